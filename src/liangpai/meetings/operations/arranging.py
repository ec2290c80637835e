"""The agenda: items put on it, moved and taken off, and the topics that units propose for it."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.meetings.models import AgendaItem, Meeting
from liangpai.meetings.operations.moving import record_of, stay
from liangpai.meetings.queries import agenda, thing_of
from liangpai.meetings.rules.agenda import Wanted, unsound
from liangpai.meetings.rules.planning import text_wrong
from liangpai.meetings.workflow import PLANNING, TOPIC
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import unit as unit_of
from liangpai.refusal import insist
from liangpai.statemachine import advance
from liangpai.words import Words

REASON = Words("不列入的原因", "reason")
LONGEST_REASON = 120


@transaction.atomic
def put(*, meeting: Meeting, wanted: Wanted, actor: Actor, at: datetime) -> AgendaItem:
    """Put an item at the end of the agenda.

    Raises:
        Refused: not permitted, the agenda is approved already, or with everything that must be mended.
    """
    permit("meeting.arrange", actor, thing_of(meeting))
    insist(*unsound(wanted))
    stay(meeting, "meeting.arrange", PLANNING)
    made = _made(meeting, wanted, place=_next(meeting), state="accepted")
    record_of(meeting, "meeting.arrange", actor, at, {"title": made.title})
    return made


@transaction.atomic
def drop(*, item: AgendaItem, actor: Actor, at: datetime) -> None:
    """Take an item off the agenda.

    Raises:
        Refused: not permitted, or the agenda is approved already.
    """
    permit("meeting.arrange", actor, thing_of(item.meeting))
    stay(item.meeting, "meeting.arrange", PLANNING)
    AgendaItem.objects.of(item.district_id).filter(pk=item.pk).delete()
    record_of(item.meeting, "meeting.arrange", actor, at, {"title": item.title, "removed": True})


@transaction.atomic
def lift(*, item: AgendaItem, actor: Actor, at: datetime) -> None:
    """Move an item before the one above it; the first stays where it is.

    Raises:
        Refused: not permitted, or the agenda is approved already.
    """
    permit("meeting.arrange", actor, thing_of(item.meeting))
    stay(item.meeting, "meeting.arrange", PLANNING)
    order = agenda(item.meeting)
    at_now = next((place for place, one in enumerate(order) if one.pk == item.pk), 0)
    if at_now:
        order[at_now - 1], order[at_now] = order[at_now], order[at_now - 1]
    rows = AgendaItem.objects.of(item.district_id)
    for place, one in enumerate(order, 1):
        rows.filter(pk=one.pk).update(place=place)
    record_of(item.meeting, "meeting.arrange", actor, at, {"title": item.title, "order": max(at_now, 1)})


@transaction.atomic
def propose(*, meeting: Meeting, unit: Unit, wanted: Wanted, actor: Actor, at: datetime) -> AgendaItem:
    """Propose a topic for a unit while topics are collected.

    Raises:
        Refused: not permitted, topics are not collected now, or with everything that must be mended.
    """
    permit("meeting.propose", actor, Thing(meeting.district_id, path=unit.path, unit=unit.name))
    insist(*unsound(wanted))
    stay(meeting, "meeting.propose", ("collecting",))
    made = _made(meeting, wanted, unit=unit, state=TOPIC.start)
    record_of(meeting, "meeting.propose", actor, at, {"title": made.title, "unit": unit.pk})
    return made


@transaction.atomic
def take(*, item: AgendaItem, actor: Actor, at: datetime) -> None:
    """Put a topic that a unit proposed on the agenda.

    Raises:
        Refused: not permitted, not in this state, or the agenda is approved already.
    """
    permit("meeting.take", actor, thing_of(item.meeting))
    stay(item.meeting, "meeting.take", PLANNING)
    rows = AgendaItem.objects.of(item.district_id).filter(pk=item.pk)
    advance(TOPIC, rows, "meeting.take", item.state, place=_next(item.meeting))
    record_of(item.meeting, "meeting.take", actor, at, {"title": item.title, "unit": item.unit_id})


@transaction.atomic
def turn_down(*, item: AgendaItem, reason: str, actor: Actor, at: datetime) -> None:
    """Leave a topic off the agenda, with the reason.

    Raises:
        Refused: not permitted, not in this state, or no reason.
    """
    permit("meeting.turn_down", actor, thing_of(item.meeting))
    insist(text_wrong("meeting.item.reason", reason, REASON, LONGEST_REASON))
    stay(item.meeting, "meeting.turn_down", PLANNING)
    rows = AgendaItem.objects.of(item.district_id).filter(pk=item.pk)
    advance(TOPIC, rows, "meeting.turn_down", item.state, reason=reason.strip())
    told = {"title": item.title, "unit": item.unit_id, "reason": reason.strip()}
    record_of(item.meeting, "meeting.turn_down", actor, at, told)


def _made(
    meeting: Meeting, wanted: Wanted, *, state: str, unit: Unit | None = None, place: int = 0
) -> AgendaItem:
    whose = unit or (unit_of(meeting.district_id, wanted.unit) if wanted.unit else None)
    return AgendaItem.objects.create(
        district_id=meeting.district_id,
        meeting=meeting,
        place=place,
        kind=wanted.kind,
        title=wanted.title.strip(),
        minutes=wanted.minutes,
        unit=whose,
        speaker=wanted.speaker.strip(),
        paper=wanted.paper,
        state=state,
    )


def _next(meeting: Meeting) -> int:
    rows = AgendaItem.objects.of(meeting.district_id).filter(meeting_id=meeting.pk)
    return (rows.aggregate(last=Max("place"))["last"] or 0) + 1
