"""Tasks: those that concern a unit, and what the unit itself does with them."""

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Field, Path, Query, Router

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.roles import Role
from liangpai.api.door import says
from liangpai.api.shapes import Asking, Id, Page, Paged, SentDay, Strict, Text, told
from liangpai.calendar.queries import working_days
from liangpai.entrance.middleware import Visit
from liangpai.tasks import operations, queries
from liangpai.tasks.queries import Wanted as Narrowed
from liangpai.tasks.rules.refusals import REPORT
from liangpai.tasks.rules.reminders import lamp_of, near_until
from liangpai.tasks.workflow import WITH_UNIT
from liangpai.words import Words

router = Router(tags=["tasks"])

State = Literal[
    "", "open", "ended", "proposed", "registered", "split", "assigned", "underway", "reported", "concluded", "closed", "cancelled"
]  # fmt: skip # one line of codes
Colour = Literal["", "green", "yellow", "red"]
Long = Annotated[str, Field(max_length=REPORT, pattern=r"^[^\x00-\x08\x0b-\x1f]*$")]


class TaskRow(Strict):
    """A task with its clock."""

    id: int = told(Words("事项编号", "the task's id"))
    number: str = told(Words("督办编号", "its number; empty before it is registered"))
    title: str = told(Words("事项名称", "its title"))
    content: str = told(Words("具体要求", "what is asked"))
    source_kind: str = told(Words("来源", "where it comes from"))
    source: str = told(Words("来源依据", "the paper or meeting it comes from"))
    urgency: str = told(Words("缓急", "`normal`, `urgent` or `difficult`"))
    unit: int | None = told(Words("主办单位编号", "id of the unit that leads"))
    duty_item: str = told(Words("职责清单事项", "the item of the list of duties"))
    is_assisting: bool = told(Words("清单外协助", "help outside the unit's own duties"))
    state: str = told(Words("状态", "its state"))
    lamp: str = told(
        Words("期限灯；未在办理时为空", "`green`, `yellow` or `red`; empty while no unit is at work")
    )
    share: int = told(Words("完成比例（%）", "completed, in percent"))
    assigned_on: date | None = told(Words("交办日期", "the day it was assigned"))
    due_on: date | None = told(Words("完成期限", "the day it is due"))
    reported_on: date | None = told(Words("最近反馈日期", "the day of the last report"))
    returns: int = told(Words("退回次数", "how often a report was sent back"))
    extensions: int = told(Words("延期次数", "how often the due date was put off"))


class TaskRows(Paged[TaskRow]):
    """A page of tasks."""


class PartRow(Strict):
    """What a unit that assists has to do."""

    id: int = told(Words("协办任务编号", "the id of the part"))
    unit: int = told(Words("协办单位编号", "id of the unit that assists"))
    state: str = told(Words("状态", "its state"))
    text: str = told(Words("协办情况", "its report"))


class TaskPage(TaskRow):
    """A task with the parts of the units that assist."""

    parts: list[PartRow] = told(Words("协办任务", "the parts of the units that assist"))


class Wanted(Page):
    """Which tasks are wanted."""

    state: State = told(Words("只要这一状态", "only in this state; `open` is all that go on"), default="")
    lamp: Colour = told(Words("只要这一期限灯", "only under this lamp"), default="")
    unit: int = told(Words("只要这一主办单位", "only led by this unit"), default=0, ge=0, le=2**63 - 1)


class ReportIn(Asking):
    """A report of the unit that leads."""

    text: Long = told(Words("办理情况", "what was done"))
    evidence: Text = told(Words("佐证说明", "where it can be seen"), default="")
    share: int = told(Words("完成比例（%）", "completed, in percent"), default=100, ge=0, le=100)


class ExtensionIn(Asking):
    """A request for more time; on the due date at the latest."""

    wanted_on: SentDay = told(Words("申请延至", "the day asked for"))
    reason: Text = told(Words("原因", "why"))
    share: int = told(Words("完成比例（%）", "completed, in percent"), ge=0, le=100)


class PartIn(Asking):
    """A report of a unit that assists."""

    text: Long = told(Words("协办情况", "what was done"))


