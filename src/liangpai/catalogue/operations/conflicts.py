"""Deciding which of two sources stands."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.catalogue.models import Conflict, Holding
from liangpai.catalogue.queries import thing_of_conflict
from liangpai.catalogue.rules import DECISION, decision_lacks_reason, valid_to, value_is_no_number
from liangpai.catalogue.workflow import CONFLICT
from liangpai.ledger.operations import record
from liangpai.refusal import insist
from liangpai.statemachine import advance


@transaction.atomic
def decide_conflict(*, conflict: Conflict, value: float, reason: str, actor: Actor, at: datetime) -> None:
    """Settle a conflict by a value with its reason; the value is held as decided and stands before both sources.

    Raises:
        Refused: not permitted (whoever reported one of the values decides nothing), decided already, no reason.
    """
    permit("conflict.decide", actor, thing_of_conflict(conflict))
    insist(value_is_no_number(value, conflict.item.name), decision_lacks_reason(reason))
    advance(
        CONFLICT,
        Conflict.objects.of(conflict.district_id).filter(pk=conflict.pk),
        "conflict.decide",
        conflict.state,
        decided_value=value,
        reason=reason,
        decided_by=actor.account,
        decided_at=at,
    )
    _hold_decision(conflict, value, actor, at)
    record(
        district=conflict.district_id,
        actor=actor,
        at=at,
        action="conflict.decide",
        subject=("conflict", conflict.pk),
        content={
            "item": conflict.item.code,
            "unit": conflict.unit_id,
            "period": conflict.period,
            "said": {
                conflict.first_source: conflict.first_value,
                conflict.second_source: conflict.second_value,
            },
            "value": value,
            "reason": reason,
        },
    )


def _hold_decision(conflict: Conflict, value: float, actor: Actor, at: datetime) -> None:
    decision = Holding(
        district_id=conflict.district_id,
        item_id=conflict.item_id,
        unit_id=conflict.unit_id,
        period=conflict.period,
        value=value,
        source=DECISION,
        is_confirmed=True,
        given_by=actor.account,
        held_at=at,
        valid_to=valid_to(localdate(at), conflict.item.valid_months),
    )
    Holding.objects.bulk_create(
        [decision],
        update_conflicts=True,
        unique_fields=("district", "item", "unit", "period", "source"),
        update_fields=("value", "is_confirmed", "given_by", "held_at", "valid_to"),
    )
