from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.calendar.rules import NEAR, Lamp, WorkingDays, lamp
from liangpai.tasks.rules.reminders import LAMPS, lamp_of, near_until, reminders

DAYS = WorkingDays()
DATES = st.dates(date(2023, 3, 1), date(2024, 9, 30))
EVER = (date(2000, 1, 1), date(2099, 12, 31))


def test_a_due_date_is_reminded_of_three_days_before_on_it_and_one_three_and_seven_after() -> None:
    told = reminders(DAYS, date(2024, 3, 14), *EVER)
    assert [(one.offset, one.on.day) for one in told] == [(-3, 11), (0, 14), (1, 15), (3, 18), (7, 21)]


def test_a_reminder_on_a_rest_day_is_told_on_the_next_working_day_and_two_on_one_day_are_one() -> None:
    # Friday 15 March: the day after is a Saturday, so both +1 and +3 fall on the Monday.
    told = list(reminders(DAYS, date(2024, 3, 15), *EVER))
    assert [(one.offset, one.on) for one in told if one.offset > 0] == [
        (3, date(2024, 3, 18)),
        (7, date(2024, 3, 22)),
    ]
    assert all(DAYS.is_working(one.on) for one in told)


def test_nothing_is_told_on_the_day_on_which_the_due_date_was_set_and_nothing_in_advance() -> None:
    due = date(2024, 3, 14)
    assert [one.offset for one in reminders(DAYS, due, date(2024, 3, 11), due)] == [0]


def test_a_due_date_at_the_end_of_the_known_years_is_reminded_of_all_the_same() -> None:
    assert [one.offset for one in reminders(DAYS, date(2098, 12, 31), *EVER)] == [-3, 0, 1, 3, 7]


@given(DATES, DATES, st.lists(st.integers(0, 20), max_size=8))
def test_looking_at_the_clock_often_tells_the_same_as_looking_once(
    due: date, since: date, steps: list[int]
) -> None:
    looked = [since]
    for step in steps:
        looked.append(looked[-1] + timedelta(days=step))
    once = list(reminders(DAYS, due, since, looked[-1]))
    often = [one for first, last in pairwise(looked) for one in reminders(DAYS, due, first, last)]
    assert sorted(often, key=lambda one: one.on) == sorted(once, key=lambda one: one.on)


@given(DATES, st.integers(-20, 40))
def test_the_lamp_is_that_of_the_calendar(on: date, ahead: int) -> None:
    due = on + timedelta(days=ahead)
    assert lamp_of(due, on, near_until(DAYS, on)) == lamp(DAYS, due, on)


@pytest.mark.parametrize(
    ("ahead", "shown"), [(-1, Lamp.RED), (0, Lamp.YELLOW), (NEAR, Lamp.YELLOW), (NEAR + 1, Lamp.GREEN)]
)
def test_where_the_holidays_are_not_known_natural_days_count(ahead: int, shown: Lamp) -> None:
    on = date(2098, 6, 1)
    assert lamp_of(on + timedelta(days=ahead), on, near_until(DAYS, on)) == shown
    assert set(LAMPS) == set(Lamp)
