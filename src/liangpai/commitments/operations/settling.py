"""The room's part of the nightly round: every promise begins and falls due by its dates."""

from datetime import date, datetime

from django.db.models import Q

from liangpai.commitments.models import Commitment
from liangpai.commitments.operations.moving import catch_up
from liangpai.ledger.operations import in_portions


def settle(*, district: int, on: date, at: datetime) -> int:
    """Let everything happen that has fallen due up to a day; once or twice, daily or late, comes to the same.

    Args:
        district: whose promises.
        on: the day up to which.
        at: the moment of the record.
    """
    asked = Q(state="announced", begins_on__lte=on) | Q(state="underway", due_on__lt=on)
    rows = Commitment.objects.of(district)
    due = list(rows.filter(asked).order_by("pk").values_list("pk", flat=True))
    return in_portions(due, lambda pk: catch_up(rows.get(pk=pk), on, at))
