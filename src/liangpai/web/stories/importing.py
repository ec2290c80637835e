"""Cases from a workbook: the template with the figures to choose from, the dry run, and the import."""

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.needs.queries import askers
from liangpai.spreadsheets.registers import template_workbook
from liangpai.stories import operations, queries
from liangpai.stories.registers import cases_template
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.carried import carried, unpacked
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.web.stories.labels import LABELS
from liangpai.words import Words

FILE = Words("经验案例填报表", "Cases to fill in")


@asks("case.draft")
def template(visit: Visit) -> FileResponse:
    """The workbook to fill in, with the reader's units and their confirmed figures to choose from."""
    permit("case.draft", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    units = askers(visit.district, visit.actor, visit.on, *queries.OFFICERS)
    items, periods = queries.effects_of(visit.district, units)
    asked = cases_template(tuple(unit.name for unit in units), items, periods)
    return attachment(template_workbook(asked), f"{FILE.says(visit.lang)}.xlsx")


@asks("case.draft")
@require_POST
def look(visit: Visit) -> HttpResponse:
    """The dry run: what would be drafted, and the button that drafts exactly this."""
    permit("case.draft", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    content = carried(visit)
    found = operations.look_at_cases(
        district=visit.district, source=unpacked(content), actor=visit.actor, at=visit.at
    )
    return page(visit, "stories/import.html", {"found": found, "content": content, "labels": LABELS})


@asks("case.draft")
@require_POST
def apply(visit: Visit) -> HttpResponse:
    """Draft every new case of the workbook."""
    permit("case.draft", visit.actor, queries.thing_of_list(visit.district, visit.actor))
    taken = operations.import_cases(
        district=visit.district, source=unpacked(carried(visit)), actor=visit.actor, at=visit.at
    )
    words = Words("已导入{n}个案例草稿", "{n} {n|draft is|drafts are} kept")
    return done(visit, words.format(n=len(taken.new)), "case-list")
