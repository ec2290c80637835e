"""The second review: three people with no part in it sit down, and one of them writes their ruling."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.roles import Role
from liangpai.appeals.models import Appeal
from liangpai.appeals.operations.moving import move, permit_review, publish_decision, tell
from liangpai.appeals.queries import involved, panel_of
from liangpai.appeals.rules.filing import REASONS, no_remedy, unsaid
from liangpai.appeals.rules.people import no_seat, panel_incomplete, related, seat_for
from liangpai.appeals.workflow import APPEAL
from liangpai.organisations.queries import duties_of
from liangpai.refusal import Refused, insist
from liangpai.statemachine import overtaken


@transaction.atomic
def seat(*, appeal: Appeal, actor: Actor, at: datetime) -> str:
    """Sit down on the panel, on the first free seat for one's roles, and answer which; who must stand back leaves theirs.

    Raises:
        Refused: the actor had a part in it or may not review, no seat is free, or another of the same unit sits.
    """
    permit_review("appeal.seat", appeal, actor, at)
    insist(APPEAL.refuse("appeal.confirm", appeal.state))
    sitting = _sitting(appeal, at)
    others = {account for account in sitting.values() if account != actor.account}
    chair = None if actor.account in sitting.values() else seat_for(_roles(actor), sitting)
    insist(no_seat(chair), related(actor.units, _units(appeal, others, at)))
    panel = [*([one, account] for one, account in sitting.items()), [chair, actor.account]]
    rows = Appeal.objects.of(appeal.district_id).filter(pk=appeal.pk, state=appeal.state)
    if rows.filter(seatings=appeal.seatings).update(panel=panel, seatings=appeal.seatings + 1) != 1:
        raise Refused(overtaken("appeal.seat"))
    appeal.panel, appeal.seatings = panel, appeal.seatings + 1
    tell(appeal, "appeal.seat", actor, at, {"seat": chair})
    return str(chair)


def _roles(actor: Actor) -> list[Role]:
    return [duty.role for duty in actor.duties]


def _units(appeal: Appeal, accounts: set[int], at: datetime) -> set[int]:
    on = localdate(at)
    return {duty.unit for one in accounts for duty in duties_of(appeal.district_id, one, on)}


def _sitting(appeal: Appeal, at: datetime) -> dict[str, int]:
    """The panel without those who have to stand back by now."""
    out = involved(appeal, localdate(at))
    return {chair: account for chair, account in panel_of(appeal).items() if account not in out}


@transaction.atomic
def rule(
    *, appeal: Appeal, is_upheld: bool, reasons: str, actor: Actor, at: datetime, remedy: str = ""
) -> None:
    """Write the ruling of the panel; it is final here.

    Args:
        appeal: the appeal in its second review.
        is_upheld: whether the unit is right.
        reasons: why, in full.
        actor: one of the panel.
        at: when.
        remedy: what is put right when it is upheld.

    Raises:
        Refused: not of the panel, the panel is not complete, no reasons, or not in second review.
    """
    permit_review("appeal.rule", appeal, actor, at)
    action = "appeal.overturn" if is_upheld else "appeal.confirm"
    insist(APPEAL.refuse(action, appeal.state))
    insist(
        panel_incomplete(list(_sitting(appeal, at).values()), actor.account),
        unsaid("appeal.rule", reasons, REASONS),
        no_remedy(is_upheld, remedy),
    )
    changes = {
        "ruling": reasons.strip(),
        "is_upheld": is_upheld,
        "ruled_by": actor.account,
        "ruled_at": at,
        "remedy": remedy.strip()[:120] if is_upheld else "",
    }
    told = {
        "reasons": changes["ruling"],
        "remedy": changes["remedy"],
        "panel": sorted(account for _, account in appeal.panel),
    }
    move(appeal, action, actor, at, told=told, **changes)
    publish_decision(appeal, appeal.ruling, at)
