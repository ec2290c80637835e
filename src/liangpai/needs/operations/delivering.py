"""What follows an answer: delivered, confirmed by the asker alone, disputed, taken note of, withdrawn, closed."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.calendar.queries import working_days
from liangpai.needs.models import Escalation, Need
from liangpai.needs.operations.moving import move
from liangpai.needs.operations.quotas import give_back
from liangpai.needs.operations.settling import settle_one
from liangpai.needs.queries import thing_of
from liangpai.needs.rules.answering import level_after_dispute, text_missing
from liangpai.needs.rules.ladder import Clock
from liangpai.needs.workflow import NEED
from liangpai.refusal import insist
from liangpai.words import Words

DELIVERY = Words("落实情况", "what was delivered")
REASON = Words("理由", "reason")


@transaction.atomic
def deliver(*, need: Need, text: str, actor: Actor, at: datetime) -> None:
    """Say that what was granted is there; only the asker can confirm it.

    Raises:
        Refused: not permitted, nothing was granted, or nothing said.
    """
    permit("need.deliver", actor, thing_of(need))
    insist(text_missing(text, DELIVERY))
    on, said = localdate(at), text.strip()
    move(
        need,
        "need.deliver",
        actor,
        at,
        told={"delivery": said},
        delivered_by=actor.account,
        delivered_on=on,
        delivery=said,
        due_on=None,
    )


@transaction.atomic
def confirm(*, need: Need, actor: Actor, at: datetime) -> None:
    """The asker confirms the delivery.

    Raises:
        Refused: not permitted (whoever delivered confirms nothing), or nothing is delivered.
    """
    permit("need.confirm", actor, thing_of(need))
    move(need, "need.confirm", actor, at, told={}, settled_on=localdate(at))


@transaction.atomic
def close(*, need: Need, actor: Actor, at: datetime) -> None:
    """Close a need that is confirmed.

    Raises:
        Refused: not permitted, or not confirmed.
    """
    permit("need.close", actor, thing_of(need))
    move(need, "need.close", actor, at, told={})


@transaction.atomic
def acknowledge(*, need: Need, actor: Actor, at: datetime) -> None:
    """The asker takes note of a refusal, which closes the need; it stays on record as refused.

    Raises:
        Refused: not permitted, or it stands not refused.
    """
    permit("need.acknowledge", actor, thing_of(need))
    move(need, "need.acknowledge", actor, at, told={}, settled_on=localdate(at))


@transaction.atomic
def dispute(*, need: Need, reason: str, actor: Actor, at: datetime) -> None:
    """The asker disputes an answer, which takes it to the next level, or a delivery, which asks the same level again.

    What had been allocated goes back to the quota, and a new clock starts.

    Raises:
        Refused: not permitted, no reason, nothing to dispute, or the highest level has answered.
    """
    permit("need.dispute", actor, thing_of(need))
    on, before = localdate(at), need.level
    insist(NEED.refuse("need.dispute", need.state), text_missing(reason, REASON))
    level = level_after_dispute(need.state, before, need.deliver_by, on)
    give_back(need, actor, at)
    move(
        need,
        "need.dispute",
        actor,
        at,
        told={"reason": reason.strip(), "rung": level},
        level=level,
        clock_level=level,
        clock_from=on,
        pauses=[],
        due_on=Clock(on, level, tuple(need.limits)).due_on(working_days(need.district_id), level),
        disputes=need.disputes + 1,
        **_UNANSWERED,
    )
    if level > before:
        Escalation.objects.create(
            district_id=need.district_id, need=need, level=level, on=on, is_silence=False
        )


_UNANSWERED = {
    "verdict": "",
    "reason": "",
    "alternative": "",
    "granted": None,
    "deliver_by": None,
    "quota": None,
    "answered_by": None,
    "answered_on": None,
    "delivered_by": None,
    "delivered_on": None,
    "delivery": "",
}
"""What a dispute takes off the need; it all stays in the ledger."""


@transaction.atomic
def withdraw(*, need: Need, reason: str, actor: Actor, at: datetime) -> None:
    """The asker needs it no longer; what had been allocated goes back to the quota.

    Raises:
        Refused: not permitted, delivered or settled already, or no reason.
    """
    permit("need.withdraw", actor, thing_of(need))
    settle_one(need, working_days(need.district_id), localdate(at), at)
    insist(NEED.refuse("need.withdraw", need.state), text_missing(reason, REASON))
    give_back(need, actor, at)
    told = {"reason": reason.strip()}
    changes = {"due_on": None, "quota": None, "is_stopped": False, "settled_on": localdate(at)}
    move(need, "need.withdraw", actor, at, told=told, **changes)
