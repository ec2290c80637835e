"""Steps from reporting to release that nobody can do: separation of duties must not deadlock a small office."""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from django.db.models import Q

from liangpai.access.actor import Actor, Duty
from liangpai.access.roles import Role
from liangpai.ledger.remembering import remembered_of
from liangpai.organisations.models import Unit
from liangpai.organisations.queries.people import in_force
from liangpai.organisations.queries.units import WHO_IS_WHO, there
from liangpai.organisations.rules.deadlocks import Deadlock, Place, find_deadlocks
from liangpai.organisations.rules.kinds import TOWN_LEVEL


def actors_of(district: int, on: date) -> list[Actor]:
    """Everybody who can sign in and holds a post on the day, with all their duties."""
    columns = ("account_id", "account__name", "post__roles", "post__unit_id", "post__unit__path")
    rows = in_force(district, on).filter(account__is_active=True).order_by("pk")
    names: dict[int, str] = {}
    duties: dict[int, list[Duty]] = defaultdict(list)
    for account, name, roles, unit, path, is_delegated in rows.values_list(*columns, "is_delegated"):
        names[account] = name
        duties[account] += [Duty(Role(role), unit, path, is_delegated) for role in roles]
    return [Actor(name, district, account, tuple(duties[account])) for account, name in names.items()]


def deadlocks(
    district: int, on: date, keepers: Sequence[int] = (), asked: Sequence[int] = ()
) -> list[Deadlock]:
    """Every step of the chain for which no eligible person exists on a day, with the way out in words.

    Args:
        district: whose.
        on: the day.
        keepers: the units that keep data items; without them, every unit that has a verifier.
        asked: the units that report; without them, those that stand in a class, or all of town level.
    """
    return _deadlocks(district, on, frozenset(keepers), frozenset(asked))


@remembered_of(*WHO_IS_WHO)
def _deadlocks(district: int, on: date, keepers: frozenset[int], asked: frozenset[int]) -> list[Deadlock]:
    return find_deadlocks(district, *places_of_chain(district, on, keepers, asked))


def places_of_chain(
    district: int, on: date, keepers: frozenset[int] = frozenset(), asked: frozenset[int] = frozenset()
) -> tuple[list[Actor], list[Place], list[Place]]:
    """What a search for deadlocks asks of a day: everybody, the units that report, and the units that verify."""
    actors = actors_of(district, on)
    verifying = {duty.unit for actor in actors for duty in actor.duties if duty.role == Role.VERIFIER}
    concerned = Q(pk__in={*keepers, *asked, *verifying}) | ~Q(class_code="") | Q(kind__in=TOWN_LEVEL)
    rows = list(there(district, on).filter(concerned).order_by("path"))
    reporting = _places(rows, asked) if asked else _reporting(rows)
    return actors, reporting, _places(rows, keepers or verifying)


def _reporting(rows: Sequence[Unit]) -> list[Place]:
    classed = [row for row in rows if row.class_code]
    return [Place(row.name, row.path) for row in classed or [row for row in rows if row.kind in TOWN_LEVEL]]


def _places(rows: Sequence[Unit], ids: AbstractSet[int]) -> list[Place]:
    return [Place(row.name, row.path) for row in rows if row.pk in ids]
