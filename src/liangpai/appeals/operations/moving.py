"""One change of one appeal: by compare-and-set on its state, and in the ledger."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.appeals.models import Appeal
from liangpai.appeals.queries import involved, thing_of
from liangpai.appeals.rules.people import must_stand_back
from liangpai.appeals.workflow import APPEAL
from liangpai.ledger.operations import record
from liangpai.notary.operations import publish
from liangpai.refusal import insist
from liangpai.statemachine import advance


def permit_review(action: str, appeal: Appeal, actor: Actor, at: datetime) -> None:
    """The first beat of every act of a reviewer: who had a part is told which, everybody else is asked by the policy.

    Raises:
        Refused: the actor had a part in it, or may not review.
    """
    on = localdate(at)
    insist(must_stand_back(involved(appeal, on).get(actor.account or 0)))
    permit(action, actor, thing_of(appeal, on))


def move(
    appeal: Appeal, action: str, actor: Actor, at: datetime, *, told: Mapping[str, Any], **changes: Any
) -> None:
    """Move an appeal to the state that the table says, write the changes with it and record the act.

    Raises:
        Refused: the table has no such move, or somebody else was faster.
    """
    rows = Appeal.objects.of(appeal.district_id).filter(pk=appeal.pk, taken_by=appeal.taken_by)
    appeal.state = advance(APPEAL, rows, action, appeal.state, **changes)
    for name, value in changes.items():
        setattr(appeal, name, value)
    tell(appeal, action, actor, at, told)


def tell(appeal: Appeal, action: str, actor: Actor, at: datetime, told: Mapping[str, Any]) -> None:
    """Record an act on an appeal."""
    record(
        district=appeal.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("appeal", appeal.pk),
        content={"subject": appeal.subject, **told},
    )


def publish_decision(appeal: Appeal, reasons: str, at: datetime) -> None:
    """Enter a decision into the public record, in the transaction that makes it."""
    content = {
        "title": appeal.title,
        "unit": appeal.unit.name,
        "stage": appeal.stage,
        "is_upheld": appeal.is_upheld,
        "reasons": reasons,
        "remedy": appeal.remedy,
        "decided_on": localdate(at).isoformat(),
    }
    subject = f"appeal:{appeal.pk}"
    publish(district=appeal.district_id, kind="decision", subject=subject, content=content, at=at)
