"""Tasks as lists, the board and exports show them: each with its lamp of today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from liangpai.calendar.queries import working_days
from liangpai.calendar.rules import Lamp
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import choices, counted
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES, KINDS, VILLAGE_LEVEL
from liangpai.tasks.queries import Task
from liangpai.tasks.rules.kinds import SOURCES, URGENCIES, WRITTEN
from liangpai.tasks.rules.reminders import LAMPS, lamp_of, near_until
from liangpai.tasks.workflow import TASK, WITH_UNIT
from liangpai.web.tasks.labels import LABELS, LAMP_KINDS, LAMP_SIGNS, STATE_KINDS
from liangpai.words import Lang, Words

MOST_VILLAGES = 300
"""Of more villages a form lists none: they are named in a workbook."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One task with its lamp, which is out while no unit is at work on it."""

    task: Task
    lamp: Lamp | None
    is_late: bool
    """Whether what was reported last came after the due date."""


def near_of(visit: Visit) -> date:
    """The last due date whose lamp is yellow today."""
    return near_until(working_days(visit.district), visit.on)


def shown(tasks: Sequence[Task], on: date, near: date) -> list[Shown]:
    """The tasks with their lamps on a day."""
    return [_shown(task, on, near) for task in tasks]


def _shown(task: Task, on: date, near: date) -> Shown:
    lamp = lamp_of(task.due_on, on, near) if task.due_on and task.state in WITH_UNIT else None
    has_reported = task.reported_on is not None and task.state not in WITH_UNIT
    is_late = bool(has_reported and task.due_on and task.reported_on and task.reported_on > task.due_on)
    return Shown(task, lamp, is_late)


def words_of(visit: Visit) -> dict[str, Any]:
    """What every template of tasks asks for; ``said`` makes words by code the options of a choice."""

    def said(words: Mapping[str, Words]) -> list[tuple[str, str]]:
        return [(code, one.says(visit.lang)) for code, one in words.items()]

    return {**_WORDS, "said": said, "labels": LABELS}


_WORDS = {
    "states": TASK.states,
    "sources": SOURCES,
    "urgencies": URGENCIES,
    "written": WRITTEN,
    "lamps": LAMPS,
    "state_kinds": STATE_KINDS,
    "lamp_kinds": LAMP_KINDS,
    "lamp_signs": LAMP_SIGNS,
}


def rows(found: Sequence[Shown], assisting: Mapping[int, Sequence[str]], lang: Lang) -> list[dict[str, Any]]:
    """The rows of the register, as they are exported."""
    return [
        {
            "number": one.task.number,
            "title": one.task.title,
            "content": one.task.content,
            "source_kind": SOURCES[one.task.source_kind].says(lang),
            "source": one.task.source,
            "urgency": URGENCIES[one.task.urgency].says(lang),
            "unit": one.task.unit.name if one.task.unit else "",
            "assisting": "、".join(assisting.get(one.task.pk, ())),
            "duty_item": one.task.duty_item,
            "is_assisting": {True: "✓", False: ""}[one.task.is_assisting],
            "due_on": _day(one.task.due_on),
            "state": TASK.label(one.task.state, lang),
            "lamp": LAMPS[one.lamp].says(lang) if one.lamp else "",
            "assigned_on": _day(one.task.assigned_on),
            "reported_on": _day(one.task.reported_on),
            "share": one.task.share,
            "returns": one.task.returns,
            "extensions": one.task.extensions,
        }
        for one in found
    ]


def _day(on: date | None) -> str:
    return on.isoformat() if on else ""


def units_to_choose(visit: Visit) -> list[tuple[int, str]]:
    """The units a form offers: all down to the towns, and the villages where they are not too many to be listed."""
    there = counted(visit.district, visit.on)
    few = sum(there.get(kind, 0) for kind in VILLAGE_LEVEL) <= MOST_VILLAGES
    return list(choices(visit.district, visit.on, tuple(KINDS) if few else tuple(ABOVE_VILLAGES)))
