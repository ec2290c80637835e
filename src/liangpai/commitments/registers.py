"""The register of promises: its columns drive the export, and the workbook in which promises are drafted and changed."""

from collections.abc import Sequence
from dataclasses import replace

from liangpai.commitments.rules.terms import LONGEST
from liangpai.needs.rules.kinds import KINDS, SOURCES
from liangpai.spreadsheets.registers import register_template
from liangpai.spreadsheets.template import Column, Table, Template
from liangpai.spreadsheets.template.declaration import Prefill

Row = dict[str, Prefill]
NEW = "新"
"""How the number of a promise begins that is not here yet: 新1, 新2."""


def _text(code: str, title: str, title_en: str, **more: object) -> Column:
    return Column(code, title, kind="text", title_en=title_en, **more)  # type: ignore[arg-type] # keywords of Column


ENTERED = (
    _text(
        "no", "编号", "No.", required=True, hint="新承诺写 新1、新2……；改草稿照抄编号，其他状态的不能在表里改"
    ),
    _text("unit", "单位", "Unit", required=True, width=18, hint="同名的写 镇名村名"),
    Column("year", "年度", required=True, minimum=2000, maximum=2100, title_en="Year"),
    _text(
        "text", "承诺内容", "Promise", required=True, width=40, hint=f"最多{LONGEST}字，写清做什么、做到多少"
    ),
    Column("target", "目标", title_en="Target", note="数字；报送前必须填写"),
    _text("unit_of_measure", "计量单位", "Unit of measure", hint="如 亩、个、万元、%"),
    Column("due_on", "完成时限", kind="date", title_en="Until", width=14),
    _text("keeper", "支持单位", "Needs support of", width=20, hint="不需要别的单位支持就空着后面几列"),
    Column(
        "kind",
        "支持类型",
        kind="choice",
        choices=tuple(one.words.zh for one in KINDS.values()),
        title_en="Kind of support",
    ),
    Column(
        "source",
        "资金来源",
        kind="choice",
        choices=tuple(words.zh for words in SOURCES.values()),
        title_en="Source of funds",
        hint="只有资金需求填写",
    ),
    Column("quantity", "支持数量", minimum=0.01, title_en="Quantity", hint="按类型的单位：亩、万元、项……"),
    _text("title", "支持内容", "What is needed", width=32, hint="最多60字"),
    Column("needed_by", "需要时间", kind="date", title_en="Needed by", width=14),
)
"""What a unit fills in: its four fields, the last of them in several columns."""
SUPPORT = ("keeper", "kind", "source", "quantity", "title", "needed_by")

FOLLOWED = (
    _text("state", "状态", "State"),
    _text("measure", "考察指标", "Measure", width=28),
    Column("baseline", "基数", title_en="Baseline"),
    Column("weight", "权重", title_en="Weight"),
    Column("difficulty", "难度", title_en="Difficulty"),
    _text("duty_item", "职责清单事项", "Duty", width=24),
    _text("source_of", "任务来源", "Own or passed down", width=24),
    Column("value", "最近报告值", title_en="Last reported"),
    Column("verified", "核验值", title_en="Verified"),
    Column("share", "完成比例", "%", title_en="Reached (%)"),
    _text("reached_on", "达到日期", "Reached on", width=14),
    Column("score", "得分", title_en="Score"),
    Column("amended", "变更次数", title_en="Amended"),
    _text("excuse", "免计依据", "Why excused", width=30),
)
COMMITMENTS = Table("承诺", (*ENTERED, *FOLLOWED))


def commitments_template(
    units: Sequence[str] = (), keepers: Sequence[str] = (), rows: Sequence[Row] = ()
) -> Template:
    """The workbook of promises to draft, with the names to choose from where they are given and one's drafts filled in."""
    choices = {"unit": tuple(units), "keeper": tuple(keepers)}
    columns = tuple(
        replace(column, kind="choice", choices=choices[column.code]) if choices.get(column.code) else column
        for column in ENTERED
    )
    table = Table(
        COMMITMENTS.name,
        columns,
        rows=tuple(rows),
        hint="每行一项承诺；需要多个单位支持的，先写一个，其余在网页上加。浅黄色格填写。",
        spare_rows=100,
    )
    return register_template(table, kind="commitments/1", subject="commitments", title="承诺填报表")
