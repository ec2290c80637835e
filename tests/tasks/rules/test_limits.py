from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.calendar.rules import WorkingDays
from liangpai.refusal import Refused
from liangpai.tasks.rules.kinds import SOURCES, URGENCIES
from liangpai.tasks.rules.limits import (
    LIMITS,
    NAMES,
    OURS,
    Limit,
    due_after_return,
    due_on,
    due_wrong,
    limit_of,
    limit_wrong,
    rolled,
    urgent_days_wrong,
)

DAYS = WorkingDays()
IN_2024 = st.dates(date(2024, 1, 1), date(2024, 6, 30))


def test_ac_6_3_a_resolution_of_25_january_is_due_on_18_february() -> None:
    limit = limit_of(LIMITS, "meeting", "normal")
    assert limit.days == 20
    assert date(2024, 1, 25) + timedelta(days=20) == date(2024, 2, 14)
    assert due_on(DAYS, date(2024, 1, 25), limit) == date(2024, 2, 18)


@pytest.mark.parametrize(
    ("source", "urgency", "days"),
    [
        ("paper", "normal", 30),
        ("meeting", "normal", 20),
        ("instruction", "normal", 15),
        ("instruction", "urgent", 3),
        ("instruction", "difficult", 30),
        ("other", "normal", 15),
    ],
)
def test_the_presets_are_those_of_the_municipal_rule(source: str, urgency: str, days: int) -> None:
    assert limit_of(LIMITS, source, urgency).days == days


def test_an_urgent_instruction_names_one_to_five_days_and_nothing_else_names_any() -> None:
    assert limit_of(LIMITS, "instruction", "urgent", 5).days == 5
    assert urgent_days_wrong("urgent", 1) is None and urgent_days_wrong("urgent", 5) is None
    assert urgent_days_wrong("normal", None) is None
    for urgency, days in (("urgent", 0), ("urgent", 6), ("normal", 3), ("difficult", 3)):
        assert urgent_days_wrong(urgency, days)


def test_a_district_that_counts_working_days_gets_working_days() -> None:
    limit = Limit(3, True, OURS)
    assert due_on(DAYS, date(2024, 2, 8), limit) == date(2024, 2, 19)
    assert due_on(DAYS, date(2024, 2, 8), Limit(3, False, OURS)) == date(2024, 2, 18)


@given(IN_2024, st.integers(1, 60))
def test_a_due_date_is_a_working_day_not_before_the_days_are_over(start: date, days: int) -> None:
    found = due_on(DAYS, start, Limit(days, False, OURS))
    assert DAYS.is_working(found) and found >= start + timedelta(days=days)


@given(IN_2024, st.integers(0, 20), st.integers(0, 40))
def test_the_days_of_looking_at_a_report_do_not_count(due: date, early: int, looked: int) -> None:
    reported = due - timedelta(days=early)
    returned = reported + timedelta(days=looked)
    assert due_after_return(DAYS, due, reported, returned) >= due + timedelta(days=looked)
    assert due_after_return(DAYS, due, due + timedelta(days=1), due + timedelta(days=9)) == due


def test_a_year_without_known_holidays_is_guessed_for_a_reminder_and_for_no_due_date() -> None:
    unknown = date(2099, 1, 1)
    assert rolled(DAYS, unknown) == unknown
    assert rolled(DAYS, date(2024, 2, 10)) == date(2024, 2, 18)
    with pytest.raises(Refused):
        due_on(DAYS, unknown, LIMITS["paper"])


def test_a_limit_has_days_and_a_basis() -> None:
    assert limit_wrong("paper", 45, "区里文件") is None
    for key, days, basis in (("paper", 0, "文"), ("paper", 366, "文"), ("urgent", 6, "文"), ("x", 5, "文")):
        refusal = limit_wrong(key, days, basis)
        assert refusal and refusal.code == "task.preset.days"
    assert limit_wrong("paper", 5, " ")


def test_nothing_is_asked_for_on_the_day_on_which_it_is_told() -> None:
    on = date(2024, 1, 25)
    assert due_wrong(on, on)
    assert due_wrong(on + timedelta(days=1), on) is None


def test_every_limit_has_a_name() -> None:
    assert set(NAMES) == set(LIMITS) == set(SOURCES) | (set(URGENCIES) - {"normal"})
