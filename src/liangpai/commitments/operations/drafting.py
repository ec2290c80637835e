"""The unit's part: drafting a promise with what it needs from others, changing the draft, handing it in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.commitments.models import Commitment, Support
from liangpai.commitments.operations.moving import begin, move
from liangpai.commitments.rules.terms import Terms, not_measurable, text_is_unfit, year_is_unfit
from liangpai.commitments.workflow import COMMITMENT
from liangpai.ledger.operations import record
from liangpai.needs.rules.asking import Wanted, cannot_be_asked, unsound
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import unit as unit_of
from liangpai.refusal import Refusal, insist


@dataclass(frozen=True, slots=True)
class Needed:
    """One thing a promise needs: from which unit (its id), and what."""

    department: int
    wanted: Wanted


@transaction.atomic
def draft(
    *,
    unit: Unit,
    year: int,
    terms: Terms,
    actor: Actor,
    at: datetime,
    needs: Sequence[Needed] = (),
) -> Commitment:
    """Draft a promise of a unit for a year.

    Raises:
        Refused: not permitted, no text or too long a one, or a need that could not be raised.
    """
    district = unit.district_id
    permit("commitment.draft", actor, Thing(district, unit.path))
    on = localdate(at)
    insist(text_is_unfit(terms.text), year_is_unfit(year, on), *_unfit(unit, needs, on))
    row = Commitment.objects.create(
        district_id=district, unit=unit, year=year, state=COMMITMENT.start, drafted_at=at, **_columns(terms)
    )
    _replace(row, needs)
    record(
        district=district,
        actor=actor,
        at=at,
        action="commitment.draft",
        subject=("commitment", row.pk),
        content={"unit": unit.pk, "year": year, **told(terms)},
    )
    return row


@transaction.atomic
def edit(
    *, commitment: Commitment, terms: Terms, needs: Sequence[Needed], actor: Actor, at: datetime
) -> None:
    """Change a draft; a need that was raised already stays.

    Raises:
        Refused: not permitted, not a draft any more, or unfit as when drafting.
    """
    begin("commitment.draft", commitment, actor, at)
    insist(text_is_unfit(terms.text), *_unfit(commitment.unit, needs, localdate(at)))
    move(commitment, "commitment.draft", actor, at, told(terms), **_columns(terms))
    _replace(commitment, needs)


@transaction.atomic
def submit(*, commitment: Commitment, actor: Actor, at: datetime) -> None:
    """Hand a draft in for the check.

    Raises:
        Refused: not permitted, no draft, or nobody could tell whether it is kept.
    """
    begin("commitment.submit", commitment, actor, at)
    insist(
        COMMITMENT.refuse("commitment.submit", commitment.state),
        *not_measurable(terms_of(commitment), commitment.year, localdate(at)),
    )
    move(
        commitment,
        "commitment.submit",
        actor,
        at,
        submitted_by=actor.account,
        submitted_at=at,
        returned_for="",
    )


def terms_of(row: Commitment) -> Terms:
    """What the unit promises, as it stands."""
    return Terms(row.text, row.target, row.unit_of_measure, row.due_on)


def told(terms: Terms) -> dict[str, Any]:
    """The terms as plain values, for the ledger and for amendments."""
    return _columns(terms) | {"due_on": terms.due_on.isoformat() if terms.due_on else None}


def _columns(terms: Terms) -> dict[str, Any]:
    return {
        "text": " ".join(terms.text.split()),
        "target": terms.target,
        "unit_of_measure": terms.unit_of_measure.strip(),
        "due_on": terms.due_on,
    }


def _unfit(unit: Unit, needs: Sequence[Needed], on: date) -> list[Refusal | None]:
    found: list[Refusal | None] = []
    for one in needs:
        department = unit_of(unit.district_id, one.department)
        found += [*unsound(one.wanted, on), cannot_be_asked(unit.path, department.path, department.kind)]
    return found


def _replace(row: Commitment, needs: Sequence[Needed]) -> None:
    Support.objects.of(row.district_id).filter(commitment_id=row.pk, need=None).delete()
    Support.objects.bulk_create(
        Support(
            district_id=row.district_id,
            commitment_id=row.pk,
            department_id=one.department,
            kind=one.wanted.kind,
            source=one.wanted.source,
            quantity=one.wanted.quantity,
            title=" ".join(one.wanted.title.split()),
            needed_by=one.wanted.needed_by,
        )
        for one in needs
    )
