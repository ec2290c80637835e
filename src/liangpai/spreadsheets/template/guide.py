"""The sheet 说明: what to do, which columns there are, and the stamp that says which template this is."""

from liangpai.spreadsheets import house_style as look
from liangpai.spreadsheets.drawing import Drawing, RowSheet
from liangpai.spreadsheets.house_style import text_width
from liangpai.spreadsheets.template.declaration import GUIDE_SHEET, Table, Template
from liangpai.spreadsheets.template.wording import range_text

_STEPS = (
    "只填浅黄色的格；灰色格和表头由模板给定，请勿改动、合并、隐藏或另加列。",
    "按表头括号里的计量单位只填数字：12.6万元在“万元”列填 12.6；不要写单位、全角数字和约数。",
    "百分数列 85% 填 85；小数列 85% 填 0.85。没有数据就空着，不要填 0、“无”或“—”。",
    "单位编码是文本，前面的 0 不能丢；一行一个单位，不要重复。",
    "有公式的，请在 Excel 或 WPS 中计算并保存后再交。",
)
_HEADINGS = ("工作表", "编码", "标题", "计量单位", "填什么", "必填", "口径说明")
_WIDTHS = (16, 14, 26, 11, 32, 7, 44)


def write_guide(draw: Drawing, template: Template) -> None:
    """Write the guide as the first sheet."""
    sheet = draw.sheet(GUIDE_SHEET)
    for index, width in enumerate(_WIDTHS):
        sheet.set_column(index, index, width)
    sheet.set_row(0, 32)
    draw.text(sheet, 0, 0, template.title, look.TITLE)
    row = _stamp(draw, sheet, template, 2)
    row = _lines(draw, sheet, "怎么填", (*_STEPS, *template.notes), row + 1)
    draw.text(sheet, row + 1, 0, "填哪些", look.SECTION)
    for index in range(1, len(_HEADINGS)):
        draw.text(sheet, row + 1, index, "", look.SECTION)
    row += 2
    for index, heading in enumerate(_HEADINGS):
        draw.text(sheet, row, index, heading, look.HEADER)
    for table in template.tables:
        row = _columns(draw, sheet, table, row + 1)
    _arrange(sheet, row)


def _stamp(draw: Drawing, sheet: RowSheet, template: Template, row: int) -> int:
    for offset, (_, label, value) in enumerate(template.stamp.entries()):
        draw.text(sheet, row + offset, 0, label, look.GIVEN)
        draw.text(sheet, row + offset, 1, value, look.BODY, num_format="@")
    # Programs that look for a name rather than a cell find the stamp here.
    count = len(template.stamp.entries())
    draw.workbook.define_name("liangpai_stamp", f"='{GUIDE_SHEET}'!$B${row + 1}:$B${row + count}")
    return row + count


def _lines(draw: Drawing, sheet: RowSheet, heading: str, lines: tuple[str, ...], row: int) -> int:
    draw.text(sheet, row, 0, heading, look.SECTION)
    for index in range(1, len(_HEADINGS)):
        draw.text(sheet, row, index, "", look.SECTION)
    for number, line in enumerate(lines, start=1):
        draw.text(sheet, row + number, 0, f"{number}. {line}", look.BODY)
    return row + len(lines) + 1


def _columns(draw: Drawing, sheet: RowSheet, table: Table, row: int) -> int:
    for offset, column in enumerate(table.columns):
        given = table.is_locked(column)
        cells = (
            table.name,
            column.code,
            column.title,
            column.unit_of_measure,
            "模板给定" if given else range_text(column),
            "是" if column.required else "",
            column.note,
        )
        lines = max(int(text_width(text) / (_WIDTHS[index] - 1)) + 1 for index, text in enumerate(cells))
        sheet.set_row(row + offset, 17 * lines)
        for index, text in enumerate(cells):
            draw.text(sheet, row + offset, index, text, look.CELL, text_wrap=True)
    return row + len(table.columns) - 1


def _arrange(sheet: RowSheet, last: int) -> None:
    sheet.set_default_row(18)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.print_area(0, 0, last, len(_HEADINGS) - 1)
    sheet.set_footer("&L&8&A&R&8第 &P 页，共 &N 页")
    sheet.hide_gridlines(2)
    sheet.protect("")
    sheet.activate()
