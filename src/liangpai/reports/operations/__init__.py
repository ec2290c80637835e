"""Writes of summaries and plans: begun, edited, checked, confirmed, issued, archived; lines of plans and their tasks."""

from liangpai.reports.operations.planning import add_line, assign_lines, drop_line, mark
from liangpai.reports.operations.workbook import import_lines, look_at_lines
from liangpai.reports.operations.writing import (
    archive,
    begin,
    check,
    confirm,
    edit,
    issue,
    return_,
)

__all__ = [
    "add_line",
    "archive",
    "assign_lines",
    "begin",
    "check",
    "confirm",
    "drop_line",
    "edit",
    "import_lines",
    "issue",
    "look_at_lines",
    "mark",
    "return_",
]
