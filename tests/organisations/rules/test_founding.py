from dataclasses import replace

import pytest

from liangpai.organisations.rules.founding import (
    DistrictPlan,
    PlannedPost,
    PlannedUnit,
    plan_problems,
    roles_named,
)
from tests.organisations.plans import SIX_PEOPLE


def codes(plan: DistrictPlan) -> list[str]:
    return [problem.code for problem in plan_problems(plan)]


def test_a_whole_plan_has_no_problems() -> None:
    assert codes(SIX_PEOPLE) == []


def test_a_district_has_a_code_a_name_and_a_known_hash() -> None:
    assert codes(replace(SIX_PEOPLE, code="")) == ["district.blank"]
    assert codes(replace(SIX_PEOPLE, code="44")) == ["district.code"]
    assert codes(replace(SIX_PEOPLE, code="441802")) == []
    assert codes(replace(SIX_PEOPLE, name="")) == ["district.blank"]
    assert codes(replace(SIX_PEOPLE, hash_algorithm="md5")) == ["district.hash"]


def test_a_parent_stands_above_its_children_and_there_is_one_top() -> None:
    top, *rest = SIX_PEOPLE.units
    assert codes(replace(SIX_PEOPLE, units=(*rest, top)))[:1] == ["unit.parent"]
    lost = PlannedUnit("X", "无主村", "village", "Y")
    assert codes(replace(SIX_PEOPLE, units=(*SIX_PEOPLE.units, lost))) == ["unit.parent"]
    second = PlannedUnit("X", "另一指挥部", "headquarters")
    assert codes(replace(SIX_PEOPLE, units=(*SIX_PEOPLE.units, second))) == ["unit.top"]


def test_two_units_do_not_share_a_code() -> None:
    twin = PlannedUnit("X", "双生镇", "town", "H", codes=(("OWN", "YXZ1"),))
    (problem,) = plan_problems(replace(SIX_PEOPLE, units=(*SIX_PEOPLE.units, twin)))
    assert problem.code == "code.used"
    assert "枕河镇" in problem.zh
    other = replace(twin, codes=(("NBS", "YXZ1"),))
    assert codes(replace(SIX_PEOPLE, units=(*SIX_PEOPLE.units, other))) == []


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        (PlannedPost("X", "岗"), "post.unit"),
        (PlannedPost("H", "岗", holder="x"), "post.holder"),
        (PlannedPost("H", "岗", ("king",)), "role.unknown"),
        (PlannedPost("H", "岗", ("system", "audit")), "role.clash"),
    ],
)
def test_a_post_names_what_is_there(post: PlannedPost, expected: str) -> None:
    assert codes(replace(SIX_PEOPLE, posts=(*SIX_PEOPLE.posts, post))) == [expected]


def test_the_roles_of_one_person_go_together_over_all_posts() -> None:
    post = PlannedPost("H", "系统管理员", ("system",), "wu6")
    assert codes(replace(SIX_PEOPLE, posts=(*SIX_PEOPLE.posts, post))) == ["role.clash"]


def test_a_clash_within_one_post_is_said_once() -> None:
    post = PlannedPost("H", "全能", ("system", "security"), "zheng")
    assert codes(replace(SIX_PEOPLE, posts=(*SIX_PEOPLE.posts, post))) == ["role.clash"]


def test_roles_are_named_by_their_words_in_one_cell() -> None:
    assert roles_named("填报员、核验员，领导,皇帝") == ("reporter", "verifier", "leader", "皇帝")
    assert roles_named("") == ()


def test_passwords_of_people_are_not_shown() -> None:
    person = replace(SIX_PEOPLE.people[0], password="Good-word-1")  # noqa: S106 - of nobody
    assert "Good-word-1" not in repr(person)
