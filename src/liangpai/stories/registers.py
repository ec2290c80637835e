"""The register of the room, declared once: its columns drive the export."""

from liangpai.spreadsheets.template import Column, Table


def _text(code: str, title: str, title_en: str, width: float | None = None) -> Column:
    return Column(code, title, kind="text", title_en=title_en, width=width)


CASES = Table(
    "经验案例",
    (
        _text("unit", "单位", "Unit", 18),
        _text("title", "标题", "Title", 30),
        _text("problem", "解决的问题", "Problem", 40),
        _text("method", "做法", "Method", 40),
        _text("reuse", "推广条件", "Conditions for reuse", 40),
        Column("cost", "投入", unit_of_measure="万元", title_en="Cost"),
        _text("item", "成效数据", "Figure", 14),
        _text("period", "周期", "Period"),
        Column("value", "数值", title_en="Value"),
        _text("state", "状态", "State"),
        _text("expires", "有效期至", "Shown until", 14),
    ),
)
