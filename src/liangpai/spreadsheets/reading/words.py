"""Columns of texts, choices and dates."""

import re
from datetime import date, datetime, timedelta

from liangpai.spreadsheets.reading.numbers import Cells
from liangpai.spreadsheets.template import Column
from liangpai.spreadsheets.texts import cell_text

_DATE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(\d{4})(\d{2})(\d{2})", re.ASCII
)
_EPOCH = date(1899, 12, 30)  # day 0 of Excel's calendar, its false leap year 1900 included


def read_texts(column: Column, cells: Cells) -> tuple[str | None, ...]:
    """The texts or choices of one column, None where a cell is empty."""
    unread = cells.report_unread()
    found: list[str | None] = []
    for index, value in enumerate(cells.values):
        text = _text(cells, index, value)
        if text is None and column.required and index not in unread:
            cells.find("empty_required", index, heading=column.heading)
        if text is not None and column.kind == "choice" and text not in column.choices:
            listed = "、".join(column.choices[:12]) + ("……" if len(column.choices) > 12 else "")
            cells.find("choice_unknown", index, found=text[:40], choices=listed)
        found.append(text)
    return tuple(found)


def _text(cells: Cells, index: int, value: object) -> str | None:
    text = cell_text(value)
    if not text:
        return None
    if isinstance(value, str) and text != value:
        cells.find("spaces_trimmed", index, read=text[:40])
    return text


def read_dates(column: Column, cells: Cells) -> tuple[date | None, ...]:
    """The dates of one column, None where a cell is empty or holds something else."""
    unread = cells.report_unread()
    found: list[date | None] = []
    for index, value in enumerate(cells.values):
        found.append(_date(cells, index, value))
        if column.required and cell_text(value) == "" and index not in unread:
            cells.find("empty_required", index, heading=column.heading)
    return tuple(found)


def _date(cells: Cells, index: int, value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = cell_text(value)
    if not text:
        return None
    match = _DATE.fullmatch(text)
    if match and (found := _real_date(*(int(part) for part in match.groups() if part))):
        return found
    if isinstance(value, int | float) and not isinstance(value, bool):
        guess = _EPOCH + timedelta(days=int(value)) if 20_000 <= value < 80_000 else None
        hint = f"可能是 {guess}。" if guess else ""
        hint_en = f"It may be {guess}. " if guess else ""
        cells.find("number_in_date", index, found=text, hint=hint, hint_en=hint_en)
    else:
        cells.find("text_in_date", index, found=text[:40])
    return None


def _real_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
