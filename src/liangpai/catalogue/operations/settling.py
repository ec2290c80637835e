"""What time alone does to requests to share: silence raises them to the next level, and their term ends them."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import house
from liangpai.calendar.queries import working_days
from liangpai.catalogue.models import Share
from liangpai.catalogue.queries import falling_due, share
from liangpai.catalogue.rules import raised
from liangpai.catalogue.workflow import SHARE
from liangpai.ledger.operations import record
from liangpai.refusal import Refusal, Refused, insist
from liangpai.statemachine import advance


def settle(*, district: int, on: date, at: datetime) -> int:
    """Raise and end whatever is due by a day; done again, or after days of absence, it comes to the same.

    Args:
        district: whose requests.
        on: the day up to which.
        at: now, which only the ledger notes.

    Raises:
        Refused: some could not be counted, such as in a year without calendar; all the others were settled.
    """
    done, refused = 0, list[Refusal]()
    for pk in falling_due(district, on):
        try:
            done += _settle_one(district, pk, on, at)
        except Refused as refusal:
            # Somebody was faster on this one: whoever acts on a request settles it first.
            refused += [one for one in refusal.refusals if not one.code.endswith(".overtaken")]
    insist(*refused)
    return done


@transaction.atomic
def _settle_one(district: int, pk: int, on: date, at: datetime) -> int:
    return _settle(share(district, pk), on, at)


def settled(row: Share, at: datetime) -> None:
    """Settle one request before somebody acts on it, so that the order of acts never depends on the nightly round."""
    _settle(row, localdate(at), at)


def _settle(row: Share, on: date, at: datetime) -> int:
    if row.state == "asked" and on > row.due_on:
        return _raise(row, on, at)
    if row.state in ("granted", "opened") and on > row.until_on:
        _move(row, "share.expire", at, {"on": row.until_on.isoformat()}, ended_on=row.until_on)
        return 1
    return 0


def _raise(row: Share, on: date, at: datetime) -> int:
    steps = list(raised(working_days(row.district_id), row.level, row.due_on, on))
    for step in steps:
        told = {"level": step.level, "on": step.on.isoformat(), "due_on": step.due_on.isoformat()}
        _move(row, "share.escalate", at, told, level=step.level, due_on=step.due_on)
    return len(steps)


def _move(row: Share, action: str, at: datetime, told: dict[str, object], **changes: object) -> None:
    """Move by compare-and-set on state and level, as the house, and keep the row in hand as it is now."""
    rows = Share.objects.of(row.district_id).filter(pk=row.pk, level=row.level)
    row.state = advance(SHARE, rows, action, row.state, **changes)
    for name, value in changes.items():
        setattr(row, name, value)
    record(
        district=row.district_id,
        actor=house(row.district_id),
        at=at,
        action=action,
        subject=("share", row.pk),
        content=told,
    )
