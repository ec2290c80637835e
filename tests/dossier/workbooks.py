"""A workbook of an example with some cells changed, as a clerk might hand it in."""

from pathlib import Path
from typing import Any

import openpyxl


def damaged(source: Path, path: Path, changes: dict[str, dict[str, Any]]) -> Path:
    """The workbook with cells changed, by sheet and address."""
    book = openpyxl.load_workbook(source)
    for sheet, cells in changes.items():
        for address, value in cells.items():
            book[sheet][address] = value
    book.save(path)
    return path


def first_cell(source: Path, sheet: str, code: str, text: str) -> str:
    """The address in the column of a code where the row begins with this text."""
    page = openpyxl.load_workbook(source)[sheet]
    for header in page.iter_rows():
        codes = [cell.value for cell in header]
        if code in codes:
            break
    for row in page.iter_rows(min_row=header[0].row + 1):
        if row[0].value == text:
            return str(row[codes.index(code)].coordinate)
    raise KeyError(text)
