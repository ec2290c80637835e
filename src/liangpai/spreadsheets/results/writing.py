"""A result workbook written out: the same contents give the same bytes."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from liangpai.spreadsheets import house_style as look
from liangpai.spreadsheets.drawing import Cell, Drawing, RowSheet, drawing
from liangpai.spreadsheets.house_style import text_width
from liangpai.spreadsheets.results.charts import add_charts, is_short
from liangpai.spreadsheets.results.declaration import ResultColumn, Sheet
from liangpai.spreadsheets.results.rules import add_rules

_WIDE = 16  # a table of more columns is too small to read upright, whatever stands below it
_MEASURED_ROWS = 300  # rows looked at to find the width of a column


def write_results(
    path: Path, sheets: Sequence[Sheet], *, title: str = "", properties: Mapping[str, str] | None = None
) -> None:
    """Write the sheets as one workbook; ``properties`` become document properties (hash, versions).

    Raises:
        ValueError: a rule or chart names a column or a sheet that is not there, or two sheets share a name.
    """
    by_name = {sheet.name: sheet for sheet in sheets}
    if len(by_name) < len(sheets) or not sheets:
        raise ValueError(f"sheets need different names: {[sheet.name for sheet in sheets]}")
    with drawing(path, title=title or sheets[0].title, properties=properties) as draw:
        for sheet in sheets:
            written = draw.sheet(sheet.name)
            _write_table(draw, written, sheet)
            add_rules(draw, written, sheet)
            add_charts(draw, written, sheet, by_name)
            _arrange(written, sheet)


def _write_table(draw: Drawing, written: RowSheet, sheet: Sheet) -> None:
    draw.text(written, 0, 0, sheet.title, look.TITLE)
    written.set_row(0, 30)
    for offset, note in enumerate(sheet.notes, start=1):
        draw.text(written, offset, 0, note, look.SUBTITLE)
    if not sheet.columns:
        return
    by_column: list[tuple[Cell, ...]] = list(zip(*sheet.rows, strict=True)) or [()] * len(sheet.columns)
    finished = []
    height = 1.0
    lines = [1] * len(sheet.rows)
    for index, (column, values) in enumerate(zip(sheet.columns, by_column, strict=True)):
        width = _width(column, values)
        height = max(height, _lines(column.heading, width))
        written.set_column(index, index, width)
        draw.text(written, sheet.header_row, index, column.heading, look.HEADER)
        finished.append(draw.column(values, _style(column, values)))
        if column.wrap:
            lines = list(map(max, lines, (_lines_of(value, width) for value in values)))
    written.set_row(sheet.header_row, 17 * min(height, 4) + 4)
    written.put_rows(sheet.header_row + 1, finished, _heights(lines))


def _style(column: ResultColumn, values: Sequence[Cell]) -> look.Style:
    first = next((value for value in values if value is not None), "")
    number = isinstance(first, int | float) and not isinstance(first, bool)
    shown = column.number_format if number or column.number_format == "@" else "General"
    style: look.Style = {
        **look.CELL,
        "num_format": shown,
        "align": column.align or ("right" if number else "left"),
    }
    if style["align"] == "left":
        style["indent"] = 1
    if column.wrap:
        style["text_wrap"] = True
    if column.bold:
        style["bold"] = True
    return style


def _lines_of(value: Cell, width: float) -> int:
    return _lines(value, width) if isinstance(value, str) else 1


def _heights(lines: Sequence[int]) -> dict[int, float]:
    """The height of every row that needs more than one line; Excel shows no more than 409 points."""
    return {row: min(16.0 * count + 4, 409.0) for row, count in enumerate(lines) if count > 1}


def _lines(text: str, width: float) -> int:
    return sum(int(text_width(line) / max(width - 1, 1)) + 1 for line in text.split("\n"))


def _width(column: ResultColumn, values: Sequence[Cell]) -> float:
    if column.width is not None:
        return column.width
    texts = [text_width(value) for value in values[:_MEASURED_ROWS] if isinstance(value, str)]
    asked = min(text_width(column.heading), 16.0)
    return min(max(9.0, asked + 2, *(width + 2 for width in texts)), 48.0)


def _arrange(written: RowSheet, sheet: Sheet) -> None:
    """Panes and printing: one page wide, headers repeated, page numbers."""
    written.hide_gridlines(2)
    written.set_default_row(18)
    written.set_paper(9)
    written.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    # Excel ignores page breaks when fitting, so a table and the charts below it go onto one page together.
    written.fit_to_pages(1, 1 if sheet.charts and is_short(sheet) else 0)
    written.set_footer("&L&8&A&R&8第 &P 页，共 &N 页")
    if sheet.landscape and (not sheet.charts or len(sheet.columns) > _WIDE):
        written.set_landscape()
    if not sheet.columns:
        return
    last, right = sheet.header_row + len(sheet.rows), len(sheet.columns) - 1
    written.freeze_panes(sheet.header_row + 1, sheet.freeze)
    written.repeat_rows(sheet.header_row)
    if not sheet.charts:
        written.print_area(0, 0, last, right)
    if sheet.autofilter and sheet.rows:
        written.autofilter(sheet.header_row, 0, last, right)
