"""One task: what is asked, where it stands, what was reported and put off, what can be done next and by whom."""

from datetime import date
from typing import Any

from django.http import HttpResponse

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.access.queries import names_of
from liangpai.access.roles import Role
from liangpai.calendar.queries import working_days
from liangpai.entrance.middleware import Visit
from liangpai.guardrails.queries import SetAside, set_aside
from liangpai.ledger.queries import history
from liangpai.refusal import Refusal, Refused
from liangpai.tasks import queries
from liangpai.tasks.queries import Extension, Part, Task
from liangpai.tasks.queries.tasks import WITH_OFFICE
from liangpai.tasks.rules.limits import NAMES, due_on, limit_key, limit_of, rolled
from liangpai.tasks.rules.refusals import (
    children_open,
    extension_asked,
    extension_late,
    extension_once_more,
    grant_action,
    parts_open,
)
from liangpai.tasks.workflow import EXTENSION, OPEN, PART, TASK, WITH_UNIT
from liangpai.web.asks import asks
from liangpai.web.audit.acts import Act, acts_shown
from liangpai.web.pages import page
from liangpai.web.tasks.shown import near_of, shown, units_to_choose, words_of

PIECES = 6
"""Units among which one form splits a task; more go by a workbook."""
UNIT_MOVES = ("task.accept", "task.report")
"""Moves of the unit; all others are for the office or a level higher."""


@asks("task.view")
def task_page(visit: Visit, task_id: int) -> HttpResponse:
    """One task with the forms of every move that can be made now."""
    task = queries.task(visit.district, task_id)
    parts = queries.parts(visit.district, task_id)
    permit("task.view", visit.actor, queries.thing_seen(task, parts, visit.actor))
    reports = queries.reports(visit.district, task_id)
    extensions = queries.extensions(visit.district, task_id)
    children = queries.children(visit.district, task_id) if task.state in ("split", "closed") else []
    doors = _doors(visit, task, parts, children)
    found = {
        **words_of(visit),
        "task": task,
        "one": shown([task], visit.on, near_of(visit))[0],
        "parts": [(part, queries.thing_of_part(part)) for part in parts],
        "part_states": PART.states,
        "reports": reports,
        "extensions": [
            (one, rolled(working_days(visit.district), one.wanted_on), _answer_doors(visit, task, one))
            for one in extensions
        ],
        "extension_states": EXTENSION.states,
        "children": children,
        "asides": _asides(visit) if "task.assign" in doors else [],
        "reminders": queries.reminders_of(visit.district, task_id),
        "history": _history(visit, task_id),
        "people": _people(visit, reports, extensions),
        "doors": doors,
        "thing": Thing(visit.district),
        "pieces": range(1, PIECES + 1),
        "units": units_to_choose(visit) if _needs_units(doors) else [],
        "counted_due": _counted_due(visit, task) if "task.assign" in doors else None,
        "limited_by": lambda one: NAMES[limit_key(one.source_kind, one.urgency)],
        "first_day": visit.on,
    }
    return page(visit, "tasks/task.html", found)


def _doors(visit: Visit, task: Task, parts: list[Part], children: list[Task]) -> dict[str, Refusal | None]:
    """The moves that the state has, each with the reason why it is closed to the reader, the reader's own first."""
    thing = queries.thing_of_task(task)
    doors = {move.action: permits(move.action, visit.actor, thing) for move in TASK.open_moves(task.state)}
    if task.state in WITH_UNIT and task.due_on:
        late, often = extension_late(visit.on, task.due_on), extension_once_more(task.extensions)
        why = permits("task.extend", visit.actor, thing)
        doors["task.extend"] = why or late or extension_asked(task.is_asking) or often
    if task.state in WITH_OFFICE:
        doors["task.edit"] = permits("task.edit", visit.actor, thing)
    if "task.conclude" in doors and doors["task.conclude"] is None:
        doors["task.conclude"] = parts_open([one.unit.name for one in parts if one.state == PART.start])
    if "task.close" in doors and doors["task.close"] is None:
        doors["task.close"] = children_open(sum(one.state in (*OPEN, "concluded") for one in children))
    if task.parent_id is not None:
        doors.pop("task.split", None)
    return {action: why for action, why in doors.items() if why is None or _concerns(visit, action)}


def _concerns(visit: Visit, action: str) -> bool:
    """Whether a closed door is worth showing: those of units to units, those of the office to the office."""
    of_units = action in (*UNIT_MOVES, "task.extend")
    roles = (Role.REPORTER, Role.VERIFIER) if of_units else (Role.ASSESSOR, Role.APPROVER)
    return visit.actor.has(*roles)


def _history(visit: Visit, task_id: int) -> list[Act]:
    """What was done to it; reminders are told in a line of their own."""
    rows = [row for row in history(visit.district, "task", task_id) if row.action != "task.remind"]
    return acts_shown(visit.district, rows, visit.lang)


def _asides(visit: Visit) -> list[SetAside]:
    """The decision that sets guard rail G9 aside today, where there is one: then no duty needs to be named."""
    row = set_aside(visit.district, "G9", visit.on)
    return [row] if row else []


def _needs_units(doors: dict[str, Refusal | None]) -> bool:
    return any(action in doors and doors[action] is None for action in ("task.assign", "task.split"))


def _counted_due(visit: Visit, task: Task) -> date | None:
    """The due date that the limit gives today; None where the holidays are not known yet."""
    limit = limit_of(queries.limits(visit.district), task.source_kind, task.urgency, task.days)
    try:
        return due_on(working_days(visit.district), visit.on, limit)
    except Refused:
        return None


def _answer_doors(visit: Visit, task: Task, extension: Extension) -> dict[str, Refusal | None]:
    """Why the reader may not grant or decline a request, by action; nothing when it is answered."""
    if extension.state != EXTENSION.start:
        return {}
    # The page has the task already; the request is seen through it.
    extension.task = task
    thing = queries.thing_of_extension(extension)
    return {
        action: permits(action, visit.actor, thing)
        for action in (grant_action(task.extensions), "task.decline")
    }


def _people(visit: Visit, reports: list[Any], extensions: list[Any]) -> dict[int, str]:
    who = {one.reported_by for one in reports} | {one.asked_by for one in extensions}
    who |= {one.answered_by for one in (*reports, *extensions)}
    return names_of(visit.district, who - {None})
