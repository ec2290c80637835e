"""The register of tasks: its columns drive the export, and the workbook in which tasks are entered and changed."""

from liangpai.spreadsheets.registers import register_template
from liangpai.spreadsheets.template import Column, Table, Template
from liangpai.spreadsheets.template.declaration import Prefill
from liangpai.tasks.rules.kinds import SOURCES, URGENCIES

YES, NO = "是", "否"
_SOURCES = tuple(words.zh for words in SOURCES.values())
_URGENCIES = tuple(words.zh for words in URGENCIES.values())


def _text(code: str, title: str, title_en: str, **more: object) -> Column:
    return Column(code, title, kind="text", title_en=title_en, **more)  # type: ignore[arg-type] # keywords of Column


ENTERED = (
    _text("number", "编号", "Number", required=True, width=18, hint="新增的写 新1、新2；已有的照抄编号"),
    _text("title", "事项名称", "Title", required=True, width=36, hint="不超过60字"),
    _text("content", "具体要求", "Content", width=44, hint="不超过500字"),
    Column("source_kind", "来源", kind="choice", choices=_SOURCES, required=True, title_en="Source"),
    _text(
        "source",
        "来源依据",
        "Reference",
        width=30,
        hint="文号、会议名称、批示或走访日期；公文、会议、批示、走访必填",
    ),
    Column("urgency", "缓急", kind="choice", choices=_URGENCIES, title_en="Urgency"),
    _text("unit", "主办单位", "Leads", width=20, hint="空着只立项，不交办；同名的写 镇名村名"),
    _text("assisting", "协办单位", "Assist", width=26, hint="多个用顿号隔开"),
    _text("duty_item", "职责清单事项", "Duty", width=30),
    Column(
        "is_assisting",
        "清单外协助",
        kind="choice",
        choices=(YES, NO),
        title_en="Outside its duties",
        hint="交给镇街村的，须写职责清单事项，或在此选“是”",
    ),
    Column("due_on", "完成期限", kind="date", title_en="Due on", hint="空着按时限自动计算"),
)
FOLLOWED = (
    _text("state", "状态", "State"),
    _text("lamp", "灯", "Lamp"),
    _text("assigned_on", "交办日期", "Assigned on", width=14),
    _text("reported_on", "反馈日期", "Reported on", width=14),
    Column("share", "完成", "%", title_en="Done (%)"),
    Column("returns", "退回次数", title_en="Returned"),
    Column("extensions", "延期次数", title_en="Extended"),
)

TASKS = Table("督办事项", (*ENTERED, *FOLLOWED))

RATES = Table(
    "督办评价",
    (
        _text("unit", "单位", "Unit", width=26),
        Column("ended", "已办结", "件", title_en="Concluded"),
        Column("on_time", "按期反馈率", "%", title_en="On time (%)"),
        Column("returned", "退回率", "%", title_en="Returned (%)"),
        Column("extended", "延期率", "%", title_en="Extended (%)"),
        Column("open", "在办", "件", title_en="Open"),
        Column("overdue", "在办逾期率", "%", title_en="Overdue (%)"),
    ),
)


def tasks_template(rows: tuple[dict[str, Prefill], ...] = ()) -> Template:
    """The workbook in which tasks are entered; with rows, those that are there already, to be changed."""
    table = Table("督办事项", ENTERED, rows=rows, spare_rows=300, hint=_HINT)
    return register_template(table, kind="tasks/1", subject="tasks", title="督办事项")


_HINT = (
    "例（从第一列起，“｜”隔开各列）：新1｜完成村道安防排查｜逐路段列出清单｜会议议定事项｜2024年第1次例会｜一般｜枕河镇｜｜交通安全日常巡查。"
    "已有事项只改名称、要求、来源依据和职责清单事项；改单位和期限请到网页上办。"
)
