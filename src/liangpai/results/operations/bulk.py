"""Thousands of figures of one item in one statement: a set insert of SQLite, COPY of PostgreSQL, else `bulk_create`."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, NamedTuple

from django.db import connection

from liangpai.results.models import Figure

BATCH = 30_000


class Block(NamedTuple):
    """Figures of one item and period: the units' ids and their values, which are all there."""

    item: str
    period: str
    units: Sequence[int]
    values: Sequence[float]


@dataclass(frozen=True)
class Common:
    """What all figures of an import share, by the names of the model's columns."""

    columns: Mapping[str, Any]

    def names(self) -> list[str]:
        """The columns that are the same everywhere, in a fixed order."""
        return sorted(self.columns)


def insert(common: Common, block: Block) -> None:
    """Insert a block; the keys must have been checked as sets, since nothing below checks them one by one."""
    if block.units:
        _WAYS.get(connection.vendor, _plainly)(common, block)


def _prepared(common: Common) -> tuple[list[str], list[Any]]:
    """The names of the columns and the values as the database takes them."""
    fields = [Figure._meta.get_field(name) for name in common.names()]
    values = [
        field.get_db_prep_save(common.columns[name], connection)  # type: ignore[union-attr] # concrete fields only
        for name, field in zip(common.names(), fields, strict=True)
    ]
    return [str(field.column) for field in fields], values  # type: ignore[union-attr] # concrete fields only


def _as_set(common: Common, block: Block) -> None:
    """One INSERT … SELECT over a JSON object of values by unit: SQLite reads it in C, one row after the other."""
    names, values = _prepared(common)
    columns = ", ".join(f'"{name}"' for name in ("unit_id", "value", "item", "period", *names))
    gaps = ", ".join(["%s"] * (2 + len(names)))
    sql = (
        f'INSERT INTO "{Figure._meta.db_table}" ({columns}) '  # noqa: S608 - names of our own model
        f"SELECT CAST(key AS INTEGER), value, {gaps} FROM json_each(%s)"
    )
    figures = json.dumps(dict(zip(block.units, block.values, strict=True)))
    with connection.cursor() as cursor:
        cursor.execute(sql, [block.item, block.period, *values, figures])


def _as_copy(common: Common, block: Block) -> None:
    """COPY of text rows that differ in unit and value alone."""
    names, values = _prepared(common)
    columns = ", ".join(f'"{name}"' for name in ("unit_id", "value", "item", "period", *names))
    tail = "\t".join(_field(value) for value in (block.item, block.period, *values))
    lines = [
        f"{unit}\t{value!r}\t{end}"
        for unit, value, end in zip(block.units, block.values, repeat(tail), strict=False)
    ]
    sql = f'COPY "{Figure._meta.db_table}" ({columns}) FROM STDIN'
    with connection.cursor() as cursor, cursor.cursor.copy(sql) as copy:
        copy.write("\n".join(lines) + "\n")


def _field(value: Any) -> str:
    if value is None:
        return r"\N"
    if isinstance(value, bool):
        return "t" if value else "f"
    plain = value.isoformat() if hasattr(value, "isoformat") else str(_unwrapped(value))
    for sign, escaped in (("\\", r"\\"), ("\t", r"\t"), ("\n", r"\n"), ("\r", r"\r")):
        plain = plain.replace(sign, escaped)
    return plain


def _unwrapped(value: Any) -> Any:
    """JSON as text: the library wraps it in an object of its own."""
    return json.dumps(value.obj) if hasattr(value, "obj") else value


def _plainly(common: Common, block: Block) -> None:
    """The way of every other database."""
    rows = [
        Figure(unit_id=unit, value=value, item=block.item, period=block.period, **common.columns)
        for unit, value in zip(block.units, block.values, strict=True)
    ]
    Figure.objects.bulk_create(rows, batch_size=BATCH)


_WAYS = {"sqlite": _as_set, "postgresql": _as_copy}
