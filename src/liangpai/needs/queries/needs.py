"""Reads of needs: one, those an actor may see, and each as the policy and its clock see it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.calendar.rules import Stop
from liangpai.needs.models import Need
from liangpai.needs.rules.kinds import KEEPERS
from liangpai.needs.rules.ladder import Clock
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import choices
from liangpai.organisations.queries.units import there
from liangpai.refusal import absent
from liangpai.words import Words

Pauses = list[Any]
"""Pairs of days as JSON keeps them, the second null while the clock stands."""
MOST_ASKERS = 500
OFFICERS = (Role.REPORTER, Role.VERIFIER)


def need(district: int, pk: int) -> Need:
    """The need with this id, with the unit that asks and the department that owes the answer.

    Raises:
        Refused: there is none in the district.
    """
    row = Need.objects.of(district).filter(pk=pk).select_related("unit", "keeper", "quota").first()
    if row is None:
        raise absent(Words("要素需求", "need"))
    return row


def visible(district: int, actor: Actor) -> QuerySet[Need]:
    """The needs that an actor may see: all, or those that units in reach ask or owe the answer to."""
    rows = Need.objects.of(district)
    if actor.is_house or SEES_ALL.holds(actor, Thing(district)):
        return rows
    wanted = Q(pk__in=[])
    for path in set(actor.paths(*OFFICERS)):
        wanted |= Q(unit__path__startswith=path) | Q(keeper__path__startswith=path)
    return rows.filter(wanted)


def keepers(district: int, on: date) -> tuple[tuple[int, str], ...]:
    """The units that can be asked, by id and name in the order of the tree."""
    return choices(district, on, KEEPERS)


def askers(district: int, actor: Actor, on: date, *roles: Role) -> list[Unit]:
    """The units that an actor raises needs for, or has other roles in, those above first; as many as a form can offer."""
    wanted = Q(pk__in=[])
    for path in set(actor.paths(*(roles or (Role.REPORTER,)))):
        wanted |= Q(path__startswith=path)
    return list(there(district, on).filter(wanted).order_by("path")[:MOST_ASKERS])


def refused_among(district: int, pks: Iterable[int]) -> frozenset[int]:
    """Which of some needs stand refused, also when the asker has taken note of it; for the promises that rest on them."""
    rows = Need.objects.of(district).filter(pk__in=list(pks), verdict="refused")
    return frozenset(rows.filter(state__in=("refused", "closed")).values_list("pk", flat=True))


def clock_of(need: Need, pauses: Pauses | None = None) -> Clock:
    """The clock of a need, with the times in which it stood still, or with others."""
    stops = (
        Stop(date.fromisoformat(since), date.fromisoformat(until) if until else None)
        for since, until in (need.pauses if pauses is None else pauses)
    )
    return Clock(need.clock_from, need.clock_level, tuple(need.limits), tuple(stops))


def thing_of(need: Need) -> Thing:
    """A need as the policy sees it: whose it is, who owes the answer, who raised and who delivered it."""
    return Thing(
        need.district_id,
        path=need.unit.path,
        keeper=need.keeper.path,
        unit=need.unit.name,
        done={"need.raise": _only(need.raised_by), "need.deliver": _only(need.delivered_by)},
    )


def thing_of_list(district: int, actor: Actor) -> Thing:
    """A list of whatever needs the actor may see: by any unit where the actor is an officer."""
    path = next(actor.paths(*OFFICERS), "")
    return Thing(district, path=path, keeper=path)


def _only(account: int | None) -> frozenset[int]:
    return frozenset() if account is None else frozenset({account})
