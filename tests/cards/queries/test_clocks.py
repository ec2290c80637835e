"""The clock that runs on a card."""

from datetime import date

import pytest

from liangpai.cards.models import Card
from liangpai.cards.queries.clocks import clock_of
from tests.cards.stories import HELD, a_candidate
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_each_state_has_its_clock(cast: Cast) -> None:
    told = a_candidate(cast)

    def by(on: date) -> tuple[date, bool] | None:
        clock = clock_of(told.row, on)
        return (clock.by, clock.is_overdue) if clock else None

    assert by(date(2024, 1, 12)) == (date(2024, 1, 16), False)
    told.vet().propose().day(date(2024, 1, 16)).notice()
    assert by(date(2024, 1, 20)) == (date(2024, 1, 19), True)
    told.day(date(2024, 1, 19)).speak()
    assert by(date(2024, 1, 22)) == (HELD, False)
    told.day(date(2024, 1, 22)).deliberate().approve().day(HELD).hold().show()
    assert by(HELD) == (date(2024, 2, 1), False)
    told.day(date(2024, 1, 29)).hand_in()
    assert by(date(2024, 2, 27)) == (date(2024, 2, 26), True)
    told.prove().day(date(2024, 2, 26)).ask_delist()
    assert by(date(2024, 3, 4)) == (date(2024, 3, 4), False)
    told.inspect().confirm().day(date(2024, 3, 4)).delist()
    assert by(date(2024, 6, 3)) == (date(2024, 6, 3), False)
    told.row.looked_back_on = HELD
    Card.objects.of(cast.district).filter(pk=told.pk).update(looked_back_on=date(2024, 6, 3))
    assert by(date(2024, 6, 4)) is None


@pytest.mark.parametrize(("side", "said"), [("warn", "提醒函最晚发出"), ("praise", "告知函最晚发出")])
def test_what_misses_its_conference_is_to_be_ended_and_praise_is_never_late(
    cast: Cast, side: str, said: str
) -> None:
    told = a_candidate(cast)
    Card.objects.of(cast.district).filter(pk=told.pk).update(side=side)
    in_time, after = (clock_of(told.row, date(2024, 1, day)) for day in (16, 17))
    assert in_time is not None and after is not None
    assert (in_time.what.zh, in_time.is_overdue, in_time.is_missed) == (said, False, False)
    assert (after.what.zh, after.is_overdue, after.is_missed) == ("未赶上大会，须了结", side == "warn", True)
