"""A file of any layout read through its mapping, every problem named by the cell of that file."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from liangpai.problems import Rejected
from liangpai.spreadsheets.cells import column_index
from liangpai.spreadsheets.findings import Findings
from liangpai.spreadsheets.mapping.declaration import Mapping
from liangpai.spreadsheets.mapping.names import codes_by_name, plain_name
from liangpai.spreadsheets.opening import Book, Grid, open_book
from liangpai.spreadsheets.reading import Reading, TableRead
from liangpai.spreadsheets.reading.headers import Header
from liangpai.spreadsheets.reading.tableread import Values
from liangpai.spreadsheets.reading.tables import read_table
from liangpai.spreadsheets.template import Column, Table, Template
from liangpai.spreadsheets.texts import cell_text, same_text

_LETTERS = re.compile(r"[A-Z]{1,3}")


def apply_mapping(
    source: Path | bytes, mappings: Sequence[Mapping], template: Template, *, name: str = ""
) -> Reading:
    """The tables that the mappings name, read from a file of any layout.

    Never raises for what a person handed in. Tables without a mapping are absent from the result; what the
    template itself gives (names, classes) is taken from the template.
    """
    findings = Findings()
    try:
        book = open_book(source, name)
        read = {mapping.table: _apply(book, mapping, template, findings) for mapping in mappings}
    except Rejected as refusal:
        return Reading({}, (*findings.problems(), *refusal.problems))
    return Reading({table: found for table, found in read.items() if found}, findings.problems())


def _apply(book: Book, mapping: Mapping, template: Template, findings: Findings) -> TableRead | None:
    place = f"{book.name}#{mapping.table}"
    table = next((table for table in template.tables if table.name == mapping.table), None)
    if table is None:
        _wrong(
            findings, place, "table", f"模板没有“{mapping.table}”", f"the template has no “{mapping.table}”"
        )
        return None
    if mapping.sheet not in book.sheets:
        findings.on("sheet_missing", mapping.sheet, sheet=mapping.sheet)
        return None
    known = {column.code for column in table.columns}
    for code in sorted({*mapping.columns, *mapping.factors, *mapping.fraction_columns} - known):
        _wrong(findings, place, code, "模板没有这个编码", "the template has no such code")
    grid = book.grid(mapping.sheet)
    grid = grid.turned() if mapping.transpose else grid
    columns = _find_columns(grid, table, mapping, findings)
    if table.key not in columns:
        return None
    lines = _unit_lines(grid, mapping, columns[table.key], sorted(set(columns.values())))
    grid, lines = _with_codes(grid, table, mapping, (columns[table.key], lines), findings)
    read = read_table(
        _as_in_file(table, mapping, columns), grid, Header(columns, mapping.first_row - 1), findings, lines
    )
    return _as_in_template(read, table, mapping)


def _wrong(findings: Findings, place: str, entry: str, zh: str, en: str) -> None:
    findings.on("mapping_invalid", place, entry=entry, reason=zh, reason_en=en)


def _find_columns(grid: Grid, table: Table, mapping: Mapping, findings: Findings) -> dict[str, int]:
    """Where the mapped columns stand; a title is looked for first, since a title may look like a letter."""
    at = mapping.header_row - 1
    header = [same_text(cell_text(cell)) for cell in grid.rows[at]] if at < len(grid.rows) else []
    found: dict[str, int] = {}
    for code, asked in {table.key: mapping.unit_column, **mapping.columns}.items():
        column = next((column for column in table.columns if column.code == code), None)
        if column is None or (code != table.key and _is_given(table, code)):
            continue
        places = [index for index, title in enumerate(header) if title == same_text(asked)]
        if len(places) > 1:
            findings.on("mapped_column_ambiguous", f"{grid.name}!{mapping.header_row}", heading=asked)
        elif places:
            found[code] = places[0]
        elif (index := _by_letter(asked, mapping)) is not None and index < grid.width:
            found[code] = index
        else:
            findings.on(
                "mapped_column_missing", f"{grid.name}!{mapping.header_row}", heading=asked, column=code
            )
    for column in table.columns:
        if (
            column.required
            and column.code not in {*mapping.columns, table.key}
            and not _is_given(table, column.code)
        ):
            findings.on("column_missing", grid.name, heading=column.heading, column=column.code)
    return found


def _by_letter(asked: str, mapping: Mapping) -> int | None:
    if mapping.transpose:
        return int(asked) - 1 if asked.isascii() and asked.isdigit() and 0 < len(asked) < 8 else None
    return column_index(asked) if _LETTERS.fullmatch(asked) else None


def _is_given(table: Table, code: str) -> bool:
    return table.is_locked(next(column for column in table.columns if column.code == code))


def _unit_lines(grid: Grid, mapping: Mapping, key: int, used: Sequence[int]) -> list[int]:
    """The rows of units: with content, and not among those the mapping skips."""
    skipped = {same_text(text) for text in mapping.skip}
    last = len(grid.rows) if mapping.last_row is None else min(mapping.last_row, len(grid.rows))
    return [
        row
        for row in range(mapping.first_row - 1, last)
        if same_text(cell_text(grid.rows[row][key])) not in skipped
        and any(cell_text(grid.rows[row][column]) for column in used)
    ]


def _with_codes(
    grid: Grid, table: Table, mapping: Mapping, at: tuple[int, list[int]], findings: Findings
) -> tuple[Grid, list[int]]:
    """The grid with codes where the file has names; rows whose name is ambiguous are reported and left out."""
    key, lines = at
    meant = _codes_meant(table, mapping)
    if not meant:
        return grid, lines
    spelt = plain_name if mapping.unit_by == "name_plain" else same_text
    rows = list(grid.rows)
    kept = []
    for line in lines:
        text = cell_text(grid.rows[line][key])
        own = mapping.units.get(text)
        codes = [own] if own else meant.get(spelt(text), [])
        if len(codes) > 1:
            findings.at("name_ambiguous", grid, line, key, found=text[:40], several="、".join(codes))
            continue
        if codes:
            rows[line] = [*grid.rows[line][:key], codes[0], *grid.rows[line][key + 1 :]]
        kept.append(line)
    return replace(grid, rows=rows), kept


def _codes_meant(table: Table, mapping: Mapping) -> dict[str, list[str]]:
    """The codes that a name in the file may mean."""
    plain = mapping.unit_by == "name_plain"
    own = [(code, name) for name, code in mapping.units.items()]
    if mapping.unit_by == "code" or not table.name_column:
        return codes_by_name(own, plain=plain)
    units = [(str(row[table.key]), str(row.get(table.name_column) or "")) for row in table.rows]
    return codes_by_name(units, plain=plain) or codes_by_name(own, plain=plain)


def _as_in_file(table: Table, mapping: Mapping, columns: dict[str, int]) -> Table:
    """The table as this file has it: the mapped columns, in the file's units of measure, keys by name as text."""
    first = table.columns[0]
    key = first if mapping.unit_by == "code" else replace(first, kind="text", choices=())
    rest = [_in_file(column, mapping) for column in table.columns[1:] if column.code in columns]
    names = [column for column in table.columns[1:] if column.code == table.name_column]
    shown = {table.key, table.name_column}
    rows = tuple({code: value for code, value in row.items() if code in shown} for row in table.rows)
    unread = [column for column in names if column.code not in columns]
    return replace(table, columns=(key, *rest, *unread), rows=rows)


