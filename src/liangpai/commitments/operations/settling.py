"""The room's part of the nightly round: every promise begins and falls due by its dates."""

from contextlib import suppress
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from liangpai.commitments.models import Commitment
from liangpai.commitments.operations.moving import catch_up
from liangpai.refusal import Refused


def settle(*, district: int, on: date, at: datetime) -> int:
    """Let everything happen that has fallen due up to a day; once or twice, daily or late, comes to the same.

    Args:
        district: whose promises.
        on: the day up to which.
        at: the moment of the record.
    """
    asked = Q(state="announced", begins_on__lte=on) | Q(state="underway", due_on__lt=on)
    rows = Commitment.objects.of(district).filter(asked).order_by("pk")
    return sum(_settle(district, pk, on, at) for pk in list(rows.values_list("pk", flat=True)))


def _settle(district: int, pk: int, on: date, at: datetime) -> int:
    with suppress(Refused), transaction.atomic():  # somebody acted on it meanwhile, and caught up first
        return catch_up(Commitment.objects.of(district).get(pk=pk), on, at)
    return 0
