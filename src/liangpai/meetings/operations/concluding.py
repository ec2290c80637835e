"""What comes of a meeting: resolutions, minutes drafted, countersigned and issued, tasks, and the end of their follow-up."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.guardrails.queries import unless_aside
from liangpai.guardrails.rules import duty_list_missing
from liangpai.meetings.models import Meeting, Resolution
from liangpai.meetings.operations.moving import move, record_of, stay
from liangpai.meetings.queries import called, resolutions, thing_of
from liangpai.meetings.rules.minutes import text_wrong
from liangpai.meetings.rules.planning import text_wrong as line_wrong
from liangpai.meetings.rules.resolutions import Wanted, headed, still_open, unsound
from liangpai.meetings.workflow import RESOLVING
from liangpai.organisations.queries import unit as unit_of
from liangpai.refusal import insist
from liangpai.statemachine import overtaken
from liangpai.tasks.operations import Assignment, Proposal, assign, propose, register
from liangpai.tasks.queries import task as task_of
from liangpai.tasks.workflow import OPEN
from liangpai.words import Words

NUMBER = Words("纪要编号", "number of the minutes")
LONGEST_NUMBER = 40


@transaction.atomic
def resolve(*, meeting: Meeting, wanted: Wanted, actor: Actor, at: datetime) -> Resolution:
    """Write down what was resolved.

    Raises:
        Refused: not permitted, not held or settled already, a town without its duty (G9), or what must be mended.
    """
    permit("meeting.resolve", actor, thing_of(meeting))
    on = localdate(at)
    unit = unit_of(meeting.district_id, wanted.unit)
    for other in wanted.assisting:
        unit_of(meeting.district_id, other)
    duty = unless_aside(
        meeting.district_id, "G9", on, lambda: duty_list_missing(unit.kind, wanted.duty_item, False)
    )
    insist(*unsound(wanted, on), duty)
    stay(meeting, "meeting.resolve", RESOLVING)
    rows = Resolution.objects.of(meeting.district_id).filter(meeting_id=meeting.pk)
    made = Resolution.objects.create(
        district_id=meeting.district_id,
        meeting=meeting,
        place=(rows.aggregate(last=Max("place"))["last"] or 0) + 1,
        text=wanted.text.strip(),
        unit=unit,
        assisting=list(wanted.assisting),
        due_on=wanted.due_on,
        area=wanted.area,
        duty_item=wanted.duty_item.strip(),
    )
    told = {"text": made.text, "unit": unit.pk, "units": made.assisting, "area": made.area}
    record_of(meeting, "meeting.resolve", actor, at, told)
    return made


@transaction.atomic
def unresolve(*, resolution: Resolution, actor: Actor, at: datetime) -> None:
    """Take a resolution out again before the minutes are settled.

    Raises:
        Refused: not permitted, or settled already.
    """
    permit("meeting.resolve", actor, thing_of(resolution.meeting))
    stay(resolution.meeting, "meeting.resolve", RESOLVING)
    Resolution.objects.of(resolution.district_id).filter(pk=resolution.pk).delete()
    record_of(resolution.meeting, "meeting.resolve", actor, at, {"text": resolution.text, "removed": True})


@transaction.atomic
def draft(*, meeting: Meeting, text: str, actor: Actor, at: datetime) -> None:
    """Draft the minutes, or write them anew before they are countersigned.

    Raises:
        Refused: not permitted, not in this state, nothing written, too much, or somebody else wrote meanwhile.
    """
    permit("meeting.draft", actor, thing_of(meeting))
    insist(text_wrong(text))
    rows = Meeting.objects.of(meeting.district_id).filter(pk=meeting.pk, minutes=meeting.minutes)
    insist(None if rows.update(minutes=text.strip()) else overtaken("meeting.draft"))
    wrote = sorted({*meeting.drafted_by, actor.account} - {None})
    told = {"characters": len(text.strip())}
    move(meeting, "meeting.draft", actor, at, told=told, minutes=text.strip(), drafted_by=wrote)


@transaction.atomic
def countersign(*, meeting: Meeting, actor: Actor, at: datetime) -> None:
    """Countersign the minutes (会签); who wrote them does not.

    Raises:
        Refused: not permitted, or not in this state.
    """
    permit("meeting.countersign", actor, thing_of(meeting))
    move(meeting, "meeting.countersign", actor, at, agreed_by=actor.account)


@transaction.atomic
def issue(*, meeting: Meeting, number: str, actor: Actor, at: datetime) -> int:
    """Issue the minutes (签发): every resolution becomes a task at once; answers how many.

    Raises:
        Refused: not permitted, not in this state, no number, or for what a task cannot be assigned.
    """
    permit("meeting.issue", actor, thing_of(meeting))
    insist(line_wrong("meeting.number", number, NUMBER, LONGEST_NUMBER))
    told = {"number": number.strip()}
    move(meeting, "meeting.issue", actor, at, told=told, number=number.strip(), issued_on=localdate(at))
    found = resolutions(meeting)
    for one in found:
        _becomes_task(meeting, one, actor, at)
    return len(found)


def _becomes_task(meeting: Meeting, one: Resolution, actor: Actor, at: datetime) -> None:
    district = meeting.district_id
    proposal = Proposal(
        title=headed(one.text),
        content=one.text,
        source_kind="meeting",
        source=f"{called(meeting)}（{meeting.number}）",
        source_id=one.pk,
        unit=one.unit_id,
    )
    made = propose(district=district, proposal=proposal, actor=actor, at=at)
    register(task=made, actor=actor, at=at)
    due = one.due_on if one.due_on and one.due_on > localdate(at) else None
    given = Assignment(one.unit_id, tuple(one.assisting), one.duty_item, due_on=due)
    assign(task=task_of(district, made.pk), assignment=given, actor=actor, at=at)
    Resolution.objects.of(district).filter(pk=one.pk).update(task=made)


@transaction.atomic
def follow(*, meeting: Meeting, actor: Actor, at: datetime) -> None:
    """End the follow-up (跟踪办结) when every resolution is done.

    Raises:
        Refused: not permitted, not in this state, or something is still open.
    """
    permit("meeting.follow", actor, thing_of(meeting))
    insist(still_open(sum(one.task is not None and one.task.state in OPEN for one in resolutions(meeting))))
    move(meeting, "meeting.follow", actor, at)
