"""Assigning a task to the unit that leads and those that assist, with its due date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.calendar.queries import working_days
from liangpai.calendar.rules import WorkingDays
from liangpai.guardrails.queries import unless_aside
from liangpai.guardrails.rules import duty_list_missing
from liangpai.refusal import insist
from liangpai.statemachine import advance
from liangpai.tasks.models import Part, Task
from liangpai.tasks.operations.clock import settle_task
from liangpai.tasks.operations.writing import drop_request, record_of, rows_of, running_unit
from liangpai.tasks.queries import limits, thing_of_task
from liangpai.tasks.rules.limits import Limit, due_on, due_wrong, limit_of
from liangpai.tasks.rules.refusals import SOURCE, text_too_long, units_wrong
from liangpai.tasks.workflow import TASK
from liangpai.words import Words

DUTY = Words("职责清单事项", "item of the list of duties")


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who does it: ids of units, the duty it falls under, and the due date where the limit shall not say it."""

    unit: int | None
    assisting: tuple[int, ...] = ()
    duty_item: str = ""
    is_assisting: bool = False
    """Help outside the unit's own duties (协办, G9)."""
    due_on: date | None = None


@transaction.atomic
def assign(*, task: Task, assignment: Assignment, actor: Actor, at: datetime) -> date:
    """Assign a task (交办), or assign it anew while nobody has accepted it, and answer its due date.

    Raises:
        Refused: not permitted, not in this state, no unit, a town without its duty (G9), a due date that leaves no day, or
            one in a year whose holidays are not known.
    """
    permit("task.assign", actor, thing_of_task(task))
    district, on, one = task.district_id, localdate(at), assignment
    insist(
        TASK.refuse("task.assign", task.state),
        units_wrong(one.unit, one.assisting),
        text_too_long("task.duty", one.duty_item, DUTY, SOURCE),
        due_wrong(one.due_on, on) if one.due_on else None,
    )
    settle_task(task, on, at)
    unit = running_unit(district, one.unit or 0, on)
    for other in one.assisting:
        running_unit(district, other, on)
    duty = partial(duty_list_missing, unit.kind, one.duty_item, one.is_assisting)
    insist(unless_aside(district, "G9", on, duty))
    days = working_days(district)
    limit = limit_of(limits(district), task.source_kind, task.urgency, task.days)
    due, given = clock_of(days, on, limit, one.due_on)
    advance(
        TASK,
        rows_of(task).filter(Q(unit_id=task.unit_id), Q(due_on=task.due_on)),
        "task.assign",
        task.state,
        unit=unit,
        duty_item=one.duty_item.strip(),
        is_assisting=one.is_assisting,
        **given,
        extensions=0,
        is_asking=False,
    )
    drop_request(task, "task.assign")
    _write_parts(task, one.assisting)
    content = {
        "unit": unit.pk,
        "units": list(one.assisting),
        "due_on": str(due),
        "duty_item": one.duty_item.strip(),
    }
    record_of(task, "task.assign", actor, at, content)
    return due


def clock_of(days: WorkingDays, on: date, limit: Limit, named: date | None) -> tuple[date, dict[str, Any]]:
    """The due date of what is assigned on a day, by its limit unless a day is named, and what the task keeps of it."""
    due = days.rolled(named) if named else due_on(days, on, limit)
    kept = {
        "assigned_on": on,
        "due_on": due,
        "first_due_on": due,
        "limit_days": None if named else limit.days,
        "is_limit_working": not named and limit.is_working,
        "clock_since": on,
    }
    return due, kept


def _write_parts(task: Task, units: Sequence[int]) -> None:
    """The parts of these units and no others; what has been reported stays."""
    rows = Part.objects.of(task.district_id).filter(task_id=task.pk)
    rows.filter(state="open").exclude(unit_id__in=units).delete()
    there = set(rows.values_list("unit_id", flat=True))
    Part.objects.bulk_create(
        Part(district_id=task.district_id, task_id=task.pk, unit_id=unit)
        for unit in units
        if unit not in there
    )
