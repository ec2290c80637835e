"""The first page of administration: what there is, and every step that nobody can do."""

from django.http import HttpResponse

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.access.queries import accounts
from liangpai.cards.queries import deadlocks as card_deadlocks
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import counted, deadlocks, stale_accounts, vacancies
from liangpai.organisations.rules.kinds import KINDS
from liangpai.web.asks import asks
from liangpai.web.pages import page


@asks("unit.view")
def administration(visit: Visit) -> HttpResponse:
    """Tiles that lead on, and the gaps with their way out for those who may see them."""
    thing = Thing(visit.district)
    permit("unit.view", visit.actor, thing)
    found = counted(visit.district, visit.on)
    posts, vacant = vacancies(visit.district, visit.on)
    sees_accounts = permits("account.view", visit.actor, thing) is None
    sees_gaps = permits("doctor.view", visit.actor, thing) is None
    shown = {
        "thing": thing,
        "counted": [(KINDS[kind], found[kind]) for kind in KINDS if kind in found],
        "posts": posts,
        "vacant": vacant,
        "accounts": accounts(visit.district).count() if sees_accounts else None,
        "stale": stale_accounts(visit.district, visit.at).count() if sees_accounts else None,
        "gaps": [*deadlocks(visit.district, visit.on), *card_deadlocks(visit.district, visit.on)]
        if sees_gaps
        else None,
    }
    return page(visit, "administration/overview.html", shown)
