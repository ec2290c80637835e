"""Entries that contradict each other are named by their cells, in every sheet where they can stand."""

import openpyxl
import pytest

from liangpai.dossier import template as sheets
from liangpai.dossier.sources import read_figures
from liangpai.examples import load_example
from liangpai.problems import Rejected
from tests.dossier.workbooks import damaged

SCHEME, _ = load_example("yunxiu")


def _problems(yunxiu, tmp_path, sheet, cells):
    try:
        _, problems = read_figures(SCHEME, damaged(yunxiu.workbook, tmp_path / "a.xlsx", {sheet: cells}))
    except Rejected as no:
        problems = no.problems
    return [(problem.code, problem.place, problem.warning) for problem in problems]


@pytest.mark.parametrize(
    "told",
    [
        (sheets.SIGMA, {"B6": "YXZ1"}, "workbook.entry_twice", "误差!C6"),
        (sheets.EXCUSED, {"B6": "YXJ1", "C6": "C2"}, "workbook.entry_twice", "免计!C6"),
        (sheets.RECORDS, {"C6": "兑现率"}, "workbook.entry_twice", "记录!C6"),
        (
            sheets.PRIOR_CARDS,
            {"A6": "2", "B6": "YXT05", "C6": "yellow", "D6": 1, "E6": "否"},
            "workbook.entry_twice",
            "既往亮牌!D6",
        ),
        (sheets.PRIOR_CARDS, {"D5": 1.5}, "workbook.not_whole", "既往亮牌!D5"),
        (sheets.UNITS, {"E5": 2.5}, "workbook.not_whole", "单位!E5"),
        (sheets.RECEIVED, {"G5": 6.5}, "workbook.not_whole", "上级结果!G5"),
        (sheets.PREVIOUS, {"C5": 1.2}, "workbook.not_whole", "上期名次!C5"),
        (sheets.SETTINGS, {"B5": "2024年1月10日"}, "workbook.date", "基本信息!B5"),
        (sheets.SETTINGS, {"B5": "2024-02-30"}, "workbook.date", "基本信息!B5"),
        (sheets.SETTINGS, {"B5": "20240110"}, "workbook.date", "基本信息!B5"),
        (sheets.PREVIOUS, {"A5": "YXZ99"}, "workbook.unit_unknown", "上期名次!A5"),
        (sheets.RECORDS, {"B5": "YXZ99"}, "workbook.unit_unknown", "记录!B5"),
        (sheets.NOW, {"A5": "YXZ99"}, "workbook.unit_unknown", "本期数据!A5"),
    ],
)
def test_what_contradicts_itself_is_refused_by_its_cell(yunxiu, tmp_path, told):
    sheet, cells, code, place = told
    assert (code, place, False) in _problems(yunxiu, tmp_path, sheet, cells)


def test_an_empty_date_and_a_whole_number_are_nothing_to_tell(yunxiu, tmp_path):
    assert _problems(yunxiu, tmp_path, sheets.SETTINGS, {"B5": None}) == []
    assert _problems(yunxiu, tmp_path, sheets.UNITS, {"E5": 7}) == []


def test_a_unit_without_a_row_of_figures_is_told_and_counts_as_silent(yunxiu, tmp_path):
    book = openpyxl.load_workbook(yunxiu.workbook)
    book[sheets.NOW].delete_rows(5)
    book.save(tmp_path / "a.xlsx")
    figures, problems = read_figures(SCHEME, tmp_path / "a.xlsx")
    assert [problem.code for problem in problems] == ["workbook.unit_without_figures"]
    assert "YXZ1" in problems[0].zh and problems[0].warning
    assert (figures.now[0] != figures.now[0]).all()


def test_a_unit_excused_from_everything_that_concerns_it_is_refused(golden, tmp_path):
    codes = golden.made.assessment.scheme.indicator_codes
    rows = {
        f"{column}{at}": value
        for at, code in enumerate(codes, 5)
        for column, value in (("A", str(at)), ("B", "G2"), ("C", code), ("D", "文1号"))
    }
    with pytest.raises(Rejected) as no:
        read_figures(
            golden.made.assessment.scheme,
            damaged(golden.workbook, tmp_path / "a.xlsx", {sheets.EXCUSED: rows}),
        )
    (problem,) = no.value.problems
    assert (problem.code, problem.place) == ("workbook.all_excused", "免计!B7")
    del rows["A7"], rows["B7"], rows["C7"], rows["D7"]
    figures, problems = read_figures(
        golden.made.assessment.scheme, damaged(golden.workbook, tmp_path / "b.xlsx", {sheets.EXCUSED: rows})
    )
    assert problems == [] and figures.excused.sum() == 2


def test_a_workbook_without_units_is_refused(golden, tmp_path):
    book = openpyxl.load_workbook(golden.workbook)
    for name in (sheets.UNITS, sheets.NOW):
        book[name].delete_rows(5, 4)
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(Rejected) as no:
        read_figures(golden.made.assessment.scheme, tmp_path / "a.xlsx")
    assert [problem.code for problem in no.value.problems] == ["workbook.no_units"]
