"""What units do: accept a task, report on it or on the part that assists, and ask for an extension."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.refusal import Refusal, Refused, insist
from liangpai.statemachine import advance, overtaken
from liangpai.tasks.models import Extension, Part, Report, Task
from liangpai.tasks.operations.clock import settle_task
from liangpai.tasks.operations.writing import drop_request, record_of, rows_of
from liangpai.tasks.queries import thing_of_part, thing_of_task
from liangpai.tasks.rules.refusals import (
    NOTE,
    REPORT,
    extension_asked,
    extension_late,
    extension_once_more,
    not_at_work,
    share_wrong,
    text_missing,
    text_too_long,
    wanted_wrong,
)
from liangpai.tasks.workflow import EXTENSION, PART, TASK, WITH_UNIT
from liangpai.words import Words

TEXT = Words("办理情况", "report")
EVIDENCE = Words("佐证说明", "note on evidence")
REASON = Words("延期原因", "reason")


@transaction.atomic
def accept(*, task: Task, actor: Actor, at: datetime) -> None:
    """Accept a task for the unit that leads (承办).

    Raises:
        Refused: not permitted, or not in this state.
    """
    permit("task.accept", actor, thing_of_task(task))
    settle_task(task, localdate(at), at)
    advance(TASK, rows_of(task), "task.accept", task.state)
    record_of(task, "task.accept", actor, at)


@transaction.atomic
def report(
    *, task: Task, text: str, actor: Actor, at: datetime, evidence: str = "", share: int = 100
) -> Report:
    """Report how a task was dealt with (反馈); it counts as in time by this day if the office accepts it.

    Raises:
        Refused: not permitted, not in this state, nothing written, too much written, or a share that is none.
    """
    permit("task.report", actor, thing_of_task(task))
    insist(
        TASK.refuse("task.report", task.state),
        text_missing("task.report", text, TEXT, REPORT),
        text_too_long("task.evidence", evidence, EVIDENCE, NOTE),
        share_wrong(share),
    )
    on = localdate(at)
    settle_task(task, on, at)
    who = sorted({*task.reported_by, actor.account} - {None})
    changes = {"reported_on": on, "share": share, "reported_by": who, "is_asking": False}
    advance(TASK, rows_of(task), "task.report", task.state, **changes)
    drop_request(task, "task.report")
    is_late = task.due_on is not None and on > task.due_on
    made = Report.objects.create(
        district_id=task.district_id,
        task=task,
        text=text.strip(),
        evidence=evidence.strip(),
        share=share,
        is_late=is_late,
        reported_by=actor.account,
        reported_at=at,
    )
    record_of(task, "task.report", actor, at, {"share": share, "is_late": is_late})
    return made


@transaction.atomic
def report_part(*, part: Part, text: str, actor: Actor, at: datetime) -> None:
    """Report on the part of a unit that assists.

    Raises:
        Refused: not permitted, reported already, the task has ended, nothing written, or too much.
    """
    permit("task.report_part", actor, thing_of_part(part))
    insist(
        PART.refuse("task.report_part", part.state),
        _resting(part.task, (*WITH_UNIT, "reported")),
        text_missing("task.report_part", text, TEXT, REPORT),
    )
    rows = Part.objects.of(part.district_id).filter(pk=part.pk)
    changes = {"text": text.strip(), "answered_by": actor.account, "answered_at": at}
    advance(PART, rows, "task.report_part", part.state, **changes)
    record_of(part.task, "task.report_part", actor, at, {"unit": part.unit_id})


@transaction.atomic
def extend(*, task: Task, wanted_on: date, reason: str, share: int, actor: Actor, at: datetime) -> Extension:
    """Ask for a later due date, on the due date at the latest (延期申请).

    Raises:
        Refused: not permitted, the unit is not at work on it, too late, asked already, put off twice already, no reason.
    """
    permit("task.extend", actor, thing_of_task(task))
    on = localdate(at)
    insist(_resting(task, WITH_UNIT))
    assert task.due_on is not None  # noqa: S101 - whoever is at work has a due date
    insist(
        extension_late(on, task.due_on),
        extension_asked(task.is_asking),
        extension_once_more(task.extensions),
        text_missing("task.extend", reason, REASON),
        share_wrong(share),
        wanted_wrong(wanted_on, task.due_on, on),
    )
    settle_task(task, on, at)
    rows = rows_of(task).filter(state__in=WITH_UNIT, is_asking=False, due_on=task.due_on)
    if rows.update(is_asking=True, share=share) != 1:
        raise Refused(overtaken("task.extend"))
    made = Extension.objects.create(
        district_id=task.district_id,
        task=task,
        due_on=task.due_on,
        wanted_on=wanted_on,
        reason=reason.strip(),
        share=share,
        state=EXTENSION.start,
        asked_by=actor.account,
        asked_at=at,
    )
    content = {"due_on": str(task.due_on), "wanted_on": str(wanted_on), "reason": made.reason}
    record_of(task, "task.extend", actor, at, content)
    return made


def _resting(task: Task, at_work: tuple[str, ...]) -> Refusal | None:
    return not_at_work(task.state in at_work, TASK.states[task.state])
