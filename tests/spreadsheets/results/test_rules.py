"""Rules that colour cells."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from liangpai.spreadsheets.results import ColourScale, DataBar, ResultColumn, Sheet, WordRule, write_results

COLUMNS = tuple(ResultColumn(title) for title in "甲乙丙丁")
ROWS = [(1.0, 2.0, 3.0, "优秀"), (4.0, 5.0, 6.0, '"差"')]


def _rules(path: Path, *rules: Any) -> dict[str, list[Any]]:
    write_results(path, [Sheet("表", "题", COLUMNS, ROWS, conditional=rules)])
    with pytest.warns(UserWarning, match="extension"):  # the newer half of a data bar
        formats = openpyxl.load_workbook(path)["表"].conditional_formatting
    return {str(entry.sqref): list(entry.rules) for entry in formats}


def test_a_data_bar_has_the_limits_it_is_given(tmp_path: Path) -> None:
    rules = _rules(tmp_path / "a.xlsx", DataBar("甲", 0, 100), DataBar("乙"))
    bar = rules["A3:A4"][0].dataBar
    assert [(limit.type, limit.val) for limit in bar.cfvo] == [("num", 0), ("num", 100)]
    assert rules["B3:B4"][0].type == "dataBar"


def test_columns_that_share_a_scale_share_one_rule(tmp_path: Path) -> None:
    rules = _rules(
        tmp_path / "a.xlsx", DataBar("丁"), ColourScale(("甲", "丙")), ColourScale(("乙",), middle="#FFFFFF")
    )
    assert len(rules["A3:A4 C3:C4"]) == 1
    assert len(rules["B3:B4"][0].colorScale.color) == 3


def test_a_word_is_toned_and_stays_a_word(tmp_path: Path) -> None:
    rules = _rules(tmp_path / "a.xlsx", DataBar("甲"), WordRule("丁", ("优秀", '"差"'), "good"))
    assert [rule.formula for rule in rules["D3:D4"]] == [['"优秀"'], ['"""差"""']]
    assert rules["D3:D4"][0].dxf.fill.bgColor.rgb == "FFE3F3E6"
