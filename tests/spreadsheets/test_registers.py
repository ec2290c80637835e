from io import BytesIO

from openpyxl import load_workbook

from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.reading import read_workbook
from liangpai.spreadsheets.registers import (
    register_sheet,
    register_template,
    register_workbook,
    template_workbook,
)
from liangpai.spreadsheets.template import Column, Table

PLACES = Table(
    "地点",
    (
        Column("code", "编码", kind="text", required=True, title_en="Code"),
        Column("name", "名称", kind="text", title_en="Name"),
        Column("area", "面积", "亩"),
    ),
)
ROWS = [{"code": "001", "name": "下\U00031cea镇", "area": 12.5}, {"code": "002"}]


def test_a_register_is_one_sheet_in_the_readers_language() -> None:
    sheet = register_sheet(PLACES, ROWS, "en")
    assert [column.title for column in sheet.columns] == ["Code", "Name", "面积"]
    assert [list(row) for row in sheet.rows] == [["001", "下\U00031cea镇", 12.5], ["002", None, None]]
    assert [column.title for column in register_sheet(PLACES, ROWS).columns] == ["编码", "名称", "面积"]


def test_an_export_keeps_leading_zeros_and_rare_characters() -> None:
    grid = open_book(register_workbook(PLACES, ROWS, title="全部地点"), "export.xlsx").grid("地点")
    assert grid.rows[0][0] == "全部地点"
    assert grid.rows[2][:2] == ["001", "下\U00031cea镇"]


def test_codes_of_a_whole_province_stay_text_with_their_zeros() -> None:
    rows = [{"code": f"{number:012d}", "name": f"村{number}"} for number in range(26_842)]
    content = register_workbook(PLACES, rows)
    grid = open_book(content, "export.xlsx").grid("地点")
    assert [row[0] for row in grid.rows[2:]] == [row["code"] for row in rows]
    sheet = load_workbook(BytesIO(content), read_only=True)["地点"]
    first = next(sheet.iter_rows(min_row=3, max_row=3))
    assert [(cell.data_type, cell.number_format) for cell in first][:2] == [("s", "@"), ("s", "@")]


def test_the_template_of_a_register_is_read_back_and_knows_its_subject() -> None:
    template = register_template(PLACES, kind="places/1", subject="NBS")
    assert read_workbook(template_workbook(template), template).is_usable
    other = register_template(PLACES, kind="places/1", subject="MCA")
    problems = read_workbook(template_workbook(template), other).problems
    assert "wrong_stamp" in [problem.code for problem in problems]
