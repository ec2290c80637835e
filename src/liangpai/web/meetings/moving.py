"""The moves of a meeting: changed, topics collected, approved, notified, held, minutes, follow-up, cancelled."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.meetings import operations as ops
from liangpai.meetings.queries import meeting
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.meetings.arranging import opened
from liangpai.web.meetings.labels import LABELS
from liangpai.web.meetings.lists import planned
from liangpai.words import Words

LONG = 21_000
"""Longer than any text of a meeting may be, so that the rule of the room says how long it may."""
PAGE, MINUTES = "meeting-page", "minutes"


@asks("meeting.edit")
@require_POST
def edit(visit: Visit, meeting_id: int) -> HttpResponse:
    """Change its plan."""
    ops.edit(meeting=meeting(visit.district, meeting_id), plan=planned(visit), actor=visit.actor, at=visit.at)
    return done(visit, Words("已修改", "changed"), PAGE, meeting_id)


@asks("meeting.collect")
@require_POST
def collect(visit: Visit, meeting_id: int) -> HttpResponse:
    """Ask the units for topics."""
    ops.collect(meeting=meeting(visit.district, meeting_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已开始征集议题", "units may propose topics now"), PAGE, meeting_id)


@asks("meeting.approve")
@require_POST
def approve(visit: Visit, meeting_id: int) -> HttpResponse:
    """Approve the agenda."""
    ops.approve(meeting=meeting(visit.district, meeting_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("议程已审定", "the agenda is approved"), PAGE, meeting_id)


@asks("meeting.notify")
@require_POST
def notify(visit: Visit, meeting_id: int) -> HttpResponse:
    """Give notice."""
    ops.notify(meeting=meeting(visit.district, meeting_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已通知参会单位", "the units are notified"), PAGE, meeting_id)


@asks("meeting.hold")
@require_POST
def hold(visit: Visit, meeting_id: int) -> HttpResponse:
    """Record it as held."""
    row, moved_to = meeting(visit.district, meeting_id), Asked(visit.POST, LABELS).day("moved_to")
    ops.hold(meeting=row, moved_to=moved_to, actor=visit.actor, at=visit.at)
    return done(visit, Words("已登记召开", "recorded as held"), PAGE, meeting_id)


@asks("meeting.draft")
@require_POST
def draft(visit: Visit, meeting_id: int) -> HttpResponse:
    """Write the minutes."""
    text = Asked(visit.POST, LABELS).text("draft", LONG).replace("\r\n", "\n")
    ops.draft(meeting=meeting(visit.district, meeting_id), text=text, actor=visit.actor, at=visit.at)
    return done(visit, Words("纪要已保存", "the minutes are kept"), opened(meeting_id, MINUTES))


@asks("meeting.countersign")
@require_POST
def countersign(visit: Visit, meeting_id: int) -> HttpResponse:
    """Countersign the minutes."""
    ops.countersign(meeting=meeting(visit.district, meeting_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已会签", "countersigned"), opened(meeting_id, MINUTES))


@asks("meeting.issue")
@require_POST
def issue(visit: Visit, meeting_id: int) -> HttpResponse:
    """Issue the minutes; the resolutions become tasks."""
    number = Asked(visit.POST, LABELS).text("number")
    row = meeting(visit.district, meeting_id)
    n = ops.issue(meeting=row, number=number, actor=visit.actor, at=visit.at)
    words = Words(
        "纪要已签发，{n}件议定事项已立项交办",
        "issued; {n} {n|resolution is a task|resolutions are tasks} now",
    )
    return done(visit, words.format(n=n), opened(meeting_id, MINUTES))


@asks("meeting.follow")
@require_POST
def follow(visit: Visit, meeting_id: int) -> HttpResponse:
    """End the follow-up."""
    ops.follow(meeting=meeting(visit.district, meeting_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("议定事项已全部办结", "every resolution is done"), PAGE, meeting_id)


@asks("meeting.cancel")
@require_POST
def cancel(visit: Visit, meeting_id: int) -> HttpResponse:
    """Cancel it."""
    reason = Asked(visit.POST, LABELS).text("reason")
    row = meeting(visit.district, meeting_id)
    ops.cancel(meeting=row, reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("会议已取消", "cancelled"), PAGE, meeting_id)
