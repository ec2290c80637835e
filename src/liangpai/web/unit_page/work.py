"""What a unit is busy with, as far as the reader may see: needs both ways, tasks, visits, meetings, reports, and its villages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from liangpai.entrance.middleware import Visit
from liangpai.meetings.queries import called, of_unit
from liangpai.meetings.workflow import MEETING
from liangpai.needs.queries import visible as needs_seen
from liangpai.needs.workflow import NEED, OWED
from liangpai.organisations.queries import below
from liangpai.organisations.rules.kinds import VILLAGE_LEVEL
from liangpai.reports.queries import reports
from liangpai.reports.workflow import REPORT
from liangpai.tasks.queries import visible as tasks_seen
from liangpai.tasks.workflow import OPEN, TASK
from liangpai.visits.queries import visible as visits_seen
from liangpai.visits.workflow import VISIT
from liangpai.web.pages import url
from liangpai.words import Words

MOST = 8
"""Lines of one kind; the list of the kind has the rest."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing: its page, its name, its state, its day, and with whom."""

    way: str
    text: str
    state: Words
    on: date | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Things of one kind, and what the day of each means: a clock that runs, or a day that stands."""

    title: Words
    lines: tuple[Line, ...]
    is_clock: bool = False


def work_of(visit: Visit, unit: Any) -> dict[str, Any]:
    """The sections that have something to show, and the villages of a town; nothing for a stranger."""
    if visit.actor.is_stranger:
        return {"work": [], "villages": []}
    villages = [one for one in below(visit.district, unit.pk, visit.on) if one.kind in VILLAGE_LEVEL]
    return {"work": [one for one in _sections(visit, unit) if one.lines], "villages": villages}


def _sections(visit: Visit, unit: Any) -> Iterator[Section]:
    needs = needs_seen(visit.district, visit.actor).filter(state__in=OWED).order_by("due_on", "pk")
    asked, owed = needs.filter(unit_id=unit.pk), needs.filter(keeper_id=unit.pk)
    yield _needs(Words("等别人答复的要素需求", "Needs that wait on others"), asked, "keeper")
    yield _needs(Words("等本单位答复的要素需求", "Needs that wait on this unit"), owed, "unit")
    tasks = (
        tasks_seen(visit.district, visit.actor)
        .filter(unit_id=unit.pk, state__in=OPEN)
        .order_by("due_on", "pk")
    )
    lines = (
        Line(url("task-page", one.pk), one.title, TASK.states[one.state], one.due_on, one.number)
        for one in tasks[:MOST]
    )
    yield Section(Words("在办督办事项", "Open tasks"), tuple(lines), is_clock=True)
    made = visits_seen(visit.district, visit.actor).filter(unit__path__startswith=unit.path)
    trips = (
        Line(url("visit-page", one.pk), one.purpose, VISIT.states[one.state], one.on, one.unit.name)
        for one in made.exclude(state="cancelled").select_related("unit")[:MOST]
    )
    yield Section(Words("区领导走访", "Visits of leaders"), tuple(trips))
    met = of_unit(visit.district, visit.actor, unit.pk)[:MOST]
    sat = (
        Line(url("meeting-page", one.pk), called(one), MEETING.states[one.state], one.held_on) for one in met
    )
    yield Section(Words("参加的会议", "Meetings it is invited to"), tuple(sat))
    told = reports(visit.district, visit.actor).filter(unit_id=unit.pk)[:MOST]
    papers = (Line(url("report-page", one.pk), one.title, REPORT.states[one.state], None) for one in told)
    yield Section(Words("总结和计划", "Summaries and plans"), tuple(papers))


def _needs(title: Words, rows: Any, other: str) -> Section:
    found: Iterable[Any] = rows.select_related(other)[:MOST]
    return Section(
        title,
        tuple(
            Line(
                url("need-page", one.pk),
                one.title,
                NEED.states[one.state],
                one.due_on,
                getattr(one, other).name,
            )
            for one in found
        ),
        is_clock=True,
    )
