"""The acts on an agenda and on what is resolved."""

from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.meetings import operations as ops
from liangpai.meetings.queries import item, meeting, resolution
from liangpai.meetings.rules.agenda import Wanted
from liangpai.meetings.rules.resolutions import Wanted as Resolved
from liangpai.organisations.queries import unit
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.meetings.labels import LABELS
from liangpai.words import Words

LONG = 1_000


def opened(meeting: int, tab: str) -> str:
    """The address of a meeting with a tab open."""
    return f"{resolve_url('meeting-page', meeting)}?tab={tab}"


def _wanted(visit: Visit) -> Wanted:
    asked = Asked(visit.POST, LABELS)
    return Wanted(
        kind=visit.POST.get("kind", ""),
        title=asked.text("item"),
        minutes=asked.whole("minutes", 0),
        speaker=asked.text("speaker"),
        unit=asked.whole("unit", 0) or None,
        paper=asked.whole("paper", 0) or None,
    )


@asks("meeting.arrange")
@require_POST
def put(visit: Visit, meeting_id: int) -> HttpResponse:
    """Put an item on the agenda."""
    row = meeting(visit.district, meeting_id)
    ops.put(meeting=row, wanted=_wanted(visit), actor=visit.actor, at=visit.at)
    return done(visit, Words("已列入议程", "on the agenda"), "meeting-page", meeting_id)


@asks("meeting.arrange")
@require_POST
def lift(visit: Visit, topic_id: int) -> HttpResponse:
    """Move an item up."""
    one = item(visit.district, topic_id)
    ops.lift(item=one, actor=visit.actor, at=visit.at)
    return done(visit, Words("已上移", "moved up"), "meeting-page", one.meeting_id)


@asks("meeting.arrange")
@require_POST
def drop(visit: Visit, topic_id: int) -> HttpResponse:
    """Take an item off."""
    one = item(visit.district, topic_id)
    ops.drop(item=one, actor=visit.actor, at=visit.at)
    return done(visit, Words("已移出议程", "off the agenda"), "meeting-page", one.meeting_id)


@asks("meeting.propose")
@require_POST
def propose(visit: Visit, meeting_id: int) -> HttpResponse:
    """Propose a topic for a unit."""
    ops.propose(
        meeting=meeting(visit.district, meeting_id),
        unit=unit(visit.district, Asked(visit.POST, LABELS).whole("unit", 0)),
        wanted=_wanted(visit),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("议题已提出", "the topic is proposed"), "meeting-page", meeting_id)


@asks("meeting.take")
@require_POST
def take(visit: Visit, topic_id: int) -> HttpResponse:
    """Put a topic on the agenda."""
    one = item(visit.district, topic_id)
    ops.take(item=one, actor=visit.actor, at=visit.at)
    return done(visit, Words("已列入议程", "on the agenda"), "meeting-page", one.meeting_id)


@asks("meeting.turn_down")
@require_POST
def turn_down(visit: Visit, topic_id: int) -> HttpResponse:
    """Leave a topic off."""
    one = item(visit.district, topic_id)
    reason = Asked(visit.POST, LABELS).text("reason")
    ops.turn_down(item=one, reason=reason, actor=visit.actor, at=visit.at)
    return done(
        visit,
        Words("未列入，原因已告知提出单位", "not taken; the unit sees why"),
        "meeting-page",
        one.meeting_id,
    )


@asks("meeting.resolve")
@require_POST
def resolve(visit: Visit, meeting_id: int) -> HttpResponse:
    """Write down what was resolved."""
    asked = Asked(visit.POST, LABELS)
    wanted = Resolved(
        text=asked.text("text", LONG),
        unit=asked.whole("main", 0),
        assisting=tuple(int(one) for one in asked.several("assisting") if one.isascii() and one.isdigit()),
        due_on=asked.day("due_on"),
        area=visit.POST.get("area", ""),
        duty_item=asked.text("duty_item"),
    )
    row = meeting(visit.district, meeting_id)
    ops.resolve(meeting=row, wanted=wanted, actor=visit.actor, at=visit.at)
    return done(visit, Words("已登记", "written down"), opened(meeting_id, "resolutions"))


@asks("meeting.resolve")
@require_POST
def unresolve(visit: Visit, resolution_id: int) -> HttpResponse:
    """Take a resolution out again."""
    one = resolution(visit.district, resolution_id)
    ops.unresolve(resolution=one, actor=visit.actor, at=visit.at)
    return done(visit, Words("已删除", "taken out"), opened(one.meeting_id, "resolutions"))
