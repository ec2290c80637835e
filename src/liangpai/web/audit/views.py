"""The ledger as a page: newest first, narrowed by act, thing, person and day; and its chain, verified by a button."""

from django.contrib.messages import add_message
from django.contrib.messages.constants import INFO
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from liangpai.access.actions import ACTIONS
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.ledger import operations, queries
from liangpai.web.asked import as_day
from liangpai.web.asks import asks
from liangpai.web.audit.acts import acts_shown
from liangpai.web.audit.words import THINGS, WRONG
from liangpai.web.going_on import ROWS, done
from liangpai.web.pages import page
from liangpai.words import Words

WHOLE = Words(
    "审计记录完整：{n}行逐行核对，校验链没有断裂", "the ledger is whole: {n} {n|row|rows}, the chain holds"
)
BROKEN = Words(
    "审计记录从第{n}行起不成立：{why}。请保护现场，不要改动，报告纪检监督员。",
    "The ledger does not hold from row {n} on: {why}. Leave everything as it is and report it to the discipline officer.",
)
LONGEST_NUMBER = 18


@asks("ledger.view")
def ledger(visit: Visit) -> HttpResponse:
    """What was done, by whom and to what."""
    permit("ledger.view", visit.actor, Thing(visit.district))
    asked = {
        name: visit.GET.get(name, "").strip() for name in ("action", "kind", "of", "actor", "day", "hash")
    }
    rows = queries.entries(
        visit.district,
        before=_number(visit.GET.get("before", "")),
        most=ROWS + 1,
        action=asked["action"],
        subject=f"{asked['kind']}:{asked['of']}" if asked["kind"] else "",
        actor=asked["actor"],
        on=as_day(asked["day"]),
        digest=asked["hash"].removeprefix("liangpai:"),
    )
    found = {
        "acts": acts_shown(visit.district, rows[:ROWS], visit.lang),
        "has_more": len(rows) > ROWS,
        "asked": asked,
        "query": urlencode({name: value for name, value in asked.items() if value}),
        "actions": {action: ACTIONS[action] for action in ACTIONS if not action.endswith(".view")},
        "things": THINGS,
        "length": queries.length(visit.district),
        "verified": queries.last_of(visit.district, operations.VERIFY),
    }
    return page(visit, "audit/ledger.html", found)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else None


@asks("ledger.view")
@require_POST
def ledger_verify(visit: Visit) -> HttpResponse:
    """Compute the whole chain anew and say whether it holds."""
    rows = queries.length(visit.district)
    broken = operations.verify_chain(district=visit.district, actor=visit.actor, at=visit.at)
    if broken is None:
        return done(visit, WHOLE.format(n=rows), "ledger")
    why = WRONG.get(broken.reason, Words(broken.reason, broken.reason))
    words = BROKEN.format(n=broken.sequence, why=why)
    add_message(visit, INFO, words.says(visit.lang), extra_tags="bad")
    return redirect("ledger")
