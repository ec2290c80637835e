"""Needs from a workbook: the template, the dry run with what would be raised, and the import."""

from dataclasses import replace

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.needs.operations import import_needs, look_at_needs
from liangpai.needs.queries import askers, keepers, thing_of_list, visible
from liangpai.needs.registers import needs_template
from liangpai.needs.rules.kinds import KINDS
from liangpai.needs.workflow import OPEN
from liangpai.spreadsheets.registers import template_workbook
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.carried import carried, unpacked
from liangpai.web.going_on import done
from liangpai.web.needs.labels import LABELS
from liangpai.web.needs.shown import prefilled
from liangpai.web.pages import page
from liangpai.words import Words

FILE = Words("要素需求填报表", "Needs to fill in")


@asks("need.import")
def template(visit: Visit) -> FileResponse:
    """The workbook to fill in, with the reader's needs that wait for an answer in it."""
    permit("need.import", visit.actor, thing_of_list(visit.district, visit.actor))
    units = askers(visit.district, visit.actor, visit.on)
    asked = needs_template(
        tuple(unit.name for unit in units),
        tuple(name for _, name in keepers(visit.district, visit.on)),
    )
    mine = visible(visit.district, visit.actor).filter(state__in=OPEN, unit__in=units)
    rows = prefilled(mine.select_related("unit", "keeper").order_by("pk"))
    filled = replace(asked, tables=(replace(asked.tables[0], rows=rows),))
    return attachment(template_workbook(filled), f"{FILE.says(visit.lang)}.xlsx")


@asks("need.import")
@require_POST
def look(visit: Visit) -> HttpResponse:
    """The dry run: what would be raised, and the button that raises exactly this."""
    permit("need.import", visit.actor, thing_of_list(visit.district, visit.actor))
    content = carried(visit)
    found = look_at_needs(district=visit.district, source=unpacked(content), actor=visit.actor, at=visit.at)
    shown = {"found": found, "content": content, "kinds": KINDS, "labels": LABELS}
    return page(visit, "needs/import.html", shown)


@asks("need.import")
@require_POST
def apply(visit: Visit) -> HttpResponse:
    """Raise every new need of the workbook."""
    permit("need.import", visit.actor, thing_of_list(visit.district, visit.actor))
    taken = import_needs(
        district=visit.district, source=unpacked(carried(visit)), actor=visit.actor, at=visit.at
    )
    words = Words("已提出{n}项需求", "{n} {n|need|needs} raised")
    return done(visit, words.format(n=len(taken.new)), "need-list")
