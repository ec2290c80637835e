"""Every table as lines of JSON: the same lines from SQLite and from PostgreSQL, and a hash by which two can be compared."""

import hashlib
import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models

from liangpai.districts.queries import districts

LEFT_OUT = {
    "sessions": "everybody signs in again",
    "contenttypes": "made anew by the migrations",
    "auth": "made anew by the migrations; rights come from posts",
}
"""Apps whose tables are not backed up, each with the reason."""

Table = type[models.Model]


def tables() -> list[Table]:
    """Every table that is backed up, in the order of their names."""
    found = (model for model in apps.get_models(include_auto_created=True) if model._meta.managed)
    kept = (model for model in found if model._meta.app_label not in LEFT_OUT)
    return sorted(kept, key=lambda model: model._meta.db_table)


def columns(table: Table) -> list[models.Field[Any, Any]]:
    """The fields of a table that have a column."""
    return [field for field in table._meta.concrete_fields if field.column]


def rows(table: Table) -> Iterator[tuple[Any, ...]]:
    """Every row, district by district where the table knows them, in the order of the key."""
    key = [field.attname for field in table._meta.pk_fields]
    names = [field.attname for field in columns(table)]
    found = table._base_manager.order_by(*key).values_list(*names)
    if "district_id" not in names or key == ["district_id"]:
        yield from found.iterator(chunk_size=1_000)
        return
    for district in districts():
        yield from found.filter(district_id=district.pk).iterator(chunk_size=1_000)


def count(table: Table) -> int:
    """How many rows a table has; the same walk as ``rows``, so that no district is asked about another."""
    return sum(1 for _row in rows(table))


def line(row: Iterable[Any]) -> str:
    """A row as a line of JSON."""
    return json.dumps([_plain(value) for value in row], ensure_ascii=False, separators=(",", ":"))


def values(table: Table, text: str) -> dict[str, Any]:
    """A line of JSON as a row again, by the names of the columns."""
    pairs = zip(columns(table), json.loads(text), strict=True)
    return {
        field.attname: value if isinstance(field, models.JSONField) else field.to_python(value)
        for field, value in pairs
    }


class Hash:
    """The hash of a table, line by line; it does not depend on how a database writes the JSON it is given."""

    def __init__(self, table: Table) -> None:
        self._sum = hashlib.sha256()
        self._has_json = any(isinstance(field, models.JSONField) for field in columns(table))
        self.count = 0

    def take(self, text: str) -> None:
        """One more line."""
        if self._has_json:
            text = json.dumps(
                _even(json.loads(text)), ensure_ascii=False, separators=(",", ":"), sort_keys=True
            )
        self._sum.update(text.encode() + b"\n")
        self.count += 1

    def __str__(self) -> str:
        return f"sha256:{self._sum.hexdigest()}"


def hash_of(table: Table) -> Hash:
    """The hash of a table as it is in the database now."""
    made = Hash(table)
    for row in rows(table):
        made.take(line(row))
    return made


def _plain(value: Any) -> Any:
    """A value of a column as JSON has it."""
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case bytes() | bytearray() | memoryview():
            return b64encode(bytes(value)).decode()
        case Decimal() | UUID():
            return str(value)
        case _:
            return value


def _even(value: Any) -> Any:
    """JSON with 3.0 as 3: PostgreSQL and Python do not keep that difference alike."""
    match value:
        case float() if value.is_integer():
            return int(value)
        case list():
            return [_even(one) for one in value]
        case dict():
            return {name: _even(one) for name, one in value.items()}
        case _:
            return value


SNAPSHOT = {
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    "sqlite": "BEGIN DEFERRED",  # a reader of the write-ahead log sees one moment and stops no writer
}


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything read inside is of one moment, while others go on writing."""
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(SNAPSHOT[connection.vendor])
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
