"""Recusals: the list with what waits for a decision, and the form in which somebody steps back or asks it of another."""

from collections.abc import Iterable

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import named, names_of
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import names_of as names_of_units
from liangpai.oversight.operations import decide_recusal, declare_recusal
from liangpai.oversight.queries import recusal, recusals, thing_of_recusal
from liangpai.oversight.rules import GROUNDS, KINDS, kind_of
from liangpai.oversight.workflow import RECUSAL
from liangpai.refusal import absent
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done, paged
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
        "units": names_of_units(visit.district, _units(row.subject for row in rows)),
        "things": {row.pk: thing_of_recusal(row) for row in rows},
        "people": names_of(visit.district, people),
        "kinds": KINDS,
        "kind_of": kind_of,
        "grounds": GROUNDS,
        "states": RECUSAL.states,
        "labels": LABELS,
        "shades": SHADES,
    }
    return page(visit, "oversight/recusals.html", shown)


def _units(subjects: Iterable[str]) -> set[int]:
    """The ids of those that are units."""
    parts = (one.partition(":") for one in subjects)
    return {int(number) for kind, _colon, number in parts if kind == "unit" and number.isdecimal()}


@asks("recusal.declare")
def new(visit: Visit) -> HttpResponse:
    """The form; the thing may stand in the address already."""
    permit("recusal.declare", visit.actor, Thing(visit.district))
    subject = visit.GET.get("subject", "")
    kind = kind_of(subject) if kind_of(subject) in KINDS else ""
    shown = {
        "kind": kind,
        "of": subject.partition(":")[2] if kind else "",
        "kinds": KINDS,
        "grounds": GROUNDS,
        "labels": LABELS,
    }
    return page(visit, "oversight/recusal_new.html", shown)


@asks("recusal.declare")
@require_POST
def declare(visit: Visit) -> HttpResponse:
    """Step back, or ask that another does."""
    asked = Asked(visit.POST, LABELS)
    username = asked.text("username", 60)
    account = named(visit.district, username) if username else None
    if username and account is None:
        raise absent(Words("用户", "user"))
    declare_recusal(
        district=visit.district,
        subject=f"{asked.text('kind', 20)}:{asked.whole('of', 0)}",
        ground=asked.text("ground", 20),
        actor=visit.actor,
        at=visit.at,
        account=account.pk if account else None,
    )
    words = Words(
        "回避申请已提交；申请自己回避的，即时生效", "declared; of oneself it holds from this moment"
    )
    return done(visit, words, "first-screen")


@asks("recusal.decide")
@require_POST
def decide(visit: Visit, recusal_id: int) -> HttpResponse:
    """Agree, or say that there is no need."""
    row = recusal(visit.district, recusal_id)
    is_agreed = Asked(visit.POST, LABELS).choice("is_agreed", ("yes", "no")) == "yes"
    decide_recusal(recusal=row, is_agreed=is_agreed, actor=visit.actor, at=visit.at)
    return done(visit, Words("已决定", "decided"), "recusal-list")
