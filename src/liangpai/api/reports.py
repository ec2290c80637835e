"""Summaries and plans: which there are, and one with its sources, what differs, and the lines of a plan."""

from datetime import date
from typing import Any, Literal

from ninja import Path, Query, Router

from liangpai.access.policy import permit
from liangpai.api.door import says
from liangpai.api.shapes import Id, Page, Paged, Strict, told
from liangpai.entrance.middleware import Visit
from liangpai.reports import queries
from liangpai.words import Words

router = Router(tags=["reports"])


class ReportRow(Strict):
    """A report without its text."""

    id: int = told(Words("编号", "the report's id"))
    unit: int = told(Words("单位编号", "id of its unit"))
    kind: str = told(Words("类型：summary、plan", "its kind: summary, plan"))
    year: int = told(Words("年度", "its year"))
    period: str = told(Words("时段：year、q1至q4", "its period: year, q1 to q4"))
    title: str = told(Words("标题", "its title"))
    state: str = told(Words("状态", "its state"))
    issued_on: date | None = told(Words("印发日期", "the day it was issued"))


class SourceRow(Strict):
    """A confirmed figure that the text binds."""

    code: str = told(Words("标记", "its marker"))
    name: str = told(Words("名称", "its name"))
    value: float = told(Words("数值", "its value"))
    measure: str = told(Words("计量单位", "its unit of measure"))
    source: str = told(Words("来源", "where it comes from"))
    as_of: str = told(Words("口径", "as of when"))


class DifferenceRow(Strict):
    """A number in the text that differs from what is held."""

    said: str = told(Words("文中的数", "the number in the text"))
    held: str = told(Words("确认数", "the number held"))
    name: str = told(Words("数据项", "of which item"))


class LineRow(Strict):
    """A line of a plan."""

    id: int = told(Words("事项编号", "the line's id"))
    text: str = told(Words("事项", "what is to be done"))
    unit: int = told(Words("责任单位编号", "id of the unit"))
    due_on: date = told(Words("时限", "by when"))
    is_done: bool = told(Words("是否完成", "whether it is done"))
    task: int | None = told(Words("督办编号", "id of its task"))


class ReportPage(ReportRow):
    """A report with its text."""

    body: str = told(Words("正文", "its text, with markers"))
    sources: list[SourceRow] = told(Words("数据来源", "its sources in their order"))
    differences: list[DifferenceRow] = told(Words("与确认数不一致", "what differs from what is held"))
    copied: list[str] = told(Words("与上年雷同的段落", "paragraphs of last year"))
    lines: list[LineRow] = told(Words("计划事项", "the lines of a plan"))


class ReportRows(Paged[ReportRow]):
    """A page of reports."""


class Wished(Page):
    """Which reports are wanted."""

    kind: Literal["", "summary", "plan"] = told(Words("只要这一类", "only of this kind"), default="")
    year: int = told(Words("只要这一年度，0为全部", "only of this year; 0 for all"), default=0, ge=0, le=9999)


@router.get(
    "/reports",
    response=ReportRows,
    **says("report-list", "report.view", Words("总结和计划", "Reports and plans")),
)
def report_list(request: Visit, wanted: Query[Wished]) -> dict[str, Any]:
    """Those the caller may see, the latest first."""
    permit("report.view", request.actor, queries.thing_of_list(request.district, request.actor))
    rows = queries.reports(request.district, request.actor, year=wanted.year, kind=wanted.kind)
    return wanted.of([_row(row) for row in wanted.cut(rows)], rows.count())


@router.get(
    "/reports/{report}",
    response=ReportPage,
    **says("report-page", "report.view", Words("一份总结或计划", "One report")),
)
def report_page(request: Visit, report: Path[Id]) -> dict[str, Any]:
    """Its text with markers, its sources, and what must be looked at."""
    permit("report.view", request.actor, queries.thing_of_list(request.district, request.actor))
    row = queries.report_for(request.actor, request.district, report)
    found = queries.reviewed(row, request.on)
    return _row(row) | {
        "body": row.body,
        "sources": [
            {name: getattr(one, name) for name in SourceRow.model_fields} | {"value": float(one.value)}
            for one in found.sources
        ],
        "differences": [
            {"said": one.said, "held": one.fact.said, "name": one.fact.name} for one in found.differences
        ],
        "copied": [found.paragraphs[one.paragraph] for one in found.copied],
        "lines": [_line(one) for one in queries.lines_of(row)],
    }


def _row(row: Any) -> dict[str, Any]:
    names = [name for name in ReportRow.model_fields if name not in ("id", "unit")]
    return {name: getattr(row, name) for name in names} | {"id": row.pk, "unit": row.unit_id}


def _line(row: Any) -> dict[str, Any]:
    told = {"id": row.pk, "text": row.text, "unit": row.unit_id, "due_on": row.due_on, "task": row.task_id}
    return told | {"is_done": queries.is_done(row)}
