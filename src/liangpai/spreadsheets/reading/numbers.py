"""Columns of numbers: plain ones in one stroke, everything else cell by cell, then the checks on the values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np
from numpy.typing import NDArray

from liangpai.spreadsheets.findings import Findings
from liangpai.spreadsheets.opening import Grid
from liangpai.spreadsheets.reading.numerals import Numeral, read_numeral, shown
from liangpai.spreadsheets.reading.tableread import Floats
from liangpai.spreadsheets.template import Column

_SUSPECT_FRACTION = 2.0  # no share reaches 200 % unless the template says so


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one column of a table: where they stand and what they hold."""

    grid: Grid
    column: int
    lines: Sequence[int]
    values: Sequence[object]
    findings: Findings

    def find(self, code: str, index: int, **words: object) -> None:
        """Report a problem of the cell at this position."""
        self.findings.at(code, self.grid, self.lines[index], self.column, **words)

    def report_unread(self) -> frozenset[int]:
        """Report errors and formulas without a result; the positions of both."""
        look, lines = self.grid.look, self.lines
        if not look.unread_formulas and not look.error_values:
            return frozenset()
        bad = set()
        for index, line in enumerate(lines):
            if (line, self.column) in look.unread_formulas:
                self.find("formula_unread", index)
                bad.add(index)
            elif (line, self.column) in look.error_values:
                self.find("error_value", index, found=look.error_values[line, self.column])
                bad.add(index)
        return frozenset(bad)


def read_numbers(column: Column, cells: Cells) -> Floats:
    """The numbers of one column, NaN where a cell is empty or holds something else."""
    values = cells.values
    unread = cells.report_unread()
    marked = set(cells.grid.percent_in(cells.column, cells.lines).tolist())
    signed: set[int] = set(marked)
    if set(map(type, values)) == {float}:
        found = np.array(values, dtype=float)
    else:
        plain = [value if type(value) is float or type(value) is int else np.nan for value in values]
        found = np.array(plain, dtype=float)
        for index, value in enumerate(values):
            if value != "" and type(value) is not float and type(value) is not int and index not in unread:
                found[index] = _odd(column, cells, index, value, signed)
    _percent_cells(column, cells, found, marked)
    _refuse_infinite(cells, values, found)
    _check_range(column, cells, found, signed)
    if column.required:
        for empty in np.flatnonzero(np.isnan(found)).tolist():
            if values[empty] == "" and empty not in unread:
                cells.find("empty_required", empty, heading=column.heading)
    return found


def _odd(column: Column, cells: Cells, index: int, value: object, signed: set[int]) -> float:
    """A cell that is no plain number."""
    if isinstance(value, bool):
        cells.find("boolean_in_number", index, found="TRUE" if value else "FALSE")
    elif isinstance(value, date | datetime | time | timedelta):
        cells.find("date_in_number", index, found=value)
    elif isinstance(value, str):
        return _text(column, cells, index, value, signed)
    return np.nan


def _text(column: Column, cells: Cells, index: int, text: str, signed: set[int]) -> float:
    numeral = read_numeral(text)
    if numeral.is_blank:
        return np.nan
    if numeral.value is None:
        _report_text(column, cells, index, text, numeral)
        return np.nan
    if numeral.is_percent:
        signed.add(index)
        return _percent_text(column, cells, index, text.strip(), numeral.value)
    code = "fullwidth_digits" if numeral.is_fullwidth else "number_as_text"
    cells.find(code, index, found=text, read=shown(numeral.value))
    return numeral.value


def _report_text(column: Column, cells: Cells, index: int, text: str, numeral: Numeral) -> None:
    unit = column.unit_of_measure
    if numeral.word and numeral.seems is not None:
        seems = shown(numeral.seems)
        if unit.startswith(("万", "亿")):
            scale = 1e4 if unit.startswith("万") else 1e8
            seems = f"{seems}（{unit}：{shown(numeral.seems / scale)}）"
        measure = f"（{unit}）" if unit else ""
        cells.find(
            "magnitude_in_number", index, found=text.strip(), seems=seems, unit=measure, unit_en=measure
        )
        return
    guess = numeral.seems
    cells.find(
        "text_in_number",
        index,
        found=text.strip()[:40],
        hint="" if guess is None else f"看起来是 {shown(guess)}。",
        hint_en="" if guess is None else f"It seems to mean {shown(guess)}. ",
    )


