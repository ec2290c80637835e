"""What is won from above: the list with its sums by source, one entry with its steps, and the acts on it."""

from datetime import date
from typing import Any

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.policy.who import OFFICE
from liangpai.entrance.middleware import Visit
from liangpai.ledger.queries import history
from liangpai.needs import operations as ops
from liangpai.needs.queries import askers, gain, gains, keepers, thing_of_gain, thing_of_list, totals
from liangpai.needs.queries.needs import OFFICERS
from liangpai.needs.registers import GAINS
from liangpai.needs.rules.gains import GAINED
from liangpai.needs.rules.kinds import KINDS, SOURCES
from liangpai.needs.workflow import GAIN
from liangpai.organisations.queries import unit
from liangpai.spreadsheets.registers import register_sheet
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import workbook
from liangpai.web.audit.acts import acts_shown
from liangpai.web.going_on import done, paged
from liangpai.web.needs.labels import LABELS, MEASURED
from liangpai.web.needs.moving import amount_of
from liangpai.web.needs.shown import gain_rows
from liangpai.web.pages import page
from liangpai.words import Words

TITLE = Words("向上争取", "Gains")
NEVER = date.min


@asks("gain.view")
def gain_list(visit: Visit) -> HttpResponse:
    """What was applied for, narrowed by year, kind and state, with its sums."""
    permit("gain.view", visit.actor, Thing(visit.district))
    rows = gains(visit.district, **_sought(visit))
    shown = {
        "rows": paged(visit, rows),
        "totals": totals(rows),
        "sought": _sought(visit),
        "kinds": KINDS,
        "choices": [(code, words) for code, words in MEASURED if code in GAINED],
        "sources": SOURCES,
        "states": GAIN.states,
        "units": _units(visit),
        "thing": thing_of_list(visit.district, visit.actor),
        "labels": LABELS,
    }
    return page(visit, "needs/gains.html", shown)


@asks("gain.view")
def export(visit: Visit) -> FileResponse:
    """The list as it is narrowed, as a workbook."""
    permit("gain.view", visit.actor, Thing(visit.district))
    name = TITLE.says(visit.lang)
    cells = gain_rows(gains(visit.district, **_sought(visit)), visit.lang)
    return workbook([register_sheet(GAINS, cells, visit.lang, title=name)], name)


@asks("gain.view")
def gain_page(visit: Visit, gain_id: int) -> HttpResponse:
    """One entry with its three steps, and what comes next."""
    row = gain(visit.district, gain_id)
    permit("gain.view", visit.actor, thing_of_gain(row))
    shown = {
        "gain": row,
        "thing": thing_of_gain(row),
        "kind": KINDS[row.kind],
        "sources": SOURCES,
        "states": GAIN.states,
        "moves": {move.action for move in GAIN.open_moves(row.state)},
        "acts": acts_shown(visit.district, history(visit.district, "gain", row.pk), visit.lang),
        "labels": LABELS,
    }
    return page(visit, "needs/gain.html", shown)


@asks("gain.apply")
@require_POST
def apply(visit: Visit) -> HttpResponse:
    """Record an application."""
    asked = Asked(visit.POST, LABELS)
    made = ops.apply_above(
        district=visit.district,
        unit=unit(visit.district, asked.whole("unit", 0)),
        kind=visit.POST.get("kind", ""),
        source=visit.POST.get("source", ""),
        title=asked.text("title"),
        amount=amount_of(asked, "amount"),
        on=asked.day("on") or NEVER,
        reference=asked.text("reference"),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("申报已登记", "the application is recorded"), "gain-page", made.pk)


@asks("gain.approve")
@require_POST
def approve(visit: Visit, gain_id: int) -> HttpResponse:
    """Record the approval."""
    asked = Asked(visit.POST, LABELS)
    ops.be_approved(
        gain=gain(visit.district, gain_id),
        amount=amount_of(asked, "amount"),
        on=asked.day("on") or NEVER,
        document=asked.text("document"),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("批复已登记", "the approval is recorded"), "gain-page", gain_id)


@asks("gain.arrive")
@require_POST
def arrive(visit: Visit, gain_id: int) -> HttpResponse:
    """Record the arrival."""
    asked = Asked(visit.POST, LABELS)
    ops.arrive(
        gain=gain(visit.district, gain_id),
        amount=amount_of(asked, "amount"),
        on=asked.day("on") or NEVER,
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("到位已登记", "the arrival is recorded"), "gain-page", gain_id)


@asks("gain.decline")
@require_POST
def decline(visit: Visit, gain_id: int) -> HttpResponse:
    """Record that it was declined."""
    reason = Asked(visit.POST, LABELS).text("reason")
    ops.be_declined(gain=gain(visit.district, gain_id), reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("已登记未获批", "recorded as declined"), "gain-page", gain_id)


def _sought(visit: Visit) -> dict[str, Any]:
    """Year, kind and state that the address asks for; what makes no sense narrows nothing."""
    kind, state = visit.GET.get("kind", ""), visit.GET.get("state", "")
    return {
        "year": min(Asked(visit.GET).whole("year", 0), 9999),
        "kind": kind if kind in GAINED else "",
        "state": state if state in GAIN.states else "",
    }


def _units(visit: Visit) -> list[tuple[int, str]]:
    """The units for which the reader records: all that can be asked for the office, else those of the reader's posts."""
    if OFFICE.holds(visit.actor, Thing(visit.district)):
        return list(keepers(visit.district, visit.on))
    return [(unit.pk, unit.name) for unit in askers(visit.district, visit.actor, visit.on, *OFFICERS)]
