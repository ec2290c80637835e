"""The database itself keeps the ledger append-only: triggers refuse to change or delete a row, and to delete a head.

Other databases than SQLite and PostgreSQL have no triggers here; there the rights of the database role must do it.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SQLITE = {
    "ledger_entry_keeps": "BEFORE UPDATE ON ledger_entry",
    "ledger_entry_stays": "BEFORE DELETE ON ledger_entry",
    "ledger_head_stays": "BEFORE DELETE ON ledger_head",
}
POSTGRESQL = {
    "ledger_entry_keeps": ("ledger_entry", "BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW"),
    "ledger_entry_stays": ("ledger_entry", "BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT"),
    "ledger_head_keeps": ("ledger_head", "BEFORE DELETE ON ledger_head FOR EACH ROW"),
    "ledger_head_stays": ("ledger_head", "BEFORE TRUNCATE ON ledger_head FOR EACH STATEMENT"),
}
REFUSES = """
CREATE OR REPLACE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$
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
        for name, (_table, when) in POSTGRESQL.items():
            editor.execute(f"CREATE OR REPLACE TRIGGER {name} {when} EXECUTE FUNCTION ledger_refuses()")


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
