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
from liangpai.reports.rules.planning import rate_words
from liangpai.reports.rules.writing import KINDS, PERIODS
from liangpai.reports.workflow import REPORT
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.audit.acts import acts_shown
from liangpai.web.going_on import paged
from liangpai.web.pages import page
from liangpai.web.reports.labels import LABELS

SHADES = {"checked": "now", "confirmed": "good", "issued": "good"}


@asks("report.view")
def report_list(visit: Visit) -> HttpResponse:
    """The reports the reader may see, and the form that begins one."""
    thing = queries.thing_of_list(visit.district, visit.actor)
    permit("report.view", visit.actor, thing)
    kind = visit.GET.get("kind", "")
    sought: dict[str, Any] = {
        "year": Asked(visit.GET).whole("year", 0),
        "kind": kind if kind in KINDS else "",
    }
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


def _units(visit: Visit) -> list[tuple[int, str]]:
    """The units for which the reader writes: all for the office, else those of the reader's posts."""
    found = choices(visit.district, visit.on, ABOVE_VILLAGES)
    if OFFICE.holds(visit.actor, Thing(visit.district)):
        return list(found)
    own = {duty.unit for duty in visit.actor.duties}
    return [(pk, name) for pk, name in found if pk in own]
