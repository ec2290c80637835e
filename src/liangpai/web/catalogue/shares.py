"""Requests to share: the list, the form that asks, one request with its history, and every step of it."""

from collections import Counter
from datetime import timedelta

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.queries import names_of
from liangpai.access.roles import Role
from liangpai.catalogue import operations, queries
from liangpai.catalogue.rules import LEVELS, SHARE_DAYS
from liangpai.catalogue.workflow import SHARE
from liangpai.entrance.middleware import Visit
from liangpai.ledger.queries import history
from liangpai.organisations.queries import names_of as names_of_units
from liangpai.organisations.queries import unit
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.audit.acts import acts_shown
from liangpai.web.catalogue.labels import LABELS, SHARE_HEADER
from liangpai.web.exports import excel
from liangpai.web.going_on import done, paged
from liangpai.web.pages import in_words, page
from liangpai.words import Words

USED_FOR = timedelta(days=180)
"""What the form offers as a term."""


@asks("share.view")
def share_list(visit: Visit) -> HttpResponse:
    """The requests the reader may see, narrowed by state, in the order of their deadlines or the newest first."""
    rows = queries.visible_shares(visit.district, _may_look(visit).actor)
    state = visit.GET.get("state", "")
    state = state if state in SHARE.states else ""
    counts = Counter(dict(queries.states_of(rows)))
    chosen = queries.in_turn(rows, state)
    shown = {
        "rows": paged(visit, chosen, counts[state] if state else counts.total()),
        "counts": counts,
        "state": state,
        "states": SHARE.states,
        "levels": LEVELS,
    }
    return page(visit, "catalogue/shares.html", shown)


@asks("share.view")
def export(visit: Visit) -> FileResponse:
    """The list as a workbook."""
    rows = (
        (
            row.item.code,
            row.item.name,
            row.unit.name,
            row.item.keeper.name,
            row.purpose,
            row.scope,
            SHARE.label(row.state, visit.lang),
            LEVELS[row.level].says(visit.lang),
            row.due_on.isoformat() if row.state == "asked" else "",
            row.until_on.isoformat(),
            row.basis,
            row.answer,
        )
        for row in queries.visible_shares(visit.district, _may_look(visit).actor)
    )
    return excel(Words("数据共享申请", "Requests to share"), SHARE_HEADER, rows, visit.lang)


@asks("share.ask")
def share_new(visit: Visit) -> HttpResponse:
    """The form that asks, for one of the reader's units."""
    own = names_of_units(visit.district, _officer_of(visit))
    first = next(visit.actor.paths(Role.REPORTER, Role.VERIFIER), "")
    permit("share.ask", visit.actor, Thing(visit.district, path=first))
    rows = queries.items(visit.district).values()
    shown = {
        "items": [
            (row.pk, f"{row.code} {row.name}（{row.keeper.name}）")
            for row in rows
            if row.keeper_id not in own
        ],
        "item": Asked(visit.GET).whole("item", 0),
        "units": list(own.items()),
        "until_on": visit.on + USED_FOR,
        "days": SHARE_DAYS,
        "labels": LABELS,
    }
    return page(visit, "catalogue/share_new.html", shown)


@asks("share.ask")
@require_POST
def ask(visit: Visit) -> HttpResponse:
    """Ask for an item."""
    asked = Asked(visit.POST, LABELS)
    made = operations.ask_share(
        item=queries.item(visit.district, asked.whole("item", 0)),
        unit=unit(visit.district, asked.whole("unit", 0)),
        purpose=asked.text("purpose", 400),
        scope=asked.text("scope", 200),
        until_on=asked.day("until_on") or visit.on,
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已申请，归口单位最迟{due}答复", "asked: the keeper answers by {due}")
    return done(visit, words.format(due=in_words(made.due_on)), "share-page", made.pk)


@asks("share.view")
def share_page(visit: Visit, share_id: int) -> HttpResponse:
    """One request with its answer, its uses, its history, and the steps from here."""
    row = queries.share(visit.district, share_id)
    permit("share.view", visit.actor, queries.thing_of_share(row))
    uses = queries.uses_of(visit.district, row.pk)
    people = {row.asked_by, row.answered_by, row.opened_by, *(one.recorded_by for one in uses)}
    shown = {
        "share": row,
        "uses": uses,
        "states": SHARE.states,
        "levels": LEVELS,
        "closed": queries.why_no_move(row, visit.actor),
        "people": names_of(visit.district, {one for one in people if one}),
        "history": acts_shown(visit.district, history(visit.district, "share", row.pk), visit.lang),
        "labels": LABELS,
    }
    return page(visit, "catalogue/share.html", shown)


@asks("share.grant")
@require_POST
def grant(visit: Visit, share_id: int) -> HttpResponse:
    """Agree."""
    asked = Asked(visit.POST, LABELS)
    operations.grant_share(
        share=queries.share(visit.district, share_id),
        until_on=asked.day("until_on") or visit.on,
        answer=asked.text("answer", 400),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已同意，待开通", "granted: it waits to be opened"), "share-page", share_id)


@asks("share.refuse")
@require_POST
def refuse(visit: Visit, share_id: int) -> HttpResponse:
    """Refuse, by a law or a paper."""
    asked = Asked(visit.POST, LABELS)
    operations.refuse_share(
        share=queries.share(visit.district, share_id),
        basis=asked.text("basis", 200),
        reason=asked.text("reason", 400),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已答复不同意", "refused, with its basis"), "share-page", share_id)


@asks("share.open")
@require_POST
def open_(visit: Visit, share_id: int) -> HttpResponse:
    """Hand the data over."""
    operations.open_share(
        share=queries.share(visit.district, share_id),
        access=Asked(visit.POST, LABELS).text("access", 200),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已开通", "opened"), "share-page", share_id)


@asks("share.use")
@require_POST
def use(visit: Visit, share_id: int) -> HttpResponse:
    """Record a use."""
    asked = Asked(visit.POST, LABELS)
    operations.use_share(
        share=queries.share(visit.district, share_id),
        used_on=asked.day("used_on") or visit.on,
        purpose=asked.text("purpose", 200),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已登记使用", "the use is recorded"), "share-page", share_id)


@asks("share.withdraw")
@require_POST
def withdraw(visit: Visit, share_id: int) -> HttpResponse:
    """Ask for it no longer."""
    operations.withdraw_share(share=queries.share(visit.district, share_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已撤回", "withdrawn"), "share-page", share_id)


def _officer_of(visit: Visit) -> set[int]:
    """The units of which the reader is an officer."""
    return {duty.unit for duty in visit.actor.duties if duty.role in (Role.REPORTER, Role.VERIFIER)}


def _may_look(visit: Visit) -> Visit:
    """The list is for those who see all, and for officers of any unit."""
    path = next(visit.actor.paths(Role.REPORTER, Role.VERIFIER), "")
    permit("share.view", visit.actor, Thing(visit.district, path=path, keeper=path))
    return visit
