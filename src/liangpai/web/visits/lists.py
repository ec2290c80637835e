"""The lists: visits with the form for the next, issues with the shares that are solved, coverage, and the export."""

from django.http import FileResponse, HttpResponse

from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.needs.rules.rating import TOO_FEW
from liangpai.spreadsheets.registers import register_sheet
from liangpai.visits import queries
from liangpai.visits.registers import COVERAGE, ISSUES, VISITS
from liangpai.visits.rules.issues import KINDS
from liangpai.visits.workflow import ISSUE, VISIT
from liangpai.web.asks import asks
from liangpai.web.attachments import workbook
from liangpai.web.going_on import paged
from liangpai.web.pages import page
from liangpai.web.visits.labels import LABELS, OPEN, SHADES
from liangpai.web.visits.shown import coverage_rows, issue_rows, visit_rows
from liangpai.words import Words

TITLE = Words("走访问题", "Visits")
MOST = 20_000
"""Rows of an export."""


@asks("visit.view")
def visit_list(visit: Visit) -> HttpResponse:
    """The visits the reader may see, and the form that plans the next."""
    thing = queries.thing_of_list(visit.district, visit.actor)
    permit("visit.view", visit.actor, thing)
    state = visit.GET.get("state", "")
    state = state if state in VISIT.states else ""
    shown = {
        "rows": paged(visit, queries.visible(visit.district, visit.actor, state)),
        "state": state,
        "states": VISIT.states,
        "shades": SHADES,
        "leaders": queries.leaders(visit.district, visit.on),
        "places": queries.places(visit.district, visit.on),
        "thing": thing,
        "labels": LABELS,
    }
    return page(visit, "visits/list.html", shown)


@asks("issue.view")
def issue_list(visit: Visit) -> HttpResponse:
    """The issues the reader may see, and of what each unit was handed the share that is solved."""
    permit("issue.view", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    states = {"open": OPEN, **ISSUE.states}
    state = visit.GET.get("state", "")
    state = state if state in states else ""
    shown = {
        "rows": paged(visit, queries.found(visit.district, visit.actor, state)),
        "state": state,
        "choices": states,
        "states": ISSUE.states,
        "shades": SHADES,
        "kinds": KINDS,
        "shares": queries.shares(visit.district),
        "few": TOO_FEW,
        "labels": LABELS,
    }
    return page(visit, "visits/issues.html", shown)


@asks("visit.view")
def coverage(visit: Visit) -> HttpResponse:
    """Who looks after which town and typical village; those without anybody come first."""
    permit("visit.view", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    rows = queries.coverage(visit.district, visit.on)
    shown = {
        "bare": [row for row in rows if not row.is_covered],
        "covered": [row for row in rows if row.is_covered],
        "labels": LABELS,
    }
    return page(visit, "visits/coverage.html", shown)


@asks("visit.view")
def export(visit: Visit) -> FileResponse:
    """Issues, visits and coverage as a workbook."""
    permit("visit.view", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    issues = issue_rows(queries.found(visit.district, visit.actor)[:MOST], visit.lang)
    visits = visit_rows(queries.visible(visit.district, visit.actor)[:MOST], visit.lang)
    covered = coverage_rows(queries.coverage(visit.district, visit.on), visit.lang)
    names = (TITLE, Words("走访", "Visits made and planned"), Words("挂点覆盖", "Coverage"))
    told = zip((ISSUES, VISITS, COVERAGE), (issues, visits, covered), names, strict=True)
    sheets = [
        register_sheet(table, cells, visit.lang, title=name.says(visit.lang)) for table, cells, name in told
    ]
    return workbook(sheets, TITLE.says(visit.lang))
