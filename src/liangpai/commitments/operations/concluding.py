"""The end of a promise: verified by somebody who did not report it, found kept, partly kept or not, excused, archived."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.commitments.models import Commitment
from liangpai.commitments.operations.moving import begin, move
from liangpai.commitments.queries.parts import refused_needs
from liangpai.commitments.rules.course import (
    day_reached_missing,
    excuse_is_unfounded,
    found_otherwise,
    progress_is_unfit,
)
from liangpai.commitments.rules.outcomes import finding, score, share_reached
from liangpai.commitments.workflow import COMMITMENT, FINDINGS
from liangpai.refusal import insist


@dataclass(frozen=True, slots=True)
class Verification:
    """What was verified: the value, on which day the target was reached, and by which evidence."""

    value: float | None
    reached_on: date | None
    evidence: str


@transaction.atomic
def verify(*, commitment: Commitment, verification: Verification, actor: Actor, at: datetime) -> None:
    """Verify what was reached; the share follows from target and baseline.

    Raises:
        Refused: not permitted (not by who submitted or reported), not due, no number, a day that is missing or to come.
    """
    row, value = commitment, verification.value
    begin("commitment.verify", row, actor, at)
    insist(
        COMMITMENT.refuse("commitment.verify", row.state),
        *progress_is_unfit(value, verification.reached_on, localdate(at)),
    )
    assert value is not None  # noqa: S101 - the rule has just said so
    assert row.target is not None  # noqa: S101 - nothing is announced without one
    share = share_reached(value, row.target, row.baseline)
    insist(day_reached_missing(share, verification.reached_on))
    reached_on = verification.reached_on if share >= 1 else None
    evidence = " ".join(verification.evidence.split())[:200]
    content = {"value": value, "share": share, "evidence": evidence}
    move(
        row,
        "commitment.verify",
        actor,
        at,
        content | {"reached_on": reached_on.isoformat() if reached_on else None},
        verified_value=value,
        share=share,
        reached_on=reached_on,
        evidence=evidence,
        verified_by=actor.account,
        verified_at=at,
        returned_for="",
    )


@transaction.atomic
def conclude(*, commitment: Commitment, outcome: str, actor: Actor, at: datetime) -> None:
    """Find a verified promise kept, partly kept or broken, as its verified share says; it scores by AC-2.1.

    Args:
        commitment: the promise.
        outcome: ``kept``, ``partly`` or ``broken``.
        actor: of the office.
        at: when.

    Raises:
        Refused: not permitted, not verified, or the share says otherwise.
        KeyError: no such outcome.
    """
    row, action = commitment, FINDINGS[outcome]
    begin(action, row, actor, at)
    insist(COMMITMENT.refuse(action, row.state))
    share = row.share or 0.0
    insist(found_otherwise(outcome, finding(share)))
    assert row.due_on is not None  # noqa: S101 - nothing is announced without one
    scored = score(share, row.reached_on, row.due_on)
    content = {"outcome": outcome, "share": share, "score": scored}
    move(row, action, actor, at, content, outcome=outcome, score=scored)


@transaction.atomic
def excuse(
    *,
    commitment: Commitment,
    actor: Actor,
    at: datetime,
    need: int | None = None,
    reason: str = "",
    basis: str = "",
) -> None:
    """Excuse a promise: its need was refused, or a paper says why; it counts no longer (AC-2.4).

    Args:
        commitment: the promise.
        actor: of the office, and nobody else.
        at: when.
        need: id of a refused need of this promise.
        reason: why, where no need was refused.
        basis: number of the paper that says so.

    Raises:
        Refused: not permitted, not under way any more, or neither a refused need nor a reason with its paper.
    """
    row = commitment
    begin("commitment.excuse", row, actor, at)
    refused = need is not None and need in refused_needs(row.district_id, row.pk)
    insist(COMMITMENT.refuse("commitment.excuse", row.state), excuse_is_unfounded(refused, reason, basis))
    written = {"excuse_reason": " ".join(reason.split())[:400], "excuse_basis": basis.strip()[:120]}
    content = written | {"need": need if refused else None}
    move(
        row,
        "commitment.excuse",
        actor,
        at,
        content,
        **written,
        outcome="excused",
        score=None,
        excused_need=need if refused else None,
    )


@transaction.atomic
def archive(*, commitment: Commitment, actor: Actor, at: datetime) -> None:
    """Archive a promise with its outcome.

    Raises:
        Refused: not permitted, or no outcome yet.
    """
    begin("commitment.archive", commitment, actor, at)
    move(commitment, "commitment.archive", actor, at)
