"""The list of meetings, and the form in which one is planned."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.policy import permit, permits
from liangpai.cards.queries import occasions
from liangpai.entrance.middleware import Visit
from liangpai.meetings import operations as ops
from liangpai.meetings.queries import called, counted, meetings, thing_of_list
from liangpai.meetings.rules.kinds import KINDS
from liangpai.meetings.rules.planning import Plan, more_than_last_year
from liangpai.meetings.workflow import MEETING
from liangpai.organisations.queries import holders
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done, paged
from liangpai.web.meetings.labels import LABELS, SHADES
from liangpai.web.pages import page
from liangpai.words import Words

CHAIRS = "leader"
"""The role of those who take the chair."""


@asks("meeting.view")
def meeting_list(visit: Visit) -> HttpResponse:
    """The meetings the reader may see, the latest first, and the form for a new one."""
    thing = thing_of_list(visit.district, visit.actor)
    permit("meeting.view", visit.actor, thing)
    rows = paged(visit, meetings(visit.district, visit.actor))
    may_plan = permits("meeting.plan", visit.actor, thing) is None
    warning = more_than_last_year(
        counted(visit.district, visit.on.year), counted(visit.district, visit.on.year - 1)
    )
    shown = {
        "rows": rows,
        "called": {row.pk: called(row) for row in rows},
        "kinds": KINDS,
        "states": MEETING.states,
        "shades": SHADES,
        "warnings": [warning] if warning and may_plan else [],
        "may_plan": may_plan,
        "labels": LABELS,
        **(planning(visit) if may_plan else {}),
    }
    return page(visit, "meetings/list.html", shown)


@asks("meeting.plan")
@require_POST
def plan(visit: Visit) -> HttpResponse:
    """Plan a meeting."""
    made = ops.plan(district=visit.district, plan=planned(visit), actor=visit.actor, at=visit.at)
    return done(visit, Words("已列入会议计划", "the meeting is planned"), "meeting-page", made.pk)


def planning(visit: Visit) -> dict[str, Any]:
    """What the form of a plan offers: who may take the chair, and the occasions that were not held yet."""
    chairs = {one.account: one.name for one in holders(visit.district, CHAIRS, visit.on)}
    open_ones = [one for one in occasions(visit.district) if one.state == "planned"]
    return {
        "chairs": list(chairs.items()),
        "occasions": [(one.pk, f"{one.name} {one.held_on.isoformat()}") for one in open_ones],
    }


def planned(visit: Visit) -> Plan:
    """The plan that a form holds; the chair is somebody who leads, or a name."""
    asked = Asked(visit.POST, LABELS)
    account = asked.whole("chair", 0)
    names = {one.account: one.name for one in holders(visit.district, CHAIRS, visit.on)}
    return Plan(
        title=asked.text("title"),
        kind=visit.POST.get("kind", ""),
        held_on=asked.day("held_on") or date.min,
        starts_at=asked.text("starts_at"),
        place=asked.text("place"),
        chair=account or None,
        chair_name=names.get(account, ""),
        occasion=asked.whole("occasion", 0) or None,
    )
