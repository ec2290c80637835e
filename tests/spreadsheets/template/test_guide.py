"""The sheet 说明."""

from io import BytesIO

import openpyxl

from tests.spreadsheets.made import TEMPLATE


def test_the_guide_lists_every_column_with_what_it_takes(blank: bytes) -> None:
    guide = openpyxl.load_workbook(BytesIO(blank))["说明"]
    rows = [[cell.value for cell in row] for row in guide.iter_rows()]
    listed = {(row[0], row[1]): row for row in rows if row[0] in ("本期数据", "上级结果")}
    assert set(listed) == {(table.name, column.code) for table in TEMPLATE.tables for column in table.columns}
    assert listed["本期数据", "unit"][4] == "模板给定"
    assert listed["本期数据", "A7"][5] == "是"
    assert guide["A1"].value == TEMPLATE.title
    assert guide.protection.sheet
