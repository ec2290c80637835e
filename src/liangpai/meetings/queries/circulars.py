"""Reads of circulated papers: one, those an actor may see, the copies of units, and what a paper is the basis of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.cards.queries import rulesets
from liangpai.catalogue.queries import items
from liangpai.frameworks.queries import versions
from liangpai.meetings.models import AgendaItem, Basis, Circular, Copy, Meeting
from liangpai.meetings.rules.bases import ROOMS, rooms_of
from liangpai.organisations.rules.kinds import rank_of
from liangpai.refusal import absent
from liangpai.words import Words

OFFICERS = (Role.REPORTER, Role.VERIFIER)
CIRCULAR = Words("文件", "paper")


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that a paper can be the basis of; ``thing`` None where the whole room is meant."""

    room: str
    thing: int | None
    name: str

    @property
    def code(self) -> str:
        """How a form names it."""
        return f"{self.room}:{self.thing or ''}"


def circular(district: int, pk: int) -> Circular:
    """The paper with this id, without its file.

    Raises:
        Refused: there is none in the district.
    """
    row = Circular.objects.of(district).defer("file").filter(pk=pk).first()
    if row is None:
        raise absent(CIRCULAR)
    return row


def circular_for(actor: Actor, district: int, pk: int) -> Circular:
    """The paper, for somebody who may see it.

    Raises:
        Refused: there is none, or it was not distributed to the actor's units.
    """
    row = visible(district, actor).filter(pk=pk).first()
    if row is None:
        raise absent(CIRCULAR)
    return row


def file_of(row: Circular) -> bytes:
    """The file of a paper; empty where none was handed in."""
    kept = Circular.objects.of(row.district_id).filter(pk=row.pk).values_list("file", flat=True).get()
    return bytes(kept or b"")


def visible(district: int, actor: Actor) -> QuerySet[Circular]:
    """The papers an actor may see: all, or those distributed to the actor's units, the latest first."""
    rows = Circular.objects.of(district).defer("file").order_by("-received_on", "-pk")
    if actor.is_house or SEES_ALL.holds(actor, Thing(district)):
        return rows
    return rows.filter(pk__in=_own(district, actor).values("circular_id"))


def found(
    district: int, actor: Actor, *, state: str = "", text: str = "", room: str = ""
) -> QuerySet[Circular]:
    """The papers an actor may see, narrowed by state, by a part of title or number, and by what they are the basis of."""
    rows = visible(district, actor)
    if state:
        rows = rows.filter(state=state)
    if text:
        rows = rows.filter(Q(title__contains=text) | Q(number__contains=text))
    if room:
        rows = rows.filter(pk__in=Basis.objects.of(district).filter(room=room).values("circular_id"))
    return rows


def conveyable(district: int, actor: Actor) -> list[tuple[int, str]]:
    """Id and title of the papers an actor may see that are not archived yet, for an agenda to choose from and lead to."""
    rows = visible(district, actor).exclude(state="archived")
    return list(rows.values_list("pk", "title"))


def copies(row: Circular) -> list[Copy]:
    """The copies of the units, in the order of the units and in no other."""
    rows = Copy.objects.of(row.district_id).select_related("circular", "unit").defer("circular__file")
    rows = rows.filter(circular_id=row.pk)
    return sorted(rows, key=lambda one: (rank_of(one.unit.kind), one.unit.order, one.unit_id))


def copy(district: int, pk: int) -> Copy:
    """The copy with this id, with its paper and unit.

    Raises:
        Refused: there is none in the district.
    """
    rows = Copy.objects.of(district).select_related("circular", "unit").defer("circular__file")
    row = rows.filter(pk=pk).first()
    if row is None:
        raise absent(Words("分发件", "copy"))
    return row


def own_copies(row: Circular, actor: Actor) -> list[Copy]:
    """The copies of the actor's own units."""
    return [one for one in copies(row) if actor.reaches(one.unit.path, *OFFICERS)]


def left_to_convey(row: Circular) -> int:
    """How many units have not conveyed a paper; which of them was first is nowhere kept."""
    rows = Copy.objects.of(row.district_id).filter(circular_id=row.pk)
    return rows.exclude(state="conveyed").count()


def bases(row: Circular) -> list[Basis]:
    """What a paper is the basis of, in the order of the rooms."""
    order = list(ROOMS)
    rows = Basis.objects.of(row.district_id).filter(circular_id=row.pk)
    return sorted(rows, key=lambda one: (order.index(one.room), one.pk))


def basis(district: int, pk: int) -> Basis:
    """The link with this id, with its paper.

    Raises:
        Refused: there is none in the district.
    """
    row = Basis.objects.of(district).filter(pk=pk).select_related("circular").defer("circular__file").first()
    if row is None:
        raise absent(Words("依据", "basis"))
    return row


def papers_for(district: int, room: str, thing: int | None = None) -> list[Circular]:
    """The papers that something in a room rests on."""
    rows = Basis.objects.of(district).filter(room=room)
    rows = rows.filter(thing=thing) if thing else rows
    return list(Circular.objects.of(district).defer("file").filter(pk__in=rows.values("circular_id")))


def matters(district: int) -> list[Matter]:
    """Everything that a paper can be the basis of: schemes, rule sets, data items of villages and greening, whole rooms."""
    return list(_matters(district))


def _matters(district: int) -> Iterator[Matter]:
    yield from (Matter(room, None, words.zh) for room, words in ROOMS.items())
    yield from (Matter("scheme", one.pk, one.name) for one in versions(district))
    yield from (Matter("ruleset", one.pk, one.name) for one in rulesets(district))
    for item in items(district).values():
        yield from (Matter(room, item.pk, item.name) for room in rooms_of(item.name))


def conveyed_at(row: Circular) -> list[Meeting]:
    """The meetings on whose agenda a paper stands, the earliest first."""
    there = AgendaItem.objects.of(row.district_id).filter(paper=row.pk, state="accepted")
    rows = Meeting.objects.of(row.district_id).filter(pk__in=there.values("meeting_id"))
    return list(rows.order_by("held_on", "pk"))


def waiting_here(district: int, actor: Actor) -> tuple[int, date | None]:
    """How many papers the actor's units have yet to convey, and by when the first of them."""
    rows = _own(district, actor).exclude(state="conveyed").filter(circular__state="distributed")
    days = list(rows.values_list("circular__convey_by", flat=True))
    return len(days), min((day for day in days if day), default=None)


def in_state(district: int, *states: str) -> int:
    """How many papers are in these states."""
    return Circular.objects.of(district).filter(state__in=states).count()


def counted(district: int) -> dict[str, int]:
    """How many papers are in each state."""
    rows = Circular.objects.of(district).order_by().values_list("state").annotate(count=Count("pk"))
    return dict(rows)


def thing_of(row: Circular) -> Thing:
    """A paper as the policy sees it."""
    by = row.proposed_by
    return Thing(row.district_id, done={"circular.propose": frozenset() if by is None else frozenset({by})})


def thing_of_copy(row: Copy) -> Thing:
    """A copy as the policy sees it; its unit must be loaded."""
    return Thing(row.district_id, path=row.unit.path, unit=row.unit.name)


def thing_of_list(district: int, actor: Actor) -> Thing:
    """The list, of whatever papers the actor may see."""
    return Thing(district, path=next(actor.paths(*OFFICERS), ""))


def _own(district: int, actor: Actor) -> QuerySet[Copy]:
    mine = Q(pk__in=[])
    for path in set(actor.paths(*OFFICERS)):
        mine |= Q(unit__path__startswith=path)
    return Copy.objects.of(district).filter(mine)
