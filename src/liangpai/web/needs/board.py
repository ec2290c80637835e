"""The board: who keeps whom waiting and for how long, how departments are rated, and the time limits behind it."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.needs.operations import set_limits
from liangpai.needs.queries import asked_back, keeps_waiting, limits, ratings, thing_of_list
from liangpai.needs.rules.kinds import LEVELS, MATTERS
from liangpai.needs.rules.rating import TOO_FEW
from liangpai.needs.rules.waiting import BANDS
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.needs.labels import LABELS
from liangpai.web.pages import page
from liangpai.words import Words


@asks("need.view")
def board(visit: Visit) -> HttpResponse:
    """Everybody's clock: departments that owe, units that have the word, rates, and the time limits."""
    permit("need.view", visit.actor, thing_of_list(visit.district, visit.actor))
    shown = {
        "queues": keeps_waiting(visit.district, visit.on),
        "owing": asked_back(visit.district),
        "ratings": ratings(visit.district),
        "bands": BANDS,
        "few": TOO_FEW,
        "matters": MATTERS,
        "levels": LEVELS,
        "limits": limits(visit.district),
        "thing": Thing(visit.district),
        "labels": LABELS,
    }
    return page(visit, "needs/board.html", shown)


@asks("need.preset")
@require_POST
def limit(visit: Visit) -> HttpResponse:
    """Set the working days of a matter."""
    asked = Asked(visit.POST, LABELS)
    days = tuple(asked.whole(name, 0) for name in ("first", "second", "third"))
    matter = visit.POST.get("matter", "")
    set_limits(district=visit.district, matter=matter, limits=days, actor=visit.actor, at=visit.at)
    words = Words(
        "答复时限已修改，今后提出的需求按新时限", "the limits are changed for needs raised from now on"
    )
    return done(visit, words, "need-board")
