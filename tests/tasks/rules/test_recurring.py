from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.tasks.rules.recurring import RHYTHMS, SHORTEST, made_on, nth_due, pattern_wrong

DATES = st.dates(date(2023, 1, 1), date(2025, 12, 31))
ON = date(2024, 1, 25)


@pytest.mark.parametrize(
    ("rhythm", "nth", "due"),
    [
        ("weekly", 2, date(2024, 2, 14)),
        ("monthly", 1, date(2024, 2, 29)),
        ("monthly", 2, date(2024, 3, 31)),
        ("quarterly", 1, date(2024, 4, 30)),
        ("yearly", 1, date(2025, 1, 31)),
    ],
)
def test_each_rhythm_comes_again_and_the_31st_is_the_end_of_the_month(
    rhythm: str, nth: int, due: date
) -> None:
    assert nth_due(date(2024, 1, 31), rhythm, nth) == due


@given(DATES, st.sampled_from(sorted(RHYTHMS)), st.integers(0, 30))
def test_no_period_is_shorter_than_is_said(first: date, rhythm: str, nth: int) -> None:
    gap = nth_due(first, rhythm, nth + 1) - nth_due(first, rhythm, nth)
    assert gap >= timedelta(days=SHORTEST[rhythm])


def test_one_is_made_when_the_one_before_falls_due_or_so_many_days_ahead() -> None:
    first = date(2024, 2, 5)
    assert made_on(first, "monthly", 0, None, ON) == ON
    assert made_on(first, "monthly", 1, None, ON) == first
    assert made_on(first, "monthly", 1, 10, ON) == date(2024, 2, 24)
    assert made_on(first, "monthly", 0, 28, ON) == ON


@given(DATES, st.sampled_from(sorted(RHYTHMS)), st.integers(1, 12), st.none() | st.integers(1, 7))
def test_one_is_made_before_it_falls_due_and_after_the_one_before(
    first: date, rhythm: str, nth: int, lead: int | None
) -> None:
    since = first - timedelta(days=10)
    made = [made_on(first, rhythm, one, lead, since) for one in range(nth + 1)]
    assert made == sorted(made)
    assert all(on < nth_due(first, rhythm, at) for at, on in enumerate(made))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, None),
        ({"lead_days": 28}, None),
        ({"rhythm": "daily"}, "rhythm"),
        ({"first": ON}, "first"),
        ({"until": date(2024, 2, 4)}, "until"),
        ({"until": date(2031, 1, 1)}, "until"),
        ({"lead_days": 0}, "lead"),
        ({"lead_days": 29}, "lead"),
    ],
)
def test_a_series_has_a_rhythm_a_beginning_and_an_end(changes: dict[str, object], code: str | None) -> None:
    said = {"rhythm": "monthly", "first": date(2024, 2, 5), "until": date(2024, 12, 31), "lead_days": None}
    refusal = pattern_wrong(**said | changes, on=ON)  # type: ignore[arg-type] # a row of keywords
    assert (refusal and refusal.code) == (code and f"task.repeat.{code}")
