"""Reads of many tasks: those an actor may see, narrowed by what a list asks for, and the board by stages."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.calendar.rules import Lamp
from liangpai.organisations.models import Unit
from liangpai.tasks.models import Part, Task
from liangpai.tasks.queries.tasks import WITH_OFFICE
from liangpai.tasks.rules.imports import Row
from liangpai.tasks.workflow import ENDED, OPEN, WITH_UNIT


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list asks for; nothing named asks for all."""

    state: str = ""
    """A state, ``open`` for all that go on, or ``ended``."""
    lamp: str = ""
    unit: int = 0
    """The unit that leads."""
    source_kind: str = ""
    text: str = ""
    """Part of the title or of the number."""
    order: str = "due"


ORDERS = {
    "due": (F("due_on").asc(nulls_last=True), "pk"),
    "newest": ("-pk",),
    "number": (F("year").desc(nulls_last=True), F("serial").desc(nulls_last=True), "place"),
    "share": ("share", "pk"),
}
STATES = {"open": OPEN, "ended": ENDED}


def visible(district: int, actor: Actor) -> QuerySet[Task]:
    """The tasks an actor may see: all, or those that units in reach lead or assist, once the units have been told."""
    rows = Task.objects.of(district)
    if actor.is_house or SEES_ALL.holds(actor, Thing(district)):
        return rows
    units = _units(district, actor.paths(Role.REPORTER, Role.VERIFIER))
    assisted = Part.objects.of(district).filter(unit_id__in=units).values("task_id")
    mine = Q(unit_id__in=units) | Q(pk__in=assisted)
    return rows.filter(mine).exclude(state__in=WITH_OFFICE)


def _units(district: int, paths: Iterable[str]) -> list[int]:
    below = Q(pk__in=[])
    for path in paths:
        below |= Q(path__startswith=path)
    return list(Unit.objects.of(district).filter(below).values_list("pk", flat=True))


def narrowed(rows: QuerySet[Task], wanted: Wanted, on: date, near: date) -> QuerySet[Task]:
    """Only what a list asks for, in its order; ``near`` is the last due date whose lamp is yellow today."""
    if wanted.state:
        rows = rows.filter(state__in=STATES.get(wanted.state, (wanted.state,)))
    if wanted.lamp:
        rows = rows.filter(_lit(wanted.lamp, on, near), state__in=WITH_UNIT)
    if wanted.unit:
        rows = rows.filter(unit_id=wanted.unit)
    if wanted.source_kind:
        rows = rows.filter(source_kind=wanted.source_kind)
    if wanted.text:
        rows = rows.filter(Q(title__contains=wanted.text) | Q(number__contains=wanted.text))
    return rows.order_by(*ORDERS.get(wanted.order, ORDERS["due"]))


def _lit(lamp: str, on: date, near: date) -> Q:
    if lamp == Lamp.RED:
        return Q(due_on__lt=on)
    return Q(due_on__range=(on, near)) if lamp == Lamp.YELLOW else Q(due_on__gt=near)


def found(district: int, pks: Iterable[int]) -> list[Task]:
    """The tasks with these ids in the order of the ids, each with its unit."""
    rows = Task.objects.of(district).select_related("unit").in_bulk(list(pks))
    return [rows[pk] for pk in pks if pk in rows]


def numbered(district: int, numbers: Iterable[str]) -> dict[str, Task]:
    """The tasks with these numbers."""
    rows = Task.objects.of(district).filter(number__in=list(numbers)).select_related("unit")
    return {row.number: row for row in rows}


def assisting(district: int, tasks: QuerySet[Task] | Sequence[Task]) -> dict[int, list[str]]:
    """The names of the units that assist, by task."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = Part.objects.of(district).filter(task__in=tasks).order_by("pk")
    for pk, name in rows.values_list("task_id", "unit__name"):
        found[pk].append(name)
    return found


def entered(district: int, tasks: Sequence[Task]) -> dict[int, Row]:
    """The tasks as rows of the table in which they are entered, by id; their units must be loaded."""
    helped = assisting(district, tasks)
    return {
        task.pk: Row(
            number=task.number,
            title=task.title,
            content=task.content,
            source_kind=task.source_kind,
            source=task.source,
            urgency=task.urgency,
            unit=task.unit.name if task.unit else "",
            assisting=tuple(helped.get(task.pk, ())),
            duty_item=task.duty_item,
            is_assisting=task.is_assisting,
            due_on=task.due_on,
            places={},
        )
        for task in tasks
    }


def children(district: int, task: int) -> list[Task]:
    """The tasks that one was split into."""
    rows = Task.objects.of(district).filter(parent_id=task)
    return list(rows.select_related("unit").order_by("place"))


def board(
    rows: QuerySet[Task], columns: dict[str, tuple[str, ...]], most: int
) -> dict[str, tuple[int, list[Task]]]:
    """By columns of states: how many tasks each has, and the first of them by due date."""
    counted = dict(rows.order_by().values_list("state").annotate(count=Count("pk")))
    shown = {}
    for column, states in columns.items():
        count = sum(counted.get(state, 0) for state in states)
        first = rows.filter(state__in=states).select_related("unit").order_by(*ORDERS["due"])[:most]
        shown[column] = (count, list(first) if count else [])
    return shown
