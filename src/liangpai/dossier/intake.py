"""From a workbook that was read to the figures of an assessment; what does not fit is named by its cell."""

from collections.abc import Callable
from typing import Any

import numpy as np

from liangpai.dossier import template as sheets
from liangpai.dossier.crosschecks import crosscheck, units_named
from liangpai.problems import Problem, errors
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
    problems += crosscheck(reading.tables, _concerned(scheme, units))
    if errors(problems):
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
        **_settings(reading),
    )
    return figures, problems


def _concerned(scheme: Scheme, units: tuple[Unit, ...]) -> dict[str, frozenset[str]]:
    """The indicators that have points in each unit's class."""
    by_class = {
        item.code: frozenset(leaf.code for leaf in scheme.indicators if leaf.weights.get(item.code))
        for item in scheme.classes
    }
    return {unit.code: by_class.get(unit.class_code, frozenset()) for unit in units}


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


def _settings(reading: Reading) -> dict[str, Any]:
    table = reading.tables.get(sheets.SETTINGS)
    contents = dict(zip(table.keys, table.texts("content"), strict=True)) if table else {}
    return {"as_of": contents.get(sheets.AS_OF) or "", "stage": contents.get(sheets.STAGE) or ""}


class _Rows:
    """Looks rows of the sheets up by unit and indicator."""

    def __init__(self, reading: Reading, places: dict[str, int], columns: dict[str, int]) -> None:
        self._reading, self._places, self._columns = reading, places, columns
        self.shape = (len(places), len(columns))

    def table(self, scheme: Scheme, sheet: str) -> Array:
        """A period's figures in the order of the units; NaN for units and indicators that are absent."""
        table = self._reading.tables.get(sheet)
        if table is None or not table.keys:
            return self._nothing()
        found = np.full(self.shape, np.nan)
        found[[self._places[code] for code in table.keys]] = table.numbers(scheme.indicator_codes)
        return found

    def sparse(self, sheet: str, column: str) -> Array:
        """Values by unit and indicator from a list; without a column every listed pair holds 1."""
        table = self._reading.tables.get(sheet)
        if table is None or not table.keys:
            return self._nothing()
        found = np.full(self.shape, np.nan)
        values = table.numbers([column])[:, 0] if column else np.ones(len(table.keys))
        for unit, indicator, value in zip(table.texts("unit"), table.texts("indicator"), values, strict=True):
            found[self._places[unit or ""], self._columns[indicator or ""]] = value
        return found

    def _nothing(self) -> Array:
        """A whole table of nothing that takes no memory."""
        return np.broadcast_to(np.nan, self.shape)

    def every(self, sheet: str, make: Callable[[dict[str, Any]], Any]) -> tuple[Any, ...]:
        """One record per row of a sheet that may be absent."""
        table = self._reading.tables.get(sheet)
        if table is None:
            return ()
        columns = {**table.columns, "unit": units_named(table)}
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
