"""The register of the room, declared once: its columns drive the export and the template."""

from dataclasses import replace

from liangpai.spreadsheets.registers import register_template
from liangpai.spreadsheets.template import Column, Table, Template
from liangpai.stories.rules.cases import LONGEST_TEXT, LONGEST_TITLE


def _text(code: str, title: str, title_en: str, width: float | None = None) -> Column:
    return Column(code, title, kind="text", title_en=title_en, width=width)


def _told(code: str, title: str, title_en: str, width: float, hint: str = "") -> Column:
    return replace(_text(code, title, title_en, width), required=True, hint=hint)


TOLD = (
    _told("unit", "单位", "Unit", 18),
    _told("title", "标题", "Title", 30, f"最多{LONGEST_TITLE}字，同一单位不重复"),
    _told("problem", "解决的问题", "Problem", 40, f"最多{LONGEST_TEXT}字"),
    _told("method", "做法", "Method", 40, f"最多{LONGEST_TEXT}字"),
    _told("reuse", "推广条件", "Conditions for reuse", 40, f"最多{LONGEST_TEXT}字"),
    Column("cost", "投入", unit_of_measure="万元", title_en="Cost", required=True, minimum=0),
    _told("item", "成效数据", "Figure", 14, "数据项的编码，须是本单位已核验确认的数据"),
    _told("period", "周期", "Period", 12),
)
"""What a unit tells."""

CASES = Table(
    "经验案例",
    (
        *TOLD,
        Column("value", "数值", title_en="Value"),
        _text("state", "状态", "State"),
        _text("expires", "有效期至", "Shown until", 14),
    ),
)


def cases_template(
    units: tuple[str, ...] = (), items: tuple[str, ...] = (), periods: tuple[str, ...] = ()
) -> Template:
    """The template in which cases are told in bulk, with what can be chosen where it is given."""
    choices = {"unit": units, "item": items, "period": periods}
    columns = tuple(
        replace(column, kind="choice", choices=choices[column.code]) if choices.get(column.code) else column
        for column in TOLD
    )
    number = Column("no", "序号", kind="text", title_en="No.", required=True)
    hint = "每行一个案例，序号写 1、2、3……；本单位已有同名案例的行不再导入。导入后是草稿，逐个报送。"
    table = Table(CASES.name, (number, *columns), hint=hint, spare_rows=50)
    return register_template(table, kind="cases/1", subject="cases", title="经验案例填报表")
