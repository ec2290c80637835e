"""What every write of promises begins and ends with: what has fallen due happens first, then one move with its record."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from liangpai.access.actor import Actor, house
from liangpai.access.policy import permit
from liangpai.commitments.models import Amendment, Commitment
from liangpai.commitments.queries.commitments import thing_of
from liangpai.commitments.rules.course import falls_due_on
from liangpai.commitments.workflow import COMMITMENT
from liangpai.ledger.operations import record
from liangpai.statemachine import advance

Event = tuple[str, date, dict[str, object]]


def begin(
    action: str, row: Commitment, actor: Actor, at: datetime, amendment: Amendment | None = None
) -> None:
    """Permit, and let happen first what the calendar asked for until today, so that a missed night changes nothing.

    Raises:
        Refused: not permitted, or overtaken.
    """
    permit(action, actor, thing_of(row, amendment))
    catch_up(row, localdate(at), at)


def move(
    row: Commitment,
    action: str,
    actor: Actor,
    at: datetime,
    content: Mapping[str, Any] | None = None,
    **changes: Any,
) -> None:
    """Move a promise from the state and the terms that were seen, and record it.

    Raises:
        Refused: the table has no such move, or somebody else was faster.
    """
    row.state = advance(COMMITMENT, _as_seen(row), action, row.state, **changes)
    for name, value in changes.items():
        setattr(row, name, value)
    record(
        district=row.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("commitment", row.pk),
        content=content,
    )


def _as_seen(row: Commitment) -> QuerySet[Commitment]:
    """The row with the terms that the caller has read: an amendment in between is an overtaking too."""
    return Commitment.objects.of(row.district_id).filter(
        pk=row.pk, target=row.target, due_on=row.due_on, free_since=row.free_since
    )


def catch_up(row: Commitment, on: date, at: datetime) -> int:
    """Let a promise begin and fall due by its dates up to a day; answers how many moves that were."""
    count = 0
    while (event := _next(row, on)) is not None:
        action, day, changes = event
        move(row, action, house(row.district_id), at, {"on": day.isoformat()}, **changes)
        count += 1
    return count


def _next(row: Commitment, on: date) -> Event | None:
    if row.state == "announced" and row.begins_on is not None and row.begins_on <= on:
        return "commitment.begin", row.begins_on, {"free_since": row.begins_on}
    if row.state == "underway" and row.due_on is not None and row.free_since is not None:
        day = falls_due_on(row.due_on, row.free_since)
        if day <= on:
            return "commitment.fall_due", day, {"fell_due_on": day}
    return None
