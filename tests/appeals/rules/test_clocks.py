from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from liangpai.appeals.rules.clocks import asked_until, decided_by, ruled_by, too_late
from liangpai.calendar.rules import WorkingDays

DAYS = WorkingDays()


def test_ac_4_3_the_days_of_both_reviews() -> None:
    assert decided_by(DAYS, date(2024, 1, 19)) == date(2024, 1, 24)
    assert asked_until(DAYS, date(2024, 1, 25)) == date(2024, 2, 1)
    assert ruled_by(DAYS, date(2024, 2, 1)) == date(2024, 2, 20)


@given(st.dates(date(2023, 1, 1), date(2024, 11, 30)))
def test_every_day_is_later_and_a_working_day(since: date) -> None:
    for counted in (decided_by, asked_until, ruled_by):
        due = counted(DAYS, since)
        assert due > since
        assert DAYS.is_working(due)


def test_where_the_holidays_are_not_published_natural_days_count() -> None:
    assert ruled_by(DAYS, date(2190, 1, 1)) == date(2190, 1, 11)


def test_the_last_day_itself_is_in_time() -> None:
    last = date(2024, 1, 19)
    assert too_late(None, last) is None
    assert too_late(last, last) is None
    late = too_late(last, date(2024, 1, 20))
    assert late and "19 January 2024" in late.words.en
