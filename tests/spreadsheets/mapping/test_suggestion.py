"""A first mapping proposed from the file itself."""

from io import BytesIO

import openpyxl
import pytest

from liangpai.problems import Rejected
from liangpai.spreadsheets.mapping import apply_mapping, suggest_mapping
from tests.spreadsheets.mapping.test_application import ROWS, TEMPLATE, _file


def test_header_units_columns_and_totals_are_found() -> None:
    (mapping,) = suggest_mapping(_file(ROWS), TEMPLATE)
    assert (mapping.sheet, mapping.header_row, mapping.first_row, mapping.last_row) == ("Sheet", 3, 4, 6)
    assert (mapping.unit_column, mapping.unit_by, mapping.transpose) == ("单位", "name_plain", False)
    assert mapping.columns == {"A1": "完成率", "A2": "收入（元）"}
    assert (mapping.fraction_columns, mapping.factors) == (("A1",), {"A2": 0.0001})


def test_totals_between_units_are_skipped_and_units_across_are_found() -> None:
    rows = [ROWS[2], ROWS[3], ["小计", 1, 2, None], ["东城街道", 1, 2, None], ["东城镇", 1, 2, None]]
    (mapping,) = suggest_mapping(_file(rows), TEMPLATE)
    assert (mapping.skip, mapping.unit_by, mapping.last_row) == (("小计",), "name_plain", 5)
    (across,) = suggest_mapping(_file(list(zip(*rows, strict=True))), TEMPLATE)
    assert (across.transpose, across.header_row, across.columns) == (True, 1, mapping.columns)


def test_a_suggestion_by_codes_can_be_applied_at_once() -> None:
    rows = [
        ["编码", "收入", "收入", "完成率(%)"],
        ["441802101", 1, 2, 85],
        ["441802102", 1, 2, 80],
        ["441802103", 3, 4, 75],
    ]
    (mapping,) = suggest_mapping(_file(rows), TEMPLATE)
    assert (mapping.unit_by, mapping.columns) == ("code", {"A1": "完成率(%)", "A2": "B"})
    reading = apply_mapping(_file(rows), [mapping], TEMPLATE)
    assert reading.problems == ()
    assert reading.tables["本期数据"].numbers(["A1", "A2"]).tolist() == [[85, 1], [80, 1], [75, 3]]


def test_the_sheet_that_fits_best_is_taken() -> None:
    workbook, stream = openpyxl.Workbook(), BytesIO()
    for name in ("草稿", "本期数据"):
        sheet = workbook.create_sheet(name)
        for row in ROWS:
            sheet.append(list(row))
    workbook.save(stream)
    (mapping,) = suggest_mapping(stream.getvalue(), TEMPLATE)
    assert mapping.sheet == "本期数据"


@pytest.mark.parametrize("rows", [[], [["x"]], [["源潭镇"], ["东城镇"], ["东城街道"]]])
def test_nothing_is_proposed_where_nothing_fits(rows: list[list[object]]) -> None:
    assert suggest_mapping(_file(rows), TEMPLATE) == ()


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(Rejected):
        suggest_mapping(b"x", TEMPLATE)
