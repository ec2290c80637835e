"""Standings of a whole run in one prepared statement: a province of 26,842 villages is no 26,842 objects of Django."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import connection

from liangpai.assessments.models import Standing
from liangpai.assessments.rules.keeping import Row

AS_JSON = ("explanation", "decisions")
"""The last columns of a row; the rest is stored as it is."""
ENCODER = json.JSONEncoder(ensure_ascii=False)


def store_standings(*, district: int, run: int, rows: Sequence[Row], units: Mapping[str, int]) -> None:
    """Insert a standing for every row; ``units`` are ids by code. Only inside the transaction that ends the run.

    Raises:
        KeyError: a row's unit is not among them.
    """
    names = ("district_id", "run_id", "unit_id", *Row._fields)
    columns = ", ".join(f'"{name}"' for name in names)
    gaps = ", ".join(["%s"] * len(names))
    sql = f'INSERT INTO "{Standing._meta.db_table}" ({columns}) VALUES ({gaps})'  # noqa: S608 - names of our own model
    with connection.cursor() as cursor:
        cursor.executemany(sql, list(_values(district, run, rows, units)))


def _values(
    district: int, run: int, rows: Sequence[Row], units: Mapping[str, int]
) -> Iterator[tuple[Any, ...]]:
    plain = len(Row._fields) - len(AS_JSON)
    for row in rows:
        yield (district, run, units[row.code], *row[:plain], *map(ENCODER.encode, row[plain:]))
