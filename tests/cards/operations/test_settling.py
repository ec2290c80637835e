"""The room's part of the nightly round."""

from datetime import date

import pytest

from liangpai.cards.models import Card
from liangpai.ledger.models import Entry
from tests.cards.stories import a_rectification, a_shown
from tests.people import Cast

pytestmark = pytest.mark.django_db
NIGHTS = [date(2024, 2, day) for day in range(26, 30)]


def test_daily_late_or_twice_comes_to_the_same(cast: Cast, neighbours: Cast) -> None:
    daily, late = a_rectification(cast), a_rectification(neighbours)
    assert [daily.night(on) for on in (*NIGHTS, NIGHTS[-1])] == [0, 1, 0, 0, 0]
    assert late.night(NIGHTS[-1]) == 1
    assert daily.row.overdue_on == late.row.overdue_on == date(2024, 2, 27)


def test_a_quiet_night_writes_nothing(cast: Cast) -> None:
    told = a_shown(cast)
    before = Entry.objects.of(cast.district).count()
    assert told.night(date(2024, 1, 26)) == 0
    assert Entry.objects.of(cast.district).count() == before
    assert Card.objects.of(cast.district).count() == 1
