from datetime import date

import pytest

from liangpai.organisations.rules import units as rules
from liangpai.refusal import Refusal
from liangpai.words import Words

ON = date(2024, 7, 1)


def code(refusal: Refusal | None) -> str:
    return refusal.code if refusal else ""


def test_only_known_kinds_and_systems_are_accepted() -> None:
    assert rules.refuse_kind("town") is None
    assert code(rules.refuse_kind("县")) == "unit.kind_unknown"
    assert rules.refuse_system("NBS") is None
    assert code(rules.refuse_system("GB")) == "code.system_unknown"


def test_what_must_be_said_is_said() -> None:
    assert rules.refuse_blank("源潭镇", Words("名称", "name")) is None
    refusal = rules.refuse_blank("  ", Words("名称", "name"))
    assert refusal is not None
    assert refusal.says("zh") == "请填写名称"


def test_a_code_that_was_used_names_its_holder() -> None:
    assert rules.refuse_used_code("1", None) is None
    refusal = rules.refuse_used_code("441802103", "源潭镇")
    assert refusal is not None
    assert "源潭镇" in refusal.says("en")


@pytest.mark.parametrize(("ended", "refused"), [(None, False), (date(2024, 7, 2), False), (ON, True)])
def test_nothing_is_put_below_a_unit_that_has_ended(ended: date | None, refused: bool) -> None:
    assert bool(rules.refuse_ended_parent("旧镇", ended, ON)) is refused


@pytest.mark.parametrize(
    ("units", "refused"), [([5], False), ([], True), ([7], True), ([1], True), ([5, 7], True)]
)
def test_a_unit_is_merged_neither_into_itself_nor_into_what_lies_below_it(
    units: list[int], refused: bool
) -> None:
    assert bool(rules.refuse_bad_merge(units, "/1/7/")) is refused


def test_a_unit_with_running_children_is_not_abolished() -> None:
    assert rules.refuse_children(0) is None
    assert code(rules.refuse_children(2)) == "unit.has_children"


def test_nothing_ends_before_it_begins() -> None:
    assert rules.refuse_backwards(ON, ON) is None
    assert code(rules.refuse_backwards(ON, date(2024, 6, 30))) == "dates.backwards"


def test_only_the_plan_that_was_looked_at_is_applied() -> None:
    assert rules.refuse_other_plan("", "b") is None
    assert rules.refuse_other_plan("a", "a") is None
    assert code(rules.refuse_other_plan("a", "b")) == "import.changed"
