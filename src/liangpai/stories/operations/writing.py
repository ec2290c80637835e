"""One move of one case: by compare-and-set on its state and figure, and in the ledger."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from liangpai.access.actor import Actor
from liangpai.ledger.operations import record
from liangpai.statemachine import advance
from liangpai.stories.models import Case
from liangpai.stories.workflow import CASE


def move(
    case: Case, action: str, actor: Actor, at: datetime, told: Mapping[str, Any], **changes: Any
) -> None:
    """Move a case to the state that the table says, write the changes with it and record the act.

    Raises:
        Refused: the table has no such move, or somebody else was faster.
    """
    rows = Case.objects.of(case.district_id).filter(pk=case.pk, figure_id=case.figure_id)
    case.state = advance(CASE, rows, action, case.state, **changes)
    record_of(case, action, actor, at, told)


def record_of(case: Case, action: str, actor: Actor, at: datetime, told: Mapping[str, Any]) -> None:
    """Record an act on a case."""
    record(
        district=case.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("case", case.pk),
        content=told,
    )
