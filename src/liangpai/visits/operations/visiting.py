"""A visit from its plan to its closing, and the issues that it brings up."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit
from liangpai.refusal import insist
from liangpai.statemachine import advance
from liangpai.visits.models import Issue, Visit
from liangpai.visits.queries import issues_of, leaders, thing_of_visit
from liangpai.visits.rules import issues as issue_rules
from liangpai.visits.rules.visiting import closed_early, made_early, reason_missing, unsound
from liangpai.visits.workflow import ISSUE, VISIT


@transaction.atomic
def plan(
    *, district: int, leader: int, unit: Unit, on: date | None, purpose: str, actor: Actor, at: datetime
) -> Visit:
    """Plan that a leader visits a town or village on a day.

    Raises:
        Refused: not permitted, or with everything that must be mended.
    """
    permit("visit.plan", actor, Thing(district, path=unit.path, unit=unit.name))
    today = localdate(at)
    known = dict(leaders(district, on or today))
    insist(*unsound(is_leader=leader in known, kind=unit.kind, on=on, purpose=purpose, today=today))
    assert on is not None  # noqa: S101 - unsound() has just said so
    made = Visit.objects.create(
        district_id=district,
        leader_id=leader,
        unit=unit,
        on=on,
        purpose=purpose.strip(),
        state=VISIT.start,
        planned_by=actor.account,
        planned_at=at,
    )
    told = {"account": leader, "unit": unit.pk, "on": made.on.isoformat(), "purpose": made.purpose}
    _record(made, "visit.plan", actor, at, told)
    return made


@transaction.atomic
def make(*, visit: Visit, actor: Actor, at: datetime) -> None:
    """Record that the visit was made.

    Raises:
        Refused: not permitted, not planned, or before its day.
    """
    permit("visit.make", actor, thing_of_visit(visit))
    insist(made_early(visit.on, localdate(at)))
    _move(visit, "visit.make", actor, at, {})


@transaction.atomic
def close(*, visit: Visit, actor: Actor, at: datetime) -> None:
    """Close a visit whose issues have all been handed on.

    Raises:
        Refused: not permitted, not made, or an issue waits for somebody to be handed to.
    """
    permit("visit.close", actor, thing_of_visit(visit))
    insist(
        VISIT.refuse("visit.close", visit.state),
        closed_early(issues_of(visit).filter(state="raised").count()),
    )
    _move(visit, "visit.close", actor, at, {})


@transaction.atomic
def cancel(*, visit: Visit, reason: str, actor: Actor, at: datetime) -> None:
    """Cancel a visit that was not made.

    Raises:
        Refused: not permitted, made already, or no reason.
    """
    permit("visit.cancel", actor, thing_of_visit(visit))
    insist(VISIT.refuse("visit.cancel", visit.state), reason_missing(reason))
    _move(visit, "visit.cancel", actor, at, {"reason": reason.strip()}, cancelled_for=reason.strip())


@transaction.atomic
def raise_issue(
    *, visit: Visit, kind: str, text: str, actor: Actor, at: datetime, promise: str = ""
) -> Issue:
    """Write down an issue that a visit brought up, and what was promised on the spot; it belongs to the place.

    Raises:
        Refused: not permitted, the visit is not made or is closed, no kind, nothing said, or too long a promise.
    """
    permit("issue.raise", actor, thing_of_visit(visit))
    insist(issue_rules.raised_early(visit.state), *issue_rules.unsound(kind, text, promise))
    made = Issue.objects.create(
        district_id=visit.district_id,
        visit=visit,
        unit=visit.unit,
        kind=kind,
        text=text.strip(),
        promise=promise.strip(),
        state=ISSUE.start,
        raised_by=actor.account,
        raised_on=localdate(at),
    )
    told = {"unit": visit.unit_id, "kind": kind, "text": made.text, "promise": made.promise}
    record(
        district=visit.district_id,
        actor=actor,
        at=at,
        action="issue.raise",
        subject=("issue", made.pk),
        content=told,
    )
    return made


def _move(
    visit: Visit, action: str, actor: Actor, at: datetime, told: Mapping[str, Any], **changes: Any
) -> None:
    rows = Visit.objects.of(visit.district_id).filter(pk=visit.pk)
    visit.state = advance(VISIT, rows, action, visit.state, **changes)
    _record(visit, action, actor, at, told)


def _record(visit: Visit, action: str, actor: Actor, at: datetime, told: Mapping[str, Any]) -> None:
    record(
        district=visit.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("visit", visit.pk),
        content=told,
    )
