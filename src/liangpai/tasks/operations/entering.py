"""Entering a task and taking it out: proposed, registered under its number, split among units, cancelled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.refusal import insist
from liangpai.statemachine import advance, overtaken
from liangpai.tasks.models import Task
from liangpai.tasks.operations.clock import make_due, settle_task
from liangpai.tasks.operations.writing import (
    drop_request,
    next_serials,
    record_of,
    rows_of,
    running_unit,
)
from liangpai.tasks.queries import thing_of_task
from liangpai.tasks.queries.tasks import WITH_OFFICE
from liangpai.tasks.rules.limits import urgent_days_wrong
from liangpai.tasks.rules.numbers import number_of
from liangpai.tasks.rules.refusals import (
    CONTENT,
    edited_late,
    reworded_wrong,
    split_again,
    split_wrong,
    task_unsound,
    text_missing,
    text_too_long,
)
from liangpai.tasks.workflow import TASK
from liangpai.words import Words

REASON = Words("撤项原因", "reason")
ASKED = Words("具体要求", "content")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A task as it is proposed; ``unit`` is the id of the unit that is thought of, ``source_id`` is for later rooms."""

    title: str
    content: str = ""
    source_kind: str = "other"
    source: str = ""
    source_id: int | None = None
    urgency: str = "normal"
    days: int | None = None
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """What one unit gets when a task is split; without content of its own, that of the whole."""

    unit: int
    content: str = ""


@transaction.atomic
def propose(*, district: int, proposal: Proposal, actor: Actor, at: datetime) -> Task:
    """Propose a task (立项).

    Raises:
        Refused: not permitted, no title, too long, an unknown source or urgency, or days where there are none to name.
    """
    permit("task.propose", actor, Thing(district))
    one = proposal
    insist(
        *task_unsound(one.title, one.content, one.source_kind, one.source, one.urgency),
        urgent_days_wrong(one.urgency, one.days),
    )
    unit = running_unit(district, one.unit, localdate(at)) if one.unit else None
    task = Task.objects.create(
        district_id=district,
        title=one.title.strip(),
        content=one.content.strip(),
        source_kind=one.source_kind,
        source=one.source.strip(),
        source_id=one.source_id,
        urgency=one.urgency,
        days=one.days,
        unit=unit,
        state=TASK.start,
        proposed_by=actor.account,
        proposed_at=at,
    )
    content = {"title": task.title, "source_kind": task.source_kind, "source": task.source}
    record_of(task, "task.propose", actor, at, content)
    return task


@transaction.atomic
def edit(*, task: Task, content: str, source: str, actor: Actor, at: datetime) -> None:
    """Mend what is asked and what it rests on, while it is with the office; the new texts stand in the ledger.

    Raises:
        Refused: not permitted, assigned already, too long, or a source that is not named.
    """
    permit("task.edit", actor, thing_of_task(task))
    insist(edited_late(task.state in WITH_OFFICE), *reworded_wrong(content, task.source_kind, source))
    new = {"content": content.strip(), "source": source.strip()}
    rows = rows_of(task).filter(state__in=WITH_OFFICE, content=task.content, source=task.source)
    insist(None if rows.update(**new) else overtaken("task.edit"))
    record_of(task, "task.edit", actor, at, new)


@transaction.atomic
def register(*, task: Task, actor: Actor, at: datetime) -> str:
    """Register a task under the next number of the year (登记), and answer the number.

    Raises:
        Refused: not permitted, or not in this state.
    """
    permit("task.register", actor, thing_of_task(task))
    insist(TASK.refuse("task.register", task.state))
    on = localdate(at)
    make_due(task.district_id, on, at)
    serial = next_serials(task.district_id, on.year)
    number = number_of(on.year, serial)
    changes = {"year": on.year, "serial": serial, "number": number}
    advance(TASK, rows_of(task), "task.register", task.state, **changes)
    record_of(task, "task.register", actor, at, {"number": number})
    return number


@transaction.atomic
def split(*, task: Task, pieces: Sequence[Piece], actor: Actor, at: datetime) -> list[Task]:
    """Split a task into one for each of several units (分解); each goes its own way, and the whole is closed after them.

    Raises:
        Refused: not permitted, not in this state, fewer than two units, or one twice.
    """
    permit("task.split", actor, thing_of_task(task))
    insist(
        split_again(task.parent_id is not None),
        split_wrong([piece.unit for piece in pieces]),
        *(text_too_long("task.content", piece.content, ASKED, CONTENT) for piece in pieces),
    )
    on = localdate(at)
    units = [running_unit(task.district_id, piece.unit, on) for piece in pieces]
    advance(TASK, rows_of(task), "task.split", task.state)
    made = Task.objects.bulk_create(
        Task(
            district_id=task.district_id,
            parent=task,
            year=task.year,
            serial=task.serial,
            place=place,
            number=number_of(task.year or on.year, task.serial or 0, place),
            title=task.title,
            content=piece.content.strip() or task.content,
            unit=unit,
            source_kind=task.source_kind,
            source=task.source,
            source_id=task.source_id,
            urgency=task.urgency,
            days=task.days,
            state="registered",
            proposed_by=task.proposed_by,
            proposed_at=at,
        )
        for place, (piece, unit) in enumerate(zip(pieces, units, strict=True), 1)
    )
    record_of(task, "task.split", actor, at, {"units": [unit.pk for unit in units]})
    return made


@transaction.atomic
def cancel(*, task: Task, reason: str, actor: Actor, at: datetime) -> None:
    """Take a task out before it was reported (撤项).

    Raises:
        Refused: not permitted, not in this state, or no reason.
    """
    permit("task.cancel", actor, thing_of_task(task))
    insist(text_missing("task.cancel", reason, REASON))
    settle_task(task, localdate(at), at)
    advance(TASK, rows_of(task), "task.cancel", task.state, is_asking=False)
    drop_request(task, "task.cancel")
    record_of(task, "task.cancel", actor, at, {"reason": reason.strip()})
