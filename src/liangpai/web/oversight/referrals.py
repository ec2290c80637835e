"""Receipts of referrals: the list, and the form that records one; number, day and organ alone."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.oversight.operations import record_referral
from liangpai.oversight.queries import referrals
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done, paged
from liangpai.web.oversight.labels import LABELS
from liangpai.web.pages import page
from liangpai.words import Words


@asks("referral.view")
def referral_list(visit: Visit) -> HttpResponse:
    """Every receipt, the newest first."""
    permit("referral.view", visit.actor, Thing(visit.district))
    shown = {
        "rows": paged(visit, referrals(visit.district)),
        "thing": Thing(visit.district),
        "labels": LABELS,
    }
    return page(visit, "oversight/referrals.html", shown)


@asks("referral.record")
@require_POST
def record(visit: Visit) -> HttpResponse:
    """Record one."""
    asked = Asked(visit.POST, LABELS)
    record_referral(
        district=visit.district,
        number=asked.text("number"),
        on=asked.day("on") or visit.on,
        organ=asked.text("organ"),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("回执已登记", "the receipt is recorded"), "referral-list")
