"""The template of needs as a person fills it in."""

import io
from datetime import date
from typing import Any

import openpyxl

from liangpai.needs.registers import NEEDS

ROW = ("新1", "枕河镇", "区农业农村局", "用地", None, None, "冷库用地", 12.5, date(2024, 6, 30), "产地冷链")


def filled(content: bytes, *rows: tuple[Any, ...]) -> io.BytesIO:
    """A workbook with rows below what stands in it already."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book[NEEDS.name]
    last = max(row[0].row for row in sheet.iter_rows() if row[0].value is not None)
    for at, row in enumerate(rows, last + 1):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column).value = value
    held = io.BytesIO()
    book.save(held)
    held.seek(0)
    held.name = "需求.xlsx"
    return held
