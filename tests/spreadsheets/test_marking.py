"""The user's own workbook sent back with red cells."""

from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from liangpai.problems import Problem, Rejected
from liangpai.spreadsheets.marking import mark_errors
from liangpai.spreadsheets.reading import read_workbook
from liangpai.spreadsheets.template import ERRORS_SHEET
from tests.spreadsheets.made import TEMPLATE, filled

SHEET = "本期数据"


def _spoil(workbook: Any) -> None:
    sheet = workbook[SHEET]
    sheet["C5"].value, sheet["D6"].value = "８５", "12.6万"
    sheet.merge_cells("H10:H11")


def test_named_cells_are_coloured_and_say_why(blank: bytes, tmp_path: Path) -> None:
    source, out = tmp_path / "甲.xlsx", tmp_path / "乙.xlsx"
    source.write_bytes(filled(blank, _spoil))
    problems = read_workbook(source, TEMPLATE).problems
    mark_errors(
        source, [*problems, Problem("x", f"{SHEET}!H11", "合并", ""), Problem("y", "别处", "=危险", "")], out
    )
    workbook = openpyxl.load_workbook(out)
    sheet = workbook[SHEET]
    assert sheet["D6"].fill.fgColor.rgb == "FFF4B8B0"
    assert sheet["C5"].fill.fgColor.rgb == "FFFFE9A8"
    assert "126000" in sheet["D6"].comment.text
    assert sheet["D6"].value == "12.6万"
    assert sheet["E6"].comment is None
    listed = [[cell.value for cell in row] for row in workbook[ERRORS_SHEET].iter_rows(min_row=2)]
    assert [row[0] for row in listed] == [*(problem.place for problem in problems), f"{SHEET}!H11", "别处"]
    assert workbook[ERRORS_SHEET]["A2"].hyperlink.location == f"'{SHEET}'!C5"
    last = workbook[ERRORS_SHEET].cell(len(listed) + 1, 3)
    assert (last.value, last.data_type) == ("=危险", "s")


def test_a_mended_workbook_loses_its_marks_in_the_next_round(blank: bytes, tmp_path: Path) -> None:
    source, out, again = tmp_path / "甲.xlsx", tmp_path / "乙.xlsx", tmp_path / "丙.xlsx"
    source.write_bytes(filled(blank, _spoil))
    mark_errors(source, read_workbook(source, TEMPLATE).problems, out, lang="en")
    assert openpyxl.load_workbook(out)[ERRORS_SHEET]["A1"].value == "Place"
    mended = openpyxl.load_workbook(out)
    mended[SHEET]["D6"].value = 12.6
    stream = BytesIO()
    mended.save(stream)
    out.write_bytes(stream.getvalue())
    problems = read_workbook(out, TEMPLATE).problems
    assert f"{SHEET}!D6" not in {problem.place for problem in problems}
    mark_errors(out, problems, again)
    sheet = openpyxl.load_workbook(again)[SHEET]
    assert (sheet["D6"].comment, sheet["D6"].fill.fill_type) == (None, None)
    assert sheet["C5"].comment is not None
    assert sheet["C4"].comment is not None  # the template's own note stays


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    (tmp_path / "甲.xlsx").write_bytes(b"x")
    with pytest.raises(Rejected):
        mark_errors(tmp_path / "甲.xlsx", [], tmp_path / "乙.xlsx")
    assert not (tmp_path / "乙.xlsx").exists()
