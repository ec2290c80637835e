from datetime import date

import pytest

from liangpai.calendar.queries import changes, working_days
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
