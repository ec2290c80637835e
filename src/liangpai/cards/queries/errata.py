"""Cards that were shown and proved wrong: told to whoever had been shown them."""

from datetime import date, timedelta

from liangpai.access.actor import Actor
from liangpai.cards.models import Card
from liangpai.cards.queries.cards import audience_of
from liangpai.organisations.queries import levels_of

TOLD_FOR = timedelta(days=365)
"""So long after its conference a revoked card stands on the board as an erratum."""


def errata(actor: Actor, district: int, on: date) -> list[Card]:
    """The revoked cards of the last year that the actor's levels had been shown, the latest conference first."""
    rows = Card.objects.of(district).filter(state="revoked", occasion__held_on__gt=on - TOLD_FOR)
    rows = rows.select_related("unit", "occasion", "occasion__ruleset").order_by("-occasion__held_on", "pk")
    levels = levels_of(actor, district)
    return [row for row in rows if audience_of(row) in levels]
