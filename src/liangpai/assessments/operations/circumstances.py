"""Writes of circumstances: recording one with its basis, and withdrawing it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.assessments.models import Circumstance
from liangpai.assessments.operations.runs import scheme_version
from liangpai.assessments.rules.circumstances import refuse_content, refuse_kind, refuse_no_basis
from liangpai.assessments.rules.runs import refuse_scheme, refuse_silence
from liangpai.frameworks.queries import scheme_of
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit
from liangpai.refusal import absent, insist
from liangpai.results.models import Asked, Round
from liangpai.words import Words


@transaction.atomic
def record_circumstance(
    *,
    round_: Round,
    unit: Unit,
    kind: str,
    content: Mapping[str, Any],
    basis: str,
    actor: Actor,
    at: datetime,
) -> Circumstance:
    """Record what bears on a unit's assessment beside its figures; the next run reads it.

    Raises:
        Refused: the actor may not, no basis is named, or the content does not fit the scheme.
    """
    district = round_.district_id
    permit("circumstance.record", actor, Thing(district))
    scheme = scheme_version(round_)
    insist(refuse_kind(kind), refuse_scheme(scheme.state if scheme else None))
    assert scheme is not None  # noqa: S101 - refuse_scheme has just said so
    insist(refuse_no_basis(kind, basis), refuse_content(kind, content, scheme_of(scheme)))
    if not Asked.objects.of(district).filter(round_id=round_.pk, unit_id=unit.pk).exists():
        raise absent(Words("该轮次中的这个单位", "such unit in the round"))
    made = Circumstance.objects.create(
        district_id=district,
        round_id=round_.pk,
        unit_id=unit.pk,
        kind=kind,
        content=dict(content),
        basis=basis.strip(),
        recorded_by=actor.account,
        recorded_at=at,
    )
    record(
        district=district,
        actor=actor,
        at=at,
        action="circumstance.record",
        subject=("circumstance", made.pk),
        content={"round": round_.pk, "unit": unit.pk, "kind": kind, "content": dict(content), "basis": basis},
    )
    return made


@transaction.atomic
def withdraw_circumstance(*, district: int, pk: int, reason: str, actor: Actor, at: datetime) -> None:
    """Take a circumstance back with its reason; runs that read it keep what they read.

    Raises:
        Refused: the actor may not, there is none, or no reason is given.
    """
    permit("circumstance.record", actor, Thing(district))
    insist(refuse_silence(reason, "circumstance.reason"))
    rows = Circumstance.objects.of(district).filter(pk=pk, is_withdrawn=False)
    if rows.update(is_withdrawn=True, withdrawn_at=at) != 1:
        raise absent(Words("事项", "circumstance"))
    subject = ("circumstance", pk)
    record(
        district=district,
        actor=actor,
        at=at,
        action="circumstance.withdraw",
        subject=subject,
        content={"reason": reason},
    )
