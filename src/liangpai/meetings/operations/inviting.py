"""Who is invited, what the units answer for their own people, and which units were there."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.meetings.models import Attendee, Meeting
from liangpai.meetings.operations.moving import record_of, stay
from liangpai.meetings.queries import attendees, suggested, thing_of, thing_of_attendee
from liangpai.meetings.rules.attendees import Guest, answer_unsound, twice, unsound
from liangpai.meetings.rules.planning import text_wrong
from liangpai.meetings.workflow import INVITATION, INVITING, RESOLVING
from liangpai.organisations.models import Unit
from liangpai.refusal import insist
from liangpai.statemachine import advance
from liangpai.words import Words

SUBSTITUTE = Words("代表", "substitute")


@transaction.atomic
def invite(*, meeting: Meeting, unit: Unit, guest: Guest, actor: Actor, at: datetime) -> Attendee:
    """Invite somebody for a unit.

    Raises:
        Refused: not permitted, held already, invited already, or with everything that must be mended.
    """
    permit("meeting.invite", actor, thing_of(meeting))
    rows = Attendee.objects.of(meeting.district_id).filter(meeting_id=meeting.pk, unit_id=unit.pk)
    there = rows.filter(title=guest.title.strip(), name=guest.name.strip()).exists()
    insist(*unsound(guest), twice(there))
    stay(meeting, "meeting.invite", INVITING)
    made = Attendee.objects.create(
        district_id=meeting.district_id,
        meeting=meeting,
        unit=unit,
        title=guest.title.strip(),
        name=guest.name.strip(),
        part=guest.part,
        state=INVITATION.start,
    )
    record_of(meeting, "meeting.invite", actor, at, {"unit": unit.pk, "title": made.title, "part": made.part})
    return made


@transaction.atomic
def invite_concerned(*, meeting: Meeting, actor: Actor, at: datetime) -> int:
    """Invite the heads of all units that are concerned and not invited yet, and answer how many.

    Raises:
        Refused: not permitted, or held already.
    """
    permit("meeting.invite", actor, thing_of(meeting))
    stay(meeting, "meeting.invite", INVITING)
    found = suggested(meeting, localdate(at))
    for one in found:
        invite(meeting=meeting, unit=one.unit, guest=one.guest, actor=actor, at=at)
    return len(found)


@transaction.atomic
def uninvite(*, attendee: Attendee, actor: Actor, at: datetime) -> None:
    """Take somebody off the list.

    Raises:
        Refused: not permitted, or held already.
    """
    permit("meeting.invite", actor, thing_of(attendee.meeting))
    stay(attendee.meeting, "meeting.invite", INVITING)
    Attendee.objects.of(attendee.district_id).filter(pk=attendee.pk).delete()
    told = {"unit": attendee.unit_id, "title": attendee.title, "removed": True}
    record_of(attendee.meeting, "meeting.invite", actor, at, told)


@transaction.atomic
def excuse(*, attendee: Attendee, reason: str, actor: Actor, at: datetime) -> None:
    """Ask for leave for somebody of the own unit (请假).

    Raises:
        Refused: not permitted, no notice was given, not in this state, or no reason.
    """
    permit("meeting.excuse", actor, thing_of_attendee(attendee))
    insist(answer_unsound(reason, ""))
    _answer(attendee, "meeting.excuse", actor, at, reason=reason.strip(), substitute="")


@transaction.atomic
def substitute(*, attendee: Attendee, substitute: str, reason: str, actor: Actor, at: datetime) -> None:
    """Send somebody else of the own unit (委派代表).

    Raises:
        Refused: not permitted, no notice was given, not in this state, nobody named, or no reason.
    """
    permit("meeting.substitute", actor, thing_of_attendee(attendee))
    insist(
        text_wrong("attendee.substitute", substitute, SUBSTITUTE),
        answer_unsound(reason, substitute),
    )
    _answer(attendee, "meeting.substitute", actor, at, reason=reason.strip(), substitute=substitute.strip())


def _answer(attendee: Attendee, action: str, actor: Actor, at: datetime, **changes: str) -> None:
    stay(attendee.meeting, action, ("notified",))
    rows = Attendee.objects.of(attendee.district_id).filter(pk=attendee.pk)
    attendee.state = advance(INVITATION, rows, action, attendee.state, **changes)
    told = {"unit": attendee.unit_id, "title": attendee.title, **changes}
    record_of(attendee.meeting, action, actor, at, told)


@transaction.atomic
def note_present(*, meeting: Meeting, there: Collection[int], actor: Actor, at: datetime) -> None:
    """Note who of those invited was there (到会), by the ids of the invitations; noting again corrects it.

    The ledger keeps the units alone: neither a name nor an hour nor a place of a person.

    Raises:
        Refused: not permitted, or the meeting was not held or its minutes are settled.
    """
    permit("meeting.present", actor, thing_of(meeting))
    stay(meeting, "meeting.present", RESOLVING)
    rows = Attendee.objects.of(meeting.district_id)
    found = attendees(meeting)
    for one in found:
        if (one.state == "present") != (one.pk in there):
            advance(INVITATION, rows.filter(pk=one.pk), "meeting.present", one.state)
    told = {"units": sorted({one.unit_id for one in found if one.pk in there})}
    record_of(meeting, "meeting.present", actor, at, told)
