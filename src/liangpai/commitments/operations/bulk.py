"""Approving and announcing many promises in one act, each with its own record; one refusal refuses all."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.commitments.operations.checking import Announcement, announce, approve
from liangpai.commitments.queries.commitments import commitment
from liangpai.commitments.rules.course import nothing_chosen
from liangpai.refusal import insist


@transaction.atomic
def approve_all(*, district: int, pks: Sequence[int], actor: Actor, at: datetime) -> int:
    """Approve several checked promises and answer how many.

    Raises:
        Refused: none is chosen, or one of them may not be approved.
    """
    insist(nothing_chosen(len(pks)))
    for pk in pks:
        approve(commitment=commitment(district, pk), actor=actor, at=at)
    return len(pks)


@transaction.atomic
def announce_all(
    *, district: int, pks: Sequence[int], announcement: Announcement, actor: Actor, at: datetime
) -> int:
    """Announce several approved promises on the same terms and answer how many.

    Raises:
        Refused: none is chosen, or one of them may not be announced.
    """
    insist(nothing_chosen(len(pks)))
    for pk in pks:
        announce(commitment=commitment(district, pk), announcement=announcement, actor=actor, at=at)
    return len(pks)
