"""The registers of the room, each declared once: the columns drive the export."""

from liangpai.spreadsheets.template import Column, Table


def _text(code: str, title: str, title_en: str, width: float | None = None) -> Column:
    return Column(code, title, kind="text", title_en=title_en, width=width)


VISITS = Table(
    "走访",
    (
        _text("on", "日期", "Day", 14),
        _text("unit", "走访地", "Place", 20),
        _text("leader", "区领导", "Leader"),
        _text("purpose", "事由", "Purpose", 40),
        _text("state", "状态", "State"),
    ),
)

ISSUES = Table(
    "走访问题",
    (
        _text("unit", "村居或镇街", "Place", 20),
        _text("text", "问题", "Issue", 44),
        _text("kind", "类型", "Kind"),
        _text("raised", "登记日期", "Raised on", 14),
        _text("state", "状态", "State", 16),
        _text("keeper", "交办单位", "Handed to", 20),
        _text("solution", "解决情况", "Solution", 40),
        _text("solved", "解决日期", "Solved on", 14),
        _text("look_back", "回访情况", "Look back", 40),
    ),
)

COVERAGE = Table(
    "挂点覆盖",
    (
        _text("name", "单位", "Unit", 20),
        _text("town", "所属镇街", "Town", 20),
        _text("leader", "挂点领导", "Contact leader"),
    ),
)
