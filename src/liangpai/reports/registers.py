"""The registers of the room, each declared once: the columns drive the export and the template."""

from dataclasses import replace

from liangpai.reports.rules.planning import LONGEST
from liangpai.spreadsheets.registers import register_template
from liangpai.spreadsheets.template import Column, Table, Template


def _text(code: str, title: str, title_en: str, width: float | None = None) -> Column:
    return Column(code, title, kind="text", title_en=title_en, width=width)


REPORTS = Table(
    "总结和计划",
    (
        _text("title", "标题", "Title", 40),
        _text("unit", "单位", "Unit", 20),
        _text("year", "年度", "Year"),
        _text("period", "时段", "Period"),
        _text("kind", "类型", "Kind"),
        _text("state", "状态", "State"),
        _text("issued_on", "印发日期", "Issued on", 14),
    ),
)

PLANNED = (
    Column("no", "序号", kind="text", title_en="No.", required=True),
    Column("text", "事项", kind="text", title_en="Line", required=True, width=60, hint=f"最多{LONGEST}字"),
    Column("unit", "责任单位", kind="text", title_en="Unit", required=True, width=22),
    Column("due_on", "完成时限", kind="date", title_en="Due on", required=True, width=14),
    Column(
        "duty_item",
        "职责清单事项",
        kind="text",
        title_en="Item of the list of duties",
        width=32,
        hint="镇街的事项必填",
    ),
)
"""What whoever drafts a plan fills in."""

LINES = Table(
    "计划事项",
    (
        _text("plan", "计划", "Plan", 36),
        _text("no", "序号", "No."),
        _text("text", "事项", "Line", 50),
        _text("unit", "责任单位", "Unit", 20),
        _text("due_on", "完成时限", "Due on", 14),
        _text("task", "督办编号", "Task", 20),
        _text("state", "状态", "State"),
    ),
)


def lines_template(plan: str, units: tuple[str, ...] = ()) -> Template:
    """The template in which the lines of a plan are written, with the names of the units to choose from."""
    columns = tuple(
        replace(one, kind="choice", choices=units) if one.code == "unit" and units else one for one in PLANNED
    )
    hint = "每行一项，序号写 1、2、3……；计划里已有的各行原样保留，只新增没有的。"
    table = Table(LINES.name, columns, hint=hint, spare_rows=200)
    return register_template(table, kind="plan-lines/1", subject=plan, title="计划事项填报表")
