"""Plain tables to and from a workbook without loss: text stays text, floats stay exact, empty is None."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from liangpai.problems import Rejected
from liangpai.spreadsheets import house_style as look
from liangpai.spreadsheets.drawing import drawing
from liangpai.spreadsheets.house_style import text_width
from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.rewriting import rewritable
from liangpai.spreadsheets.wording import problem

_ESCAPED = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)")  # as written by drawing, not undone by the reader
_MEASURED_ROWS = 300  # rows looked at to find the width of a column
Value = str | int | float | bool | None
Rows = Sequence[Mapping[str, Value]]
Laid = tuple[Sequence[str], Sequence[Sequence[Value]]]


def write_tables(path: Path, tables: Mapping[str, Rows | Laid], *, title: str = "") -> None:
    """Write one sheet per table, the first row its header; ``read_tables`` gives back the same values.

    A table is a sequence of rows by header (columns in order of first appearance), or a header with rows.
    """
    with drawing(path, title=title) as draw:
        for name, table in tables.items():
            header, rows = _laid(table)
            sheet = draw.sheet(name)
            columns = []
            for index, heading in enumerate(header):
                values = [row[index] for row in rows]
                texts = [heading, *(str(value) for value in values[:_MEASURED_ROWS] if value is not None)]
                sheet.set_column(index, index, min(max(map(text_width, texts)) + 3, 60))
                draw.text(sheet, 0, index, heading, look.HEADER)
                # Text cells have the text format, so that "001" survives being edited as well.
                is_text = any(isinstance(value, str) for value in values)
                columns.append(
                    draw.column(values, {**look.CELL, "num_format": "@" if is_text else "General"})
                )
            sheet.set_default_row(18)
            sheet.freeze_panes(1, 1)
            sheet.put_rows(1, columns)


def _laid(table: Rows | Laid) -> Laid:
    if isinstance(table, tuple) and len(table) == 2 and not isinstance(table[0], Mapping):
        return table
    rows: list[Mapping[str, Value]] = [row for row in table if isinstance(row, Mapping)]
    header = list(dict.fromkeys(key for row in rows for key in row))
    return header, [[row.get(key) for key in header] for row in rows]


def read_tables(source: Path | bytes, *, name: str = "") -> dict[str, list[dict[str, Value]]]:
    """Every sheet as rows by header; blank rows are skipped, and an empty cell is None.

    Integers and floats are told apart as written, until a spreadsheet program saves the file: then a float
    without a fraction comes back as an integer of the same value.

    Raises:
        Rejected: no workbook, or damaged or unsafe, or headers missing or repeated.
    """
    book = open_book(source, name)
    content = source if isinstance(source, bytes) else source.read_bytes()
    opened = rewritable(book, content, values_only=True)
    return {
        sheet.title: _rows(sheet.title, list(sheet.iter_rows(values_only=True)))
        for sheet in opened.worksheets
    }


def _rows(sheet: str, rows: Sequence[Sequence[object]]) -> list[dict[str, Value]]:
    if not rows:
        return []
    header = [None if cell is None else str(cell).strip() for cell in rows[0]]
    named = [heading for heading in header if heading]
    if len(set(named)) < len(named):
        twice = next(heading for heading in named if named.count(heading) > 1)
        raise Rejected([problem("column_duplicate", sheet, heading=twice, other=f"{sheet}!1")])
    found = []
    for row in rows[1:]:
        values = {
            heading: _value(cell) for heading, cell in zip(header, row, strict=True) if heading is not None
        }
        if any(value is not None for value in values.values()):
            found.append(values)
    return found


def _value(cell: object) -> Value:
    if isinstance(cell, str):
        return _ESCAPED.sub("_", cell) or None
    if cell is None or isinstance(cell, bool | int | float):
        return cell
    if isinstance(cell, datetime) and cell == datetime(cell.year, cell.month, cell.day):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)
