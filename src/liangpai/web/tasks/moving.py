"""Every move of a task, of a part that assists and of an extension: one form, one operation, one answer."""

from collections.abc import Callable
from datetime import date

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.refusal import Refusal, Refused
from liangpai.tasks import operations as ops
from liangpai.tasks import queries
from liangpai.tasks.rules.refusals import CONTENT, NOTE, REPORT, SOURCE
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.pages import in_words
from liangpai.web.tasks.labels import LABELS
from liangpai.web.tasks.task import PIECES
from liangpai.words import Words


@asks("task.edit")
@require_POST
def edit(visit: Visit, task_id: int) -> HttpResponse:
    """Mend what is asked and what it rests on."""
    asked = Asked(visit.POST, LABELS)
    ops.edit(
        task=queries.task(visit.district, task_id),
        content=asked.text("content", CONTENT),
        source=asked.text("source", SOURCE),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已修改", "changed"), "task-page", task_id)


@asks("task.register")
@require_POST
def register(visit: Visit, task_id: int) -> HttpResponse:
    """Give a task its number."""
    task = queries.task(visit.district, task_id)
    number = ops.register(task=task, actor=visit.actor, at=visit.at)
    words = Words("已登记：{number}，请交办", "registered as {number}: now assign it")
    return done(visit, words.format(number=number), "task-page", task_id)


@asks("task.split")
@require_POST
def split(visit: Visit, task_id: int) -> HttpResponse:
    """Split a task among units; rows without a unit are left out."""
    asked = Asked(visit.POST, LABELS)
    rows = range(1, PIECES + 1)
    pieces = [
        ops.Piece(unit, asked.text(f"content-{row}", CONTENT))
        for row in rows
        if (unit := asked.whole(f"unit-{row}", 0))
    ]
    task = queries.task(visit.district, task_id)
    made = ops.split(task=task, pieces=pieces, actor=visit.actor, at=visit.at)
    words = Words("已分解为{n}件，请分别交办", "split into {n}: now assign each")
    return done(visit, words.format(n=len(made)), "task-page", task_id)


@asks("task.assign")
@require_POST
def assign(visit: Visit, task_id: int) -> HttpResponse:
    """Assign a task to units."""
    asked = Asked(visit.POST, LABELS)
    due = ops.assign(
        task=queries.task(visit.district, task_id),
        assignment=ops.Assignment(
            unit=asked.whole("unit", 0) or None,
            assisting=_units(asked),
            duty_item=asked.text("duty_item", SOURCE),
            is_assisting=asked.flag("is_assisting"),
            due_on=asked.day("due_on"),
        ),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已交办，完成期限{due}", "assigned, due on {due}")
    return done(visit, words.format(due=in_words(due)), "task-page", task_id)


def _units(asked: Asked) -> tuple[int, ...]:
    return tuple(
        int(one) for one in asked.several("assisting") if one.isascii() and one.isdigit() and len(one) < 19
    )


@asks("task.accept")
@require_POST
def accept(visit: Visit, task_id: int) -> HttpResponse:
    """Accept a task."""
    ops.accept(task=queries.task(visit.district, task_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已承办", "accepted"), "task-page", task_id)


@asks("task.report")
@require_POST
def report(visit: Visit, task_id: int) -> HttpResponse:
    """Report on a task."""
    asked = Asked(visit.POST, LABELS)
    ops.report(
        task=queries.task(visit.district, task_id),
        text=asked.text("text", REPORT),
        evidence=asked.text("evidence", NOTE),
        share=asked.whole("share", -1),
        actor=visit.actor,
        at=visit.at,
    )
    return done(
        visit, Words("已反馈，等待办公室审核", "reported: the office looks at it next"), "task-page", task_id
    )


@asks("task.return")
@require_POST
def return_(visit: Visit, task_id: int) -> HttpResponse:
    """Send a report back."""
    reason = Asked(visit.POST, LABELS).text("reason", NOTE)
    task = queries.task(visit.district, task_id)
    due = ops.return_(task=task, reason=reason, actor=visit.actor, at=visit.at)
    words = Words("已退回重办，完成期限{due}", "sent back, due on {due}")
    return done(visit, words.format(due=in_words(due)), "task-page", task_id)


@asks("task.conclude")
@require_POST
def conclude(visit: Visit, task_id: int) -> HttpResponse:
    """Accept the last report."""
    opinion = Asked(visit.POST, LABELS).text("opinion", NOTE)
    task = queries.task(visit.district, task_id)
    ops.conclude(task=task, opinion=opinion, actor=visit.actor, at=visit.at)
    return done(visit, Words("已办结", "concluded"), "task-page", task_id)


@asks("task.close")
@require_POST
def close(visit: Visit, task_id: int) -> HttpResponse:
    """Strike a task off."""
    ops.close(task=queries.task(visit.district, task_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已销号", "closed"), "task-page", task_id)


@asks("task.cancel")
@require_POST
def cancel(visit: Visit, task_id: int) -> HttpResponse:
    """Take a task out."""
    reason = Asked(visit.POST, LABELS).text("reason", NOTE)
    ops.cancel(task=queries.task(visit.district, task_id), reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("已撤项", "cancelled"), "task-page", task_id)


@asks("task.extend")
@require_POST
def extend(visit: Visit, task_id: int) -> HttpResponse:
    """Ask for a later due date."""
    asked = Asked(visit.POST, LABELS)
    wanted = asked.day("wanted_on")
    if wanted is None:
        words = Words("请填写申请延至哪一天", "say until which day")
        raise Refused(Refusal("form.field", words, "invalid"))
    ops.extend(
        task=queries.task(visit.district, task_id),
        wanted_on=wanted,
        reason=asked.text("reason", NOTE),
        share=asked.whole("share", -1),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("延期申请已提交；答复前原期限不变", "asked; until it is answered the due date stays")
    return done(visit, words, "task-page", task_id)


def _grant(visit: Visit, extension_id: int, grants: Callable[..., date]) -> HttpResponse:
    asked = Asked(visit.POST, LABELS)
    extension = queries.extension(visit.district, extension_id)
    due = grants(
        extension=extension,
        due_on=asked.day("due_on"),
        answer=asked.text("answer", NOTE),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已同意延期至{due}", "put off until {due}")
    return done(visit, words.format(due=in_words(due)), "task-page", extension.task_id)


@asks("task.grant")
@require_POST
def grant(visit: Visit, extension_id: int) -> HttpResponse:
    """Grant a first extension."""
    return _grant(visit, extension_id, ops.grant)


@asks("task.grant_again")
@require_POST
def grant_again(visit: Visit, extension_id: int) -> HttpResponse:
    """Grant a second extension, a level higher."""
    return _grant(visit, extension_id, ops.grant_again)


@asks("task.decline")
@require_POST
def decline(visit: Visit, extension_id: int) -> HttpResponse:
    """Decline an extension."""
    answer = Asked(visit.POST, LABELS).text("answer", NOTE)
    extension = queries.extension(visit.district, extension_id)
    ops.decline(extension=extension, answer=answer, actor=visit.actor, at=visit.at)
    return done(visit, Words("已答复：不同意延期", "declined"), "task-page", extension.task_id)


@asks("task.report_part")
@require_POST
def report_part(visit: Visit, part_id: int) -> HttpResponse:
    """Report on a part that assists."""
    text = Asked(visit.POST, LABELS).text("text", REPORT)
    part = queries.part(visit.district, part_id)
    ops.report_part(part=part, text=text, actor=visit.actor, at=visit.at)
    return done(
        visit, Words("协办情况已反馈", "reported on the part that assists"), "task-page", part.task_id
    )


@asks("task.release_part")
@require_POST
def release_part(visit: Visit, part_id: int) -> HttpResponse:
    """Ask a unit that assists for nothing any more."""
    reason = Asked(visit.POST, LABELS).text("reason", NOTE)
    part = queries.part(visit.district, part_id)
    ops.release_part(part=part, reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("已免其反馈", "released"), "task-page", part.task_id)