def _percent_text(column: Column, cells: Cells, index: int, text: str, value: float) -> float:
    if column.percent is None:
        _unexpected_percent(column, cells, index, text)
        return np.nan
    read = value if column.percent == "percent" else value / 100
    cells.find("percent_sign", index, shown=text, read=shown(read))
    return read


def _unexpected_percent(column: Column, cells: Cells, index: int, text: str) -> None:
    unit = f"（{column.unit_of_measure}）" if column.unit_of_measure else ""
    cells.find("percent_unexpected", index, shown=text, unit=unit, unit_en=unit)


def _percent_cells(column: Column, cells: Cells, found: Floats, marked: set[int]) -> None:
    """Cells that hold 0.85 and show 85 %: what is seen counts, and is said."""
    for index in sorted(marked):
        value = float(found[index])
        if np.isnan(value) or (column.percent is None and value == 0):
            continue
        text = f"{shown(round(value * 100, 10))}%"
        if column.percent is None:
            _unexpected_percent(column, cells, index, text)
        elif column.percent == "percent":
            found[index] = round(value * 100, 10)
            cells.find("percent_sign", index, shown=text, read=shown(float(found[index])))


def _refuse_infinite(cells: Cells, values: Sequence[object], found: Floats) -> None:
    # Most columns hold a number wherever they hold anything: two counts in C spare a look at every empty cell.
    if len(values) - values.count("") == np.count_nonzero(np.isfinite(found)):
        return
    for index in np.flatnonzero(~np.isfinite(found)).tolist():
        value = values[index]
        if np.isinf(found[index]) or (isinstance(value, float) and np.isnan(value)):
            cells.find("not_finite", index)
            found[index] = np.nan


def _check_range(column: Column, cells: Cells, found: Floats, signed: set[int]) -> None:
    low, high = column.minimum, column.maximum
    bad = np.zeros(found.shape, dtype=bool)
    if low is not None:
        bad |= found < low
    if high is not None:
        bad |= found > high
    suspects = _suspects(column, found, signed)
    for index in np.flatnonzero(bad | suspects).tolist():
        value = float(found[index])
        if suspects[index]:
            _report_suspect(column, cells, index, value)
        elif value < 0 and low is not None and low >= 0:
            cells.find("negative", index, found=shown(value))
        else:
            unit = f"（{column.unit_of_measure}）" if column.unit_of_measure else ""
            span = f"{'' if low is None else shown(low)}–{'' if high is None else shown(high)}"
            cells.find("out_of_range", index, found=shown(value), range=span, unit=unit, unit_en=unit)


def _suspects(column: Column, found: Floats, signed: set[int]) -> NDArray[np.bool_]:
    """Which values of a column of shares look as if percentages and fractions were mixed up."""
    suspects = np.zeros(found.shape, dtype=bool)
    if column.percent == "fraction":
        limit = _SUSPECT_FRACTION if column.maximum is None else column.maximum
        suspects = (found > limit) & (found / 100 <= limit)
    elif column.percent == "percent":
        known = found[np.isfinite(found)]
        typical = float(np.median(known)) if known.size else 0.0
        ceiling = max(100.0, float(known.max(initial=0.0)))
        suspects = (found > 0) & (found <= 1) & (typical >= 10) & (found * 100 <= ceiling)
    suspects[list(signed)] = False
    return suspects


def _report_suspect(column: Column, cells: Cells, index: int, value: float) -> None:
    if column.percent == "percent":
        cells.find("fraction_in_percent", index, found=shown(value), seems=shown(round(value * 100, 10)))
        return
    seems = shown(round(value / 100, 12))
    cells.find(
        "percent_in_fraction",
        index,
        found=shown(value),
        seems=seems,
        shown=f"{shown(round(value * 100, 10))}%",
    )
