"""Setting a guard rail aside by a paper, and restoring it."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.guardrails.models import SetAside
from liangpai.guardrails.queries import standing
from liangpai.guardrails.rules import (
    number_of,
    refuse_basis,
    refuse_guard,
    refuse_reason,
    refuse_term,
    refuse_twice,
)
from liangpai.guardrails.workflow import ASIDE
from liangpai.ledger.operations import record
from liangpai.refusal import insist
from liangpai.statemachine import advance


@transaction.atomic
def set_aside(
    *,
    district: int,
    guard: str,
    basis: str,
    reason: str,
    until_on: date,
    actor: Actor,
    at: datetime,
    from_on: date | None = None,
) -> SetAside:
    """Set a guard rail aside from a day, today where none is named, up to another; everybody signed in reads why.

    Raises:
        Refused: not permitted, a guard rail that is built in or aside already, no document number, reason or end.
    """
    permit("guard.set_aside", actor, Thing(district))
    on = localdate(at)
    since = from_on or on
    insist(refuse_guard(guard))
    insist(
        refuse_twice(standing(district, guard, on), guard),
        refuse_basis(basis),
        refuse_reason(reason),
        refuse_term(since, until_on, on),
    )
    row = SetAside.objects.create(
        district_id=district,
        guard=guard,
        basis=str(number_of(basis)),
        reason=reason.strip(),
        from_on=since,
        until_on=until_on,
        state=ASIDE.start,
        set_by=actor.account,
        set_at=at,
    )
    content = {
        "guard": guard,
        "basis": row.basis,
        "reason": row.reason,
        "from_on": since.isoformat(),
        "until_on": until_on.isoformat(),
    }
    _record(row, "guard.set_aside", actor, at, content)
    return row


@transaction.atomic
def restore(*, aside: SetAside, actor: Actor, at: datetime) -> None:
    """Let the guard rail stand again from now on.

    Raises:
        Refused: not permitted, or restored already.
    """
    permit("guard.restore", actor, Thing(aside.district_id))
    rows = SetAside.objects.of(aside.district_id).filter(pk=aside.pk)
    advance(ASIDE, rows, "guard.restore", aside.state, restored_by=actor.account, restored_at=at)
    _record(aside, "guard.restore", actor, at, {"guard": aside.guard})


def _record(row: SetAside, action: str, actor: Actor, at: datetime, content: Mapping[str, object]) -> None:
    record(
        district=row.district_id,
        actor=actor,
        at=at,
        action=action,
        subject=("guard", row.pk),
        content=content,
    )
