"""What ends a card before its time: recalled, revoked with an erratum, its points taken back."""

from datetime import datetime

from django.utils.timezone import localdate

from liangpai.access.actor import Actor, house
from liangpai.assessments.operations import withdraw_circumstance
from liangpai.cards.models import Card
from liangpai.cards.operations.writing import move, one_line
from liangpai.cards.queries.cards import subject_of
from liangpai.cards.queries.occasions import rules_for
from liangpai.notary.operations import publish


def recalled(row: Card, reason: str, actor: Actor, at: datetime) -> None:
    """Take a card back before it is shown."""
    why = one_line(reason)
    move(row, "card.recall", actor, at, {"reason": why}, reason=why)


def revoked(row: Card, reason: str, basis: str, actor: Actor, at: datetime) -> None:
    """Undo a card that was shown: an erratum in the public record, and its points withdrawn."""
    why, carried = one_line(reason), row.circumstance
    move(row, "card.revoke", actor, at, {"reason": why, "basis": basis}, reason=why, circumstance=None)
    if carried is not None:
        district = row.district_id
        withdraw_circumstance(district=district, pk=carried, reason=why, actor=house(district), at=at)
    said = {
        "number": row.number,
        "unit": row.unit.name,
        "card": rules_for(row.occasion).kind(row.kind).name,
        "occasion": row.occasion.name,
        "reason": why,
        "basis": basis,
        "on": localdate(at).isoformat(),
    }
    publish(district=row.district_id, kind="erratum", subject=subject_of(row), content=said, at=at)
