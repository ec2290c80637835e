import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.calendar.rules import WorkingDays
from liangpai.catalogue.rules import (
    crosses,
    decision_lacks_reason,
    difference,
    is_conflict,
    item_is_retired,
    item_is_unsound,
    not_theirs_yet,
    own_item,
    raised,
    refusal_unlawful,
    share_term,
    shared_already,
    text_missing,
    used_outside,
    valid_to,
    value_is_no_number,
)
from liangpai.words import Words

FIGURES = st.floats(-1e9, 1e9)


def test_the_difference_of_12_6_and_9_8_is_28_6_percent_of_the_smaller() -> None:
    assert difference(12.6, 9.8) == pytest.approx(0.2857142857)
    assert f"{difference(12.6, 9.8):.1%}" == "28.6%"


def test_nothing_and_something_differ_without_end_and_equal_figures_not_at_all() -> None:
    assert difference(0, 3) == math.inf
    assert difference(0, 0) == difference(4.2, 4.2) == 0


@given(FIGURES, FIGURES)
def test_the_difference_does_not_ask_who_spoke_first(a: float, b: float) -> None:
    assert difference(a, b) == difference(b, a) >= 0
    assert is_conflict(a, b, 0.05, 10) == is_conflict(b, a, 0.05, 10)


@given(FIGURES, FIGURES, st.floats(0, 1), st.floats(0, 1))
def test_a_wider_tolerance_never_makes_a_conflict(a: float, b: float, narrow: float, more: float) -> None:
    assert is_conflict(a, b, narrow) or not is_conflict(a, b, narrow + more)


def test_the_line_of_10_counts_as_above() -> None:
    assert crosses(9.99, 10, 10)
    assert not crosses(10, 12, 10)
    assert not crosses(1, 100, None)


def test_a_difference_of_exactly_the_tolerance_is_no_conflict() -> None:
    assert not is_conflict(1.0, 1.05, 0.05)
    assert is_conflict(1.0, 1.051, 0.05)


def test_a_small_difference_across_the_line_is_a_conflict() -> None:
    assert is_conflict(9.9, 10.1, 0.05, line=10)
    assert not is_conflict(9.9, 10.1, 0.05)


@pytest.mark.parametrize(
    ("on", "months", "until"),
    [
        (date(2024, 1, 10), 12, date(2025, 1, 10)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 12, 5), 1, date(2025, 1, 5)),
    ],
)
def test_a_value_holds_for_its_months(on: date, months: int, until: date) -> None:
    assert valid_to(on, months) == until


SOUND = {"code": "C1", "name": "收入", "valid_months": 12, "tolerance": 0.05}


def test_an_item_has_code_and_name() -> None:
    assert item_is_unsound(**SOUND) is None  # type: ignore[arg-type] # a row of keywords
    for name in ("code", "name"):
        refusal = item_is_unsound(**SOUND | {name: " "})  # type: ignore[arg-type] # a row of keywords
        assert refusal and refusal.code == "item.incomplete"


@pytest.mark.parametrize("wrong", [{"valid_months": 0}, {"valid_months": 61}, {"tolerance": -0.1}])
def test_validity_and_tolerance_stay_in_range(wrong: dict[str, object]) -> None:
    refusal = item_is_unsound(**SOUND | wrong)  # type: ignore[arg-type] # a row of keywords
    assert refusal and refusal.code == "item.out_of_range"


def test_infinity_is_no_value_and_silence_is_no_reason() -> None:
    assert value_is_no_number(math.inf, "收入") and value_is_no_number(math.nan, "收入")
    assert value_is_no_number(0, "收入") is None
    assert decision_lacks_reason("  ")
    assert decision_lacks_reason("以台账为准") is None


ASKED_ON, DUE_ON = date(2024, 1, 10), date(2024, 1, 17)


def test_ac_9_2_a_request_unanswered_after_five_working_days_is_raised() -> None:
    days = WorkingDays()
    assert days.after(ASKED_ON, 5) == DUE_ON
    assert list(raised(days, 1, DUE_ON, DUE_ON)) == []
    (step,) = raised(days, 1, DUE_ON, DUE_ON + timedelta(days=1))
    assert (step.level, step.on, step.due_on) == (2, DUE_ON, date(2024, 1, 24))


def test_silence_raises_twice_and_then_no_further() -> None:
    steps = list(raised(WorkingDays(), 1, DUE_ON, date(2024, 12, 1)))
    assert [(step.level, step.on) for step in steps] == [(2, DUE_ON), (3, date(2024, 1, 24))]
    assert list(raised(WorkingDays(), 3, steps[-1].due_on, date(2024, 12, 1))) == []


@given(st.integers(0, 60), st.integers(0, 60))
def test_raising_in_two_goes_comes_to_the_same_as_in_one(first: int, more: int) -> None:
    days, sooner = WorkingDays(), DUE_ON + timedelta(days=first)
    at_once = list(raised(days, 1, DUE_ON, sooner + timedelta(days=more)))
    before = list(raised(days, 1, DUE_ON, sooner))
    level, due_on = (before[-1].level, before[-1].due_on) if before else (1, DUE_ON)
    assert [*before, *raised(days, level, due_on, sooner + timedelta(days=more))] == at_once


@pytest.mark.parametrize(
    ("level", "theirs", "may"), [(1, 1, True), (1, 2, False), (2, 2, True), (2, 3, False), (3, 1, True)]
)
def test_each_level_answers_from_its_turn_on(level: int, theirs: int, may: bool) -> None:
    assert (not_theirs_yet(level, theirs) is None) is may


@pytest.mark.parametrize(
    ("until", "fits"),
    [
        (date(2024, 1, 10), False),
        (date(2024, 1, 11), True),
        (date(2025, 1, 10), True),
        (date(2025, 1, 11), False),
    ],
)
def test_a_sharing_ends_after_today_and_within_a_year(until: date, fits: bool) -> None:
    assert (share_term(until, ASKED_ON) is None) is fits


@pytest.mark.parametrize(
    ("basis", "reason", "is_lawful"),
    [
        ("《中华人民共和国个人信息保护法》第十三条", "含个人账户信息", True),
        ("云岫府办〔2024〕1号", "尚未公布", True),
        ("《中华人民共和国个人信息保护法》", " ", False),
        ("不方便", "不方便", False),
        ("", "不方便", False),
    ],
)
def test_a_refusal_names_a_law_or_a_paper_and_a_reason(basis: str, reason: str, is_lawful: bool) -> None:
    assert (refusal_unlawful(basis, reason) is None) is is_lawful


def test_nobody_asks_themselves_nothing_twice_or_for_what_is_retired() -> None:
    assert item_is_retired("retired") and item_is_retired("running") is None
    assert own_item(7, 7) and own_item(7, 8) is None
    assert (
        text_missing(" ", Words("用途", "purpose")) and text_missing("核对", Words("用途", "purpose")) is None
    )
    assert shared_already().kind == "conflict"


def test_a_use_lies_between_the_opening_and_today() -> None:
    day = timedelta(days=1)
    assert used_outside(ASKED_ON, ASKED_ON, DUE_ON) is None and used_outside(DUE_ON, ASKED_ON, DUE_ON) is None
    assert used_outside(ASKED_ON - day, ASKED_ON, DUE_ON) and used_outside(DUE_ON + day, ASKED_ON, DUE_ON)
