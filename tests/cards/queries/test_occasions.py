"""Reads of occasions."""

from datetime import date

import pytest

from liangpai.cards import queries
from liangpai.cards.models import Card
from liangpai.cards.queries.occasions import held_days
from liangpai.cards.rules.gates import Earlier
from liangpai.refusal import Refused
from tests.cards.stories import HELD, Dealt, a_shown
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_the_clocks_of_an_occasion_are_counted_back_from_its_conference_and_on_from_it(cast: Cast) -> None:
    told = Dealt(cast).plan()
    days = [day for _, day in queries.calendar_of(told.occasion, [])]
    assert days == [
        date(2024, 1, 16),
        date(2024, 1, 19),
        date(2024, 1, 24),
        HELD,
        date(2024, 2, 1),
        date(2024, 2, 1),
        date(2024, 2, 20),
    ]


def test_planned_and_held_days_are_told_apart(cast: Cast) -> None:
    a_shown(cast)
    Dealt(cast, held_on=date(2024, 7, 5)).day(date(2024, 6, 20)).plan("半年")
    assert queries.occasion_days(cast.district) == [HELD, date(2024, 7, 5)]
    assert held_days(cast.district) == [HELD]


def test_a_revoked_card_is_no_earlier_card(cast: Cast) -> None:
    told = a_shown(cast)
    later = Dealt(cast, held_on=date(2024, 7, 5)).day(date(2024, 6, 20)).plan("半年")
    town = cast.units["town"].pk
    assert queries.earlier_cards(later.occasion)[town] == [Earlier("yellow", 1, gate_passed=True)]
    Card.objects.of(cast.district).filter(pk=told.pk).update(state="revoked")
    assert queries.earlier_cards(later.occasion) == {}
    assert [row.pk for row in queries.held_before(later.occasion)] == [told.occasion_id]


def test_an_occasion_of_another_district_is_not_there(cast: Cast, neighbours: Cast) -> None:
    told = Dealt(cast).plan()
    with pytest.raises(Refused):
        queries.occasion(neighbours.district, told.occasion_id)
    assert queries.rules_for(told.occasion).name == "默认"
