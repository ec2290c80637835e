"""Raising a need."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.calendar.queries import working_days
from liangpai.ledger.operations import record
from liangpai.needs.models import Need
from liangpai.needs.queries import limits_of
from liangpai.needs.rules.asking import Wanted, cannot_be_asked, unsound
from liangpai.needs.rules.ladder import Clock
from liangpai.needs.rules.quotas import plain
from liangpai.needs.workflow import NEED
from liangpai.organisations.models import Unit
from liangpai.refusal import insist


@transaction.atomic
def raise_need(
    *, district: int, unit: Unit, keeper: Unit, wanted: Wanted, actor: Actor, at: datetime
) -> Need:
    """Raise a need of a unit with a department; from now on its clock runs.

    Args:
        district: whose need.
        unit: who asks.
        keeper: the department, task force or office that owes the answer.
        wanted: what is needed.
        actor: who raises it; nobody who raised a need answers it.
        at: when.

    Raises:
        Refused: not permitted, or with everything that must be mended.
    """
    permit("need.raise", actor, Thing(district, path=unit.path))
    on = localdate(at)
    insist(*unsound(wanted, on), cannot_be_asked(unit.path, keeper.path, keeper.kind))
    limits = limits_of(district, wanted.matter)
    made = Need.objects.create(
        district_id=district,
        unit=unit,
        keeper=keeper,
        kind=wanted.kind,
        source=wanted.source,
        matter=wanted.matter,
        title=wanted.title.strip(),
        purpose=wanted.purpose.strip(),
        quantity=wanted.quantity,
        needed_by=wanted.needed_by,
        state=NEED.start,
        raised_by=actor.account,
        raised_at=at,
        raised_on=on,
        clock_from=on,
        limits=list(limits),
        due_on=Clock(on, 1, limits).due_on(working_days(district), 1),
    )
    subject = ("need", made.pk)
    record(district=district, actor=actor, at=at, action="need.raise", subject=subject, content=_told(made))
    return made


def _told(need: Need) -> dict[str, object]:
    """What the ledger keeps of it."""
    return {
        "unit": need.unit_id,
        "keeper": need.keeper_id,
        "kind": need.kind,
        "title": need.title,
        "quantity": plain(need.quantity),
        "needed_by": need.needed_by.isoformat(),
    }
