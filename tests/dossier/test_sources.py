"""Figures come from the workbook of the scheme, or from an office's own file by a mapping made once: the same figures."""

import json

import openpyxl
import pytest

from liangpai.dossier import template as sheets
from liangpai.dossier.sources import read_figures, read_units
from liangpai.examples import load_example
from liangpai.problems import Rejected
from liangpai.scoring.assessment import Unit
from liangpai.spreadsheets.mapping import Mapping, save_mapping
from tests.dossier.test_filled import same
from tests.dossier.workbooks import damaged

SCHEME, FIGURES = load_example("golden")
LIST = {"units": [{"code": unit.code, "name": unit.name, "class_code": "镇"} for unit in FIGURES.units]}


def _listed(tmp_path, content):
    path = tmp_path / "units.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def _own(tmp_path):
    """An office's own sheet: two lines of title, names instead of codes, units across, a total at the end."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "年终汇总"
    rows = [["2023年度考核数据"], ["单位：见各行"], ["项目", *(unit.name for unit in FIGURES.units), "合计"]]
    for column, indicator in enumerate(SCHEME.indicators):
        values = FIGURES.now[:, column].tolist()
        rows.append([indicator.name, *values, sum(values)])
    for row in rows:
        page.append(row)
    book.save(tmp_path / "own.xlsx")
    columns = {item.code: item.name for item in SCHEME.indicators}
    mapping = Mapping(
        sheets.NOW, "年终汇总", 1, 2, "3", columns, unit_by="name", skip=("合计",), transpose=True
    )
    save_mapping((mapping,), tmp_path / "mapping.yaml")
    return tmp_path / "own.xlsx", tmp_path / "mapping.yaml"


def _codes(call):
    with pytest.raises(Rejected) as no:
        call()
    return [problem.code for problem in no.value.problems]


def test_the_workbook_of_the_scheme_gives_its_figures(golden):
    figures, problems = read_figures(SCHEME, golden.workbook)
    assert same(figures, FIGURES)
    assert problems == []


@pytest.mark.parametrize("listed", [True, False])
def test_an_own_file_by_its_mapping_gives_the_same_figures(golden, tmp_path, listed):
    own, mapping = _own(tmp_path)
    units = _listed(tmp_path, LIST) if listed else golden.workbook
    figures, problems = read_figures(SCHEME, own, mapping, units)
    assert problems == []
    assert figures.units == FIGURES.units
    assert (figures.now == FIGURES.now).all()
    assert same(figures, FIGURES) == (not listed)  # the workbook also says date and stage


def test_a_mapping_without_units_asks_for_them(tmp_path):
    own, mapping = _own(tmp_path)
    assert _codes(lambda: read_figures(SCHEME, own, mapping)) == ["units.absent"]


def test_a_broken_workbook_is_refused_with_its_cells(golden, tmp_path):
    path = damaged(golden.workbook, tmp_path / "a.xlsx", {sheets.NOW: {"C5": "约98", "D6": "12.6万"}})
    with pytest.raises(Rejected) as no:
        read_figures(SCHEME, path)
    assert [problem.place for problem in no.value.problems] == ["本期数据!C5", "本期数据!D6"]


def test_units_are_read_from_a_list_or_a_workbook(golden, tmp_path):
    from_list, nothing = read_units(SCHEME, _listed(tmp_path, LIST))
    from_book, reading = read_units(SCHEME, golden.workbook)
    assert from_list == from_book == FIGURES.units
    assert nothing.tables == {}
    assert sheets.NOW in reading.tables


def test_a_list_may_say_tier_and_months(tmp_path):
    path = _listed(
        tmp_path, {"units": [{"code": "a", "name": "甲", "class_code": "镇", "tier": "创先", "months": 3}]}
    )
    assert read_units(SCHEME, path)[0] == (Unit("a", "甲", "镇", "创先", 3),)


@pytest.mark.parametrize(
    "content",
    [
        "not json",
        "[" * 100_000,
        "[]",
        {"units": 5},
        {"units": [{"code": "a"}]},
        {"units": [{"code": 1, "name": "甲", "class_code": "镇"}]},
        {"units": [{"code": " ", "name": "甲", "class_code": "镇"}]},
        {"units": [{"code": "a", "name": "甲", "class_code": "镇", "months": 2.5}]},
        {"units": [{"code": "a", "name": "甲", "class_code": "镇", "months": -1}]},
        {"units": [{"code": "a", "name": "甲", "class_code": "镇", "colour": "red"}]},
    ],
    ids=lambda content: str(content)[:40],
)
def test_a_list_that_is_none_is_refused(tmp_path, content):
    assert _codes(lambda: read_units(SCHEME, _listed(tmp_path, content))) == ["units.unreadable"]


def test_a_list_that_is_absent_or_names_a_unit_twice_is_refused(tmp_path):
    assert _codes(lambda: read_units(SCHEME, tmp_path / "none.json")) == ["units.unreadable"]
    twice = {"units": LIST["units"] * 2}
    assert _codes(lambda: read_units(SCHEME, _listed(tmp_path, twice))) == ["units.twice"] * 4


def test_a_workbook_of_units_with_errors_is_refused(golden, tmp_path):
    path = damaged(golden.workbook, tmp_path / "a.xlsx", {sheets.UNITS: {"C5": "县"}})
    assert _codes(lambda: read_units(SCHEME, path))
