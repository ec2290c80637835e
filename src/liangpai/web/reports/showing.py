"""The list of reports, one report with its bound figures and what must be looked at, and its paper."""

from typing import Any

from django.http import FileResponse, HttpResponse

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.access.policy.who import OFFICE
from liangpai.entrance.middleware import Visit
from liangpai.ledger.queries import history
from liangpai.organisations.queries import choices
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES
from liangpai.papers.writer import paper_bytes
from liangpai.reports import queries
from liangpai.reports.registers import LINES, REPORTS
from liangpai.reports.rules.planning import rate_words
from liangpai.reports.rules.writing import KINDS, PERIODS
from liangpai.reports.workflow import REPORT
from liangpai.spreadsheets.registers import register_sheet
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment, workbook
from liangpai.web.audit.acts import acts_shown
from liangpai.web.going_on import paged
from liangpai.web.pages import page
from liangpai.web.reports.labels import LABELS
from liangpai.web.reports.shown import line_rows, report_rows
from liangpai.words import Words

TITLE = Words("总结和计划", "Reports and plans")
MOST = 20_000
"""Rows of an export."""
SHADES = {"checked": "now", "confirmed": "good", "issued": "good"}


@asks("report.view")
def report_list(visit: Visit) -> HttpResponse:
    """The reports the reader may see, and the form that begins one."""
    thing = queries.thing_of_list(visit.district, visit.actor)
    permit("report.view", visit.actor, thing)
    sought = _sought(visit)
    shown = {
        "rows": paged(visit, queries.reports(visit.district, visit.actor, **sought)),
        "sought": sought,
        "states": REPORT.states,
        "shades": SHADES,
        "kinds": KINDS,
        "periods": PERIODS,
        "units": _units(visit),
        "labels": LABELS,
        "thing": thing,
    }
    return page(visit, "reports/list.html", shown)


@asks("report.view")
def export(visit: Visit) -> FileResponse:
    """The list as it is narrowed with the lines of its plans, as a workbook."""
    permit("report.view", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    rows = queries.reports(visit.district, visit.actor, **_sought(visit))[:MOST]
    lines = queries.lines_of_plans(visit.district, [row.pk for row in rows if row.kind == "plan"])
    name, planned = TITLE.says(visit.lang), Words("计划事项", "Lines of plans").says(visit.lang)
    sheets = [
        register_sheet(REPORTS, report_rows(rows, visit.lang), visit.lang, title=name),
        register_sheet(LINES, line_rows(lines, visit.lang), visit.lang, title=planned),
    ]
    return workbook(sheets, name)


@asks("report.view")
def report_page(visit: Visit, report_id: int) -> HttpResponse:
    """One report: its text with figures in place, its sources, what differs, what was copied, and what comes next."""
    permit("report.view", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    row = queries.report_for(visit.actor, visit.district, report_id)
    told = queries.reviewed(row, visit.on)
    planned = queries.lines_of(row)
    done = sum(queries.is_done(one) for one in planned)
    shown = {
        "row": row,
        "told": told,
        "thing": queries.thing_of(row),
        "states": REPORT.states,
        "shades": SHADES,
        "kinds": KINDS,
        "periods": PERIODS,
        "moves": {move.action for move in REPORT.open_moves(row.state)},
        "lines": [(one, queries.is_done(one)) for one in planned],
        "rate": rate_words(done, len(planned)),
        "before": rate_words(*told.before) if told.before else None,
        "units": choices(visit.district, visit.on, ABOVE_VILLAGES),
        "acts": acts_shown(visit.district, history(visit.district, "report", row.pk), visit.lang),
        "labels": LABELS,
    }
    return page(visit, "reports/report.html", shown)


@asks("report.view")
def paper(visit: Visit, report_id: int) -> FileResponse:
    """The report as a .docx after GB/T 9704."""
    permit("report.view", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    row = queries.report_for(visit.actor, visit.district, report_id)
    return attachment(paper_bytes(queries.paper_of(row, visit.on)), f"{row.title}.docx")


def _sought(visit: Visit) -> dict[str, Any]:
    kind = visit.GET.get("kind", "")
    return {"year": Asked(visit.GET).whole("year", 0), "kind": kind if kind in KINDS else ""}


def _units(visit: Visit) -> list[tuple[int, str]]:
    """The units for which the reader writes: all for the office, else those of the reader's posts."""
    found = choices(visit.district, visit.on, ABOVE_VILLAGES)
    if OFFICE.holds(visit.actor, Thing(visit.district)):
        return list(found)
    own = {duty.unit for duty in visit.actor.duties}
    return [(pk, name) for pk, name in found if pk in own]
