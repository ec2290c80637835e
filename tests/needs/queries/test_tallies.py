from datetime import date

import pytest

from liangpai.needs.operations import settle
from liangpai.needs.queries import Tally, overdue, raised_to, tallies
from tests.needs.stories import a_need, day
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_each_side_counts_its_own_with_the_first_day_that_is_due(cast: Cast) -> None:
    a_need(cast, at=day(2, 4))
    a_need(cast)
    assert tallies(cast.district, cast.wu)["answer"] == Tally(2, date(2024, 2, 7))
    assert tallies(cast.district, cast.wu)["expected"] == Tally(0, None)
    assert tallies(cast.district, cast.sun)["expected"] == Tally(2, date(2024, 2, 7))


def test_needs_are_counted_at_the_level_that_they_were_raised_to(cast: Cast) -> None:
    a_need(cast)
    assert raised_to(cast.district, 2) == Tally(0, None)
    settle(district=cast.district, on=date(2024, 2, 8), at=day(2, 8))
    assert raised_to(cast.district, 2) == Tally(1, date(2024, 2, 20))


def test_what_departments_are_late_with_is_seen_by_whoever_asked_and_whoever_sees_all(cast: Cast) -> None:
    made = a_need(cast)
    late = {
        name: list(overdue(cast.district, cast.actors[name], date(2024, 2, 8)))
        for name in ("sun", "zhao", "wu")
    }
    assert late == {"sun": [made], "zhao": [made], "wu": []}
    assert not overdue(cast.district, cast.sun, date(2024, 2, 7))
