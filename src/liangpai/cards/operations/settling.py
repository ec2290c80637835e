"""The room's part of the nightly round: decided appeals followed, overdue rectifications noted, points carried."""

from contextlib import suppress
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from liangpai.cards.models import Card
from liangpai.cards.operations.moving import catch_up
from liangpai.cards.operations.pointing import carry_points
from liangpai.cards.queries.cards import card
from liangpai.cards.queries.occasions import DEALT, rules_for
from liangpai.refusal import Refused


def settle(*, district: int, on: date, at: datetime) -> int:
    """Let everything happen that was decided or fell due up to a day; once or twice, daily or late, comes to the same.

    Args:
        district: whose cards.
        on: the day up to which.
        at: the moment of the record.
    """
    waits = Q(state__in=("noticed", "heard", "reviewing", "deliberated", "approved", *DEALT))
    rows = Card.objects.of(district).filter(waits).order_by("pk")
    return sum(_settle(district, pk, on, at) for pk in list(rows.values_list("pk", flat=True)))


def _settle(district: int, pk: int, on: date, at: datetime) -> int:
    with suppress(Refused), transaction.atomic():  # somebody acted on it meanwhile, and caught up first
        row = card(district, pk)
        count = catch_up(row, on, at)
        counts = rules_for(row.occasion).consequence(row.kind).counts
        is_due = row.state == "escalated" if counts == "overdue" else row.state in DEALT
        return count + (is_due and carry_points(row, on, at))
    return 0
