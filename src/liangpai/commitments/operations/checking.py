"""The office's part: the check that makes a promise measurable, sending back, approval, and the announcement."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.calendar.queries import working_days
from liangpai.catalogue.queries import item as item_of
from liangpai.commitments.models import Commitment
from liangpai.commitments.operations.drafting import terms_of
from liangpai.commitments.operations.entering import enter_promise
from liangpai.commitments.operations.moving import begin, move
from liangpai.commitments.operations.supporting import raise_needs
from liangpai.commitments.queries.commitments import commitment as commitment_of
from liangpai.commitments.rules.course import (
    announced_too_late,
    announcement_is_incomplete,
    begins_on,
    reason_missing,
    resumed_too_late,
)
from liangpai.commitments.rules.terms import Completion, is_incomplete, not_measurable, parent_does_not_fit
from liangpai.commitments.workflow import COMMITMENT
from liangpai.guardrails.queries import unless_aside
from liangpai.guardrails.rules import duty_list_missing
from liangpai.refusal import Refusal, insist


@dataclass(frozen=True, slots=True)
class Announcement:
    """To whom a promise is shown, by which paper, checked by whom, until when."""

    level: str
    basis: str
    secrecy_check: str
    expires_on: date | None


@transaction.atomic
def check(*, commitment: Commitment, completion: Completion, actor: Actor, at: datetime) -> None:
    """Complete what the unit handed in, so that anybody can tell whether it is kept.

    Raises:
        Refused: not permitted (not by who submitted it), not submitted, not measurable, or incomplete.
    """
    row, on = commitment, localdate(at)
    begin("commitment.check", row, actor, at)
    insist(
        COMMITMENT.refuse("commitment.check", row.state),
        *not_measurable(terms_of(row), row.year, on),
        *is_incomplete(terms_of(row), completion),
        unless_aside(row.district_id, "G9", on, lambda: _duty_missing(row, completion)),
        _parent_unfit(row, completion.parent),
    )
    columns = asdict(completion)
    item, parent = columns.pop("item"), columns.pop("parent")
    move(
        row,
        "commitment.check",
        actor,
        at,
        asdict(completion),
        **columns,
        item_id=item_of(row.district_id, item).pk if item else None,
        parent_id=parent if completion.source == "above" else None,
        checked_by=actor.account,
        checked_at=at,
    )


def _duty_missing(row: Commitment, completion: Completion) -> Refusal | None:
    return duty_list_missing(row.unit.kind, completion.duty_item, completion.is_assisting)


def _parent_unfit(row: Commitment, parent: int | None) -> Refusal | None:
    """A parent must be there, count alike, and not stand below this promise."""
    if parent is None:
        return None
    above = commitment_of(row.district_id, parent)
    ancestors, at = [], above.parent_id
    while at is not None:
        ancestors.append(at)
        at = commitment_of(row.district_id, at).parent_id
    return parent_does_not_fit(row.pk, row.unit_of_measure, parent, tuple(ancestors), above.unit_of_measure)


@transaction.atomic
def send_back(*, commitment: Commitment, reason: str, actor: Actor, at: datetime) -> None:
    """Send a promise back with the reason: to its unit, to verification, or, reported as done too early, to work.

    Raises:
        Refused: not permitted, in no state to be sent back, no reason, or to work after its last day.
    """
    row, on = commitment, localdate(at)
    begin("commitment.return", row, actor, at)
    insist(
        COMMITMENT.refuse("commitment.return", row.state),
        reason_missing(reason),
        resumed_too_late(row.due_on, on) if row.state == "due" else None,
    )
    why = " ".join(reason.split())[:400]
    freed = {"free_since": on, "fell_due_on": None} if row.state == "due" else {}
    move(row, "commitment.return", actor, at, {"reason": why}, returned_for=why, **freed)


@transaction.atomic
def approve(*, commitment: Commitment, actor: Actor, at: datetime) -> int:
    """Approve a checked promise and answer how many needs were raised for what it needs from others.

    Raises:
        Refused: not permitted (not by who submitted or checked it), not checked, or a need that comes too late.
    """
    begin("commitment.approve", commitment, actor, at)
    insist(COMMITMENT.refuse("commitment.approve", commitment.state))
    raised = raise_needs(commitment, at)
    content = {"needs": raised}
    move(commitment, "commitment.approve", actor, at, content, approved_by=actor.account, approved_at=at)
    return len(raised)


@transaction.atomic
def announce(*, commitment: Commitment, announcement: Announcement, actor: Actor, at: datetime) -> None:
    """Announce an approved promise to an audience; after its notice it is under way.

    Raises:
        Refused: not permitted, not approved, due already, or without audience, basis, secrecy check and last day.
    """
    row, on = commitment, localdate(at)
    begin("commitment.announce", row, actor, at)
    insist(
        COMMITMENT.refuse("commitment.announce", row.state),
        *announcement_is_incomplete(**asdict(announcement), on=on),
        announced_too_late(row.due_on, on),
    )
    begins = begins_on(working_days(row.district_id), on, row.due_on or on)
    until = announcement.expires_on
    content = asdict(announcement) | {
        "expires_on": until.isoformat() if until else "",
        "on": begins.isoformat(),
    }
    move(
        row,
        "commitment.announce",
        actor,
        at,
        content,
        **asdict(announcement),
        announced_on=on,
        begins_on=begins,
    )
    enter_promise(row, at)
