"""A whole workbook read against its template."""

from pathlib import Path

from liangpai.problems import Rejected
from liangpai.spreadsheets.findings import Findings
from liangpai.spreadsheets.opening import Book, open_book
from liangpai.spreadsheets.reading.headers import find_header
from liangpai.spreadsheets.reading.tableread import Reading, TableRead
from liangpai.spreadsheets.reading.tables import read_table
from liangpai.spreadsheets.template import GUIDE_SHEET, RESERVED_SHEETS, Template
from liangpai.spreadsheets.texts import cell_text


def read_workbook(source: Path | bytes, template: Template, *, name: str = "") -> Reading:
    """The tables of a filled-in workbook and every problem in it, each named by its cell.

    Never raises for what a person handed in; a file that cannot be read gives no tables and the reason.
    """
    findings = Findings()
    try:
        book = open_book(source, name)
        _check_stamp(book, template, findings)
        tables = _read_tables(book, template, findings)
    except Rejected as refusal:
        return Reading({}, (*findings.problems(), *refusal.problems))
    return Reading(tables, findings.problems())


def _read_tables(book: Book, template: Template, findings: Findings) -> dict[str, TableRead]:
    found: dict[str, TableRead] = {}
    for table in template.tables:
        if table.name not in book.sheets:
            if not table.optional:
                findings.on("sheet_missing", table.name, sheet=table.name)
            continue
        grid = book.grid(table.name)
        if header := find_header(table, grid, findings):
            found[table.name] = read_table(table, grid, header, findings)
    for sheet in book.sheets:
        if sheet not in RESERVED_SHEETS and all(sheet != table.name for table in template.tables):
            findings.on("sheet_ignored", sheet)
    return found


def _check_stamp(book: Book, template: Template, findings: Findings) -> None:
    """The stamp that a person can see counts; where the guide was deleted, the document properties do."""
    found: dict[str, tuple[str, str]] = {}
    if GUIDE_SHEET in book.sheets:
        grid = book.grid(GUIDE_SHEET)
        labels = {label: prop for prop, label, _ in template.stamp.entries()}
        for row, cells in enumerate(grid.rows):
            if len(cells) > 1 and (prop := labels.get(cell_text(cells[0]))):
                found[prop] = (cell_text(cells[1]), grid.cell(row, 1))
    if not found:
        found = {name: (value, book.name) for name, value in book.properties.items()}
    entries = template.stamp.entries()
    if not any(prop in found for prop, _, _ in entries):
        findings.on("stamp_missing", book.name)
        return
    for prop, label, expected in entries:
        value, place = found.get(prop, ("", GUIDE_SHEET))
        if value != expected:
            findings.on("wrong_stamp", place, what=label, expected=expected, found=value)
