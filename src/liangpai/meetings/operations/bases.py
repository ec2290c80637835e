"""What a paper is the basis of: links to the rooms of the house, and tasks that break it down."""

from datetime import datetime

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.meetings.models import Basis, Circular
from liangpai.meetings.queries.circulars import matters, thing_of
from liangpai.meetings.rules.circulars import basis_wrong
from liangpai.refusal import insist
from liangpai.tasks.models import Task
from liangpai.tasks.operations import Proposal
from liangpai.tasks.operations import propose as propose_task


@transaction.atomic
def link(*, circular: Circular, matter: str, actor: Actor, at: datetime) -> Basis:
    """Say that a paper is the basis of something.

    Args:
        circular: the paper.
        matter: the room and the id of the thing, as ``scheme:12``, or ``village:`` for all of a room.
        actor: who says so.
        at: when.

    Raises:
        Refused: not permitted, or there is no such matter.
    """
    permit("circular.link", actor, thing_of(circular))
    chosen = next((one for one in matters(circular.district_id) if one.code == matter), None)
    insist(basis_wrong(chosen.room if chosen else "", chosen.name if chosen else ""))
    assert chosen is not None  # noqa: S101 - basis_wrong() has just said so
    rows = Basis.objects.of(circular.district_id)
    made, is_new = rows.get_or_create(
        district_id=circular.district_id, circular=circular, room=chosen.room, thing=chosen.thing,
        defaults={"name": chosen.name},
    )  # fmt: skip # one link a line
    if is_new:
        _record(made, "circular.link", actor, at)
    return made


@transaction.atomic
def unlink(*, basis: Basis, actor: Actor, at: datetime) -> None:
    """Take a link back.

    Raises:
        Refused: not permitted.
    """
    permit("circular.unlink", actor, thing_of(basis.circular))
    if Basis.objects.of(basis.district_id).filter(pk=basis.pk).delete()[0]:
        _record(basis, "circular.unlink", actor, at)


@transaction.atomic
def break_down(
    *, circular: Circular, title: str, content: str, unit: int | None, actor: Actor, at: datetime
) -> Task:
    """Propose a task from a paper, with the paper's number as its source.

    Raises:
        Refused: not permitted, or with what tasks refuse.
    """
    source = circular.number or circular.title
    proposal = Proposal(
        title=title,
        content=content,
        source_kind="paper",
        source=source[:60],
        source_id=circular.pk,
        unit=unit,
    )
    task = propose_task(district=circular.district_id, proposal=proposal, actor=actor, at=at)
    Basis.objects.create(
        district_id=circular.district_id, circular=circular, room="task", thing=task.pk, name=task.title
    )
    return task


def _record(row: Basis, action: str, actor: Actor, at: datetime) -> None:
    content = {"room": row.room, "name": row.name}
    subject = ("circular", row.circular_id)
    record(district=row.district_id, actor=actor, at=at, action=action, subject=subject, content=content)
