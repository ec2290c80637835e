"""Writes of task forces (专班) and contact leaders (挂点领导)."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import account as account_of
from liangpai.ledger.operations import record
from liangpai.organisations.models import ContactPoint, Membership, Unit
from liangpai.organisations.queries import unit
from liangpai.organisations.rules.task_forces import refuse_no_task_force, refuse_part, refuse_second_part
from liangpai.refusal import absent, insist
from liangpai.statemachine import overtaken
from liangpai.words import Words


@transaction.atomic
def join(
    *,
    district: int,
    task_force: int,
    member: int,
    from_on: date,
    actor: Actor,
    at: datetime,
    part: str = "member",
) -> int:
    """Let a unit join a task force, leading it (``lead``) or as a member, and answer the membership's id.

    Raises:
        Refused: not permitted, no task force, an unknown part, or a member already.
    """
    force = unit(district, task_force)
    permit("membership.change", actor, Thing(district, path=force.path))
    joining = unit(district, member)
    rows = Membership.objects.of(district).filter(task_force=force, member=joining)
    running = rows.filter(Q(to_on=None) | Q(to_on__gt=from_on)).exists()
    insist(refuse_no_task_force(force.kind), refuse_part(part), refuse_second_part(running))
    made = Membership.objects.create(
        district_id=district, task_force=force, member=joining, part=part, from_on=from_on
    )
    content = {"member": member, "part": part, "from": str(from_on)}
    _record(district, force, content, actor, at)
    return made.pk


@transaction.atomic
def leave(*, district: int, membership: int, on: date, actor: Actor, at: datetime) -> None:
    """Let a unit leave a task force from a day on.

    Raises:
        Refused: not permitted, or it has left by then.
    """
    rows = Membership.objects.of(district).filter(pk=membership)
    found = rows.select_related("task_force").first()
    if found is None:
        raise absent(Words("成员单位", "membership"))
    permit("membership.change", actor, Thing(district, path=found.task_force.path))
    if not rows.filter(Q(to_on=None) | Q(to_on__gt=on)).update(to_on=on):
        insist(overtaken("membership.change"))
    _record(district, found.task_force, {"member": found.member_id, "to": str(on)}, actor, at)


@transaction.atomic
def set_contact(*, district: int, pk: int, account: int, from_on: date, actor: Actor, at: datetime) -> None:
    """Make somebody the contact leader of a unit from a day on; the one before is so until that day.

    Raises:
        Refused: not permitted, or there is no such account.
    """
    found = unit(district, pk)
    permit("contact.change", actor, Thing(district, path=found.path))
    if account_of(district, account) is None:
        raise absent(Words("账号", "account"))
    rows = ContactPoint.objects.of(district).filter(unit=found)
    rows.filter(Q(to_on=None) | Q(to_on__gt=from_on)).update(to_on=from_on)
    ContactPoint.objects.create(district_id=district, unit=found, account_id=account, from_on=from_on)
    content = {"account": account, "from": str(from_on)}
    record(
        district=district, actor=actor, at=at, action="contact.change", subject=("unit", pk), content=content
    )


def _record(district: int, force: Unit, content: dict[str, object], actor: Actor, at: datetime) -> None:
    record(
        district=district,
        actor=actor,
        at=at,
        action="membership.change",
        subject=("unit", force.pk),
        content=content,
    )
