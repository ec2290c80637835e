"""Read iData: a row per unit with its indicators, denominators and groups."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from liangpai.dossier.index.meta import Meta
from liangpai.dossier.index.tables import Table, read
from liangpai.problems import Problem, refuse_errors

Array = NDArray[np.float64]

_NAMES = ("uCode", "uName")


@dataclass(frozen=True)
class Figures:
    """The units in the order of the file, their figures (units, indicators), denominators and groups by column."""

    table: str
    units: tuple[str, ...]
    lines: tuple[int, ...]
    values: Array
    denominators: dict[str, Array]
    groups: dict[str, tuple[str, ...]]
    warnings: tuple[Problem, ...]


def read_figures(path: Path, meta: Meta) -> Figures:
    """iData from its file, for the columns that iMeta knows.

    Raises:
        Rejected: with every cell, row and column that cannot be used.
    """
    table = read(path, ("uCode",))
    found = [*_units(table), *_columns(table, meta)]
    columns = [code for code in (*meta.tree.indicators, *meta.denominator_columns) if code in table.columns]
    numbers = {code: _column(table, code, found) for code in columns}
    refuse_errors(found)
    return Figures(
        table=table.name,
        units=tuple(row.cells["uCode"] for row in table.rows),
        lines=tuple(row.line for row in table.rows),
        values=np.column_stack([numbers[code] for code in meta.tree.indicators]),
        denominators={code: numbers[code] for code in meta.denominator_columns if code in numbers},
        groups={
            code: tuple(row.text(code) for row in table.rows) for code in meta.groups if code in table.columns
        },
        warnings=tuple(found),
    )


def _column(table: Table, code: str, found: list[Problem]) -> Array:
    numbers = [row.number(code, found) for row in table.rows]
    return np.array([np.nan if number is None else number for number in numbers], dtype=float)


def _units(table: Table) -> list[Problem]:
    count = Counter(row.cells["uCode"] for row in table.rows)
    found = []
    for row in table.rows:
        code = row.cells["uCode"]
        if not code:
            found.append(
                Problem(
                    "data.no_unit",
                    row.place("uCode"),
                    "单位编码不能为空；请填写。",
                    "the code of the unit is missing; write it in.",
                )
            )
        elif count[code] > 1:
            found.append(
                Problem(
                    "data.duplicate_unit",
                    row.place("uCode"),
                    f"单位“{code}”出现了 {count[code]} 次，每个单位只能有一行；多个年份请分成多个文件。",
                    f"the unit {code!r} has {count[code]} rows and may have one; put several years into several files.",
                )
            )
    return found


def _columns(table: Table, meta: Meta) -> list[Problem]:
    missing = [
        Problem(
            "data.no_column",
            f"{table.name}:1:{row.cells['iCode']}",
            f"{row.place()} 的指标“{row.cells['iCode']}”在表中没有列；请补上这一列或删去该指标。",
            f"the indicator {row.cells['iCode']!r} of {row.place()} has no column; add it or delete the indicator.",
        )
        for row in meta.rows
        if row.cells["iCode"] not in table.columns
    ]
    ignored = [
        Problem(
            "data.ignored_column",
            f"{table.name}:1:{column}",
            f"列“{column}”在 iMeta 中没有对应的行，已忽略。",
            f"the column {column!r} has no row in iMeta and is ignored.",
            warning=True,
        )
        for column in table.columns
        if column and column not in meta.known and column not in _NAMES
    ]
    return missing + ignored
