"""One table of the template read from one grid: layout, keys, columns, and what the template had given."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

import numpy as np

from liangpai.spreadsheets.findings import Findings
from liangpai.spreadsheets.opening import Grid
from liangpai.spreadsheets.reading.headers import Header
from liangpai.spreadsheets.reading.keys import Keys, read_keys
from liangpai.spreadsheets.reading.numbers import Cells, read_numbers
from liangpai.spreadsheets.reading.tableread import TableRead, Values
from liangpai.spreadsheets.reading.words import read_dates, read_texts
from liangpai.spreadsheets.template import Column, Table
from liangpai.spreadsheets.texts import cell_text, same_text

MOST_ROWS = 200_000


def read_table(
    table: Table, grid: Grid, header: Header, findings: Findings, lines: Sequence[int] | None = None
) -> TableRead:
    """The table whose header was found; every problem goes to ``findings``.

    ``lines`` are the rows to read; without them, all rows below the header that have content.
    """
    used = sorted(header.columns.values())
    lines = _lines(grid, header.first, used) if lines is None else lines
    if len(lines) > MOST_ROWS:
        findings.on("too_many_rows", grid.name, rows=len(lines), limit=MOST_ROWS)
        lines = lines[:MOST_ROWS]
    _check_layout(grid, used, lines, header.first, findings)
    # Laid out by column once: columns of a long table are read many times, and its rows lie far apart.
    held = list(zip(*(grid.rows[line] for line in lines), strict=True)) or [()] * grid.width
    names = None
    if table.name_column in header.columns:
        names = held[header.columns[table.name_column]]
    at = header.columns[table.key]
    keys = read_keys(table, Cells(grid, at, lines, held[at], findings), names)
    given = {str(row[table.key]): row for row in table.rows} if table.fixed_rows else {}
    columns: dict[str, Values] = {table.key: keys.keys}
    for column in table.columns[1:]:
        if column.code in header.columns:
            # Rows whose key is wrong are read as well, so that everything can be mended in one go.
            at = header.columns[column.code]
            cells = Cells(grid, at, lines, held[at], findings)
            values = _read(column, cells)
            _check_given(column, cells, keys, given)
            columns[column.code] = _kept(values, keys.kept)
    kept = tuple(lines[index] for index in keys.kept)
    # Only the names of cells are asked of the grid later; its values would double the memory.
    return TableRead(table.name, keys.keys, columns, replace(grid, rows=()), kept, header.columns, table.key)


def _kept(values: Values, kept: Sequence[int]) -> Values:
    if isinstance(values, np.ndarray):
        return values if len(kept) == len(values) else values[list(kept)]
    # The element type of the tuple is that of the column's kind, whichever of them it is.
    return cast(Values, tuple(values[index] for index in kept))


def _lines(grid: Grid, first: int, used: Sequence[int]) -> list[int]:
    """The rows with content in any column of the table; blank rows between them are skipped."""
    blank = ("", None)
    found = []
    for row in range(first, len(grid.rows)):
        cells = grid.rows[row]
        if cells[used[0]] not in blank or any(cell_text(cells[column]) for column in used):
            found.append(row)
    return found


def _check_layout(
    grid: Grid, used: Sequence[int], lines: Sequence[int], first: int, findings: Findings
) -> None:
    if grid.hidden:
        findings.on("sheet_hidden", grid.name)
    last = max(lines, default=first)
    for (top, left), (bottom, right) in grid.merged:
        if bottom >= first and top <= last and any(left <= column <= right for column in used):
            area = grid.cell(bottom, right).rpartition("!")[2]
            findings.at("merged_cells", grid, top, left, area=f"{grid.cell(top, left)}:{area}")
    for row in sorted(grid.look.hidden_rows.intersection(lines)):
        findings.at("row_hidden", grid, row, used[0])
    for column in sorted(grid.look.hidden_columns.intersection(used)):
        if any(cell_text(grid.rows[row][column]) for row in lines):
            findings.at("column_hidden", grid, first, column)


def _read(column: Column, cells: Cells) -> Values:
    if column.kind == "number":
        return read_numbers(column, cells)
    if column.kind == "date":
        return read_dates(column, cells)
    return read_texts(column, cells)


def _check_given(column: Column, cells: Cells, keys: Keys, given: Mapping[str, Mapping[str, object]]) -> None:
    """What the template had filled in must come back unchanged, or a row has slipped."""
    if not any(row.get(column.code) is not None for row in given.values()):
        return
    for index, key in zip(keys.kept, keys.keys, strict=True):
        expected, found = given[key].get(column.code), cell_text(cells.values[index])
        if expected is not None and same_text(found) != same_text(cell_text(expected)):
            words = {"heading": column.heading, "expected": cell_text(expected), "found": found[:40]}
            cells.find("prefilled_changed", index, **words)
