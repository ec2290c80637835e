"""The registers of the room, each declared once: the columns drive the export and the template."""

from dataclasses import replace

from liangpai.spreadsheets.registers import register_template
from liangpai.spreadsheets.template import Column, Table, Template
from liangpai.visits.rules.visiting import LONGEST


def _text(code: str, title: str, title_en: str, width: float | None = None) -> Column:
    return Column(code, title, kind="text", title_en=title_en, width=width)


PLANNED = (
    Column("no", "序号", kind="text", title_en="No.", required=True),
    Column("on", "日期", kind="date", title_en="Day", required=True, width=14),
    Column("unit", "走访地", kind="text", title_en="Place", required=True, width=20),
    Column("leader", "区领导", kind="text", title_en="Leader", required=True, width=14),
    Column(
        "purpose", "事由", kind="text", title_en="Purpose", required=True, width=44, hint=f"最多{LONGEST}字"
    ),
)
"""What whoever plans visits fills in."""

VISITS = Table(
    "走访",
    (
        _text("on", "日期", "Day", 14),
        *PLANNED[2:],
        _text("state", "状态", "State"),
    ),
)

ISSUES = Table(
    "走访问题",
    (
        _text("unit", "村居或镇街", "Place", 20),
        _text("text", "问题", "Issue", 44),
        _text("kind", "类型", "Kind"),
        _text("promise", "现场答复", "Promised on the spot", 30),
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


def visits_template(places: tuple[str, ...] = (), leaders: tuple[str, ...] = ()) -> Template:
    """The template in which visits are planned in bulk, with the names to choose from where they are given."""
    choices = {"unit": places, "leader": leaders}
    columns = tuple(
        replace(column, kind="choice", choices=choices[column.code]) if choices.get(column.code) else column
        for column in PLANNED
    )
    hint = "每行一次走访，序号写 1、2、3……；已经安排的各行原样保留，只新增没有安排过的。"
    table = Table(VISITS.name, columns, hint=hint, spare_rows=200)
    return register_template(table, kind="visits/1", subject="visits", title="走访安排填报表")
