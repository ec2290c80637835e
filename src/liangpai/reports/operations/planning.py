"""Lines of a plan: added and dropped while it is drafted, made tasks once it is issued, noted as done by hand."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.organisations.queries import unit as unit_of
from liangpai.refusal import Refusal, Refused, insist
from liangpai.reports.models import PlanLine, Report
from liangpai.reports.queries import lines_of, thing_of
from liangpai.reports.rules.planning import Planned, unsound
from liangpai.tasks.operations import Assignment, Proposal, assign, propose, register
from liangpai.tasks.queries import task as task_of
from liangpai.words import Words


@transaction.atomic
def add_line(*, report: Report, planned: Planned, actor: Actor, at: datetime) -> PlanLine:
    """Add a line to a plan that is drafted.

    Raises:
        Refused: not permitted, no plan or not in draft, no such unit, or what must be mended.
    """
    permit("report.edit", actor, thing_of(report))
    insist(_not_in(report, "draft"), *unsound(planned, report.year))
    last = PlanLine.objects.of(report.district_id).filter(report_id=report.pk).aggregate(last=Max("place"))
    made = PlanLine.objects.create(
        district_id=report.district_id,
        report=report,
        place=(last["last"] or 0) + 1,
        text=planned.text.strip(),
        unit=unit_of(report.district_id, planned.unit),
        due_on=planned.due_on,
        duty_item=planned.duty_item.strip(),
    )
    _record(made, "report.edit", actor, at)
    return made


@transaction.atomic
def drop_line(*, line: PlanLine, actor: Actor, at: datetime) -> None:
    """Take a line off a plan that is drafted.

    Raises:
        Refused: not permitted, or not in draft.
    """
    permit("report.edit", actor, thing_of(line.report))
    insist(_not_in(line.report, "draft"))
    PlanLine.objects.of(line.district_id).filter(pk=line.pk).delete()
    _record(line, "report.edit", actor, at, removed=True)


@transaction.atomic
def assign_lines(*, report: Report, actor: Actor, at: datetime) -> int:
    """Make a task of every line of an issued plan that has none and is not done; answers how many.

    Raises:
        Refused: not permitted, not issued, or for what a task cannot be assigned (a town without its duty, G9).
    """
    permit("report.assign", actor, thing_of(report))
    insist(_not_in(report, "issued"))
    left = [one for one in lines_of(report) if one.task_id is None and not one.is_done]
    for one in left:
        _becomes_task(report, one, actor, at)
    return len(left)


def _becomes_task(report: Report, one: PlanLine, actor: Actor, at: datetime) -> None:
    district = report.district_id
    proposal = Proposal(
        title=one.text[:60],
        content=one.text,
        source_kind="plan",
        source=report.title,
        source_id=one.pk,
        unit=one.unit_id,
    )
    made = propose(district=district, proposal=proposal, actor=actor, at=at)
    register(task=made, actor=actor, at=at)
    due = one.due_on if one.due_on > localdate(at) else None
    given = Assignment(one.unit_id, duty_item=one.duty_item, due_on=due)
    assign(task=task_of(district, made.pk), assignment=given, actor=actor, at=at)
    PlanLine.objects.of(district).filter(pk=one.pk).update(task=made)
    _record(one, "report.assign", actor, at)


@transaction.atomic
def mark(*, line: PlanLine, is_done: bool, actor: Actor, at: datetime) -> None:
    """Note by hand that a line is done, or is not; what has a task is done when the task is.

    Raises:
        Refused: not permitted, not issued, or the line has a task.
    """
    permit("report.mark", actor, thing_of(line.report))
    insist(_not_in(line.report, "issued", "archived"))
    if line.task_id is not None:
        words = Words("已转督办的事项随督办办结", "what is a task is done when the task is")
        raise Refused(Refusal("report.mark.task", words))
    PlanLine.objects.of(line.district_id).filter(pk=line.pk).update(is_done=is_done)
    _record(line, "report.mark", actor, at, done=is_done)


def _not_in(report: Report, *states: str) -> Refusal | None:
    if report.kind == "plan" and report.state in states:
        return None
    words = Words("只有工作安排在相应阶段才能这样做", "only a plan in that state takes this")
    return Refusal("report.line.state", words)


def _record(line: PlanLine, action: str, actor: Actor, at: datetime, **told: bool) -> None:
    content = {"line": line.text, "unit": line.unit_id, **told}
    subject = ("report", line.report_id)
    record(district=line.district_id, actor=actor, at=at, action=action, subject=subject, content=content)
