"""Backup: the whole database as one archive, written while everybody works; the same form for every database."""

import json
import secrets
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

import liangpai
from liangpai.districts.queries import districts
from liangpai.ledger.queries import head_of
from liangpai.upkeep.sealing import seal
from liangpai.upkeep.tables import Hash, Table, columns, line, one_moment, rows, tables

FORM = "liangpai-backup/1"
MANIFEST = "manifest.json"

Told = Callable[[str, int], None]


def back_up(
    target: Path, at: datetime, passphrase: str = "", told: Told = lambda _table, _rows: None
) -> Path:
    """Write every table into an archive, closed by a passphrase where one is given; moved to its place when whole.

    Args:
        target: the file, or a folder in which it gets its name from the moment, in local time with its offset.
        at: the moment.
        passphrase: closes the archive.
        told: called after each table with its name and its rows.
    """
    target = target / f"liangpai-{timezone.localtime(at):%Y%m%dT%H%M%S%z}.zip" if target.is_dir() else target
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
        made = Path(folder) / "plain"
        _write(made, at, told)
        if passphrase:
            plain, made = made, Path(folder) / "sealed"
            seal(plain, made, passphrase, secrets.token_bytes(16))
        made.chmod(0o600)
        made.replace(target)
    return target


def _write(path: Path, at: datetime, told: Told) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive, one_moment():
        manifest: dict[str, Any] = {
            "form": FORM,
            "version": liangpai.__version__,
            "made_at": timezone.localtime(at).isoformat(timespec="seconds"),
            "database": connection.vendor,
            "migrations": applied(),
            "ledgers": {one.code: list(head_of(one.pk)) for one in districts()},
            "tables": {},
        }
        for table in tables():
            name = table._meta.db_table
            made = _table(archive, table)
            manifest["tables"][name] = {
                "columns": [field.column for field in columns(table)],
                "rows": made.count,
                "hash": str(made),
            }
            told(name, made.count)
        archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))


def _table(archive: ZipFile, table: Table) -> Hash:
    made = Hash(table)
    with archive.open(f"tables/{table._meta.db_table}.jsonl", "w", force_zip64=True) as file:
        for row in rows(table):
            text = line(row)
            made.take(text)
            file.write(text.encode() + b"\n")
    return made


def applied() -> list[str]:
    """The migrations of the tables that the database has seen."""
    labels = {table._meta.app_label for table in tables()}
    seen = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{label}.{name}" for label, name in seen if label in labels)