def _in_file(column: Column, mapping: Mapping) -> Column:
    factor = _factor(column.code, mapping)
    percent = "fraction" if column.code in mapping.fraction_columns else column.percent
    low = None if column.minimum is None else column.minimum / factor
    high = None if column.maximum is None else column.maximum / factor
    return replace(column, minimum=low, maximum=high, percent=percent)


def _factor(code: str, mapping: Mapping) -> float:
    return mapping.factors.get(code, 1.0) * (100.0 if code in mapping.fraction_columns else 1.0)


def _as_in_template(read: TableRead, table: Table, mapping: Mapping) -> TableRead:
    """The values in the template's units of measure, with what the template gives."""
    columns: dict[str, Values] = {}
    given = {str(row.get(table.key)): row for row in table.rows}
    for column in table.columns:
        if column.code in read.columns:
            values = read.columns[column.code]
            factor = _factor(column.code, mapping)
            columns[column.code] = (
                values * factor if isinstance(values, np.ndarray) and factor != 1 else values
            )
        elif table.is_locked(column):
            columns[column.code] = _given(column, [given[key].get(column.code) for key in read.keys])
    return replace(read, columns=columns)


def _given(column: Column, values: Sequence[object]) -> Values:
    if column.kind == "number":
        return np.array(
            [value if isinstance(value, int | float) else np.nan for value in values], dtype=float
        )
    if column.kind == "date":
        return tuple(value if isinstance(value, date) else None for value in values)
    return tuple(None if value is None else str(value) for value in values)
