"""A first mapping proposed from the file itself, for a person to check and keep."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from liangpai.spreadsheets.cells import column_letters
from liangpai.spreadsheets.mapping.declaration import Mapping, UnitBy
from liangpai.spreadsheets.mapping.names import codes_by_name, plain_name
from liangpai.spreadsheets.opening import Grid, open_book
from liangpai.spreadsheets.template import GUIDE_SHEET, Column, Table, Template
from liangpai.spreadsheets.texts import cell_text, same_text

_HEADER_WITHIN = 30
_COLUMNS_LOOKED_AT = 400
_LARGEST_FRACTION = 3.0
_BRACKETS = re.compile(r"[（(]([^（()）]{1,8})[)）]")
_MULTIPLES = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_TOTALS = ("合计", "总计", "小计", "平均", "全区", "全市", "total")


@dataclass(frozen=True, slots=True)
class _Units:
    """The column that names units, how it names them, and where."""

    column: int
    by: UnitBy
    lines: tuple[int, ...]


def suggest_mapping(source: Path | bytes, template: Template, *, name: str = "") -> tuple[Mapping, ...]:
    """The mappings that fit best, one for each table of the template for which a sheet fits at all.

    Raises:
        Rejected: when the file cannot be read.
    """
    book = open_book(source, name)
    grids = [book.grid(sheet) for sheet in book.sheets if sheet != GUIDE_SHEET]
    found = []
    for table in template.tables:
        proposals = [
            (hits, -order, mapping)
            for order, grid in enumerate(grids)
            for turned in (grid, grid.turned())
            for hits, mapping in _proposals(turned, table)
        ]
        if proposals:
            found.append(max(proposals, key=lambda proposal: proposal[:2])[2])
    return tuple(found)


def _proposals(grid: Grid, table: Table) -> Iterator[tuple[int, Mapping]]:
    units = _find_units(grid, table)
    if units is None:
        return
    header = _find_header(grid, table, units)
    if header is None:
        return
    row, columns = header
    labels = [cell_text(cell) for cell in grid.rows[row]]
    named = {code: _called(labels, index, grid) for code, index in columns.items()}
    skip = tuple(
        dict.fromkeys(
            text
            for line in range(units.lines[0], units.lines[-1] + 1)
            if (text := cell_text(grid.rows[line][units.column])) and same_text(text).startswith(_TOTALS)
        )
    )
    # The sheet that is called like the table wins where several fit as well.
    bonus = 1 if same_text(grid.name) == same_text(table.name) else 0
    yield (
        4 * len(columns) + bonus + 2 * (not grid.is_turned),
        Mapping(
            table=table.name,
            sheet=grid.name,
            header_row=row + 1,
            first_row=units.lines[0] + 1,
            last_row=units.lines[-1] + 1,
            unit_column=_called(labels, units.column, grid),
            unit_by=units.by,
            columns=named,
            fraction_columns=_fractions(grid, table, columns, units),
            factors=_factors(table, columns, labels),
            skip=skip,
            transpose=grid.is_turned,
        ),
    )


def _find_units(grid: Grid, table: Table) -> _Units | None:
    """The column in which most of the template's units are found, by code, by name, or by shortened name."""
    codes = {str(row.get(table.key)) for row in table.rows}
    pairs = [(str(row.get(table.key)), str(row.get(table.name_column or "") or "")) for row in table.rows]
    full, plain = codes_by_name(pairs, plain=False), codes_by_name(pairs, plain=True)
    full.pop("", None)
    plain.pop("", None)
    ways: tuple[tuple[UnitBy, set[str]], ...] = (
        ("code", codes),
        ("name", set(full)),
        ("name_plain", set(plain)),
    )
    best: _Units | None = None
    for column in range(min(grid.width, _COLUMNS_LOOKED_AT)):
        texts = [(line, cell_text(row[column])) for line, row in enumerate(grid.rows)]
        for by, known in ways:
            lines = tuple(line for line, text in texts if text and _spelt(text, by) in known)
            if lines and (best is None or len(lines) > len(best.lines)):
                best = _Units(column, by, lines)
    return best if best and 2 * len(best.lines) >= len(table.rows) else None


def _spelt(text: str, by: UnitBy) -> str:
    if by == "code":
        return text
    return plain_name(text) if by == "name_plain" else same_text(text)


def _find_header(grid: Grid, table: Table, units: _Units) -> tuple[int, dict[str, int]] | None:
    """The row above the units that names most of the columns still asked for."""
    asked = [column for column in table.columns[1:] if not table.is_locked(column)]
    best: tuple[int, dict[str, int]] | None = None
    for row in range(min(units.lines[0], _HEADER_WITHIN)):
        found = _match([cell_text(cell) for cell in grid.rows[row][:_COLUMNS_LOOKED_AT]], asked)
        if found and (best is None or len(found) >= len(best[1])):
            best = (row, found)
    return best


def _match(labels: Sequence[str], asked: Sequence[Column]) -> dict[str, int]:
    """Columns by equal code, heading or title; then by a label that contains the title or is contained in it."""
    texts = [same_text(label) for label in labels]
    found: dict[str, int] = {}
    for exact in (True, False):
        for column in asked:
            if column.code in found:
                continue
            for index, text in enumerate(texts):
                if index not in found.values() and text and _fits(column, text, exact=exact):
                    found[column.code] = index
                    break
    return found


def _fits(column: Column, text: str, *, exact: bool) -> bool:
    title = same_text(column.title)
    if exact:
        return text in (same_text(column.code), title, same_text(column.heading))
    return min(len(text), len(title)) >= 2 and (title in text or text in title)


def _called(labels: Sequence[str], index: int, grid: Grid) -> str:
    """How the mapping names a column: by title where that is unique, which survives a change of order."""
    label = labels[index] if index < len(labels) else ""
    if label and sum(same_text(label) == same_text(other) for other in labels) == 1:
        return label
    return str(index + 1) if grid.is_turned else column_letters(index)


def _fractions(grid: Grid, table: Table, columns: dict[str, int], units: _Units) -> tuple[str, ...]:
    """Columns the template takes as percentages whose figures in the file all look like fractions."""
    found = []
    for column in table.columns:
        if column.percent == "percent" and column.code in columns:
            cells = grid.column(columns[column.code], units.lines)
            numbers = [abs(cell) for cell in cells if isinstance(cell, float)]
            if numbers and 0 < max(numbers) <= _LARGEST_FRACTION:
                found.append(column.code)
    return tuple(found)


def _factors(table: Table, columns: dict[str, int], labels: Sequence[str]) -> dict[str, float]:
    """What turns a figure in 元 into one in 万元, where heading and template name different multiples."""
    found = {}
    for column in table.columns:
        in_brackets = _BRACKETS.search(labels[columns[column.code]]) if column.code in columns else None
        if in_brackets and column.unit_of_measure:
            size, unit = _multiple(in_brackets.group(1))
            asked_size, asked_unit = _multiple(column.unit_of_measure)
            if unit == asked_unit and size != asked_size:
                found[column.code] = size / asked_size
    return found


def _multiple(unit: str) -> tuple[float, str]:
    unit = same_text(unit)
    size = _MULTIPLES.get(unit[:1], 1.0) if len(unit) > 1 else 1.0
    return size, unit[1:] if size > 1 else unit
