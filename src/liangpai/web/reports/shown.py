"""Rows of the registers of reports and of lines of plans as the export shows them, in the reader's language."""

from collections.abc import Iterable
from typing import Any

from liangpai.reports.queries import PlanLine, Report, is_done
from liangpai.reports.rules.writing import KINDS, PERIODS
from liangpai.reports.workflow import REPORT
from liangpai.words import Lang, Words

DONE, OPEN = Words("完成", "done"), Words("在办", "open")


def report_rows(rows: Iterable[Report], lang: Lang) -> list[dict[str, Any]]:
    """Reports with where they stand."""
    return [
        {
            "title": row.title,
            "unit": row.unit.name,
            "year": str(row.year),
            "period": PERIODS[row.period].says(lang),
            "kind": KINDS[row.kind].says(lang),
            "state": REPORT.label(row.state, lang),
            "issued_on": row.issued_on.isoformat() if row.issued_on else "",
        }
        for row in rows
    ]


def line_rows(rows: Iterable[PlanLine], lang: Lang) -> list[dict[str, Any]]:
    """Lines of plans with the tasks that they became."""
    return [
        {
            "plan": row.report.title,
            "no": str(row.place),
            "text": row.text,
            "unit": row.unit.name,
            "due_on": row.due_on.isoformat(),
            "task": row.task.number if row.task else "",
            "state": (DONE if is_done(row) else OPEN).says(lang),
        }
        for row in rows
    ]


def prefilled(rows: Iterable[PlanLine]) -> tuple[dict[str, Any], ...]:
    """Lines as the template holds them, to be taken back unchanged."""
    return tuple(
        {
            "no": str(at),
            "text": row.text,
            "unit": row.unit.name,
            "due_on": row.due_on,
            "duty_item": row.duty_item or None,
        }
        for at, row in enumerate(rows, 1)
    )
