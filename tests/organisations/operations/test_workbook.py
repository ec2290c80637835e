from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from liangpai.organisations.operations import read_district_workbook
from liangpai.organisations.registers import district_template
from liangpai.problems import Rejected
from liangpai.spreadsheets.registers import template_workbook
from tests.organisations.plans import SIX_PEOPLE, workbook_of
from tests.organisations.workbooks import filled

SETTINGS = [{"key": "区划代码", "content": "YXS"}, {"key": "名称", "content": "小云岫区"}]


def test_a_workbook_says_the_same_as_its_plan(tmp_path: Path) -> None:
    tables = workbook_of(SIX_PEOPLE, SETTINGS)
    tables["单位"][4]["since"] = date(2020, 5, 1)
    tables["岗位"][1]["since"] = "2023年3月1日"
    plan, problems = read_district_workbook(filled(tmp_path, district_template(), tables))
    assert problems == []
    assert (plan.code, plan.name, plan.hash_algorithm) == ("YXS", "小云岫区", "sha256")
    assert [(unit.no, unit.kind, unit.parent, unit.codes) for unit in plan.units] == [
        (unit.no, unit.kind, unit.parent, unit.codes) for unit in SIX_PEOPLE.units
    ]
    assert [(post.unit, post.roles, post.holder, post.is_head) for post in plan.posts] == [
        (post.unit, tuple(map(str, post.roles)), post.holder, post.is_head) for post in SIX_PEOPLE.posts
    ]
    assert (plan.units[4].founded_on, plan.posts[1].since) == (date(2020, 5, 1), date(2023, 3, 1))


def test_an_empty_workbook_says_what_is_missing() -> None:
    _, problems = read_district_workbook(template_workbook(district_template()))
    assert {(problem.code, problem.place) for problem in problems} == {
        ("district.blank", "区县!B5"),
        ("district.blank", "区县!B6"),
        ("unit.top", "单位"),
    }


def test_without_a_sheet_there_is_no_plan(tmp_path: Path) -> None:
    path = filled(tmp_path, district_template(), {})
    book = load_workbook(path)
    del book["人员"]
    book.save(path)
    with pytest.raises(Rejected) as rejected:
        read_district_workbook(path)
    assert "人员" in rejected.value.problems[0].place


def test_hundreds_of_people_have_a_prepared_row_and_an_example() -> None:
    for table in district_template().tables[1:]:
        assert table.spare_rows >= 300
        assert "例" in table.hint
