"""Amending a promise in the open: asked for before it falls due, decided by somebody else, what it was stays visible."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.commitments.models import Amendment, Commitment
from liangpai.commitments.operations.drafting import terms_of, told
from liangpai.commitments.operations.entering import enter_promise
from liangpai.commitments.operations.moving import begin, move
from liangpai.commitments.rules.course import amended_too_late, nothing_amended, reason_missing
from liangpai.commitments.rules.terms import Terms, not_measurable
from liangpai.commitments.workflow import AMENDMENT, COMMITMENT
from liangpai.refusal import insist
from liangpai.statemachine import advance


@transaction.atomic
def ask_amendment(
    *, commitment: Commitment, terms: Terms, reason: str, actor: Actor, at: datetime
) -> Amendment:
    """Ask to change what a promise says, while it has not fallen due.

    Raises:
        Refused: not permitted, after its last day (AC-2.2), not under way, no reason, nothing changed, not measurable.
    """
    row, on = commitment, localdate(at)
    begin("commitment.amend", row, actor, at)
    was, now = told(terms_of(row)), told(terms)
    insist(
        amended_too_late(row.due_on, on),
        COMMITMENT.refuse("commitment.amend", row.state),
        reason_missing(reason),
        nothing_amended(was, now),
        *not_measurable(terms, row.year, on),
    )
    why = " ".join(reason.split())[:400]
    move(row, "commitment.amend", actor, at, {"was": was, "now": now, "reason": why})
    return Amendment.objects.create(
        district_id=row.district_id,
        commitment=row,
        state=AMENDMENT.start,
        was=was,
        now=now,
        reason=why,
        asked_by=actor.account,
        asked_at=at,
    )


@transaction.atomic
def grant(*, amendment: Amendment, answer: str, actor: Actor, at: datetime) -> None:
    """Grant an amendment: from now on the promise says the new.

    Raises:
        Refused: not permitted (not by who asked), or decided already.
    """
    row = amendment.commitment
    begin("commitment.grant", row, actor, at, amendment)
    now = dict(amendment.now)
    changes = now | {"due_on": date.fromisoformat(now["due_on"]), "free_since": localdate(at)}
    _decide(amendment, "commitment.grant", answer, actor, at)
    move(row, "commitment.grant", actor, at, {"now": now, "answer": answer.strip()}, **changes)
    enter_promise(row, at)


@transaction.atomic
def decline(*, amendment: Amendment, answer: str, actor: Actor, at: datetime) -> None:
    """Decline an amendment with the reason: the promise stays as it was.

    Raises:
        Refused: not permitted (not by who asked), no reason, or decided already.
    """
    row = amendment.commitment
    begin("commitment.decline", row, actor, at, amendment)
    insist(reason_missing(answer))
    _decide(amendment, "commitment.decline", answer, actor, at)
    move(row, "commitment.decline", actor, at, {"answer": answer.strip()}, free_since=localdate(at))


def _decide(amendment: Amendment, action: str, answer: str, actor: Actor, at: datetime) -> None:
    rows = Amendment.objects.of(amendment.district_id).filter(pk=amendment.pk)
    written = {"answer": answer.strip()[:400], "decided_by": actor.account, "decided_at": at}
    amendment.state = advance(AMENDMENT, rows, action, amendment.state, **written)
