"""The template as a workbook: protected where given, open where asked, each cell saying what belongs into it."""

from datetime import date
from pathlib import Path
from typing import Any

from liangpai.spreadsheets import house_style as look
from liangpai.spreadsheets.cells import column_letters
from liangpai.spreadsheets.drawing import Cell, Drawing, RowSheet, drawing
from liangpai.spreadsheets.house_style import text_width
from liangpai.spreadsheets.template.declaration import CHOICES_SHEET, Column, Table, Template
from liangpai.spreadsheets.template.guide import write_guide
from liangpai.spreadsheets.template.wording import range_text

TITLE_ROW, HINT_ROW, CODE_ROW, HEADER_ROW, FIRST_ROW = 0, 1, 2, 3, 4
_LONGEST_LIST = 255  # characters of choices that fit into a validation itself
_GIVEN = {"bg_color": look.PALE_GREY}
_PROTECTION = {
    "format_columns": True,
    "format_rows": True,
    "sort": False,
    "autofilter": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}


def write_template(template: Template, path: Path) -> None:
    """Write the workbook that people fill in; the same template gives the same bytes."""
    stamp = {name: value for name, _, value in template.stamp.entries()}
    with drawing(path, title=template.title, properties=stamp) as draw:
        write_guide(draw, template)
        sources: dict[tuple[str, ...], str] = {}
        sheets = [(table, draw.sheet(table.name)) for table in template.tables]
        choices = _write_choices(draw, template)
        sources.update(choices)
        for table, sheet in sheets:
            _write_table(draw, sheet, table, sources)


def _write_choices(draw: Drawing, template: Template) -> dict[tuple[str, ...], str]:
    """Choices too long for a validation stand on a sheet of their own; where each list stands."""
    long = {
        column.choices: None
        for table in template.tables
        for column in table.columns
        if len(",".join(column.choices)) > _LONGEST_LIST or any("," in choice for choice in column.choices)
    }
    if not long:
        return {}
    sheet = draw.sheet(CHOICES_SHEET)
    places = {}
    for index, choices in enumerate(long):
        for row, choice in enumerate(choices):
            draw.text(sheet, row, index, choice, look.CELL)
        letters = column_letters(index)
        places[choices] = f"='{CHOICES_SHEET}'!${letters}$1:${letters}${len(choices)}"
    sheet.set_column(0, len(long) - 1, 24)
    sheet.protect("", _PROTECTION)
    return places


def _write_table(draw: Drawing, sheet: RowSheet, table: Table, sources: dict[tuple[str, ...], str]) -> None:
    last = FIRST_ROW + len(table.rows) + (0 if table.fixed_rows else table.spare_rows) - 1
    _write_header(draw, sheet, table)
    given = []
    for index, column in enumerate(table.columns):
        locked = table.is_locked(column)
        given.append(_cells(draw, table, column, last + 1 - FIRST_ROW - len(table.rows)))
        open_below = {**_entry(column), "locked": table.fixed_rows, "border": 0, "bg_color": "#FFFFFF"}
        sheet.set_column(index, index, _width(column, table), draw.format(open_below))
        if not locked:
            _validate(sheet, column, index, last, sources)
    sheet.put_rows(FIRST_ROW, given)
    _arrange(sheet, table, last)


def _cells(draw: Drawing, table: Table, column: Column, spare: int) -> list[str]:
    """The cells of one column, with blank ones below; a cell that is locked by itself looks and is locked."""
    values: list[Cell] = [*(row.get(column.code) for row in table.rows), *[None] * spare]
    shut = {**_entry(column), **_GIVEN, "locked": True}
    if table.is_locked(column):
        return draw.column(values, shut)
    cells = draw.column(values, {**_entry(column), "locked": False})
    alone = [place for place, row in enumerate(table.rows) if table.is_locked_at(row, column)]
    for place, cell in zip(alone, draw.column([values[place] for place in alone], shut), strict=True):
        cells[place] = cell
    return cells


