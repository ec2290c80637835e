"""Recording that a falsification was verified, and revoking the record; later rooms pull what follows from it."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.guardrails.rules import number_of
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit
from liangpai.oversight.models import Finding
from liangpai.oversight.queries import findings_on
from liangpai.oversight.rules import (
    basis_without_number,
    found_already,
    no_falsified_subject,
    still_to_come,
)
from liangpai.oversight.workflow import FINDING
from liangpai.refusal import insist
from liangpai.statemachine import advance


@transaction.atomic
def record_finding(
    *, district: int, subject: str, unit: Unit, basis: str, on: date, actor: Actor, at: datetime
) -> Finding:
    """Record that a figure or a promise was falsified, as the paper of that number says.

    Raises:
        Refused: not permitted, no such subject, a paper without a number, a day to come, or recorded already.
    """
    permit("finding.record", actor, Thing(district, path=unit.path, unit=unit.name))
    insist(
        no_falsified_subject(subject),
        basis_without_number(basis),
        still_to_come(on, localdate(at)),
        found_already(len(findings_on(district, subject))),
    )
    row = Finding.objects.create(
        district_id=district,
        subject=subject,
        unit=unit,
        basis=str(number_of(basis)),
        on=on,
        state=FINDING.start,
        recorded_by=actor.account,
        recorded_at=at,
    )
    _record(row, "finding.record", actor, at)
    return row


@transaction.atomic
def revoke_finding(*, finding: Finding, actor: Actor, at: datetime) -> None:
    """Revoke a record that was wrong; what was computed by it is put right by the rooms that pulled it.

    Raises:
        Refused: not permitted, or revoked already.
    """
    permit(
        "finding.revoke", actor, Thing(finding.district_id, path=finding.unit.path, unit=finding.unit.name)
    )
    rows = Finding.objects.of(finding.district_id).filter(pk=finding.pk)
    finding.state = advance(
        FINDING, rows, "finding.revoke", finding.state, revoked_by=actor.account, revoked_at=at
    )
    _record(finding, "finding.revoke", actor, at)


def _record(row: Finding, action: str, actor: Actor, at: datetime) -> None:
    record(
        district=row.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("finding", row.pk),
        content={
            "subject": row.subject,
            "unit": row.unit_id,
            "basis": row.basis,
            "on": row.on.isoformat(),
        },
    )
