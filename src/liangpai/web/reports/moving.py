"""The acts on a report: begun, edited, checked, sent back, confirmed, issued, archived; and on the lines of a plan."""

from datetime import date

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import unit
from liangpai.reports import operations as ops
from liangpai.reports.queries import line, report
from liangpai.reports.rules.planning import Planned
from liangpai.reports.rules.writing import LONGEST_BODY
from liangpai.web.asked import Asked
from liangpai.web.asks import asks
from liangpai.web.going_on import done
from liangpai.web.reports.labels import LABELS
from liangpai.words import Words

LONG = 2_000
"""Longer than any line may be, so that the rule of the room says how long it may."""


@asks("report.draft")
@require_POST
def begin(visit: Visit) -> HttpResponse:
    """Begin a report."""
    asked = Asked(visit.POST, LABELS)
    made = ops.begin(
        unit=unit(visit.district, asked.whole("unit", 0)),
        kind=visit.POST.get("kind", ""),
        year=asked.whole("year", 0),
        period=visit.POST.get("period", ""),
        actor=visit.actor,
        at=visit.at,
    )
    words = Words("已按确认数据生成草稿", "drafted from confirmed figures")
    return done(visit, words, "report-page", made.pk)


@asks("report.edit")
@require_POST
def edit(visit: Visit, report_id: int) -> HttpResponse:
    """Write it anew."""
    asked = Asked(visit.POST, LABELS)
    ops.edit(
        report=report(visit.district, report_id),
        title=asked.text("title", LONG),
        body=asked.text("body", LONGEST_BODY * 2),
        actor=visit.actor,
        at=visit.at,
    )
    return done(visit, Words("已保存", "saved"), "report-page", report_id)


@asks("report.check")
@require_POST
def check(visit: Visit, report_id: int) -> HttpResponse:
    """Check the figures."""
    ops.check(report=report(visit.district, report_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已核对，报审定", "checked; it goes to be confirmed"), "report-page", report_id)


@asks("report.return")
@require_POST
def return_(visit: Visit, report_id: int) -> HttpResponse:
    """Send it back."""
    reason = Asked(visit.POST, LABELS).text("reason", LONG)
    ops.return_(report=report(visit.district, report_id), reason=reason, actor=visit.actor, at=visit.at)
    return done(visit, Words("已退回", "sent back"), "report-page", report_id)


@asks("report.confirm")
@require_POST
def confirm(visit: Visit, report_id: int) -> HttpResponse:
    """Confirm it; its figures are frozen."""
    ops.confirm(report=report(visit.district, report_id), actor=visit.actor, at=visit.at)
    return done(
        visit, Words("已审定，数据已定格", "confirmed; its figures are frozen"), "report-page", report_id
    )


@asks("report.issue")
@require_POST
def issue(visit: Visit, report_id: int) -> HttpResponse:
    """Issue it."""
    ops.issue(report=report(visit.district, report_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已印发", "issued"), "report-page", report_id)


@asks("report.archive")
@require_POST
def archive(visit: Visit, report_id: int) -> HttpResponse:
    """Put it into the archive."""
    ops.archive(report=report(visit.district, report_id), actor=visit.actor, at=visit.at)
    return done(visit, Words("已归档", "archived"), "report-page", report_id)


@asks("report.edit")
@require_POST
def add_line(visit: Visit, report_id: int) -> HttpResponse:
    """Add a line to a plan."""
    asked = Asked(visit.POST, LABELS)
    planned = Planned(
        text=asked.text("text", LONG),
        unit=asked.whole("unit", 0),
        due_on=asked.day("due_on") or date.min,
        duty_item=asked.text("duty_item", LONG),
    )
    ops.add_line(report=report(visit.district, report_id), planned=planned, actor=visit.actor, at=visit.at)
    return done(visit, Words("已加入计划", "it stands in the plan"), "report-page", report_id)


@asks("report.edit")
@require_POST
def drop_line(visit: Visit, line_id: int) -> HttpResponse:
    """Take a line off a plan."""
    row = line(visit.district, line_id)
    ops.drop_line(line=row, actor=visit.actor, at=visit.at)
    return done(visit, Words("已移出计划", "it is taken off the plan"), "report-page", row.report_id)


@asks("report.mark")
@require_POST
def mark(visit: Visit, line_id: int) -> HttpResponse:
    """Note a line as done, or take that back."""
    row = line(visit.district, line_id)
    ops.mark(line=row, is_done=not row.is_done, actor=visit.actor, at=visit.at)
    return done(visit, Words("已登记", "noted"), "report-page", row.report_id)


@asks("report.assign")
@require_POST
def assign(visit: Visit, report_id: int) -> HttpResponse:
    """Make tasks of the lines of a plan."""
    count = ops.assign_lines(report=report(visit.district, report_id), actor=visit.actor, at=visit.at)
    words = Words("已转督办{n}件", "{n} {n|task is|tasks are} made").format(n=count)
    return done(visit, words, "report-page", report_id)
