"""Reads of visits: one, those an actor may see, whose ways cross, and what a form offers."""

from collections import Counter
from datetime import date

from django.db.models import Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import choices, holders, units
from liangpai.refusal import absent
from liangpai.visits.models import Visit
from liangpai.visits.rules.coverage import VISITED
from liangpai.words import Words

OFFICERS = (Role.REPORTER, Role.VERIFIER)


def visit(district: int, pk: int) -> Visit:
    """The visit with this id.

    Raises:
        Refused: there is none in the district.
    """
    row = Visit.objects.of(district).filter(pk=pk).select_related("unit", "leader").first()
    if row is None:
        raise absent(Words("走访", "visit"))
    return row


def visible(district: int, actor: Actor, state: str = "") -> QuerySet[Visit]:
    """The visits that an actor may see, the latest day first: all, or those to units in reach."""
    rows = Visit.objects.of(district).select_related("unit", "leader").order_by("-on", "-pk")
    rows = rows.filter(state=state) if state else rows
    if actor.is_house or SEES_ALL.holds(actor, Thing(district)):
        return rows
    return rows.filter(below(actor, "unit"))


def others_on(district: int, unit: int, on: date, leader: int) -> tuple[str, ...]:
    """The other leaders who go to a unit on a day."""
    rows = Visit.objects.of(district).filter(unit_id=unit, on=on).exclude(state="cancelled")
    return tuple(rows.exclude(leader_id=leader).order_by("pk").values_list("leader__name", flat=True))


def planned_for(district: int, account: int) -> QuerySet[Visit]:
    """The visits that somebody has before them."""
    return Visit.objects.of(district).filter(leader_id=account, state="planned").order_by("on")


def leaders(district: int, on: date) -> tuple[tuple[int, str], ...]:
    """Everybody who is a leader on a day, once each."""
    return tuple({one.account: one.name for one in holders(district, Role.LEADER, on)}.items())


def places(district: int, on: date) -> tuple[tuple[int, str], ...]:
    """The towns and villages that can be visited."""
    return choices(district, on, VISITED)


def places_by_name(district: int, on: date) -> dict[str, Unit]:
    """The same by their names; those that share one are called with their town's before it."""
    rows = units(district, on, VISITED)
    shared = {name for name, count in Counter(row.name for row in rows).items() if count > 1}
    return {
        f"{row.parent.name}{row.name}" if row.name in shared and row.parent else row.name: row for row in rows
    }


def below(actor: Actor, whose: str) -> Q:
    """Of a unit in which the actor is an officer, or below it."""
    wanted = Q(pk__in=[])
    for path in set(actor.paths(*OFFICERS)):
        wanted |= Q(**{f"{whose}__path__startswith": path})
    return wanted


def thing_of_visit(visit: Visit) -> Thing:
    """A visit as the policy sees it."""
    return Thing(visit.district_id, path=visit.unit.path, unit=visit.unit.name)


def thing_of_list(district: int, actor: Actor) -> Thing:
    """A list of whatever the actor may see: by any unit where the actor is an officer."""
    path = next(actor.paths(*OFFICERS), "")
    return Thing(district, path=path, keeper=path)
