"""Reads of meetings: one, those an actor may see, its agenda, its people, what it resolved, and each as the policy sees it."""

from collections.abc import Collection, Sequence

from django.db.models import Q, QuerySet

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy.who import SEES_ALL
from liangpai.access.roles import Role
from liangpai.meetings.models import AgendaItem, Attendee, Meeting, Resolution
from liangpai.meetings.rules.kinds import PARTS
from liangpai.meetings.rules.numbers import name_of
from liangpai.meetings.workflow import TOLD
from liangpai.organisations.queries import names_of
from liangpai.organisations.rules.kinds import rank_of
from liangpai.refusal import absent
from liangpai.words import Words

OFFICERS = (Role.REPORTER, Role.VERIFIER)
MEETING = Words("会议", "meeting")


def meeting(district: int, pk: int) -> Meeting:
    """The meeting with this id, with its occasion.

    Raises:
        Refused: there is none in the district.
    """
    row = (
        Meeting.objects.of(district)
        .filter(pk=pk)
        .select_related("occasion__ruleset", "occasion__run")
        .first()
    )
    if row is None:
        raise absent(MEETING)
    return row


def meeting_for(actor: Actor, district: int, pk: int) -> Meeting:
    """The meeting, for somebody who may see it.

    Raises:
        Refused: there is none, or it is not to be seen.
    """
    row = visible(district, actor).filter(pk=pk).select_related("occasion__ruleset", "occasion__run").first()
    if row is None:
        raise absent(MEETING)
    return row


def meeting_showing(district: int, occasion: int) -> Meeting | None:
    """The meeting that shows the cards of an occasion, if one is planned."""
    rows = Meeting.objects.of(district).filter(occasion_id=occasion).exclude(state="cancelled")
    return rows.order_by("pk").first()


def visible(district: int, actor: Actor) -> QuerySet[Meeting]:
    """The meetings an actor may see: all, or those that collect topics, and those the actor's units are invited to."""
    rows = Meeting.objects.of(district)
    if actor.is_house or SEES_ALL.holds(actor, Thing(district)):
        return rows
    paths = set(actor.paths(*OFFICERS))
    if not paths:
        return rows.none()
    mine = Q(pk__in=[])
    for path in paths:
        mine |= Q(unit__path__startswith=path)
    invited = Attendee.objects.of(district).filter(mine).values("meeting_id")
    owned = AgendaItem.objects.of(district).filter(mine).values("meeting_id")
    told = Q(state__in=TOLD) & (Q(pk__in=invited) | Q(pk__in=owned))
    return rows.filter(Q(state="collecting") | told)


def meetings(district: int, actor: Actor) -> list[Meeting]:
    """The meetings an actor may see, the latest first."""
    return list(visible(district, actor).order_by("-held_on", "-pk"))


def of_unit(district: int, actor: Actor, unit: int) -> list[Meeting]:
    """The meetings to which a unit is invited, among those an actor may see, once the units have been told; the latest first."""
    there = Attendee.objects.of(district).filter(unit_id=unit).values("meeting_id")
    return list(visible(district, actor).filter(pk__in=there, state__in=TOLD).order_by("-held_on", "-pk"))


def called(row: Meeting) -> str:
    """The name of a meeting."""
    return name_of(row.year, row.serial, row.title)


def agenda(row: Meeting) -> list[AgendaItem]:
    """What stands on the agenda, in its order."""
    rows = AgendaItem.objects.of(row.district_id).filter(meeting_id=row.pk, state="accepted")
    return list(rows.select_related("unit").order_by("place", "pk"))


def topics(row: Meeting, actor: Actor) -> list[AgendaItem]:
    """The topics that were proposed and do not stand on the agenda: all, or those of the actor's units."""
    rows = AgendaItem.objects.of(row.district_id).filter(meeting_id=row.pk).exclude(state="accepted")
    found = rows.select_related("unit").order_by("pk")
    if SEES_ALL.holds(actor, Thing(row.district_id)):
        return list(found)
    return [one for one in found if one.unit and actor.reaches(one.unit.path, *OFFICERS)]


def item(district: int, pk: int) -> AgendaItem:
    """The item or topic with this id, with its meeting and unit.

    Raises:
        Refused: there is none in the district.
    """
    row = AgendaItem.objects.of(district).filter(pk=pk).select_related("meeting", "unit").first()
    if row is None:
        raise absent(Words("议题", "item"))
    return row


def attendees(row: Meeting) -> list[Attendee]:
    """Who is invited: the chair, those who take part, those who sit in; each in the order of the units."""
    rows = Attendee.objects.of(row.district_id).filter(meeting_id=row.pk).select_related("unit")
    parts = list(PARTS)
    return sorted(
        rows, key=lambda one: (parts.index(one.part), rank_of(one.unit.kind), one.unit.order, one.pk)
    )


def attendee(district: int, pk: int) -> Attendee:
    """The invitation with this id, with its meeting and unit.

    Raises:
        Refused: there is none in the district.
    """
    row = Attendee.objects.of(district).filter(pk=pk).select_related("meeting", "unit").first()
    if row is None:
        raise absent(Words("参会人员", "invitation"))
    return row


def resolutions(row: Meeting) -> list[Resolution]:
    """What was resolved, in its order, with the task that each became."""
    rows = Resolution.objects.of(row.district_id).filter(meeting_id=row.pk)
    return list(rows.select_related("unit", "task").order_by("place", "pk"))


def resolutions_at(district: int, meetings: Collection[int]) -> list[Resolution]:
    """What was resolved at some meetings (their ids), the latest meeting first."""
    rows = Resolution.objects.of(district).filter(meeting_id__in=meetings)
    return list(rows.select_related("meeting", "unit", "task").order_by("-meeting__held_on", "place", "pk"))


def resolution(district: int, pk: int) -> Resolution:
    """The resolution with this id, with its meeting.

    Raises:
        Refused: there is none in the district.
    """
    row = Resolution.objects.of(district).filter(pk=pk).select_related("meeting", "unit", "task").first()
    if row is None:
        raise absent(Words("议定事项", "resolution"))
    return row


def assisting_of(district: int, rows: Sequence[Resolution]) -> dict[int, tuple[str, ...]]:
    """The names of the units that assist with each resolution."""
    names = names_of(district, {unit for row in rows for unit in row.assisting})
    return {row.pk: tuple(names[unit] for unit in row.assisting if unit in names) for row in rows}


def counted(district: int, year: int) -> int:
    """How many meetings a year has, those that were cancelled left out (G7)."""
    return Meeting.objects.of(district).filter(year=year).exclude(state="cancelled").count()


def thing_of(row: Meeting) -> Thing:
    """A meeting as the policy sees it: who planned it and who wrote its minutes."""
    done = {"meeting.plan": _only(row.planned_by), "meeting.draft": frozenset(row.drafted_by)}
    return Thing(row.district_id, done=done)


def thing_of_list(district: int, actor: Actor) -> Thing:
    """The list, of whatever meetings the actor may see."""
    return Thing(district, path=next(actor.paths(*OFFICERS), ""))


def thing_of_attendee(row: Attendee) -> Thing:
    """An invitation as the policy sees it; its unit must be loaded."""
    return Thing(row.district_id, path=row.unit.path, unit=row.unit.name)


def _only(account: int | None) -> frozenset[int]:
    return frozenset() if account is None else frozenset({account})
