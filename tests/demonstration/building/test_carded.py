"""The cards of the demonstration: what happened to each is told in the order of time, and one waits to be mended by a click."""

from itertools import pairwise

import pytest

from liangpai.cards.queries import card, cards, items_of, why_not
from liangpai.demonstration.people import MENDING
from liangpai.demonstration.story import Story
from liangpai.districts.queries import demo_clock
from liangpai.entrance.actors import actor_of_account
from liangpai.ledger.queries import history

pytestmark = pytest.mark.django_db


def test_what_happened_to_a_card_is_told_in_the_order_of_time(story: Story) -> None:
    for one in cards(story.district):
        acts = sorted(history(story.district, "card", one.pk), key=lambda entry: entry.sequence)
        moments = [entry.at for entry in acts]
        assert all(before <= after for before, after in pairwise(moments)), one.unit.name


def test_a_member_of_the_cast_can_show_evidence_and_ask_for_delisting(story: Story) -> None:
    clock = demo_clock(story.district)
    assert clock is not None
    on = clock.date()
    lu = actor_of_account(story.district, story.accounts["lu"], on)
    (mine,) = [
        one
        for one in cards(story.district)
        if one.unit_id == story.units[MENDING] and one.state == "rectifying"
    ]
    moves = why_not(card(story.district, mine.pk), lu, on)
    assert moves["card.evidence"] is None
    assert mine.due_on is not None and mine.due_on > on
    assert len(items_of(story.district, [mine.pk])) == 3
