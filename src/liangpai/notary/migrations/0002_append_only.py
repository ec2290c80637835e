"""The database itself keeps the public record append-only: triggers let nothing pass but the erasing of a content.

Other databases than SQLite and PostgreSQL have no triggers here; there the rights of the database role must do it.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ERASES = (
    "NEW.content = '' AND NEW.salt = '' AND NEW.subject = '' AND NEW.leaf = OLD.leaf AND NEW.kind = OLD.kind "
    'AND NEW."index" = OLD."index" AND NEW.district_id = OLD.district_id AND NEW.published_at = OLD.published_at'
)
REFUSED = {
    "notary_leaf_keeps": ("notary_leaf", "UPDATE", f"WHEN (NOT ({ERASES}))"),
    "notary_leaf_stays": ("notary_leaf", "DELETE", ""),
    "notary_checkpoint_keeps": ("notary_checkpoint", "UPDATE", ""),
    "notary_checkpoint_stays": ("notary_checkpoint", "DELETE", ""),
    "notary_witnessed_keeps": ("notary_witnessed", "UPDATE", ""),
    "notary_witnessed_stays": ("notary_witnessed", "DELETE", ""),
    "notary_witness_stays": ("notary_witness", "DELETE", ""),
    "notary_log_stays": ("notary_log", "DELETE", ""),
}
"""Trigger: the table, what it refuses, and when."""
WHY = "the public record is append-only"
REFUSES = f"""
CREATE OR REPLACE FUNCTION notary_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{WHY}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def arm(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Put the triggers in their places."""
    vendor = editor.connection.vendor
    if vendor == "sqlite":
        for name, (table, verb, when) in REFUSED.items():
            editor.execute(
                f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {verb} ON {table} {when} "
                f"BEGIN SELECT RAISE(ABORT, '{WHY}'); END"
            )
    elif vendor == "postgresql":
        editor.execute(REFUSES)
        for name, (table, verb, when) in REFUSED.items():
            editor.execute(
                f"CREATE OR REPLACE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW {when} "
                "EXECUTE FUNCTION notary_refuses()"
            )


def lift(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Take them away; only the tests do, and whoever moves the schema back."""
    vendor = editor.connection.vendor
    for name, (table, _verb, _when) in REFUSED.items():
        if vendor == "sqlite":
            editor.execute(f"DROP TRIGGER IF EXISTS {name}")
        elif vendor == "postgresql":
            editor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table}")


class Migration(migrations.Migration):
    dependencies = [("notary", "0001_initial")]
    operations = [migrations.RunPython(arm, lift)]
