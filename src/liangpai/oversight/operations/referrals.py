"""Recording the receipt of a referral: number, day and organ, never what was referred."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.oversight.models import Referral
from liangpai.oversight.queries import has_receipt
from liangpai.oversight.rules import no_receipt_number, organ_missing, recorded_twice, still_to_come
from liangpai.refusal import insist


@transaction.atomic
def record_referral(
    *, district: int, number: str, on: date, organ: str, actor: Actor, at: datetime
) -> Referral:
    """Record that an organ has received a referral; its content stays there.

    Raises:
        Refused: not permitted, a number that is none, no organ, a day to come, or recorded already.
    """
    permit("referral.record", actor, Thing(district))
    number, organ = number.strip(), organ.strip()
    insist(
        no_receipt_number(number),
        organ_missing(organ),
        still_to_come(on, localdate(at)),
        recorded_twice(has_receipt(district, organ, number)),
    )
    row = Referral.objects.create(
        district_id=district,
        number=number,
        on=on,
        organ=organ,
        recorded_by=actor.account,
        recorded_at=at,
    )
    record(
        district=district,
        actor=actor,
        at=at,
        action="referral.record",
        subject=("referral", row.pk),
        content={"number": number, "on": on.isoformat(), "organ": organ},
    )
    return row
