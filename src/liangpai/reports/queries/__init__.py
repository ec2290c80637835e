"""Reads of summaries and plans."""

from liangpai.reports.models import PlanLine, Report
from liangpai.reports.queries.facts import facts_of
from liangpai.reports.queries.reports import (
    done_of,
    in_state,
    is_done,
    line,
    lines_of,
    lines_of_plans,
    plan_of,
    report,
    report_for,
    reports,
    thing_of,
    thing_of_list,
    thing_of_unit,
    year_before,
)
from liangpai.reports.queries.review import Reviewed, paper_of, reviewed

__all__ = [
    "PlanLine",
    "Report",
    "Reviewed",
    "done_of",
    "facts_of",
    "in_state",
    "is_done",
    "line",
    "lines_of",
    "lines_of_plans",
    "paper_of",
    "plan_of",
    "report",
    "report_for",
    "reports",
    "reviewed",
    "thing_of",
    "thing_of_list",
    "thing_of_unit",
    "year_before",
]
