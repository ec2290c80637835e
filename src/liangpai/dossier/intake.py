"""From a workbook that was read to the figures of an assessment; what does not fit is named by its cell."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np

from liangpai.dossier import template as sheets
from liangpai.problems import Problem
from liangpai.scoring.assessment import (
    Adjustment,
    Excuse,
    Figures,
    Hold,
    PreviousStanding,
    PriorCard,
    Received,
    Record,
    Unit,
    VetoCase,
)
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme import Scheme
from liangpai.spreadsheets.reading import Reading, TableRead


def figures_of(
    scheme: Scheme, reading: Reading, units: tuple[Unit, ...] | None = None
) -> tuple[Figures | None, list[Problem]]:
    """The figures of a workbook without errors, and the problems that only the whole can show.

    Args:
        scheme: by which the workbook was read.
        reading: all its tables.
        units: where they are known from elsewhere; else the sheet of units is read.

    Returns:
        No figures when the reading itself holds errors or a row names a unit that is not in the sheet of units.
    """
    problems = list(reading.problems)
    if not reading.is_usable:
        return None, problems
    if units is None:
        units = units_of(scheme, reading.tables[sheets.UNITS])
    places = {unit.code: place for place, unit in enumerate(units)}
    for table in reading.tables.values():
        problems += _strangers(table, places)
    settings = _settings(reading, problems)
    if any(not problem.warning for problem in problems):
        return None, problems
    rows = _Rows(reading, places, {code: column for column, code in enumerate(scheme.indicator_codes)})
    lists: dict[str, Any] = {name: rows.every(sheet, make) for name, (sheet, make) in _LISTS.items()}
    figures = Figures(
        units=units,
        now=rows.table(scheme, sheets.NOW),
        base=rows.table(scheme, sheets.BASE),
        sigma=rows.sparse(sheets.SIGMA, "sigma"),
        excused=~np.isnan(rows.sparse(sheets.EXCUSED, "")),
        **lists,
        **settings,
    )
    return figures, problems


def units_of(scheme: Scheme, table: TableRead) -> tuple[Unit, ...]:
    """The units as listed, classes and tiers by their codes."""
    class_codes = {item.name: item.code for item in scheme.classes}
    tier_codes = {tier.name: tier.code for tier in scheme.tiers}
    tiers = table.texts("tier") if tier_codes else (None,) * len(table.keys)
    months = table.numbers(["months"])[:, 0]
    return tuple(
        Unit(
            code=code,
            name=name or "",
            class_code=class_codes[class_name or ""],
            tier=tier_codes.get(tier or "", ""),
            months=None if np.isnan(month) else int(month),
        )
        for code, name, class_name, tier, month in zip(
            table.keys, table.texts("name"), table.texts("class"), tiers, months, strict=True
        )
    )


def _strangers(table: TableRead, places: dict[str, int]) -> list[Problem]:
    """Rows that name a unit which the sheet of units does not have."""
    if "unit" not in table.columns and table.name not in (sheets.NOW, sheets.BASE, sheets.PREVIOUS):
        return []
    codes = table.texts("unit") if "unit" in table.columns else table.keys
    return [
        Problem(
            "workbook.unit_unknown",
            table.place("unit", row),
            f"单位编码“{code}”不在“{sheets.UNITS}”表中；请先在该表登记，或改正编码",
            f"unit '{code}' is not in the sheet of units ({sheets.UNITS}): list it there or correct the code",
        )
        for row, code in enumerate(codes)
        if code not in places
    ]


def _settings(reading: Reading, problems: list[Problem]) -> dict[str, Any]:
    table = reading.tables.get(sheets.SETTINGS)
    contents = dict(zip(table.keys, table.texts("content"), strict=True)) if table else {}
    as_of, stage = contents.get(sheets.AS_OF) or "", contents.get(sheets.STAGE) or ""
    if table and as_of and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", as_of):
        problems.append(
            Problem(
                "workbook.date",
                table.place("content", table.keys.index(sheets.AS_OF)),
                f"日期应写成 2024-01-10 的样子，写的是“{as_of}”",
                f"write the date like 2024-01-10, found '{as_of}'",
            )
        )
    return {"as_of": as_of, "stage": stage}


class _Rows:
    """Looks rows of the sheets up by unit and indicator."""

    def __init__(self, reading: Reading, places: dict[str, int], columns: dict[str, int]) -> None:
        self._reading, self._places, self._columns = reading, places, columns
        self.shape = (len(places), len(columns))

    def table(self, scheme: Scheme, sheet: str) -> Array:
        """A period's figures in the order of the units; NaN for units and indicators that are absent."""
        found = np.full(self.shape, np.nan)
        table = self._reading.tables.get(sheet)
        if table is not None and len(table.keys):
            found[[self._places[code] for code in table.keys]] = table.numbers(scheme.indicator_codes)
        return found

    def sparse(self, sheet: str, column: str) -> Array:
        """Values by unit and indicator from a list; without a column every listed pair holds 1."""
        found = np.full(self.shape, np.nan)
        table = self._reading.tables.get(sheet)
        if table is None:
            return found
        values = table.numbers([column])[:, 0] if column else np.ones(len(table.keys))
        for unit, indicator, value in zip(table.texts("unit"), table.texts("indicator"), values, strict=True):
            found[self._places[unit or ""], self._columns[indicator or ""]] = value
        return found

    def every(self, sheet: str, make: Callable[[dict[str, Any]], Any]) -> tuple[Any, ...]:
        """One record per row of a sheet that may be absent."""
        table = self._reading.tables.get(sheet)
        if table is None:
            return ()
        columns = {code: list(values) for code, values in table.columns.items()}
        columns.setdefault("unit", list(table.keys))
        return tuple(
            make({code: values[row] for code, values in columns.items()}) for row in range(len(table.keys))
        )


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _whole(value: float) -> int | None:
    return None if np.isnan(value) else int(value)


_LISTS: dict[str, tuple[str, Callable[[dict[str, Any]], Any]]] = {
    "excuses": (sheets.EXCUSED, lambda row: Excuse(row["unit"], row["indicator"], row["basis"])),
    "adjustments": (
        sheets.ADJUSTMENTS,
        lambda row: Adjustment(row["unit"], row["rule"], float(row["cases"]), row["basis"]),
    ),
    "vetoes": (sheets.VETOES, lambda row: VetoCase(row["unit"], row["veto"], row["basis"])),
    "records": (
        sheets.RECORDS,
        lambda row: Record(row["unit"], row["record"], float(row["value"]), row["basis"] or ""),
    ),
    "prior_cards": (
        sheets.PRIOR_CARDS,
        lambda row: PriorCard(row["unit"], row["card"], int(row["ago"]), row["passed"] == sheets.YES_NO[0]),
    ),
    "holds": (
        sheets.HOLDS,
        lambda row: Hold(row["unit"], row["subject"], sheets.HOLD_KINDS[row["kind"]], row["note"] or ""),  # type: ignore[arg-type]  # the two kinds
    ),
    "received": (
        sheets.RECEIVED,
        lambda row: Received(
            row["unit"],
            row["item"],
            row["issuer"],
            _number(row["score"]),
            row["grade"] or "",
            _whole(row["rank"]),
        ),
    ),
    "previous": (
        sheets.PREVIOUS,
        lambda row: PreviousStanding(
            row["unit"], _number(row["score"]), _whole(row["rank"]), row["grade"] or ""
        ),
    ),
}
