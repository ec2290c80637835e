"""Lines of a plan from a workbook: the template with those it has, the dry run, and the import."""

from dataclasses import replace

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_POST

from liangpai.access.policy import permit
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import choices
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES
from liangpai.reports import operations, queries
from liangpai.reports.registers import lines_template
from liangpai.spreadsheets.registers import template_workbook
from liangpai.web.asks import asks
from liangpai.web.attachments import attachment
from liangpai.web.carried import carried, unpacked
from liangpai.web.going_on import done
from liangpai.web.pages import page
from liangpai.web.reports.labels import LABELS
from liangpai.web.reports.shown import prefilled
from liangpai.words import Words

FILE = Words("计划事项填报表", "Lines of a plan to fill in")


@asks("report.edit")
def template(visit: Visit, report_id: int) -> FileResponse:
    """The workbook to fill in, with the lines of the plan in it."""
    row = queries.report(visit.district, report_id)
    permit("report.edit", visit.actor, queries.thing_of(row))
    names = tuple(name for _, name in choices(visit.district, visit.on, ABOVE_VILLAGES))
    asked = lines_template(str(row.pk), names)
    filled = replace(asked, tables=(replace(asked.tables[0], rows=prefilled(queries.lines_of(row))),))
    return attachment(template_workbook(filled), f"{FILE.says(visit.lang)}.xlsx")


@asks("report.edit")
@require_POST
def look(visit: Visit, report_id: int) -> HttpResponse:
    """The dry run: what would be added, and the button that adds exactly this."""
    row = queries.report(visit.district, report_id)
    permit("report.edit", visit.actor, queries.thing_of(row))
    content = carried(visit)
    found = operations.look_at_lines(report=row, source=unpacked(content), actor=visit.actor, at=visit.at)
    return page(
        visit, "reports/import.html", {"row": row, "found": found, "content": content, "labels": LABELS}
    )


@asks("report.edit")
@require_POST
def apply(visit: Visit, report_id: int) -> HttpResponse:
    """Add every new line of the workbook."""
    row = queries.report(visit.district, report_id)
    permit("report.edit", visit.actor, queries.thing_of(row))
    taken = operations.import_lines(
        report=row, source=unpacked(carried(visit)), actor=visit.actor, at=visit.at
    )
    words = Words("已加入{n}项", "{n} {n|line is|lines are} added")
    return done(visit, words.format(n=len(taken.new)), "report-page", report_id)
