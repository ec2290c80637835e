"""The register of what is won from above: applied for, approved, arrived, or declined."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.needs.models import Gain
from liangpai.needs.queries import thing_of_gain
from liangpai.needs.rules.answering import text_missing
from liangpai.needs.rules.gains import application_unsound, more_than_approved, paper_missing, step_unsound
from liangpai.needs.rules.quotas import plain
from liangpai.needs.workflow import GAIN
from liangpai.organisations.models import Unit
from liangpai.refusal import insist
from liangpai.statemachine import advance
from liangpai.words import Words

EARLIEST = date(2000, 1, 1)
REASON = Words("未获批的原因", "reason why it was declined")


@transaction.atomic
def apply_above(
    *,
    district: int,
    unit: Unit,
    kind: str,
    title: str,
    amount: Decimal,
    on: date,
    reference: str,
    actor: Actor,
    at: datetime,
    source: str = "",
) -> Gain:
    """Record an application to higher levels with its amount, day and number.

    Raises:
        Refused: not permitted, or with what is wrong.
    """
    permit("gain.apply", actor, Thing(district, path=unit.path))
    insist(
        application_unsound(kind, source, title),
        step_unsound(amount, on, EARLIEST, localdate(at)),
        paper_missing(reference),
    )
    made = Gain.objects.create(
        district_id=district,
        unit=unit,
        kind=kind,
        source=source,
        title=title.strip(),
        state=GAIN.start,
        applied_amount=amount,
        applied_on=on,
        reference=reference.strip(),
    )
    told = {"unit": unit.pk, "kind": kind, "source": source, "title": made.title}
    _record(made, "gain.apply", actor, at, told | {"quantity": plain(amount), "basis": made.reference})
    return made


@transaction.atomic
def be_approved(*, gain: Gain, amount: Decimal, on: date, document: str, actor: Actor, at: datetime) -> None:
    """Record the approval with its amount, day and the number of the document.

    Raises:
        Refused: not permitted, not applied for, or with what is wrong.
    """
    permit("gain.approve", actor, thing_of_gain(gain))
    insist(step_unsound(amount, on, gain.applied_on, localdate(at)), paper_missing(document))
    paper = document.strip()
    told = {"quantity": plain(amount), "on": on.isoformat(), "basis": paper}
    _move(gain, "gain.approve", actor, at, told, approved_amount=amount, approved_on=on, document=paper)


@transaction.atomic
def arrive(*, gain: Gain, amount: Decimal, on: date, actor: Actor, at: datetime) -> None:
    """Record what has arrived, and when.

    Raises:
        Refused: not permitted, not approved, or more than was approved.
    """
    permit("gain.arrive", actor, thing_of_gain(gain))
    insist(GAIN.refuse("gain.arrive", gain.state))
    assert gain.approved_on and gain.approved_amount is not None  # noqa: S101 - the state has just said so
    insist(
        step_unsound(amount, on, gain.approved_on, localdate(at)),
        more_than_approved(amount, gain.approved_amount),
    )
    told = {"quantity": plain(amount), "on": on.isoformat()}
    _move(gain, "gain.arrive", actor, at, told, arrived_amount=amount, arrived_on=on)


@transaction.atomic
def be_declined(*, gain: Gain, reason: str, actor: Actor, at: datetime) -> None:
    """Record that it was declined, and why.

    Raises:
        Refused: not permitted, decided already, or no reason.
    """
    permit("gain.decline", actor, thing_of_gain(gain))
    insist(text_missing(reason, REASON))
    said = reason.strip()[:400]
    _move(gain, "gain.decline", actor, at, {"reason": said}, reason=said)


def _move(gain: Gain, action: str, actor: Actor, at: datetime, told: dict[str, Any], **changes: Any) -> None:
    rows = Gain.objects.of(gain.district_id).filter(pk=gain.pk)
    gain.state = advance(GAIN, rows, action, gain.state, **changes)
    for name, value in changes.items():
        setattr(gain, name, value)
    _record(gain, action, actor, at, told)


def _record(gain: Gain, action: str, actor: Actor, at: datetime, told: dict[str, Any]) -> None:
    content = {name: value for name, value in told.items() if value}
    record(
        district=gain.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("gain", gain.pk),
        content=content,
    )
