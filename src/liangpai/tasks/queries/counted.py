"""Counts of tasks for the workbench, and the rates of units."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Max, Min, Q, QuerySet

from liangpai.organisations.queries import names_of
from liangpai.tasks.models import Part, Task
from liangpai.tasks.rules.rates import FEWEST, Rates
from liangpai.tasks.workflow import ENDED, WITH_UNIT


@dataclass(frozen=True, slots=True)
class Counts:
    """How many tasks stand where."""

    states: dict[str, int]
    overdue: int
    soon: int
    """At work and due soon, so that their lamps are yellow."""


def counts(rows: QuerySet[Task], on: date, near: date) -> Counts:
    """How many of some tasks are in each state; ``near`` is the last due date whose lamp is yellow today."""
    late, soon = Count("pk", filter=Q(due_on__lt=on)), Count("pk", filter=Q(due_on__range=(on, near)))
    told = list(rows.order_by().values_list("state").annotate(count=Count("pk"), late=late, soon=soon))
    states = {state: count for state, count, *_ in told}
    at_work = [(late, soon) for state, _, late, soon in told if state in WITH_UNIT]
    return Counts(states, sum(late for late, _ in at_work), sum(soon for _, soon in at_work))


def overdue_parts(district: int, on: date) -> int:
    """How many parts of units that assist are not reported although the task is due."""
    rows = Part.objects.of(district).filter(state="open", task__due_on__lt=on)
    return rows.filter(task__state__in=(*WITH_UNIT, "reported")).count()


def rates(rows: QuerySet[Task], district: int, on: date, year: int) -> list[Rates]:
    """The rates of each unit that leads, over the tasks assigned in a year; those of whom something can be said first, never by their counts."""
    ended, at_work = Q(state__in=ENDED), Q(state__in=WITH_UNIT)
    told = (
        rows.filter(assigned_on__range=(date(year, 1, 1), date(year, 12, 31)))
        .order_by()
        .values_list("unit_id")
        .annotate(
            ended=Count("pk", filter=ended),
            in_time=Count("pk", filter=ended & Q(reported_on__lte=F("due_on"))),
            returned=Count("pk", filter=ended & Q(returns__gt=0)),
            extended=Count("pk", filter=ended & Q(extensions__gt=0)),
            open=Count("pk", filter=at_work),
            overdue=Count("pk", filter=at_work & Q(due_on__lt=on)),
        )
    )
    names = names_of(district, (row[0] for row in told))
    found = [Rates(unit, names.get(unit, ""), *counted) for unit, *counted in told]
    return sorted(found, key=lambda one: (one.ended < FEWEST, one.unit))


def years(district: int, on: date) -> list[int]:
    """The years in which tasks were assigned, the newest first; at least this one."""
    ends = Task.objects.of(district).aggregate(first=Min("assigned_on"), last=Max("assigned_on"))
    first, last = (ends[key].year if ends[key] else on.year for key in ("first", "last"))
    return list(range(max(last, on.year), first - 1, -1))
