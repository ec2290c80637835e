from datetime import date

import pytest

from liangpai.calendar.queries import Day, changes, working_days, year_of
from liangpai.organisations.operations import set_change
from tests.people import AT, Cast

pytestmark = pytest.mark.django_db


def test_the_calendar_of_a_district_is_the_published_one_with_its_own_changes(
    cast: Cast, neighbours: Cast
) -> None:
    day = date(2024, 1, 25)
    set_change(district=cast.district, day=day, is_working=False, actor=cast.feng, at=AT, note="节")
    assert not working_days(cast.district).is_working(day)
    assert working_days(neighbours.district).is_working(day)


def test_the_changes_of_a_year_come_in_their_order(cast: Cast) -> None:
    for day in (date(2024, 5, 2), date(2024, 3, 1), date(2025, 1, 1)):
        set_change(district=cast.district, day=day, is_working=True, actor=cast.zhao, at=AT)
    assert [row.day for row in changes(cast.district, 2024)] == [date(2024, 3, 1), date(2024, 5, 2)]


def test_a_year_is_shown_by_month_and_what_nobody_has_said_stays_open(cast: Cast) -> None:
    set_change(
        district=cast.district, day=date(2024, 1, 25), is_working=False, actor=cast.feng, at=AT, note="节"
    )
    months = year_of(cast.district, 2024)
    assert [len(month) for month in months] == [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert months[0][24] == Day(date(2024, 1, 25), False, True, "节")
    assert months[1][3].is_working
    assert {day.is_working for month in year_of(cast.district, 2090) for day in month} == {None}
