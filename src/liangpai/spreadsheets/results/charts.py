"""Real Excel charts of the columns of result tables."""

from collections.abc import Mapping
from math import isnan
from typing import Any

from liangpai.spreadsheets import house_style as look
from liangpai.spreadsheets.cells import column_letters
from liangpai.spreadsheets.drawing import Drawing, RowSheet
from liangpai.spreadsheets.results.declaration import Chart, Sheet

_KINDS: dict[str, dict[str, str]] = {
    "bar": {"type": "bar"},
    "column": {"type": "column"},
    "stacked_bar": {"type": "bar", "subtype": "stacked"},
    "stacked_column": {"type": "column", "subtype": "stacked"},
    "line": {"type": "line"},
    "scatter": {"type": "scatter"},
}
_COLOURS = ("#2B5C92", "#8FB3D9", "#C98B2B", "#5B8C5A", "#A45A52", "#7A6BA8", "#4A9BA5", "#8C8C8C")
_WIDE, _HIGH = 900, 380
_ROW_PIXELS = 24  # a row of 18 points
_ROWS_BELOW = 60  # a longer table has its charts at its side


def is_short(sheet: Sheet) -> bool:
    """Whether the charts stand below the table."""
    return len(sheet.rows) <= _ROWS_BELOW


def add_charts(draw: Drawing, written: RowSheet, sheet: Sheet, sheets: Mapping[str, Sheet]) -> None:
    """Add the sheet's charts: below a short table, beside a long one.

    Raises:
        ValueError: when a chart names a column or a sheet that is not there.
    """
    below = is_short(sheet)
    row = sheet.header_row + (len(sheet.rows) + 2 if below and sheet.columns else 0)
    column = 0 if below else len(sheet.columns) + 1
    for chart in sheet.charts:
        source = sheets.get(chart.of or sheet.name)
        if source is None:
            raise ValueError(f"chart {chart.title!r}: no sheet {chart.of!r}")
        count = len(source.rows) if chart.rows is None else min(chart.rows, len(source.rows))
        if count == 0:
            continue
        drawn, high = _chart(draw, chart, source, count)
        written.insert_chart(row, column, drawn, {"object_position": 1})
        row += high // _ROW_PIXELS + 2


def _chart(draw: Drawing, chart: Chart, source: Sheet, count: int) -> tuple[Any, int]:
    drawn = draw.workbook.add_chart(_KINDS[chart.kind])
    first, last = source.header_row + 1, source.header_row + count
    category = source.index(chart.categories)
    for number, title in enumerate(chart.series):
        column = source.index(title)
        drawn.add_series(_series(chart, source, (first, last), (category, column), number))
    font = {"name": look.FONT, "size": 9, "color": "#333333"}
    flat = chart.kind in ("bar", "stacked_bar")
    high = max(_HIGH, 120 + 22 * count) if flat else _HIGH
    drawn.set_title(
        {
            "name": chart.title,
            "name_font": {"name": look.FONT, "size": 13, "color": look.BLUE},
            "overlay": False,
        }
    )
    value_axis: dict[str, Any] = {
        "name": chart.y_title,
        "num_font": font,
        "name_font": font,
        "major_gridlines": {"visible": True, "line": {"color": "#E3E8EE", "width": 0.75}},
        "line": {"none": True},
    }
    limits = {"min": chart.minimum, "max": chart.maximum, "num_format": chart.number_format}
    value_axis |= {key: value for key, value in limits.items() if value is not None}
    category_axis: dict[str, Any] = {"name": chart.x_title, "num_font": font, "name_font": font}
    if flat:
        category_axis |= {"reverse": True, "crossing": "max"}  # the first row on top, the scale at the foot
    drawn.set_x_axis(value_axis if flat else category_axis)
    drawn.set_y_axis(category_axis if flat else value_axis)
    drawn.set_legend({"none": True} if len(chart.series) == 1 else {"position": "bottom", "font": font})
    drawn.set_size({"width": _WIDE, "height": high})
    drawn.set_chartarea({"border": {"color": look.LINE}})
    return drawn, high


def _series(
    chart: Chart, source: Sheet, rows: tuple[int, int], columns: tuple[int, int], number: int
) -> dict[str, Any]:
    first, last = rows
    category, column = columns
    colour = _COLOURS[number % len(_COLOURS)]
    count = last - first + 1
    series: dict[str, Any] = {
        "name": source.columns[column].title,
        "categories": [source.name, first, category, last, category],
        "values": [source.name, first, column, last, column],
        # The library keeps no copy of rows put as a whole, so what viewers show before a recalculation
        # is handed over here.
        "categories_data": [_cached(source.rows[row][category]) for row in range(count)],
        "values_data": [_cached(source.rows[row][column]) for row in range(count)],
        "fill": {"color": colour},
        "line": {"color": colour, "width": 2} if chart.kind == "line" else {"none": True},
    }
    if chart.kind in ("line", "scatter"):
        series["marker"] = {"type": "circle", "size": 7, "fill": {"color": colour}, "border": {"none": True}}
        series.pop("fill")
    if chart.kind in ("bar", "column"):
        series["gap"] = 60
    elif chart.kind.startswith("stacked"):
        series |= {"gap": 50, "overlap": 100}
    if chart.names is not None:
        series["data_labels"] = {
            "custom": _names(chart.names, source, rows),
            "value": True,
            "position": "right",
        }
    elif chart.labels:
        series["data_labels"] = {"value": True, "font": {"name": look.FONT, "size": 8}}
        if chart.number_format:
            series["data_labels"]["num_format"] = chart.number_format
    return series


def _names(title: str, source: Sheet, rows: tuple[int, int]) -> list[dict[str, Any]]:
    """Labels that follow the cells with the names."""
    letters = column_letters(source.index(title))
    sheet = source.name.replace("'", "''")
    font = {"name": look.FONT, "size": 8}
    return [
        {"value": f"='{sheet}'!${letters}${row + 1}", "font": font} for row in range(rows[0], rows[1] + 1)
    ]


def _cached(value: object) -> object:
    return "" if value is None or (isinstance(value, float) and isnan(value)) else value
