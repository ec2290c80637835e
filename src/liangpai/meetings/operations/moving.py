"""One change of one meeting: by compare-and-set on its state, and in the ledger."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from liangpai.access.actor import Actor
from liangpai.ledger.operations import record
from liangpai.meetings.models import Meeting
from liangpai.meetings.rules.planning import not_now
from liangpai.meetings.workflow import MEETING
from liangpai.refusal import Refused
from liangpai.statemachine import advance, overtaken


def move(
    row: Meeting,
    action: str,
    actor: Actor,
    at: datetime,
    *,
    told: Mapping[str, Any] | None = None,
    **changes: Any,
) -> None:
    """Move a meeting as the table says, write the changes with it and record the act.

    Raises:
        Refused: the table has no such move, or somebody else was faster.
    """
    rows = Meeting.objects.of(row.district_id).filter(pk=row.pk)
    row.state = advance(MEETING, rows, action, row.state, **changes)
    for name, value in changes.items():
        setattr(row, name, value)
    record_of(row, action, actor, at, told)


def stay(row: Meeting, action: str, states: Sequence[str]) -> None:
    """Keep a meeting in its state while something of it changes: only in some states, and nobody moves it meanwhile.

    Raises:
        Refused: it is in another state, or somebody else was faster.
    """
    if row.state not in states:
        raise Refused(not_now(MEETING.states[row.state]))
    rows = Meeting.objects.of(row.district_id).filter(pk=row.pk, state=row.state)
    if rows.update(state=row.state) != 1:
        raise Refused(overtaken(action))


def record_of(
    row: Meeting, action: str, actor: Actor, at: datetime, told: Mapping[str, Any] | None = None
) -> None:
    """The entry of an act on a meeting; what is empty is left out."""
    record(
        district=row.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("meeting", row.pk),
        content={key: value for key, value in (told or {}).items() if value not in ("", None, [])},
    )
