"""The registers of the room, each declared once: the columns drive the export."""

from liangpai.spreadsheets.template import Column, Table


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
