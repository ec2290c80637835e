"""The database itself keeps the ledger append-only: triggers refuse to change or delete a row, and to delete a head.

Rows leave the ledger in one way alone: an approved archive holds them, and that archive is never changed or deleted.
Other databases than SQLite and PostgreSQL have no triggers here; there the rights of the database role must do it.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ARCHIVED = (
    "EXISTS (SELECT 1 FROM ledger_archive WHERE state = 'approved' AND content IS NOT NULL "
    "AND district_id = OLD.district_id AND first <= OLD.sequence AND last >= OLD.sequence)"
)
SQLITE = {
    "ledger_entry_keeps": "BEFORE UPDATE ON ledger_entry",
    "ledger_entry_stays": f"BEFORE DELETE ON ledger_entry WHEN NOT {ARCHIVED}",
    "ledger_head_stays": "BEFORE DELETE ON ledger_head",
    "ledger_archive_keeps": "BEFORE UPDATE ON ledger_archive WHEN OLD.state <> 'asked'",
    "ledger_archive_stays": "BEFORE DELETE ON ledger_archive",
}
POSTGRESQL = {
    "ledger_entry_keeps": ("ledger_entry", "BEFORE UPDATE ON ledger_entry FOR EACH ROW"),
    "ledger_entry_leaves": ("ledger_entry", "BEFORE DELETE ON ledger_entry FOR EACH ROW"),
    "ledger_entry_stays": ("ledger_entry", "BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT"),
    "ledger_head_keeps": ("ledger_head", "BEFORE DELETE ON ledger_head FOR EACH ROW"),
    "ledger_head_stays": ("ledger_head", "BEFORE TRUNCATE ON ledger_head FOR EACH STATEMENT"),
    "ledger_archive_keeps": (
        "ledger_archive",
        "BEFORE UPDATE ON ledger_archive FOR EACH ROW WHEN (OLD.state <> 'asked')",
    ),
    "ledger_archive_stays": ("ledger_archive", "BEFORE DELETE ON ledger_archive FOR EACH ROW"),
    "ledger_archive_remains": ("ledger_archive", "BEFORE TRUNCATE ON ledger_archive FOR EACH STATEMENT"),
}
REFUSES = """
CREATE OR REPLACE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
LEAVES = f"""
CREATE OR REPLACE FUNCTION ledger_leaves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {ARCHIVED} THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def arm(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Put the triggers in their places."""
    vendor = editor.connection.vendor
    if vendor == "sqlite":
        for name, when in SQLITE.items():
            editor.execute(
                f"CREATE TRIGGER IF NOT EXISTS {name} {when} "
                "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
            )
    elif vendor == "postgresql":
        editor.execute(REFUSES)
        editor.execute(LEAVES)
        for name, (_table, when) in POSTGRESQL.items():
            answer = "ledger_leaves" if name == "ledger_entry_leaves" else "ledger_refuses"
            editor.execute(f"CREATE OR REPLACE TRIGGER {name} {when} EXECUTE FUNCTION {answer}()")


def lift(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Take them away; only the tests do, and whoever moves the schema back."""
    vendor = editor.connection.vendor
    if vendor == "sqlite":
        for name in SQLITE:
            editor.execute(f"DROP TRIGGER IF EXISTS {name}")
    elif vendor == "postgresql":
        for name, (table, _when) in POSTGRESQL.items():
            editor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table}")


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [migrations.RunPython(arm, lift)]
