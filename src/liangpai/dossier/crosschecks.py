"""What only the rows of a workbook together can show: unknown units, repeated entries, parts of things counted whole."""

from collections.abc import Iterator, Mapping
from datetime import date

import numpy as np

from liangpai.dossier import template as sheets
from liangpai.problems import Problem
from liangpai.spreadsheets.reading import TableRead

BY_UNIT = (sheets.NOW, sheets.BASE, sheets.PREVIOUS)
"""The sheets whose key is the unit itself."""
ONCE: Mapping[str, tuple[str, ...]] = {
    sheets.SIGMA: ("unit", "indicator"),
    sheets.EXCUSED: ("unit", "indicator"),
    sheets.RECORDS: ("unit", "record"),
    sheets.PRIOR_CARDS: ("unit", "card", "ago"),
}
"""What may stand only once in a sheet: of two answers to one question nobody could say which counts."""
WHOLE: Mapping[str, str] = {
    sheets.UNITS: "months",
    sheets.PRIOR_CARDS: "ago",
    sheets.RECEIVED: "rank",
    sheets.PREVIOUS: "rank",
}


def crosscheck(tables: Mapping[str, TableRead], units: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    """Every problem between rows and between sheets, by its cell; ``units``: code → indicators that concern the unit."""
    known = frozenset(units)
    if not known:
        yield _nobody()
    for table in tables.values():
        yield from _strangers(table, known)
        yield from _repeats(table)
        yield from _parts(table)
    if settings := tables.get(sheets.SETTINGS):
        yield from _dates(settings)
    if figures := tables.get(sheets.NOW):
        yield from _absent(figures, known)
    if excused := tables.get(sheets.EXCUSED):
        yield from _idle(excused, units)


def units_named(table: TableRead) -> tuple[str | None, ...]:
    """The unit of every row; none for sheets that are not about units."""
    if "unit" in table.columns:
        return table.texts("unit")
    return table.keys if table.name in BY_UNIT else ()


def _strangers(table: TableRead, known: frozenset[str]) -> Iterator[Problem]:
    for row, code in enumerate(units_named(table)):
        if code not in known:
            yield Problem(
                "workbook.unit_unknown",
                table.place("unit", row),
                f"单位编码“{code}”不在“{sheets.UNITS}”表中；请先在该表登记，或改正编码",
                f"unit '{code}' is not in the sheet of units ({sheets.UNITS}): list it there or correct the code",
            )


def _repeats(table: TableRead) -> Iterator[Problem]:
    columns = ONCE.get(table.name, ())
    first: dict[tuple[object, ...], int] = {}
    for row in range(len(table.keys) if columns else 0):
        entry = tuple(table.columns[column][row] for column in columns)
        if entry in first:
            here, there = table.place(columns[-1], row), table.place(columns[-1], first[entry])
            yield Problem(
                "workbook.entry_twice",
                here,
                f"与 {there} 说的是同一件事；请只留一行",
                f"says the same thing as {there}: keep one of the rows",
            )
        first.setdefault(entry, row)


def _parts(table: TableRead) -> Iterator[Problem]:
    code = WHOLE.get(table.name, "")
    if code in table.columns:
        values = table.numbers([code])[:, 0]
        for row in np.flatnonzero(np.isfinite(values) & (values != np.round(values))).tolist():
            yield Problem(
                "workbook.not_whole",
                table.place(code, row),
                f"应为整数，写的是 {values[row]:g}",
                f"write a whole number, found {values[row]:g}",
            )


def _dates(settings: TableRead) -> Iterator[Problem]:
    for row, (key, content) in enumerate(zip(settings.keys, settings.texts("content"), strict=True)):
        if key == sheets.AS_OF and content and not _is_date(content):
            yield Problem(
                "workbook.date",
                settings.place("content", row),
                f"日期应写成 2024-01-10 的样子，写的是“{content}”",
                f"write the date like 2024-01-10, found '{content}'",
            )


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _absent(figures: TableRead, units: frozenset[str]) -> Iterator[Problem]:
    for code in sorted(units - {*figures.keys}):
        yield Problem(
            "workbook.unit_without_figures",
            figures.name,
            f"单位“{code}”在本表没有行，按全部缺报计；如不参加考核，请从“{sheets.UNITS}”表删去",
            f"unit '{code}' has no row here and counts as having reported nothing; if it is not assessed, take it "
            f"out of the sheet of units ({sheets.UNITS})",
            warning=True,
        )


def _nobody() -> Problem:
    zh, en = "没有单位；请先填写要考核的单位", "there are no units: list those to be assessed first"
    return Problem("workbook.no_units", sheets.UNITS, zh, en)


def _idle(excused: TableRead, units: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    """A unit that nothing concerns has no score, and so no place and no grade."""
    left = dict(units)
    for row, (unit, indicator) in enumerate(
        zip(excused.texts("unit"), excused.texts("indicator"), strict=True)
    ):
        remaining = left.get(unit or "", frozenset())
        if remaining and remaining <= {indicator}:
            yield Problem(
                "workbook.all_excused",
                excused.place("unit", row),
                f"单位“{unit}”的全部指标都已免计，无法计分；请从“{sheets.UNITS}”表删去该单位",
                f"every figure of unit '{unit}' is excused, so that it has no score: take it out of the sheet of units "
                f"({sheets.UNITS})",
            )
        left[unit or ""] = remaining - {indicator or ""}
