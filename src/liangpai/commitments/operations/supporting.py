"""What a promise needs from others becomes needs of its unit, once each."""

from datetime import datetime

from liangpai.access.actor import house
from liangpai.commitments.models import Commitment, Support
from liangpai.commitments.queries.parts import supports
from liangpai.needs.operations import raise_need
from liangpai.needs.rules.asking import Wanted


def raise_needs(row: Commitment, at: datetime) -> list[int]:
    """Raise what has not been raised yet, in the unit's name, and answer the ids of the needs; inside the act of approval.

    Raises:
        Refused: a need that could not be raised, such as one that was needed before today.
    """
    district, found = row.district_id, []
    for one in supports(district, [row.pk]).get(row.pk, []):
        if one.need is not None:
            continue
        wanted = Wanted(
            kind=one.kind,
            title=one.title,
            quantity=one.quantity,
            needed_by=one.needed_by,
            purpose=row.text,
            source=one.source,
        )
        made = raise_need(
            district=district,
            unit=row.unit,
            keeper=one.department,
            wanted=wanted,
            actor=house(district),
            at=at,
        )
        Support.objects.of(district).filter(pk=one.pk).update(need=made.pk)
        found.append(made.pk)
    return found