@router.get("/tasks", response=TaskRows, **says("task-list", "task.view", Words("督办事项", "The tasks")))
def task_list(request: Visit, wanted: Query[Wanted]) -> dict[str, Any]:
    """Those that the caller's units lead or assist, or all of them; the nearest due date first."""
    path = next(request.actor.paths(Role.REPORTER, Role.VERIFIER), "")
    permit("task.view", request.actor, Thing(request.district, path=path))
    visible = queries.visible(request.district, request.actor)
    near = near_until(working_days(request.district), request.on)
    asked = Narrowed(wanted.state, wanted.lamp, wanted.unit)
    rows = queries.narrowed(visible, asked, request.on, near)
    return wanted.of([_row(row, request.on, near) for row in wanted.cut(rows)], rows.count())


@router.get(
    "/tasks/{task_id}", response=TaskPage, **says("task-page", "task.view", Words("一件督办事项", "One task"))
)
def task_page(request: Visit, task_id: Path[Id]) -> dict[str, Any]:
    """The task and the parts of the units that assist."""
    task = queries.task(request.district, task_id)
    parts = queries.parts(request.district, task_id)
    permit("task.view", request.actor, queries.thing_seen(task, parts, request.actor))
    return _page(request, task, parts)


@router.post(
    "/tasks/{task_id}/acceptance",
    response=TaskPage,
    **says("task-accept", "task.accept", Words("承办", "Accept a task")),
)
def task_accept(request: Visit, task_id: Path[Id]) -> dict[str, Any]:
    """The unit that leads takes it on; it may also report at once."""
    task = queries.task(request.district, task_id)
    operations.accept(task=task, actor=request.actor, at=request.at)
    return _now(request, task_id)


@router.post(
    "/tasks/{task_id}/reports",
    response=TaskPage,
    **says("task-report", "task.report", Words("反馈办理情况", "Report on a task")),
)
def task_report(request: Visit, task_id: Path[Id], sent: ReportIn) -> dict[str, Any]:
    """The office looks at it next: it concludes the task, or sends the report back with its reason."""
    operations.report(
        task=queries.task(request.district, task_id),
        text=sent.text,
        evidence=sent.evidence,
        share=sent.share,
        actor=request.actor,
        at=request.at,
    )
    return _now(request, task_id)


@router.post(
    "/tasks/{task_id}/extensions",
    response=TaskPage,
    **says("task-extend", "task.extend", Words("申请延期", "Ask for more time")),
)
def task_extend(request: Visit, task_id: Path[Id], sent: ExtensionIn) -> dict[str, Any]:
    """Refused after the due date; until it is answered the due date stays."""
    operations.extend(
        task=queries.task(request.district, task_id),
        wanted_on=sent.wanted_on,
        reason=sent.reason,
        share=sent.share,
        actor=request.actor,
        at=request.at,
    )
    return _now(request, task_id)


@router.post(
    "/parts/{part_id}/report",
    response=TaskPage,
    **says("part-report", "task.report_part", Words("反馈协办情况", "Report on a part that assists")),
)
def part_report(request: Visit, part_id: Path[Id], sent: PartIn) -> dict[str, Any]:
    """A unit that assists says what it did."""
    part = queries.part(request.district, part_id)
    operations.report_part(part=part, text=sent.text, actor=request.actor, at=request.at)
    return _now(request, part.task_id)


def _now(request: Visit, pk: int) -> dict[str, Any]:
    return _page(request, queries.task(request.district, pk), queries.parts(request.district, pk))


def _page(request: Visit, task: Any, parts: list[Any]) -> dict[str, Any]:
    near = near_until(working_days(request.district), request.on)
    shown = [{"id": one.pk, "unit": one.unit_id, "state": one.state, "text": one.text} for one in parts]
    return _row(task, request.on, near) | {"parts": shown}


def _row(task: Any, on: date, near: date) -> dict[str, Any]:
    names = [name for name in TaskRow.model_fields if name not in ("id", "unit", "lamp")]
    lit = lamp_of(task.due_on, on, near) if task.state in WITH_UNIT and task.due_on else ""
    return {"id": task.pk, "unit": task.unit_id, "lamp": lit, **{name: getattr(task, name) for name in names}}
