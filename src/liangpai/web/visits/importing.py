"""Visits from a workbook: the template with what is planned, the dry run with the ways that cross, and the import."""

from dataclasses import replace

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.spreadsheets.registers import template_workbook
from liangpai.visits import operations, queries
from liangpai.visits.registers import visits_template
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.carried import carried, unpacked
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.web.visits.labels import LABELS
from liangpai.web.visits.shown import prefilled
from liangpai.words import Words

FILE = Words("走访安排填报表", "Visits to fill in")


@asks("visit.plan")
def template(visit: Visit) -> FileResponse:
    """The workbook to fill in, with the visits from today on in it."""
    permit("visit.plan", visit.actor, Thing(visit.district))
    names = queries.places_by_name(visit.district, visit.on)
    asked = visits_template(
        tuple(names), tuple(name for _, name in queries.leaders(visit.district, visit.on))
    )
    rows = (
        queries.visible(visit.district, visit.actor, "planned").filter(on__gte=visit.on).order_by("on", "pk")
    )
    known = {unit.pk: name for name, unit in names.items()}
    filled = replace(asked, tables=(replace(asked.tables[0], rows=prefilled(rows, known)),))
    return attachment(template_workbook(filled), f"{FILE.says(visit.lang)}.xlsx")


@asks("visit.plan")
@require_POST
def look(visit: Visit) -> HttpResponse:
    """The dry run: what would be planned, and the button that plans exactly this."""
    permit("visit.plan", visit.actor, Thing(visit.district))
    content = carried(visit)
    found = operations.look_at_visits(
        district=visit.district, source=unpacked(content), actor=visit.actor, at=visit.at
    )
    return page(visit, "visits/import.html", {"found": found, "content": content, "labels": LABELS})


@asks("visit.plan")
@require_POST
def apply(visit: Visit) -> HttpResponse:
    """Plan every new visit of the workbook."""
    permit("visit.plan", visit.actor, Thing(visit.district))
    taken = operations.import_visits(
        district=visit.district, source=unpacked(carried(visit)), actor=visit.actor, at=visit.at
    )
    words = Words("已安排{n}次走访", "{n} {n|visit|visits} planned")
    return done(visit, words.format(n=len(taken.new)), "visit-list")
