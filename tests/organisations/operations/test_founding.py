from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.hashers import check_password
from django.db import connection
from django.test.utils import CaptureQueriesContext

from liangpai.access.queries import account
from liangpai.districts.queries import by_code
from liangpai.ledger.queries import entries, verify
from liangpai.organisations import operations as ops
from liangpai.organisations import queries
from liangpai.organisations.registers import district_template
from liangpai.problems import Rejected
from tests.organisations.plans import SIX_PEOPLE, workbook_of
from tests.organisations.workbooks import filled
from tests.people import AT, ON

pytestmark = pytest.mark.django_db

SETTINGS = [
    {"key": "区划代码", "content": "YXS"},
    {"key": "名称", "content": "小云岫区"},
    {"key": "办公室电话"},
    {"key": "校验算法", "content": "sm3"},
]


def test_a_workbook_becomes_a_district_with_units_codes_people_and_posts(tmp_path: Path) -> None:
    book = filled(tmp_path, district_template(), workbook_of(SIX_PEOPLE, SETTINGS))
    made = ops.found_from_workbook(source=book, on=ON, at=AT)
    found = by_code("YXS")
    assert found is not None
    assert (found.pk, found.name, found.hash_algorithm) == (made.district, "小云岫区", "sm3")
    names = [unit.name for unit in queries.units(made.district, ON)]
    assert names == ["小云岫区指挥部", "区农业农村局", "区司法局", "枕河镇", "溪口村"]
    village = queries.unit(made.district, made.units["C1"])
    assert village.path == f"/{made.units['H']}/{made.units['T1']}/{village.pk}/"
    assert queries.unit_by_code(made.district, "OWN", "YXZ1", ON) is not None
    assert [who.name for who in queries.responsible(made.district, made.units["H"], ON)] == ["王"]
    assert verify(made.district) is None
    assert [entry.action for entry in entries(made.district)] == ["district.found"]


def test_first_passwords_are_made_told_once_and_must_be_changed() -> None:
    made = ops.found_district(plan=SIX_PEOPLE, on=ON, at=AT)
    assert set(made.passwords) == set(made.accounts)
    for username, pk in made.accounts.items():
        row = account(made.district, pk)
        assert row is not None
        assert row.password_changed_at is None
        assert check_password(made.passwords[username], row.password)
    assert not any(word in entries(made.district)[0].content for word in made.passwords.values())
    assert not any(word in repr(made) for word in made.passwords.values())


def test_six_people_carry_a_round_and_delegation_fills_a_gap() -> None:
    made = ops.found_district(plan=SIX_PEOPLE, on=ON, at=AT)
    assert queries.deadlocks(made.district, ON) == []
    keeper = [made.units["D1"]]
    actors = {actor.account: actor for actor in queries.actors_of(made.district, ON)}
    verifier = next(who for who in queries.holders(made.district, "verifier", ON))
    security = next(who for who in queries.holders(made.district, "security", ON))
    ops.dismiss(
        district=made.district,
        appointment=verifier.appointment,
        on=ON,
        basis="调离",
        actor=actors[security.account],
        at=AT,
    )
    found = queries.deadlocks(made.district, ON, keepers=keeper)
    assert [(gap.action, gap.where) for gap in found] == [("figure.verify", "区农业农村局")]
    post = next(line.post for line in queries.posts(made.district, ON) if "verifier" in line.roles)
    ops.delegate(
        district=made.district,
        post=post,
        account=made.accounts["zheng"],
        from_on=ON,
        to_on=date(2024, 3, 1),
        basis="代字1号",
        actor=actors[security.account],
        at=AT,
    )
    assert queries.deadlocks(made.district, ON, keepers=keeper) == []
    assert queries.deadlocks(made.district, date(2024, 3, 1), keepers=keeper) != []


def test_a_plan_with_problems_names_every_cell_and_stores_nothing(tmp_path: Path) -> None:
    tables = workbook_of(SIX_PEOPLE, SETTINGS)
    tables["单位"][1]["parent"] = "没有"
    tables["岗位"][0]["holder"] = "nobody"
    tables["岗位"][2]["roles"] = "皇帝"
    book = filled(tmp_path, district_template(), tables)
    with pytest.raises(Rejected) as rejected:
        ops.found_from_workbook(source=book, on=ON, at=AT)
    assert {problem.place for problem in rejected.value.problems} == {"单位!D6", "岗位!F5", "岗位!D7"}
    assert by_code("YXS") is None


def test_a_workbook_with_unreadable_cells_names_them(tmp_path: Path) -> None:
    tables = workbook_of(SIX_PEOPLE, SETTINGS)
    tables["单位"][1]["kind"] = "委员会"
    tables["单位"][2]["since"] = "去年"
    tables["岗位"][0]["holder"] = "nobody"
    tables["区县"][0]["content"] = "44"
    book = filled(tmp_path, district_template(), tables)
    with pytest.raises(Rejected) as rejected:
        ops.found_from_workbook(source=book, on=ON, at=AT)
    places = {problem.place for problem in rejected.value.problems}
    assert places == {"单位!C6", "单位!J7", "岗位!F5", "区县!B5"}


def test_a_district_is_founded_once_and_user_names_are_taken_once() -> None:
    ops.found_district(plan=SIX_PEOPLE, on=ON, at=AT)
    with pytest.raises(Rejected) as rejected:
        ops.found_district(plan=SIX_PEOPLE, on=ON, at=AT)
    assert [problem.code for problem in rejected.value.problems] == ["district.code_taken"]
    with pytest.raises(Rejected) as rejected:
        ops.found_district(plan=replace(SIX_PEOPLE, code="YXT"), on=ON, at=AT)
    assert {problem.code for problem in rejected.value.problems} == {"account.taken"}


def test_founding_takes_few_statements() -> None:
    with CaptureQueriesContext(connection) as seen:
        ops.found_district(plan=SIX_PEOPLE, on=ON, at=AT)
    assert len(seen) < 40
