"""How many needs wait for somebody, and until when the first of them: for the lines of the workbench."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.needs.models import Need
from liangpai.needs.queries.needs import OFFICERS
from liangpai.needs.workflow import OPEN, OWED, PROMISED


@dataclass(frozen=True, slots=True)
class Tally:
    """So many, the first of them due on a day (None: none has one)."""

    n: int
    due_on: date | None


def tallies(district: int, actor: Actor) -> dict[str, Tally]:
    """What waits on the actor's units and what they wait for, by the kind of act; one statement for all."""
    mine, owed = _below(actor, "unit", Role.REPORTER), _below(actor, "keeper", *OFFICERS)
    waiting = {
        "answer": owed & Q(state__in=OPEN, is_stopped=False),
        "deliver": owed & Q(state__in=PROMISED),
        "papers": mine & Q(is_stopped=True),
        "confirm": mine & Q(state="delivered"),
        "refused": mine & Q(state="refused"),
        "expected": mine & Q(state__in=OWED, is_stopped=False),
    }
    counts = {f"n_{name}": Count("pk", filter=rows) for name, rows in waiting.items()}
    dues = {f"due_{name}": Min("due_on", filter=rows) for name, rows in waiting.items()}
    told = Need.objects.of(district).aggregate(**counts, **dues)
    return {name: Tally(told[f"n_{name}"], told[f"due_{name}"]) for name in waiting}


def raised_to(district: int, level: int) -> Tally:
    """The open needs that stand at a level, where leaders answer."""
    rows = Need.objects.of(district).filter(state__in=OPEN, level=level, is_stopped=False)
    told = rows.aggregate(n=Count("pk"), due_on=Min("due_on"))
    return Tally(told["n"], told["due_on"])


def overdue(district: int, actor: Actor, on: date) -> QuerySet[Need]:
    """The needs that departments owe and are late with, also those that silence has raised: all for whoever sees all, else those of the actor's units."""
    late = Q(due_on__lt=on) | Q(state__in=OPEN, silences__gt=0)
    rows = Need.objects.of(district).filter(late, state__in=OWED, is_stopped=False)
    if not SEES_ALL.holds(actor, Thing(district)):
        rows = rows.filter(_below(actor, "unit", Role.REPORTER))
    return rows.select_related("unit", "keeper").order_by("due_on", "pk")


def _below(actor: Actor, whose: str, *roles: Role) -> Q:
    wanted = Q(pk__in=[])
    for path in set(actor.paths(*roles)):
        wanted |= Q(**{f"{whose}__path__startswith": path})
    return wanted
