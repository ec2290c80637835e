"""Setting the time limits of a matter."""

from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.needs.models import TimeLimit
from liangpai.needs.queries import limits_of
from liangpai.needs.rules.kinds import MATTERS
from liangpai.needs.rules.ladder import limits_unsound
from liangpai.refusal import absent, insist
from liangpai.words import Words


@transaction.atomic
def set_limits(*, district: int, matter: str, limits: tuple[int, ...], actor: Actor, at: datetime) -> None:
    """Set the working days of the three levels of a matter; needs that are raised already keep theirs.

    Raises:
        Refused: not permitted, no such matter, or a limit that is none.
    """
    permit("need.preset", actor, Thing(district))
    if matter not in MATTERS:
        raise absent(Words("事项", "matter"))
    insist(limits_unsound(limits))
    was = limits_of(district, matter)
    TimeLimit.objects.bulk_create(
        [TimeLimit(district_id=district, matter=matter, limits=list(limits))],
        update_conflicts=True,
        unique_fields=("district", "matter"),
        update_fields=("limits",),
    )
    record(
        district=district,
        actor=actor,
        at=at,
        action="need.preset",
        subject=("matter", matter),
        content={"was": list(was), "now": list(limits)},
    )
