from datetime import date, timedelta

import pytest

from liangpai.tasks.queries import counts, overdue_parts, rates, visible, years
from tests.people import Cast
from tests.tasks.stories import DUE, a_task, at_work, day

pytestmark = pytest.mark.django_db
LATE = DUE + timedelta(days=2)


def test_overdue_is_what_is_at_work_past_its_due_date(cast: Cast) -> None:
    at_work(cast, assisting=("department",))
    at_work(cast).reported(day(LATE))
    a_task(cast)
    rows = visible(cast.district, cast.zhao)
    told = counts(rows, DUE, DUE)
    assert (told.overdue, told.soon) == (0, 1)
    told = counts(rows, LATE, LATE)
    assert (told.overdue, told.soon, told.states) == (1, 0, {"underway": 1, "reported": 1, "proposed": 1})
    assert (overdue_parts(cast.district, DUE), overdue_parts(cast.district, LATE)) == (0, 1)


def test_the_rates_of_a_unit_are_shares_of_what_ended_and_of_what_is_open(cast: Cast) -> None:
    at_work(cast).reported(day(DUE)).concluded()
    at_work(cast).reported(day(LATE)).concluded()
    at_work(cast)
    a_task(cast)
    [one] = rates(visible(cast.district, cast.zhao), cast.district, LATE, 2024)
    assert (one.name, one.ended, one.in_time, one.open, one.overdue) == ("枕河镇", 2, 1, 1, 1)
    assert one.on_time_rate is None  # of two nothing is said
    assert rates(visible(cast.district, cast.zhao), cast.district, LATE, 2023) == []


def test_the_years_begin_with_this_one(cast: Cast) -> None:
    assert years(cast.district, date(2024, 5, 6)) == [2024]
    at_work(cast)
    assert years(cast.district, date(2025, 1, 6)) == [2025, 2024]