def _entry(column: Column) -> look.Style:
    number = column.kind == "number"
    shown = column.number_format if number else "yyyy-mm-dd" if column.kind == "date" else "@"
    return {
        **look.CELL,
        "bg_color": look.ENTRY,
        "num_format": shown,
        "align": "right" if number else "left",
        "indent": 0 if number else 1,
    }


def _write_header(draw: Drawing, sheet: RowSheet, table: Table) -> None:
    draw.text(sheet, TITLE_ROW, 0, table.title or table.name, look.TITLE)
    draw.text(sheet, HINT_ROW, 0, table.hint or "浅黄色格填写；灰色格由模板给定，请勿改动。", look.SUBTITLE)
    for row, height in ((TITLE_ROW, 28), (HINT_ROW, 18), (CODE_ROW, 14), (HEADER_ROW, _height(table))):
        sheet.set_row(row, height, draw.format(look.BODY))
    for index, column in enumerate(table.columns):
        draw.text(sheet, CODE_ROW, index, column.code, look.CODE_ROW)
        draw.text(sheet, HEADER_ROW, index, _two_lines(column), look.HEADER)
        if column.note:
            options = {"author": "", "x_scale": 1.6, "y_scale": 1 + len(column.note) / 60, "font_size": 9}
            sheet.write_comment(HEADER_ROW, index, column.note[:2000], options)


def _two_lines(column: Column) -> str:
    """The heading with its unit of measure on a line of its own, so that brackets never break."""
    return column.heading.replace("（", "\n（") if column.unit_of_measure else column.heading


def _height(table: Table) -> float:
    lines = max(text_width(column.heading) / max(_width(column, table) - 1, 1) for column in table.columns)
    return 18.0 * min(max(2, int(lines) + 1), 5)


def _width(column: Column, table: Table) -> float:
    if column.width is not None:
        return column.width
    values = [
        text_width(str(row[column.code])) for row in table.rows[:500] if row.get(column.code) is not None
    ]
    asked = min(text_width(column.heading), 16) if column.kind == "number" else text_width(column.heading)
    return min(max(10.0, asked + 2, *(value + 2 for value in values)), 40.0)


def _validate(
    sheet: RowSheet, column: Column, index: int, last: int, sources: dict[tuple[str, ...], str]
) -> None:
    said = {
        "input_title": column.heading[:32],
        "input_message": "；".join(filter(None, (range_text(column), column.hint)))[:255],
        "error_title": "请核对",
        "error_message": f"{column.heading}：{range_text(column)}"[:255],
    }
    rule: dict[str, Any] = {"validate": "any"}
    if column.kind == "choice":
        source = sources.get(column.choices, list(column.choices))
        rule = {"validate": "list", "source": source}
    elif column.kind == "number":
        low = -1e15 if column.minimum is None else column.minimum
        high = 1e15 if column.maximum is None else column.maximum
        rule = {"validate": "decimal", "criteria": "between", "minimum": low, "maximum": high}
    elif column.kind == "date":
        first, final = date(1900, 1, 1), date(2999, 12, 31)
        rule = {"validate": "date", "criteria": "between", "minimum": first, "maximum": final}
    sheet.data_validation(FIRST_ROW, index, max(last, FIRST_ROW), index, {**rule, **said})


def _arrange(sheet: RowSheet, table: Table, last: int) -> None:
    """Panes, printing and protection."""
    fixed = (
        2 if table.name_column and table.columns[1:2] and table.columns[1].code == table.name_column else 1
    )
    sheet.freeze_panes(FIRST_ROW, fixed)
    sheet.set_default_row(19)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(CODE_ROW, HEADER_ROW)
    sheet.print_area(0, 0, max(last, FIRST_ROW), len(table.columns) - 1)
    sheet.set_footer("&L&8&A&R&8第 &P 页，共 &N 页")
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.hide_gridlines(2)
    # No password: the lock keeps fingers from slipping, it does not keep anybody out.
    sheet.protect("", _PROTECTION)
