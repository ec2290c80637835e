"""The room's part of the nightly round: decided appeals followed, overdue rectifications noted, points carried."""

from datetime import date, datetime

from django.db.models import Q

from liangpai.cards.models import Card
from liangpai.cards.operations.moving import catch_up
from liangpai.cards.operations.pointing import carry_points
from liangpai.cards.queries.cards import card, upheld
from liangpai.cards.queries.occasions import DEALT, rules_for
from liangpai.ledger.operations import in_portions


def settle(*, district: int, on: date, at: datetime) -> int:
    """Let everything happen that was decided or fell due up to a day; once or twice, daily or late, comes to the same.

    Args:
        district: whose cards.
        on: the day up to which.
        at: the moment of the record.
    """
    late = Q(state="shown", plan_due_on__lt=on) | Q(state="rectifying", due_on__lt=on)
    owed = Q(circumstance__isnull=True, state__in=DEALT) & ~Q(points=0.0)
    waits = Q(late, overdue_on__isnull=True) | owed | Q(state="reviewing") | Q(pk__in=upheld(district))
    due = list(Card.objects.of(district).filter(waits).order_by("pk").values_list("pk", flat=True))
    return in_portions(due, lambda pk: _settle(card(district, pk), on, at))


def _settle(row: Card, on: date, at: datetime) -> int:
    count = catch_up(row, on, at)
    counts = rules_for(row.occasion).consequence(row.kind).counts
    is_due = row.state == "escalated" if counts == "overdue" else row.state in DEALT
    return count + (is_due and carry_points(row, on, at))
