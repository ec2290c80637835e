"""The header of a sheet: where it stands, and which column of the file is which column of the template."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from liangpai.spreadsheets.findings import Findings
from liangpai.spreadsheets.opening import Grid
from liangpai.spreadsheets.template import Table
from liangpai.spreadsheets.texts import cell_text, same_text

HEADER_WITHIN = 20


@dataclass(frozen=True, slots=True)
class Header:
    """Which column of the file holds which column of the template, and the row in which the figures begin."""

    columns: dict[str, int]
    first: int


def find_header(table: Table, grid: Grid, findings: Findings) -> Header | None:
    """The header of a table: its row of codes with the titles below, or the titles alone; None where absent."""
    codes = {column.code: column.code for column in table.columns}
    titles = {
        same_text(name): column.code for column in table.columns for name in (column.title, column.heading)
    }
    by_code, by_title = _best_row(grid, codes, cell_text), _best_row(grid, titles, _plain)
    if by_code is not None and by_code != by_title:
        rows = [by_code, by_code + 1] if _hits(grid, by_code + 1, titles, _plain) else [by_code]
        columns = _columns(grid, by_code, codes, cell_text, findings)
        if len(rows) == 2:
            _check_titles(table, grid, by_code + 1, columns, findings)
    elif by_title is not None:
        rows = [by_title]
        columns = _columns(grid, by_title, titles, _plain, findings)
    else:
        findings.on("header_missing", grid.name, rows=HEADER_WITHIN)
        return None
    _report_strangers(table, grid, rows, columns, findings)
    for column in table.columns:
        if column.code not in columns:
            findings.on("column_missing", grid.name, heading=column.heading, column=column.code)
    return Header(columns, rows[-1] + 1) if table.key in columns else None


def _plain(value: object) -> str:
    return same_text(cell_text(value))


def _hits(grid: Grid, row: int, names: Mapping[str, str], read: Callable[[object], str]) -> int:
    return (
        len({names[read(cell)] for cell in grid.rows[row] if read(cell) in names})
        if row < len(grid.rows)
        else 0
    )


def _best_row(grid: Grid, names: Mapping[str, str], read: Callable[[object], str]) -> int | None:
    """The row that names most columns, if it names at least half of them."""
    hits = [_hits(grid, row, names, read) for row in range(min(HEADER_WITHIN, len(grid.rows)))]
    most = max(hits, default=0)
    return hits.index(most) if most and 2 * most >= len(set(names.values())) else None


def _columns(
    grid: Grid, row: int, names: Mapping[str, str], read: Callable[[object], str], findings: Findings
) -> dict[str, int]:
    columns: dict[str, int] = {}
    for index, cell in enumerate(grid.rows[row]):
        code = names.get(read(cell))
        if code is None:
            continue
        if code in columns:
            other = grid.cell(row, columns[code])
            findings.at("column_duplicate", grid, row, index, heading=cell_text(cell), other=other)
        else:
            columns[code] = index
    return columns


def _check_titles(table: Table, grid: Grid, row: int, columns: Mapping[str, int], findings: Findings) -> None:
    """A title that does not belong to its code: columns were pasted in another order, or a unit was changed."""
    for column in table.columns:
        if column.code in columns:
            found = cell_text(grid.rows[row][columns[column.code]])
            if same_text(found) != same_text(column.heading):
                findings.at(
                    "header_changed",
                    grid,
                    row,
                    columns[column.code],
                    column=column.code,
                    expected=column.heading,
                    found=found[:40],
                )


def _report_strangers(
    table: Table, grid: Grid, rows: list[int], columns: Mapping[str, int], findings: Findings
) -> None:
    """Columns of the file that the template does not know, and content under no header at all."""
    names = [name for column in table.columns for name in (column.code, column.title)]
    codes = {column.code for column in table.columns}
    for index in sorted(set(range(grid.width)) - set(columns.values())):
        named = [(row, text) for row in rows if (text := cell_text(grid.rows[row][index]))]
        if not named:
            full = (row for row in range(rows[-1] + 1, len(grid.rows)) if cell_text(grid.rows[row][index]))
            if (first := next(full, None)) is not None:
                findings.at("content_without_header", grid, first, index)
        elif named[0][1] not in codes:  # a second column of a known code was reported as such
            near = difflib.get_close_matches(named[0][1], names, 1, 0.6)
            findings.at(
                "column_unknown",
                grid,
                named[0][0],
                index,
                heading=named[0][1][:40],
                hint=f"是否为“{near[0]}”？" if near else "",
                hint_en=f"Is it “{near[0]}”? " if near else "",
            )
