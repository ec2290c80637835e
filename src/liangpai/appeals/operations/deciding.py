"""The first review: one independent person takes an appeal and decides it."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.appeals.models import Appeal
from liangpai.appeals.operations.moving import move, permit_review, publish_decision
from liangpai.appeals.queries import involved
from liangpai.appeals.rules.clocks import asked_until
from liangpai.appeals.rules.filing import REASONS, no_remedy, unsaid
from liangpai.appeals.rules.people import not_the_reviewer, taken_already
from liangpai.appeals.workflow import APPEAL
from liangpai.calendar.queries import working_days
from liangpai.refusal import insist


@transaction.atomic
def take(*, appeal: Appeal, actor: Actor, at: datetime) -> None:
    """Take an appeal to decide it; from another only where that one has to stand back by now.

    Raises:
        Refused: the actor had a part in it or may not review, or somebody has taken it.
    """
    permit_review("appeal.take", appeal, actor, at)
    insist(APPEAL.refuse("appeal.take", appeal.state))
    insist(taken_already(appeal.taken_by is None or appeal.taken_by in involved(appeal, localdate(at))))
    move(appeal, "appeal.take", actor, at, told={}, taken_by=actor.account, taken_at=at)


@transaction.atomic
def decide(
    *, appeal: Appeal, is_upheld: bool, reasons: str, actor: Actor, at: datetime, remedy: str = ""
) -> None:
    """Decide the first review with reasons; what follows from it is pulled by the room whose thing it is.

    Args:
        appeal: the appeal.
        is_upheld: whether the unit is right.
        reasons: why, in full.
        actor: the one who took it.
        at: when.
        remedy: what is put right when it is upheld, such as the right value of a figure.

    Raises:
        Refused: not the one who took it, who has to stand back by now, no reasons, upheld without a remedy, or not taken.
    """
    permit_review("appeal.decide", appeal, actor, at)
    action = "appeal.uphold" if is_upheld else "appeal.reject"
    insist(APPEAL.refuse(action, appeal.state))
    insist(
        not_the_reviewer(appeal.taken_by, actor.account),
        unsaid("appeal.decide", reasons, REASONS),
        no_remedy(is_upheld, remedy),
    )
    days = working_days(appeal.district_id)
    since = max(appeal.counts_from or localdate(at), localdate(at))
    changes = {
        "decision": reasons.strip(),
        "is_upheld": is_upheld,
        "decided_at": at,
        "remedy": remedy.strip()[:120] if is_upheld else "",
        "until": None if is_upheld else asked_until(days, since),
    }
    told = {"reasons": changes["decision"], "remedy": changes["remedy"]}
    move(appeal, action, actor, at, told=told, **changes)
    publish_decision(appeal, appeal.decision, at)
