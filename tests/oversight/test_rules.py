from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.calendar.rules import WorkingDays
from liangpai.oversight.rules import (
    LONGEST,
    answer_by,
    asked_already,
    not_cleared,
    text_missing,
    too_long,
    too_many,
)
from liangpai.words import Words


def test_a_complaint_before_the_spring_festival_is_answered_ten_working_days_later() -> None:
    # 2024-02-10 to 02-17 rest, 02-04 and 02-18 are worked: 02-02, 04, 05, 06, 07, 08, 09, 18, 19, 20
    assert answer_by(WorkingDays(), date(2024, 2, 1)) == date(2024, 2, 20)


def test_where_holidays_are_unknown_the_answer_comes_no_later() -> None:
    assert answer_by(WorkingDays(), date(2099, 12, 20)) == date(2099, 12, 30)


@given(st.dates(date(2005, 1, 1), date(2025, 11, 1)))
def test_ten_natural_days_are_never_later_than_ten_working_days(on: date) -> None:
    assert on + timedelta(days=10) <= answer_by(WorkingDays(), on)


def test_blank_text_is_no_text() -> None:
    refusal = text_missing("complaint.file", " \n", Words("内容", "text"))
    assert refusal and refusal.code == "complaint.file.empty" and refusal.kind == "invalid"
    assert text_missing("complaint.file", "有内容", Words("内容", "text")) is None


def test_length_is_bounded() -> None:
    assert too_long("字" * LONGEST) is None
    assert too_long("字" * (LONGEST + 1))


@pytest.mark.parametrize(
    ("filed", "is_stranger", "refused"),
    [(9, False, False), (10, False, True), (29, True, False), (30, True, True)],
)
def test_an_hour_takes_only_so_many(filed: int, is_stranger: bool, refused: bool) -> None:
    assert (too_many(filed, is_stranger) is not None) is refused


@pytest.mark.parametrize(
    ("state", "is_lawful", "code"),
    [
        (None, None, "review.missing"),
        ("asked", None, "review.missing"),
        ("given", False, "review.unlawful"),
        ("given", True, None),
        ("waived", None, None),
    ],
)
def test_a_rule_set_is_cleared_by_a_lawful_opinion_or_a_recorded_reason(
    state: str | None, is_lawful: bool | None, code: str | None
) -> None:
    refusal = not_cleared(state, is_lawful)
    assert (refusal.code if refusal else None) == code


def test_the_same_content_is_sent_once() -> None:
    assert asked_already(None) is None
    assert asked_already("given")
