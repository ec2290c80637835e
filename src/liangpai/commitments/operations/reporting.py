"""The unit reports on its promise: progress on the way, and that it is done."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.commitments.models import Commitment, Report
from liangpai.commitments.operations.moving import begin, move
from liangpai.commitments.rules.course import progress_is_unfit
from liangpai.commitments.workflow import COMMITMENT
from liangpai.refusal import insist


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a promise has come: the value, what was done in words, and where the evidence lies."""

    value: float | None
    text: str = ""
    evidence: str = ""


@transaction.atomic
def report(*, commitment: Commitment, progress: Progress, actor: Actor, at: datetime) -> None:
    """Report progress, also late, as long as nobody has verified.

    Raises:
        Refused: not permitted, not under way, or no number.
    """
    _report(commitment, "commitment.report", progress, actor, at)


@transaction.atomic
def finish(*, commitment: Commitment, progress: Progress, actor: Actor, at: datetime) -> None:
    """Report a promise as done before its last day, so that it can be verified.

    Raises:
        Refused: not permitted, not under way, or no number.
    """
    _report(commitment, "commitment.finish", progress, actor, at, fell_due_on=localdate(at))


def _report(
    row: Commitment, action: str, progress: Progress, actor: Actor, at: datetime, **changes: Any
) -> None:
    begin(action, row, actor, at)
    insist(COMMITMENT.refuse(action, row.state), *progress_is_unfit(progress.value, None, localdate(at)))
    assert progress.value is not None  # noqa: S101 - the rule has just said so
    made = Report(
        district_id=row.district_id,
        commitment_id=row.pk,
        value=progress.value,
        text=" ".join(progress.text.split())[:400],
        evidence=" ".join(progress.evidence.split())[:200],
        reported_by=actor.account,
        reported_at=at,
    )
    reporters = {*row.reporters, *([] if actor.account is None else [actor.account])}
    move(
        row,
        action,
        actor,
        at,
        {"value": made.value, "text": made.text, "evidence": made.evidence},
        value=made.value,
        reported_on=localdate(at),
        reporters=sorted(reporters),
        **changes,
    )
    made.save()
