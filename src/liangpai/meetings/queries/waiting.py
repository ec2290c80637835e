"""Which meetings wait for whom: for the lines of the workbench."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from liangpai.access.actor import Actor
from liangpai.ledger.queries import last_acts
from liangpai.meetings.models import AgendaItem, Attendee, Meeting
from liangpai.meetings.queries.meetings import OFFICERS, called

WAITING = {
    "planned": "collect",
    "collecting": "approve",
    "approved": "notify",
    "notified": "hold",
    "held": "draft",
    "drafted": "countersign",
    "countersigned": "issue",
}
"""What a meeting waits for, by its state."""


@dataclass(frozen=True, slots=True)
class Wait:
    """One meeting that waits for an act, with the day it is held and how many topics wait with it."""

    meeting: int
    name: str
    act: str
    held_on: date
    topics: int = 0
    since: datetime | None = None
    drafted_by: frozenset[int] = frozenset()
    """Who wrote the minutes, and so does not sign them."""


def waits(district: int) -> list[Wait]:
    """Every meeting that waits for somebody, the earliest first."""
    rows = list(Meeting.objects.of(district).filter(state__in=WAITING).order_by("held_on", "pk"))
    asked = AgendaItem.objects.of(district).filter(meeting__in=[row.pk for row in rows], state="proposed")
    topics = list(asked.values_list("meeting_id", flat=True))
    last = last_acts(district, [f"meeting:{row.pk}" for row in rows])
    return [
        Wait(
            row.pk,
            called(row),
            WAITING[row.state],
            row.held_on,
            topics.count(row.pk),
            last.get(f"meeting:{row.pk}"),
            frozenset(row.drafted_by),
        )
        for row in rows
    ]


def proposed(district: int, actor: Actor) -> list[Wait]:
    """The meetings at which topics of the actor's units wait to be taken or turned down."""
    mine = Q(pk__in=[])
    for path in set(actor.paths(*OFFICERS)):
        mine |= Q(unit__path__startswith=path)
    rows = AgendaItem.objects.of(district).filter(mine, state="proposed", meeting__state="collecting")
    found = Counter(row.meeting for row in rows.select_related("meeting").order_by("meeting__held_on", "pk"))
    return [Wait(row.pk, called(row), "take", row.held_on, n) for row, n in found.items()]


def collecting(district: int) -> list[Wait]:
    """The meetings for which units may propose topics."""
    rows = Meeting.objects.of(district).filter(state="collecting").order_by("held_on", "pk")
    return [Wait(row.pk, called(row), "propose", row.held_on) for row in rows]


def invitations(district: int, actor: Actor, on: date) -> list[Wait]:
    """The meetings to come that the actor's units are invited to, once they were told."""
    mine = Q(pk__in=[])
    for path in set(actor.paths(*OFFICERS)):
        mine |= Q(unit__path__startswith=path)
    rows = Attendee.objects.of(district).filter(mine, state="invited")
    rows = rows.filter(meeting__state="notified", meeting__held_on__gte=on).select_related("meeting")
    found = {row.meeting_id: row.meeting for row in rows.order_by("meeting__held_on", "meeting_id")}
    return [Wait(row.pk, called(row), "attend", row.held_on) for row in found.values()]
