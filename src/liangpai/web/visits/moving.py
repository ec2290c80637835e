"""The acts on visits and issues."""

from datetime import date

from django.contrib.messages import warning
from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.guardrails.rules import visits_collide
from liangpai.needs.rules.asking import Wanted
from liangpai.organisations.queries import unit
from liangpai.visits import operations as ops
from liangpai.visits import queries
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.needs.moving import amount_of
from liangpai.web.visits.labels import LABELS
from liangpai.words import Words

LONG = 2_000
"""Longer than any text of the room may be, so that its rule says how long it may."""


@asks("visit.plan")
@require_POST
def plan(visit: Visit) -> HttpResponse:
    """Plan a visit; where another leader goes there on that day, say so."""
    asked = Asked(visit.POST, LABELS)
    place = unit(visit.district, asked.whole("unit", 0))
    made = ops.plan(
        district=visit.district,
        leader=asked.whole("leader", 0),
        unit=place,
        on=asked.day("on"),
        purpose=asked.text("purpose", LONG),
        actor=visit.actor,
        at=visit.at,
    )
    others = queries.others_on(visit.district, place.pk, made.on, made.leader_id)
    if hint := visits_collide(place.name, made.on, others):
        warning(visit, hint.says(visit.lang))
    return done(visit, Words("走访已安排", "the visit is planned"), "visit-page", made.pk)


@asks("visit.make")
@require_POST
def make(visit: Visit, visit_id: int) -> HttpResponse:
    """Record that it was made."""
    ops.make(visit=queries.visit(visit.district, visit_id), actor=visit.actor, at=visit.at)
    words = Words("走访已登记，有问题请逐个登记", "recorded: now raise the issues, one by one")
    return done(visit, words, "visit-page", visit_id)


@asks("visit.close")
@require_POST
def close(visit: Visit, visit_id: int) -> HttpResponse:
    """Close it."""
    ops.close(visit=queries.visit(visit.district, visit_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("走访已办结", "the visit is closed"), "visit-page", visit_id)


@asks("visit.cancel")
@require_POST
def cancel(visit: Visit, visit_id: int) -> HttpResponse:
    """Cancel it."""
    reason = Asked(visit.POST, LABELS).text("reason", LONG)
    row = queries.visit(visit.district, visit_id)
    ops.cancel(visit=row, reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("走访已取消", "the visit is cancelled"), "visit-page", visit_id)


@asks("issue.raise")
@require_POST
def raise_issue(visit: Visit, visit_id: int) -> HttpResponse:
    """Write an issue down."""
    asked = Asked(visit.POST, LABELS)
    ops.raise_issue(
        visit=queries.visit(visit.district, visit_id),
        kind=visit.POST.get("kind", ""),
        text=asked.text("text", LONG),
        promise=asked.text("promise", LONG),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("问题已登记，村居随时看得到办到哪一步", "written down: the place sees where it stands")
    return done(visit, words, "visit-page", visit_id)


@asks("issue.hand_on")
@require_POST
def hand_on(visit: Visit, issue_id: int) -> HttpResponse:
    """Make a task of it."""
    asked = Asked(visit.POST, LABELS)
    ops.hand_on(
        issue=queries.issue(visit.district, issue_id),
        title=asked.text("title", LONG),
        unit=unit(visit.district, asked.whole("keeper", 0)),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已转督办，由办公室登记、交办", "it is a task now, which the office registers and assigns")
    return done(visit, words, "issue-page", issue_id)


@asks("issue.ask")
@require_POST
def ask(visit: Visit, issue_id: int) -> HttpResponse:
    """Make a need of it."""
    asked = Asked(visit.POST, LABELS)
    wanted = Wanted(
        kind=visit.POST.get("kind", ""),
        title=asked.text("title", LONG),
        quantity=amount_of(asked, "quantity"),
        needed_by=asked.day("needed_by") or date.min,
        source=visit.POST.get("source", ""),
    )
    row = queries.issue(visit.district, issue_id)
    keeper = unit(visit.district, asked.whole("keeper", 0))
    ops.ask(issue=row, keeper=keeper, wanted=wanted, actor=visit.actor, at=visit.at)
    words = Words("已转要素需求，承办单位的答复时限开始计算", "it is a need now: the department's clock runs")
    return done(visit, words, "issue-page", issue_id)


@asks("issue.solve")
@require_POST
def solve(visit: Visit, issue_id: int) -> HttpResponse:
    """Say how it was solved."""
    text = Asked(visit.POST, LABELS).text("solution", LONG)
    row = queries.issue(visit.district, issue_id)
    ops.solve(issue=row, text=text, actor=visit.actor, at=visit.at)
    words = Words("已登记，等村居确认", "recorded: the place confirms it")
    return done(visit, words, "issue-page", issue_id)


@asks("issue.confirm")
@require_POST
def confirm(visit: Visit, issue_id: int) -> HttpResponse:
    """Confirm that it is solved."""
    ops.confirm(issue=queries.issue(visit.district, issue_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已确认解决", "confirmed as solved"), "issue-page", issue_id)


@asks("issue.dispute")
@require_POST
def dispute(visit: Visit, issue_id: int) -> HttpResponse:
    """Say that it is not solved."""
    reason = Asked(visit.POST, LABELS).text("reason", LONG)
    row = queries.issue(visit.district, issue_id)
    ops.dispute(issue=row, reason=reason, actor=visit.actor, at=visit.at)
    words = Words("已退回，继续办理", "sent back: work on it goes on")
    return done(visit, words, "issue-page", issue_id)


@asks("issue.look_back")
@require_POST
def look_back(visit: Visit, issue_id: int) -> HttpResponse:
    """Say what was found on looking back."""
    text = Asked(visit.POST, LABELS).text("look_back", LONG)
    row = queries.issue(visit.district, issue_id)
    ops.look_back(issue=row, text=text, actor=visit.actor, at=visit.at)
    return done(visit, Words("回访已登记", "the look back is recorded"), "issue-page", issue_id)
