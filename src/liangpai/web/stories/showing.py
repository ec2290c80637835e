"""The list of cases with its export, one case with what can be done next, and the form in which it is told."""

from typing import Any

from django.http import FileResponse, HttpResponse

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.policy.who import OFFICE
from liangpai.catalogue.queries import items
from liangpai.entrance.middleware import Visit
from liangpai.ledger.queries import history
from liangpai.needs.queries import askers
from liangpai.spreadsheets.registers import register_sheet
from liangpai.stories import queries
from liangpai.stories.registers import CASES
from liangpai.stories.rules.cases import CHANNELS, cost_per_effect, costly
from liangpai.stories.workflow import ADOPTION, CASE
from liangpai.visits.queries import places
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import workbook
from liangpai.web.audit.acts import acts_shown
from liangpai.web.going_on import paged
from liangpai.web.pages import page
from liangpai.web.stories.labels import LABELS, SHADES
from liangpai.words import Words

TITLE = Words("经验案例", "Cases")
MOST = 20_000
"""Rows of an export."""


@asks("case.view")
def case_list(visit: Visit) -> HttpResponse:
    """The cases the reader may see."""
    thing = queries.thing_of_list(visit.district, visit.actor)
    permit("case.view", visit.actor, thing)
    shown = {
        "rows": paged(visit, queries.visible(visit.district, visit.actor, _state(visit))),
        "state": _state(visit),
        "states": CASE.states,
        "shades": SHADES,
        "units": askers(visit.district, visit.actor, visit.on, *queries.OFFICERS),
        "thing": thing,
        "labels": LABELS,
    }
    return page(visit, "stories/list.html", shown)


@asks("case.view")
def export(visit: Visit) -> FileResponse:
    """The list as it is narrowed, as a workbook."""
    permit("case.view", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    rows = queries.visible(visit.district, visit.actor, _state(visit))[:MOST]
    name = TITLE.says(visit.lang)
    return workbook([register_sheet(CASES, [_row(row, visit) for row in rows], visit.lang, title=name)], name)


@asks("case.view")
def case_page(visit: Visit, case_id: int) -> HttpResponse:
    """One case: what was done, what came of it, who uses it, and what comes next."""
    row = queries.case(visit.district, case_id)
    permit("case.view", visit.actor, queries.thing_seen(row, visit.actor))
    item = items(visit.district, [row.figure.item]).get(row.figure.item)
    measure = item.unit_of_measure if item else ""
    shown = {
        "row": row,
        "thing": queries.thing_of_case(row),
        "item": item.name if item else row.figure.item,
        "measure": measure,
        "per": cost_per_effect(row.cost, row.figure.value),
        "hint": costly(row.cost, row.figure.value, measure),
        "withheld": queries.is_withheld(row),
        "is_shown": queries.is_shown(row),
        "states": CASE.states,
        "shades": SHADES,
        "moves": {move.action for move in CASE.open_moves(row.state)},
        "channels": CHANNELS,
        "adoptions": [(one, queries.thing_of_adoption(one)) for one in queries.adoptions(row)],
        "adoption_states": ADOPTION.states,
        "adopters": _adopters(visit, row.unit_id),
        "acts": acts_shown(visit.district, history(visit.district, "case", row.pk), visit.lang),
        "figures": queries.figures_for(visit.district, row.unit),
        "labels": LABELS,
    }
    return page(visit, "stories/case.html", shown)


@asks("case.draft")
def new(visit: Visit) -> HttpResponse:
    """The form in which a unit tells a case; its figures are those of the unit that is chosen."""
    permit("case.draft", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    units = askers(visit.district, visit.actor, visit.on, *queries.OFFICERS)
    wanted = Asked(visit.GET).whole("unit", 0)
    unit = next((one for one in units if one.pk == wanted), units[0])
    shown = {
        "unit": unit,
        "units": units,
        "figures": queries.figures_for(visit.district, unit),
        "labels": LABELS,
    }
    return page(visit, "stories/new.html", shown)


def _adopters(visit: Visit, unit: int) -> list[tuple[int, str]]:
    """The units for which the reader notes that they use a case: all that can be for the office, else one's own."""
    if OFFICE.holds(visit.actor, Thing(visit.district)):
        found = list(places(visit.district, visit.on))
    else:
        rows = askers(visit.district, visit.actor, visit.on, *queries.OFFICERS)
        found = [(one.pk, one.name) for one in rows]
    return [(pk, name) for pk, name in found if pk != unit]


def _state(visit: Visit) -> str:
    state = visit.GET.get("state", "")
    return state if state in CASE.states else ""


def _row(row: Any, visit: Visit) -> dict[str, Any]:
    plain = ("title", "problem", "method", "reuse")
    return {name: getattr(row, name) for name in plain} | {
        "unit": row.unit.name,
        "cost": float(row.cost),
        "item": row.figure.item,
        "period": row.figure.period,
        "value": row.figure.value,
        "state": CASE.label(row.state, visit.lang),
        "expires": row.expires_on.isoformat() if row.expires_on else "",
    }
