"""Declaring that somebody steps back from a thing, and deciding on it."""

from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.oversight.models import Recusal
from liangpai.oversight.queries import recusal_of, thing_of_recusal
from liangpai.oversight.rules import declared_already, no_ground, no_person, no_subject
from liangpai.oversight.workflow import RECUSAL
from liangpai.refusal import insist
from liangpai.statemachine import advance


@transaction.atomic
def declare_recusal(
    *, district: int, subject: str, ground: str, actor: Actor, at: datetime, account: int | None = None
) -> Recusal:
    """Step back from a thing, or ask that somebody else does; who declares it of oneself steps back at once.

    Args:
        district: the tenant.
        subject: ``appeal:3``, ``card:12``, ``unit:5``.
        ground: a code of ``rules.GROUNDS``.
        actor: who declares it.
        at: when.
        account: who shall step back, when it is not the one who declares it.

    Raises:
        Refused: not permitted, an unknown thing or ground, nobody named, or declared already.
    """
    permit("recusal.declare", actor, Thing(district))
    who = actor.account if account is None else account
    earlier = recusal_of(district, subject, who)
    insist(no_subject(subject), no_ground(ground), no_person(who))
    insist(declared_already(earlier.state if earlier else None))
    assert who is not None  # noqa: S101 - no_person has just said so
    row = Recusal.objects.create(
        district_id=district,
        subject=subject,
        account=who,
        ground=ground,
        state=RECUSAL.start,
        declared_by=actor.account,
        declared_at=at,
    )
    _record(row, "recusal.declare", actor, at)
    return row


@transaction.atomic
def decide_recusal(*, recusal: Recusal, is_agreed: bool, actor: Actor, at: datetime) -> None:
    """Agree that somebody steps back, or say that there is no need; by neither the one nor who asked for it.

    Raises:
        Refused: not permitted, or decided already.
    """
    permit("recusal.decide", actor, thing_of_recusal(recusal))
    action = "recusal.agree" if is_agreed else "recusal.decline"
    rows = Recusal.objects.of(recusal.district_id).filter(pk=recusal.pk)
    recusal.state = advance(RECUSAL, rows, action, recusal.state, decided_by=actor.account, decided_at=at)
    _record(recusal, action, actor, at)


def _record(row: Recusal, action: str, actor: Actor, at: datetime) -> None:
    record(
        district=row.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("recusal", row.pk),
        content={"subject": row.subject, "account": row.account, "ground": row.ground},
    )
