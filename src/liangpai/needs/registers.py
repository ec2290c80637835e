"""The registers of the room, each declared once: the columns drive the list, the export and the template."""

from dataclasses import replace

from liangpai.needs.rules.asking import LONGEST_TEXT, LONGEST_TITLE
from liangpai.needs.rules.kinds import KINDS, MATTERS, SOURCES
from liangpai.spreadsheets.registers import register_template
from liangpai.spreadsheets.template import Column, Table, Template


def _text(code: str, title: str, title_en: str, **more: object) -> Column:
    return Column(code, title, kind="text", title_en=title_en, **more)  # type: ignore[arg-type] # keywords of Column


def _choice(code: str, title: str, title_en: str, choices: tuple[str, ...], **more: object) -> Column:
    return Column(code, title, kind="choice", choices=choices, title_en=title_en, **more)  # type: ignore[arg-type] # keywords of Column


ASKED = (
    _text("no", "编号", "No.", required=True, hint="新需求写 新1、新2……；系统里已有的需求是它的编号"),
    _text("unit", "提出单位", "Asked by", required=True, width=18),
    _text("keeper", "承办单位", "Owed by", required=True, width=20),
    _choice("kind", "类型", "Kind", tuple(one.words.zh for one in KINDS.values()), required=True),
    _choice(
        "source",
        "资金来源",
        "Source of funds",
        tuple(words.zh for words in SOURCES.values()),
        hint="只有资金需求填写",
    ),
    _choice(
        "matter",
        "事项",
        "Matter",
        tuple(one.words.zh for one in MATTERS.values()),
        hint="空着即一般事项",
    ),
    _text("title", "需求名称", "Title", required=True, width=32, hint=f"最多{LONGEST_TITLE}字"),
    Column(
        "quantity",
        "数量",
        required=True,
        minimum=0.01,
        title_en="Quantity",
        note="用地、用林为亩，用能为吨标准煤，资金为万元，征拆为户，政策、审批为项；最多两位小数",
    ),
    Column("needed_by", "需要时间", kind="date", required=True, title_en="Needed by", width=14),
    _text("purpose", "说明", "Explanation", width=40, hint=f"最多{LONGEST_TEXT}字"),
)
"""What a unit fills in."""

NEEDS = Table(
    "要素需求",
    (
        *ASKED,
        _text("measure", "计量单位", "Unit of measure"),
        _text("state", "状态", "State"),
        _text("level", "层级", "Level", width=18),
        _text("raised", "提出日期", "Raised on", width=14),
        _text("due", "到期日", "Due on", width=14),
        _text("answer", "答复", "Answer"),
        Column("granted", "满足数量", title_en="Granted"),
        _text("reason", "理由", "Reason", width=40),
        _text("alternative", "替代办法", "Alternative", width=40),
        _text("deliver_by", "承诺落实日期", "To be delivered by", width=14),
        _text("delivered", "落实日期", "Delivered on", width=14),
    ),
)

QUOTAS = Table(
    "指标台账",
    (
        _text("department", "单位", "Department", width=22),
        _text("kind", "类型", "Kind"),
        _text("source", "资金来源", "Source of funds"),
        _text("year", "年度", "Year"),
        Column("amount", "指标", title_en="Quota"),
        Column("taken", "已安排", title_en="Allocated"),
        Column("remaining", "剩余", title_en="Left"),
        _text("measure", "计量单位", "Unit of measure"),
    ),
)

GAINS = Table(
    "向上争取",
    (
        _text("title", "事项", "Title", width=32),
        _text("unit", "单位", "Unit", width=20),
        _text("kind", "类型", "Kind"),
        _text("source", "资金来源", "Source of funds"),
        _text("state", "状态", "State"),
        Column("applied", "申报数量", title_en="Applied for"),
        _text("applied_on", "申报日期", "Applied on", width=14),
        _text("reference", "申报文号", "Application", width=24),
        Column("approved", "批复数量", title_en="Approved"),
        _text("approved_on", "批复日期", "Approved on", width=14),
        _text("document", "批复文号", "Approval", width=24),
        Column("arrived", "到位数量", title_en="Arrived"),
        _text("arrived_on", "到位日期", "Arrived on", width=14),
        _text("measure", "计量单位", "Unit of measure"),
        _text("reason", "未获批原因", "Why declined", width=30),
    ),
)


def needs_template(units: tuple[str, ...] = (), keepers: tuple[str, ...] = ()) -> Template:
    """The template in which needs are raised in bulk, with the names of the units to choose from where they are given."""
    choices = {"unit": units, "keeper": keepers}
    columns = tuple(
        replace(column, kind="choice", choices=choices[column.code]) if choices.get(column.code) else column
        for column in ASKED
    )
    table = Table(
        NEEDS.name,
        columns,
        hint="每行一项需求：新需求的编号写 新1、新2……，已有的照抄编号。浅黄色格填写。",
        spare_rows=200,
    )
    return register_template(table, kind="needs/1", subject="needs", title="要素需求填报表")
