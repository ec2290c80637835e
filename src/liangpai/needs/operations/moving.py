"""One change of one need: by compare-and-set on its state, level and clock, and in the ledger."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from liangpai.access.actor import Actor
from liangpai.ledger.operations import record
from liangpai.needs.models import Need
from liangpai.needs.workflow import NEED
from liangpai.refusal import Refused
from liangpai.statemachine import advance, overtaken


def move(
    need: Need, action: str, actor: Actor, at: datetime, *, told: Mapping[str, Any], **changes: Any
) -> None:
    """Move a need to the state that the table says, write the changes with it and record the act.

    Raises:
        Refused: the table has no such move, or somebody else was faster.
    """
    need.state = advance(NEED, _as_seen(need), action, need.state, **changes)
    _write(need, changes)
    _record(need, action, actor, at, told)


def change(
    need: Need, action: str, actor: Actor, at: datetime, *, told: Mapping[str, Any], **changes: Any
) -> None:
    """The same for what leaves the state as it is.

    Raises:
        Refused: somebody else was faster.
    """
    if _as_seen(need).filter(state=need.state).update(**changes) != 1:
        raise Refused(overtaken(action))
    _write(need, changes)
    _record(need, action, actor, at, told)


def _as_seen(need: Need) -> QuerySet[Need]:
    rows = Need.objects.of(need.district_id)
    return rows.filter(pk=need.pk, level=need.level, is_stopped=need.is_stopped)


def _write(need: Need, changes: Mapping[str, Any]) -> None:
    for name, value in changes.items():
        setattr(need, name, value)


def _record(need: Need, action: str, actor: Actor, at: datetime, told: Mapping[str, Any]) -> None:
    record(
        district=need.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("need", need.pk),
        content=told,
    )
