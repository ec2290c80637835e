"""Recusals: the list with what waits for a decision, and the form in which somebody steps back or asks it of another."""

from itertools import chain

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.access.queries import names_of
from liangpai.entrance.middleware import Visit
from liangpai.oversight.operations import decide_recusal, declare_recusal
from liangpai.oversight.queries import recusal, recusals, thing_of_recusal
from liangpai.oversight.rules import GROUNDS
from liangpai.oversight.workflow import RECUSAL
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done, paged
from liangpai.web.oversight import subjects
from liangpai.web.oversight.labels import LABELS, SHADES
from liangpai.web.pages import page
from liangpai.words import Words


@asks("recusal.view")
def recusal_list(visit: Visit) -> HttpResponse:
    """Those that wait for a decision first."""
    permit("recusal.view", visit.actor, Thing(visit.district))
    rows = paged(visit, recusals(visit.district))
    people = {one for row in rows for one in (row.account, row.declared_by, row.decided_by) if one}
    shown = {
        "rows": rows,
        "named": subjects.named(visit, (row.subject for row in rows)),
        "things": {row.pk: thing_of_recusal(row) for row in rows},
        "people": names_of(visit.district, people),
        "grounds": GROUNDS,
        "states": RECUSAL.states,
        "labels": LABELS,
        "shades": SHADES,
    }
    return page(visit, "oversight/recusals.html", shown)


@asks("recusal.declare")
def new(visit: Visit) -> HttpResponse:
    """The form, with the things and the people to choose from; the thing may stand in the address already."""
    permit("recusal.declare", visit.actor, Thing(visit.district))
    shown = {
        "subject": visit.GET.get("subject", ""),
        "offered": subjects.offered(visit),
        "people": subjects.people(visit),
        "grounds": GROUNDS,
        "labels": LABELS,
    }
    return page(visit, "oversight/recusal_new.html", shown)


@asks("recusal.declare")
@require_POST
def declare(visit: Visit) -> HttpResponse:
    """Step back, or ask that another does."""
    permit("recusal.declare", visit.actor, Thing(visit.district))
    asked = Asked(visit.POST, LABELS)
    things = chain.from_iterable(named for _words, named in subjects.offered(visit))
    account = asked.choice("account", ("", *subjects.people(visit)))
    declare_recusal(
        district=visit.district,
        subject=asked.choice("subject", things),
        ground=asked.text("ground", 20),
        actor=visit.actor,
        at=visit.at,
        account=int(account) if account else None,
    )
    words = Words(
        "回避申请已提交；申请自己回避的，即时生效", "declared; of oneself it holds from this moment"
    )
    sees_list = permits("recusal.view", visit.actor, Thing(visit.district)) is None
    return done(visit, words, "recusal-list" if sees_list else "first-screen")


@asks("recusal.decide")
@require_POST
def decide(visit: Visit, recusal_id: int) -> HttpResponse:
    """Agree, or say that there is no need."""
    row = recusal(visit.district, recusal_id)
    is_agreed = Asked(visit.POST, LABELS).choice("is_agreed", ("yes", "no")) == "yes"
    decide_recusal(recusal=row, is_agreed=is_agreed, actor=visit.actor, at=visit.at)
    return done(visit, Words("已决定", "decided"), "recusal-list")
