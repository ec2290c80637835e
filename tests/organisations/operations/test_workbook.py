from datetime import date
from pathlib import Path

import pytest

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
    plan = read_district_workbook(filled(tmp_path, district_template(), tables))
    assert (plan.code, plan.name, plan.hash_algorithm) == ("YXS", "小云岫区", "sha256")
    assert [(unit.no, unit.kind, unit.parent, unit.codes) for unit in plan.units] == [
        (unit.no, unit.kind, unit.parent, unit.codes) for unit in SIX_PEOPLE.units
    ]
    assert [(post.unit, post.roles, post.holder, post.is_head) for post in plan.posts] == [
        (post.unit, tuple(map(str, post.roles)), post.holder, post.is_head) for post in SIX_PEOPLE.posts
    ]
    assert (plan.units[4].founded_on, plan.posts[1].since) == (date(2020, 5, 1), date(2023, 3, 1))


def test_an_empty_workbook_says_what_is_missing() -> None:
    with pytest.raises(Rejected) as rejected:
        read_district_workbook(template_workbook(district_template()))
    assert {"district.blank", "unit.top"} <= {problem.code for problem in rejected.value.problems}
