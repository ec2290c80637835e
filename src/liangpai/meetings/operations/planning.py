"""A meeting from its plan to the day it is held: planned, changed, topics collected, approved, notified, held, cancelled."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import names_of
from liangpai.cards.operations import hold as hold_occasion
from liangpai.cards.queries import Occasion, occasion
from liangpai.cards.rules.refusals import moved_back
from liangpai.meetings.models import Meeting
from liangpai.meetings.operations.moving import move, record_of
from liangpai.meetings.queries import agenda, attendees, thing_of
from liangpai.meetings.rules.agenda import empty, nobody
from liangpai.meetings.rules.planning import (
    Plan,
    day_differs,
    held_too_early,
    text_wrong,
    unsound,
    year_differs,
)
from liangpai.meetings.workflow import MEETING
from liangpai.refusal import Refused, insist
from liangpai.statemachine import overtaken
from liangpai.words import Words

REASON = Words("取消原因", "reason")
LONGEST_REASON = 120


@transaction.atomic
def plan(*, district: int, plan: Plan, actor: Actor, at: datetime) -> Meeting:
    """Plan a meeting.

    Raises:
        Refused: not permitted, or with everything that must be mended.
    """
    permit("meeting.plan", actor, Thing(district))
    shown = occasion(district, plan.occasion) if plan.occasion else None
    insist(*unsound(plan, localdate(at)), day_differs(plan.held_on, shown.held_on if shown else None))
    made = Meeting.objects.create(
        district_id=district,
        kind=plan.kind,
        state=MEETING.start,
        planned_by=actor.account,
        **_planned(district, plan, shown),
    )
    record_of(made, "meeting.plan", actor, at, _told(plan))
    return made


@transaction.atomic
def edit(*, meeting: Meeting, plan: Plan, actor: Actor, at: datetime) -> None:
    """Change the plan of a meeting that was not held yet; its kind stays.

    Raises:
        Refused: not permitted, held already, or with everything that must be mended.
    """
    permit("meeting.edit", actor, thing_of(meeting))
    shown = occasion(meeting.district_id, plan.occasion) if plan.occasion else None
    insist(
        *unsound(plan, localdate(at)),
        day_differs(plan.held_on, shown.held_on if shown else None),
        year_differs(meeting.serial, meeting.year, plan.held_on),
    )
    move(meeting, "meeting.edit", actor, at, told=_told(plan), **_planned(meeting.district_id, plan, shown))


def _planned(district: int, plan: Plan, shown: Occasion | None) -> dict[str, object]:
    chair = plan.chair if plan.chair and plan.chair in names_of(district, {plan.chair}) else None
    return {
        "year": plan.held_on.year,
        "title": plan.title.strip(),
        "held_on": plan.held_on,
        "starts_at": plan.starts_at,
        "place": plan.place.strip(),
        "chair": chair,
        "chair_name": plan.chair_name.strip(),
        "occasion": shown,
    }


def _told(plan: Plan) -> dict[str, object]:
    return {
        "title": plan.title.strip(),
        "kind": plan.kind,
        "on": plan.held_on.isoformat(),
        "place": plan.place.strip(),
        "occasion": plan.occasion,
    }


@transaction.atomic
def collect(*, meeting: Meeting, actor: Actor, at: datetime) -> None:
    """Ask the units for topics.

    Raises:
        Refused: not permitted, or not in this state.
    """
    permit("meeting.collect", actor, thing_of(meeting))
    move(meeting, "meeting.collect", actor, at)


@transaction.atomic
def approve(*, meeting: Meeting, actor: Actor, at: datetime) -> None:
    """Approve the agenda; from now on the meeting has its number.

    Raises:
        Refused: not permitted, not in this state, nothing on the agenda, or somebody else took the number.
    """
    permit("meeting.approve", actor, thing_of(meeting))
    insist(empty(len(agenda(meeting))))
    serial = _last(meeting) + 1
    try:
        with transaction.atomic():
            told = {"serial": serial}
            move(meeting, "meeting.approve", actor, at, told=told, serial=serial, approved_on=localdate(at))
    except IntegrityError:
        raise Refused(overtaken("meeting.approve")) from None


def _last(meeting: Meeting) -> int:
    """The last number that a meeting of the year has taken."""
    rows = Meeting.objects.of(meeting.district_id).filter(year=meeting.year)
    return rows.aggregate(last=Max("serial"))["last"] or 0


@transaction.atomic
def notify(*, meeting: Meeting, actor: Actor, at: datetime) -> None:
    """Give notice of the meeting; the units that are invited see it and answer.

    Raises:
        Refused: not permitted, not in this state, or nobody is invited.
    """
    permit("meeting.notify", actor, thing_of(meeting))
    there = attendees(meeting)
    insist(nobody(len(there)))
    told = {"units": sorted({one.unit_id for one in there})}
    move(meeting, "meeting.notify", actor, at, told=told, notified_on=localdate(at))


@transaction.atomic
def hold(*, meeting: Meeting, actor: Actor, at: datetime, moved_to: date | None = None) -> None:
    """Record that the meeting was held, and with it the occasion whose cards it shows.

    Args:
        meeting: one whose notice was given.
        actor: of the office.
        at: when.
        moved_to: the day on which it was held, only where it was put off to another.

    Raises:
        Refused: not permitted, not in this state, before its day, moved to an earlier one or into another year, or guard rail
            G1 stands against the occasion.
    """
    permit("meeting.hold", actor, thing_of(meeting))
    day = moved_to or meeting.held_on
    insist(
        held_too_early(localdate(at), max(day, meeting.held_on)),
        moved_back(meeting.held_on, day),
        year_differs(meeting.serial, meeting.year, day),
    )
    told = {"moved_to": moved_to.isoformat() if moved_to else None}
    move(meeting, "meeting.hold", actor, at, told=told, held_on=day)
    shown = meeting.occasion
    if shown and shown.state == "planned":
        hold_occasion(occasion=shown, actor=actor, at=at, moved_to=moved_to)


@transaction.atomic
def cancel(*, meeting: Meeting, reason: str, actor: Actor, at: datetime) -> None:
    """Cancel a meeting that was not held yet.

    Raises:
        Refused: not permitted, not in this state, or no reason.
    """
    permit("meeting.cancel", actor, thing_of(meeting))
    insist(text_wrong("meeting.reason", reason, REASON, LONGEST_REASON))
    told = {"reason": reason.strip()}
    move(meeting, "meeting.cancel", actor, at, told=told, cancelled_for=reason.strip())
