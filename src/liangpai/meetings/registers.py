"""The registers of the room, each declared once: the columns drive the list, the export and the template."""

from dataclasses import replace

from liangpai.meetings.rules.kinds import PARTS
from liangpai.spreadsheets.registers import register_template
from liangpai.spreadsheets.template import Column, Table, Template


def _text(code: str, title: str, title_en: str, **more: object) -> Column:
    return Column(code, title, kind="text", title_en=title_en, **more)  # type: ignore[arg-type] # keywords of Column


INVITED = (
    _text("no", "序号", "No.", required=True),
    _text("unit", "单位", "Unit", required=True, width=24),
    _text("title", "职务", "Post", required=True, width=20),
    _text("name", "姓名", "Name", required=True, width=14),
    Column(
        "part",
        "身份",
        kind="choice",
        choices=tuple(words.zh for words in PARTS.values()),
        required=True,
        title_en="Part",
    ),
)
"""What the office fills in."""

ATTENDEES = Table(
    "参会名单",
    (
        *INVITED,
        _text("state", "状态", "State"),
        _text("substitute", "代表", "Substitute", width=20),
        _text("reason", "事由", "Reason", width=30),
    ),
)

MEETINGS = Table(
    "会议",
    (
        _text("called", "会议", "Meeting", width=36),
        _text("kind", "类型", "Kind", width=14),
        _text("held_on", "日期", "Day", width=14),
        _text("starts_at", "时间", "Begins at"),
        _text("place", "地点", "Place", width=24),
        _text("chair", "主持", "Chair"),
        _text("state", "状态", "State", width=14),
        _text("number", "纪要文号", "Number of the minutes", width=24),
    ),
)

RESOLUTIONS = Table(
    "议定事项",
    (
        _text("called", "会议", "Meeting", width=30),
        _text("area", "领域", "Area"),
        _text("text", "议定事项", "Resolution", width=60),
        _text("unit", "主办单位", "Leads", width=20),
        _text("assisting", "协办单位", "Assist", width=30),
        _text("due", "期限", "Due on", width=14),
        _text("task", "督办编号", "Task", width=20),
        _text("state", "办理状态", "State of the task"),
    ),
)

CIRCULARS = Table(
    "传达文件",
    (
        _text("title", "标题", "Title", width=44),
        _text("number", "发文字号", "Number", width=24),
        _text("issuer", "发文机关", "Issuer", width=22),
        _text("level", "来文级别", "Level"),
        _text("kind", "文件类别", "Kind"),
        Column("characters", "全文字数", title_en="Characters"),
        _text("received_on", "收文日期", "Received on", width=14),
        _text("convey_by", "传达时限", "To be conveyed by", width=14),
        _text("state", "状态", "State"),
    ),
)
"""Which units have received or conveyed a paper, and when, is in no table."""


def attendees_template(meeting: str, units: tuple[str, ...] = ()) -> Template:
    """The template in which attendees are listed, with the names of the units to choose from."""
    columns = tuple(
        replace(one, kind="choice", choices=units) if one.code == "unit" and units else one for one in INVITED
    )
    table = Table(
        ATTENDEES.name, columns, hint="每行一人，只请与会议有关的单位；序号写 1、2、3……", spare_rows=200
    )
    return register_template(table, kind="attendees/1", subject=meeting, title="参会名单填报表")
