"""Reads of promises: one, those that somebody may see, narrowed and in order, and how many stand in each state."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.catalogue.models import DataItem
from liangpai.commitments.models import Amendment, Commitment
from liangpai.commitments.workflow import PUBLIC, SETTLED, STAGES
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import levels_of
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES
from liangpai.refusal import absent
from liangpai.words import Words

COMMITMENT = Words("承诺", "promise")
CHOICES = 200
"""Promises that a form offers to be passed down from."""
SORTS = {
    "due": ("due_on", "pk"),
    "-due": ("-due_on", "-pk"),
    "unit": ("unit__path", "due_on", "pk"),
    "state": ("state", "due_on", "pk"),
    "share": (F("share").desc(nulls_last=True), "pk"),
    "new": ("-pk",),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which promises are wanted, and in which order; whatever is empty does not narrow."""

    year: int = 0
    unit: int = 0
    state: str = ""
    stage: str = ""
    text: str = ""
    sort: str = "due"


def commitment(district: int, pk: int) -> Commitment:
    """The promise with this id, with its unit, its parent, and the keeper of what measures it.

    Raises:
        Refused: there is none in the district.
    """
    rows = Commitment.objects.of(district).filter(pk=pk)
    found = rows.select_related("unit", "item__keeper", "parent__unit").first()
    if found is None:
        raise absent(COMMITMENT)
    return found


def visible(district: int, actor: Actor) -> QuerySet[Commitment]:
    """The promises that an actor works with: all, those of the own units, and those whose measure the own unit keeps."""
    rows = Commitment.objects.of(district)
    if actor.is_house or SEES_ALL.holds(actor, Thing(district)):
        return rows
    reached, kept = Q(pk__in=[]), Q(pk__in=[])
    for path in set(actor.paths(Role.REPORTER, Role.VERIFIER)):
        reached |= Q(path__startswith=path)
        kept |= Q(keeper__path__startswith=path)
    # Ids instead of joins: a page of twenty thousand promises is found by their indexes.
    units = Unit.objects.of(district).filter(reached).values("pk")
    items = DataItem.objects.of(district).filter(kept).values("pk")
    return rows.filter(Q(unit_id__in=units) | Q(item_id__in=items))


def commitments(district: int, actor: Actor, wanted: Wanted = Wanted()) -> QuerySet[Commitment]:
    """Those of them that are wanted, in the order asked for; read a page at a time where they are listed."""
    rows = visible(district, actor)
    narrow = {"year": wanted.year, "unit_id": wanted.unit, "state": wanted.state}
    rows = rows.filter(**{name: value for name, value in narrow.items() if value})
    rows = rows.filter(state__in=STAGES[wanted.stage][1]) if wanted.stage in STAGES else rows
    rows = rows.filter(text__contains=wanted.text) if wanted.text else rows
    return rows.order_by(*SORTS.get(wanted.sort, SORTS["due"]))


def parent_choices(district: int, row: Commitment) -> list[Commitment]:
    """The promises from which one can be passed down: of the same year and unit of measure, handed in, of units above villages."""
    rows = Commitment.objects.of(district).filter(year=row.year, unit_of_measure=row.unit_of_measure)
    rows = rows.exclude(state="draft").exclude(pk=row.pk).filter(unit__kind__in=ABOVE_VILLAGES)
    return list(rows.select_related("unit").order_by("unit__path", "pk")[:CHOICES])


def page_of(district: int, ids: list[int]) -> list[Commitment]:
    """The promises with these ids in their order, with unit and parent."""
    rows = Commitment.objects.of(district).select_related("unit", "parent").in_bulk(ids)
    return [rows[pk] for pk in ids if pk in rows]


def counted(rows: QuerySet[Commitment]) -> dict[str, int]:
    """How many of the promises stand in each state."""
    return dict(rows.order_by().values_list("state").annotate(n=Count("pk")))


def years(district: int) -> list[int]:
    """The years for which there are promises, the latest first."""
    rows = Commitment.objects.of(district).order_by("-year")
    return list(rows.values_list("year", flat=True).distinct())


def unsettled_before(district: int, actor: Actor, year: int) -> int:
    """How many announced promises of the years before one have no outcome yet, of those that an actor works with."""
    states = [state for state in PUBLIC if state not in SETTLED]
    return visible(district, actor).filter(year__lt=year, state__in=states).count()


def is_shown(row: Commitment, levels: tuple[str, ...], on: date) -> bool:
    """Whether a promise is announced to one of the levels on a day."""
    in_time = row.expires_on is not None and on < row.expires_on
    return row.state in PUBLIC and row.level in levels and in_time


def shown(actor: Actor, district: int, on: date, unit: int = 0) -> QuerySet[Commitment]:
    """The promises that are announced to an actor's levels on a day; of one unit when named."""
    rows = Commitment.objects.of(district).filter(
        state__in=PUBLIC, level__in=levels_of(actor, district), expires_on__gt=on
    )
    return rows.filter(unit_id=unit) if unit else rows


def thing_of(row: Commitment, amendment: Amendment | None = None) -> Thing:
    """A promise as the policy sees it: whose, who keeps its measure, and who did which step; its unit must be loaded."""
    done = {
        "commitment.submit": _one(row.submitted_by),
        "commitment.check": _one(row.checked_by),
        "commitment.report": frozenset(row.reporters),
        "commitment.amend": _one(amendment.asked_by if amendment else None),
    }
    keeper = row.item.keeper.path if row.item else ""
    return Thing(row.district_id, path=row.unit.path, keeper=keeper, done=done, unit=row.unit.name)


def thing_seen(row: Commitment, actor: Actor, on: date) -> Thing:
    """The same for whoever looks at it: open when it is announced to a level of theirs."""
    is_open = is_shown(row, levels_of(actor, row.district_id), on)
    return replace(thing_of(row), is_released=is_open)


def _one(account: int | None) -> frozenset[int]:
    return frozenset() if account is None else frozenset({account})
