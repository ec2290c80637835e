"""The template as a workbook."""

import time
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from liangpai.spreadsheets.reading import read_workbook
from liangpai.spreadsheets.template import CHOICES_SHEET, Column, Table, Template, write_template
from tests.spreadsheets.made import STAMP, TEMPLATE, UNITS


@pytest.fixture(scope="module")
def workbook(blank: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(blank))


def test_the_same_template_gives_the_same_bytes(tmp_path: Path, blank: bytes) -> None:
    time.sleep(2.1)  # the clock of a zip archive has steps of two seconds
    write_template(TEMPLATE, tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == blank


def test_the_sheets_stand_in_order_behind_the_guide(workbook: Any) -> None:
    assert workbook.sheetnames == ["说明", "本期数据", "上级结果"]


def test_codes_are_text_with_their_leading_zeros(workbook: Any) -> None:
    cell = workbook["本期数据"]["A5"]
    assert (cell.value, cell.data_type, cell.number_format) == (UNITS[0][0], "s", "@")


def test_entry_cells_are_open_and_given_ones_locked_without_a_password(workbook: Any) -> None:
    sheet = workbook["本期数据"]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    locked = {cell.coordinate: cell.protection.locked for cell in (*sheet[5], *sheet[4])}
    assert [locked[f"{letter}5"] for letter in "ABCDI"] == [True, True, False, False, False]
    assert all(locked[f"{letter}4"] for letter in "ABCDI")
    assert not workbook["上级结果"]["A5"].protection.locked


def test_headers_name_units_of_measure_and_notes_explain_them(workbook: Any) -> None:
    sheet = workbook["本期数据"]
    assert sheet["D4"].value == "村集体收入\n（万元）"
    assert [sheet.cell(3, column).value for column in (1, 3)] == ["unit", "A1"]
    assert "完成额除以计划额" in sheet["C4"].comment.text


def test_entries_are_validated_where_they_are_entered(workbook: Any) -> None:
    rules = {str(rule.sqref): rule for rule in workbook["本期数据"].data_validations.dataValidation}
    assert rules["H5:H12"].formula1 == '"进位,创先,消薄"'
    assert (rules["C5:C12"].formula1, rules["C5:C12"].formula2) == ("0", "300")
    assert rules["G5:G12"].type == "date"
    assert "85% 填 85" in rules["C5:C12"].prompt
    assert "A5:A12" not in rules


def test_panes_print_areas_and_repeated_headers_are_set(workbook: Any) -> None:
    sheet = workbook["本期数据"]
    assert sheet.freeze_panes == "C5"
    assert sheet.print_area == "'本期数据'!$A$1:$I$12"
    assert sheet.print_title_rows == "$3:$4"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert "&P" in sheet.oddFooter.right.text


def test_the_stamp_stands_in_sight_in_the_properties_and_under_a_name(workbook: Any) -> None:
    guide = workbook["说明"]
    assert [(guide.cell(row, 1).value, guide.cell(row, 2).value) for row in (5, 6)] == [
        ("方案", "yunxiu"),
        ("方案版本", "2024.1"),
    ]
    assert workbook.custom_doc_props["liangpai.version"].value == "2024.1"
    assert "liangpai_stamp" in workbook.defined_names
    texts = [cell.value for row in guide.iter_rows() for cell in row if cell.value]
    assert any("联系人" in text for text in texts)
    assert {"投资完成率", "完成额除以计划额。"} <= set(texts)


def test_long_lists_stand_on_a_sheet_of_their_own(tmp_path: Path) -> None:
    long, odd = tuple(f"第{n}个选项" for n in range(99)), ("甲,乙", "丙")
    table = Table(
        "表",
        (
            Column("unit", "单位", kind="code"),
            Column("A", "长", kind="choice", choices=long),
            Column("B", "怪", kind="choice", choices=odd),
            Column("C", "又长", kind="choice", choices=long),
        ),
    )
    template = Template("题", STAMP, (table,))
    path = tmp_path / "a.xlsx"
    write_template(template, path)
    workbook = openpyxl.load_workbook(path)
    rules = {str(rule.sqref)[0]: rule.formula1 for rule in workbook["表"].data_validations.dataValidation}
    assert rules["B"] == rules["D"] == f"'{CHOICES_SHEET}'!$A$1:$A$99"
    assert rules["C"] == f"'{CHOICES_SHEET}'!$B$1:$B$2"
    assert [workbook[CHOICES_SHEET].cell(row, 2).value for row in (1, 2)] == list(odd)
    assert read_workbook(path, template).problems == ()


def test_prefilled_values_of_every_kind_come_back(tmp_path: Path) -> None:
    columns = (
        Column("unit", "单位", kind="code"),
        Column("A", "数", number_format="0.00", width=12.0),
        Column("B", "日", kind="date", required=True),
        Column("C", "文", kind="text"),
        Column("D", "低", minimum=1),
        Column("E", "高", maximum=1),
    )
    rows = ({"unit": "001", "A": 0.1 + 0.2, "B": date(2024, 2, 29), "C": "=危险"}, {"unit": "002"})
    template = Template("题", STAMP, (Table("表", columns, rows),))
    path = tmp_path / "a.xlsx"
    write_template(template, path)
    read = read_workbook(path, template)
    table = read.tables["表"]
    assert [problem.code for problem in read.problems] == ["empty_required"]
    assert (table.keys, table.columns["B"], table.texts("C")) == (
        ("001", "002"),
        (date(2024, 2, 29), None),
        ("=危险", None),
    )
    assert table.numbers(["A"])[0, 0] == 0.1 + 0.2


def test_single_cells_may_be_locked_while_their_column_stays_open(tmp_path: Path) -> None:
    table = Table(
        "本期数据",
        (
            Column("unit", "单位编码", kind="code"),
            Column("name", "名称", kind="text"),
            Column("A1", "收入"),
            Column("A2", "人口"),
        ),
        (
            {"unit": "01", "name": "甲", "A1": 3.5, "A2": 7.0},
            {"unit": "02", "name": "乙", "A1": 4.0, "A2": 8.0},
        ),
        fixed_rows=True,
        name_column="name",
        locked=frozenset({("01", "A1"), ("01", "A2"), ("02", "A2")}),
    )
    write_template(Template("表", STAMP, (table,)), tmp_path / "locked.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "locked.xlsx")["本期数据"]
    assert [[cell.protection.locked for cell in sheet[row]] for row in (5, 6)] == [
        [True, True, True, True],
        [True, True, False, True],
    ]
    assert sheet["C6"].value == 4.0
