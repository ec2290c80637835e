"""Workbooks filled in as a person would: the template written, rows put below its headers."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import load_workbook

from liangpai.spreadsheets.template import Template, write_template

CODE_ROW, FIRST_ROW = 3, 5


def filled(folder: Path, template: Template, tables: Mapping[str, Sequence[Mapping[str, object]]]) -> Path:
    """The template of a register with these rows; where a row repeats a fixed key, it fills that row."""
    path = folder / "filled.xlsx"
    write_template(template, path)
    book = load_workbook(path)
    for name, rows in tables.items():
        sheet = book[name]
        columns = {sheet.cell(CODE_ROW, at).value: at for at in range(1, sheet.max_column + 1)}
        for line, row in enumerate(rows, FIRST_ROW):
            for code, value in row.items():
                sheet.cell(line, columns[code]).value = value
    book.save(path)
    return path
