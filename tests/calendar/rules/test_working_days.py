from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.calendar.rules import WorkingDays, unknown_year
from liangpai.refusal import Refused

DAYS = WorkingDays()
JAN = {n: date(2024, 1, n) for n in range(1, 32)}
FEB = {n: date(2024, 2, n) for n in range(1, 30)}

days_of_known_years = st.dates(date(2010, 1, 1), date(2025, 6, 30))
counts = st.integers(0, 60)


def test_the_days_around_the_spring_festival_of_2024_are_worked_or_rested_as_published() -> None:
    assert all(DAYS.is_working(FEB[day]) for day in (4, 9, 18))
    assert not any(DAYS.is_working(FEB[day]) for day in range(10, 18))


def test_the_clocks_of_a_notice_before_the_conference_are_those_of_ac_4_3() -> None:
    statement = DAYS.after(JAN[16], 3)
    assert (statement, DAYS.after(statement, 3)) == (JAN[19], JAN[24])
    asked = DAYS.after(JAN[25], 5)
    assert (asked, DAYS.after(asked, 10)) == (FEB[1], FEB[20])
    assert DAYS.after(JAN[25], 3) == JAN[30]


def test_thirty_and_sixty_natural_days_roll_to_a_working_day_as_in_ac_4_4() -> None:
    assert JAN[25] + timedelta(days=30) == FEB[24]
    assert DAYS.natural(JAN[25], 30) == FEB[26]
    assert DAYS.natural(JAN[25], 60) == date(2024, 3, 25)


def test_a_request_to_take_a_card_down_is_decided_in_five_working_days_as_in_ac_4_5() -> None:
    assert DAYS.after(FEB[26], 5) == date(2024, 3, 4)


def test_a_resolution_of_a_meeting_is_due_on_the_first_working_day_after_twenty_days_as_in_ac_6_3() -> None:
    assert JAN[25] + timedelta(days=20) == FEB[14]
    assert DAYS.natural(JAN[25], 20) == FEB[18]


def test_a_year_that_is_not_published_is_refused_aloud() -> None:
    with pytest.raises(Refused) as refused:
        DAYS.is_working(date(2090, 1, 4))
    assert refused.value.first == unknown_year(2090)
    assert "2090" in refused.value.first.says("zh")
    assert "2090" in refused.value.first.says("en")


def test_a_day_that_the_district_has_stated_counts_in_any_year() -> None:
    stated = WorkingDays({date(2090, 1, 4): True, date(2024, 1, 25): False})
    assert stated.is_working(date(2090, 1, 4))
    assert not stated.is_working(JAN[25])
    assert stated.natural(JAN[24], 1) == JAN[26]


def test_days_between_count_backwards_as_negative() -> None:
    assert DAYS.between(JAN[16], JAN[19]) == 3
    assert DAYS.between(JAN[19], JAN[16]) == -3
    assert DAYS.between(JAN[16], JAN[16]) == 0


@given(days_of_known_years, counts)
def test_what_lies_so_many_working_days_after_is_that_many_working_days_away(start: date, days: int) -> None:
    assert DAYS.between(start, DAYS.after(start, days)) == days


@given(days_of_known_years, st.integers(1, 60))
def test_a_deadline_is_a_working_day_after_the_start(start: date, days: int) -> None:
    for due in (DAYS.after(start, days), DAYS.natural(start, days)):
        assert due > start
        assert DAYS.is_working(due)


@given(days_of_known_years, counts)
def test_one_day_more_is_the_next_working_day(start: date, days: int) -> None:
    assert DAYS.after(start, days + 1) == DAYS.after(DAYS.after(start, days), 1)


@given(days_of_known_years)
def test_rolling_twice_is_rolling_once_and_never_backwards(day: date) -> None:
    rolled = DAYS.rolled(day)
    assert rolled >= day
    assert DAYS.rolled(rolled) == rolled


@given(days_of_known_years, days_of_known_years)
def test_the_way_back_is_as_long_as_the_way_there(first: date, second: date) -> None:
    second = (
        min(second, first + timedelta(days=400))
        if second > first
        else max(second, first - timedelta(days=400))
    )
    assert DAYS.between(first, second) == -DAYS.between(second, first)


@given(days_of_known_years, st.booleans())
def test_a_change_decides_its_day_and_no_other(day: date, is_working: bool) -> None:
    changed = WorkingDays({day: is_working})
    assert changed.is_working(day) is is_working
    assert changed.is_working(day + timedelta(days=1)) == DAYS.is_working(day + timedelta(days=1))
