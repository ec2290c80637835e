"""Reports for the tests, walked by the real operations."""

from datetime import date

from liangpai.reports import operations as ops
from liangpai.reports.models import PlanLine, Report
from liangpai.reports.queries import report
from liangpai.reports.rules.planning import Planned
from liangpai.reports.rules.writing import BLANK
from tests.people import AT, Cast

DUTY = "农业农村：村庄建设"


def a_report(cast: Cast, *, kind: str = "summary", year: int = 2023, unit: str = "office") -> Report:
    """A draft that Zhao began."""
    made = ops.begin(unit=cast.units[unit], kind=kind, year=year, period="year", actor=cast.zhao, at=AT)
    return again(made)


def again(made: Report) -> Report:
    """The report as it stands now."""
    return report(made.district_id, made.pk)


def written(cast: Cast, made: Report, body: str) -> Report:
    """The same with another text."""
    ops.edit(report=made, title=made.title, body=body, actor=cast.zhao, at=AT)
    return again(made)


def filled(cast: Cast, made: Report) -> Report:
    """The same with its blank filled in."""
    return written(cast, made, made.body.replace(BLANK, "部分村集体收入来源单一。"))


def issued(cast: Cast, made: Report) -> Report:
    """The same with its blank filled in, checked by Zhao, confirmed by Wang, issued."""
    ops.check(report=filled(cast, made), actor=cast.zhao, at=AT)
    ops.confirm(report=again(made), actor=cast.wang, at=AT)
    ops.issue(report=again(made), actor=cast.zhao, at=AT)
    return again(made)


def a_line(cast: Cast, made: Report, text: str = "建成示范带一条", unit: str = "department") -> PlanLine:
    """A line of a plan."""
    planned = Planned(text, cast.units[unit].pk, date(made.year, 12, 20), DUTY)
    return ops.add_line(report=made, planned=planned, actor=cast.zhao, at=AT)
