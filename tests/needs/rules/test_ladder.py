from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.calendar.rules import Stop, WorkingDays
from liangpai.needs.rules.ladder import (
    Clock,
    Step,
    climbed,
    limits_unsound,
    not_stopped,
    stop_too_late,
)

DAYS = WorkingDays()
RAISED = date(2024, 2, 1)
CLOCK = Clock(RAISED, 1, (5, 5, 10))
LATER = st.integers(0, 120).map(lambda days: RAISED + timedelta(days=days))


def test_ac_10_1_raised_on_1_february_level_1_is_due_on_the_7th_and_level_2_on_the_20th() -> None:
    assert CLOCK.due_on(DAYS, 1) == date(2024, 2, 7)
    assert CLOCK.due_on(DAYS, 2) == date(2024, 2, 20)
    assert CLOCK.due_on(DAYS, 3) == date(2024, 3, 5)


def test_silence_climbs_on_the_day_after_and_not_on_the_due_date_itself() -> None:
    assert list(climbed(DAYS, CLOCK, 1, date(2024, 2, 7))) == []
    assert list(climbed(DAYS, CLOCK, 1, date(2024, 2, 8))) == [Step(2, date(2024, 2, 7))]
    assert list(climbed(DAYS, CLOCK, 1, date(2024, 2, 21))) == [
        Step(2, date(2024, 2, 7)),
        Step(3, date(2024, 2, 20)),
    ]


def test_there_is_nothing_above_the_highest_level() -> None:
    assert list(climbed(DAYS, CLOCK, 3, date(2025, 1, 2))) == []


def test_a_clock_that_stands_climbs_no_further() -> None:
    stopped = Clock(RAISED, 1, (5, 5, 10), (Stop(date(2024, 2, 5)),))
    assert stopped.due_on(DAYS, 1) is None
    assert list(climbed(DAYS, stopped, 1, date(2024, 12, 31))) == []


def test_days_that_were_stood_still_are_added() -> None:
    stopped = Clock(RAISED, 1, (5, 5, 10), (Stop(date(2024, 2, 5), date(2024, 2, 7)),))
    assert stopped.due_on(DAYS, 1) == date(2024, 2, 9)
    assert stopped.due_on(DAYS, 2) == date(2024, 2, 22)


def test_a_clock_that_began_at_level_2_gives_it_its_own_days() -> None:
    assert Clock(RAISED, 2, (5, 5, 10)).due_on(DAYS, 2) == date(2024, 2, 7)


@given(LATER, LATER, st.integers(1, 3))
def test_looking_twice_climbs_no_higher_than_looking_once(first: date, second: date, level: int) -> None:
    early, late = sorted((first, second))
    once = [*climbed(DAYS, CLOCK, level, late)]
    before = [*climbed(DAYS, CLOCK, level, early)]
    reached = before[-1].level if before else level
    assert [*before, *climbed(DAYS, CLOCK, reached, late)] == once


@pytest.mark.parametrize("limits", [(5, 5), (0, 5, 10), (5, 5, 251)])
def test_limits_have_a_day_at_least_for_every_level(limits: tuple[int, ...]) -> None:
    assert limits_unsound(limits) is not None
    assert limits_unsound((5, 5, 10)) is None


def test_a_clock_is_not_stopped_twice_nor_after_silence_has_raised_the_need() -> None:
    assert stop_too_late(1, 1, False) is None
    assert stop_too_late(1, 1, True).code == "need.stopped"  # type: ignore[union-attr] # it refuses
    assert stop_too_late(2, 1, False).code == "need.stop_too_late"  # type: ignore[union-attr] # it refuses
    assert not_stopped(True) is None
    assert not_stopped(False) is not None
