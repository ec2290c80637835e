import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.guardrails.rules import cascade, cascaded, duty_list_missing

AMOUNTS = st.lists(st.floats(0, 1e6), max_size=5)


@pytest.mark.parametrize("kind", ["town", "subdistrict", "township", "village", "community"])
def test_the_grassroots_are_asked_by_their_list_of_duties_or_for_help(kind: str) -> None:
    refusal = duty_list_missing(kind, " ", is_assisting=False)
    assert refusal and (refusal.code, refusal.kind) == ("guard.g9", "invalid")
    assert duty_list_missing(kind, "职责清单第12项", is_assisting=False) is None
    assert duty_list_missing(kind, "", is_assisting=True) is None


@pytest.mark.parametrize("kind", ["department", "task_force", "office", "headquarters"])
def test_departments_are_asked_without_a_list(kind: str) -> None:
    assert duty_list_missing(kind, "", is_assisting=False) is None


def test_ac_2_3_a_hundred_handed_down_as_160_is_flagged_with_1_60_and_104_is_not() -> None:
    flagged = cascade(100, [90, 70], place="commitments.3")
    assert flagged and (flagged.code, flagged.place, flagged.warning) == ("guard.g6", "commitments.3", True)
    assert "1.60" in flagged.zh and "1.60" in flagged.en
    assert cascade(100, [54, 50]) is None


def test_exactly_1_05_is_allowed_and_a_declared_reserve_counts() -> None:
    assert cascade(100, [105]) is None
    assert cascade(0.3, [0.105, 0.21]) is None
    assert cascade(100, [100], reserve=6)
    assert cascaded(100, [100], reserve=6) == pytest.approx(1.06)


def test_without_a_target_above_there_is_nothing_to_compare() -> None:
    assert cascade(0, [10]) is None
    assert cascaded(-5, [10]) is None


@given(st.floats(1, 1e6), AMOUNTS, st.floats(0, 1e6))
def test_more_handed_down_is_never_less_of_a_cascade(
    parent: float, children: list[float], more: float
) -> None:
    before, after = cascaded(parent, children), cascaded(parent, [*children, more])
    assert before is not None and after is not None and after >= before
    assert cascade(parent, children) is None or cascade(parent, [*children, more])
