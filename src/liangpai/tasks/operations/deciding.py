"""What the office and a level higher decide: on reports, on parts that assist, on extensions."""

from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import F
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.calendar.queries import working_days
from liangpai.refusal import Refused, insist
from liangpai.statemachine import advance, overtaken
from liangpai.tasks.models import Extension, Part, Report, Task
from liangpai.tasks.operations.clock import settle_task
from liangpai.tasks.operations.writing import record_of, rows_of
from liangpai.tasks.queries import children, parts, thing_of_extension, thing_of_task
from liangpai.tasks.rules.limits import due_after_return
from liangpai.tasks.rules.refusals import (
    NOTE,
    children_open,
    grant_level_wrong,
    parts_open,
    text_missing,
    text_too_long,
    wanted_wrong,
)
from liangpai.tasks.workflow import EXTENSION, OPEN, PART, TASK, WITH_UNIT
from liangpai.words import Words

REASON = Words("退回原因", "reason")
OPINION = Words("审核意见", "opinion")
ANSWER = Words("答复理由", "answer")


@transaction.atomic
def return_(*, task: Task, reason: str, actor: Actor, at: datetime) -> date:
    """Send a report back (退回重办) and answer the due date: the days it was looked at do not count.

    Raises:
        Refused: not permitted, not in this state, or no reason.
    """
    permit("task.return", actor, thing_of_task(task))
    insist(TASK.refuse("task.return", task.state), text_missing("task.return", reason, REASON))
    on = localdate(at)
    assert task.due_on is not None and task.reported_on is not None  # noqa: S101 - it has been reported
    due = due_after_return(working_days(task.district_id), task.due_on, task.reported_on, on)
    changes = {"returns": F("returns") + 1, "due_on": due, "clock_since": on}
    advance(TASK, rows_of(task), "task.return", task.state, **changes)
    _answer_report(task, "returned", reason, actor, at)
    record_of(task, "task.return", actor, at, {"reason": reason.strip(), "due_on": str(due)})
    return due


@transaction.atomic
def conclude(*, task: Task, actor: Actor, at: datetime, opinion: str = "") -> None:
    """Accept the last report (办结), and with it the parts that assist.

    Raises:
        Refused: not permitted, not in this state, or a part that is still open.
    """
    permit("task.conclude", actor, thing_of_task(task))
    open_ = [part.unit.name for part in parts(task.district_id, task.pk) if part.state == PART.start]
    insist(
        TASK.refuse("task.conclude", task.state),
        text_too_long("task.conclude", opinion, OPINION, NOTE),
        parts_open(open_),
    )
    advance(TASK, rows_of(task), "task.conclude", task.state, ended_on=localdate(at))
    _answer_report(task, "accepted", opinion, actor, at)
    Part.objects.of(task.district_id).filter(task_id=task.pk, state="reported").update(state="done")
    record_of(task, "task.conclude", actor, at, {"opinion": opinion.strip()})


def _answer_report(task: Task, verdict: str, opinion: str, actor: Actor, at: datetime) -> None:
    Report.objects.of(task.district_id).filter(task_id=task.pk, verdict="").update(
        verdict=verdict, opinion=opinion.strip(), answered_by=actor.account, answered_at=at
    )


@transaction.atomic
def close(*, task: Task, actor: Actor, at: datetime) -> None:
    """Strike a task off (销号); one that was split, after all its parts.

    Raises:
        Refused: not permitted, not in this state, or a part goes on.
    """
    permit("task.close", actor, thing_of_task(task))
    going_on = [one for one in children(task.district_id, task.pk) if one.state in (*OPEN, "concluded")]
    insist(TASK.refuse("task.close", task.state), children_open(len(going_on)))
    advance(TASK, rows_of(task), "task.close", task.state)
    record_of(task, "task.close", actor, at)


@transaction.atomic
def release_part(*, part: Part, reason: str, actor: Actor, at: datetime) -> None:
    """Ask a unit that assists for nothing any more, such as one that is gone.

    Raises:
        Refused: not permitted, reported already, or no reason.
    """
    permit("task.release_part", actor, Thing(part.district_id, path=part.unit.path))
    insist(text_missing("task.release_part", reason, REASON))
    rows = Part.objects.of(part.district_id).filter(pk=part.pk)
    changes = {"text": reason.strip(), "answered_by": actor.account, "answered_at": at}
    advance(PART, rows, "task.release_part", part.state, **changes)
    record_of(part.task, "task.release_part", actor, at, {"unit": part.unit_id, "reason": reason.strip()})


def grant(
    *, extension: Extension, actor: Actor, at: datetime, due_on: date | None = None, answer: str = ""
) -> date:
    """Put a due date off for the first time, to the day that was asked for unless another is named, and answer it.

    Raises:
        Refused: not permitted, answered already, a second extension, or a day that is not later or has passed.
    """
    return _grant("task.grant", extension, actor, at, Answer(due_on, answer))


def grant_again(
    *, extension: Extension, actor: Actor, at: datetime, due_on: date | None = None, answer: str = ""
) -> date:
    """The same for the second time, by a level higher.

    Raises:
        Refused: not permitted, answered already, a first extension, or a day that is not later or has passed.
    """
    return _grant("task.grant_again", extension, actor, at, Answer(due_on, answer))


class Answer(NamedTuple):
    """What is answered to a request: the new day, if not the one asked for, and a note."""

    due_on: date | None
    text: str


@transaction.atomic
def _grant(action: str, extension: Extension, actor: Actor, at: datetime, answer: Answer) -> date:
    task, on = extension.task, localdate(at)
    permit(action, actor, thing_of_extension(extension))
    wanted = answer.due_on or max(extension.wanted_on, on)
    insist(
        EXTENSION.refuse(action, extension.state),
        grant_level_wrong(action, task.extensions),
        wanted_wrong(wanted, extension.due_on, on),
        text_too_long(action, answer.text, ANSWER, NOTE),
    )
    settle_task(task, on, at)
    due = working_days(task.district_id).rolled(wanted)
    _answer_request(extension, action, answer.text, actor, at, granted_on=due)
    rows = rows_of(task).filter(state__in=WITH_UNIT, due_on=extension.due_on)
    changes = {"due_on": due, "clock_since": on, "extensions": F("extensions") + 1, "is_asking": False}
    if rows.update(**changes) != 1:
        raise Refused(overtaken(action))
    record_of(task, action, actor, at, {"due_on": str(due), "was": str(extension.due_on)})
    return due


@transaction.atomic
def decline(*, extension: Extension, answer: str, actor: Actor, at: datetime) -> None:
    """Leave the due date as it is, and say why.

    Raises:
        Refused: not permitted, answered already, or no reason.
    """
    task = extension.task
    permit("task.decline", actor, thing_of_extension(extension))
    insist(text_missing("task.decline", answer, ANSWER))
    settle_task(task, localdate(at), at)
    _answer_request(extension, "task.decline", answer, actor, at)
    rows_of(task).update(is_asking=False)
    record_of(task, "task.decline", actor, at, {"reason": answer.strip()})


def _answer_request(
    extension: Extension, action: str, answer: str, actor: Actor, at: datetime, **changes: object
) -> None:
    rows = Extension.objects.of(extension.district_id).filter(pk=extension.pk)
    changes |= {"answer": answer.strip(), "answered_by": actor.account, "answered_at": at}
    advance(EXTENSION, rows, action, extension.state, **changes)
