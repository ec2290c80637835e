"""How the pages of meetings call fields, tabs and shades."""

from liangpai.words import Words

LABELS = {
    "title": Words("会议名称", "title"),
    "kind": Words("类型", "kind"),
    "held_on": Words("日期", "day"),
    "moved_to": Words("实际召开日期", "day on which it was held"),
    "starts_at": Words("时间", "hour"),
    "place": Words("地点", "place"),
    "chair": Words("主持人", "chair"),
    "occasion": Words("亮牌场次", "card occasion"),
    "state": Words("状态", "state"),
    "item": Words("议题", "item"),
    "minutes": Words("时长（分钟）", "minutes"),
    "unit": Words("单位", "unit"),
    "speaker": Words("发言人", "speaker"),
    "paper": Words("传达的文件", "paper conveyed"),
    "reason": Words("原因", "reason"),
    "post": Words("职务", "post"),
    "name": Words("姓名", "name"),
    "part": Words("身份", "part"),
    "substitute": Words("代表", "substitute"),
    "text": Words("议定事项", "resolution"),
    "main": Words("主办单位", "unit that leads"),
    "assisting": Words("协办单位", "units that assist"),
    "due_on": Words("期限", "due on"),
    "area": Words("领域", "area"),
    "duty_item": Words("职责清单事项", "item of the list of duties"),
    "draft": Words("纪要正文", "text of the minutes"),
    "number": Words("纪要编号", "number of the minutes"),
    "workbook": Words("工作簿", "workbook"),
}
TABS = {
    "agenda": Words("议程", "Agenda"),
    "people": Words("人员", "People"),
    "backwards": Words("倒排", "Counted back"),
    "pack": Words("资料包", "Pack"),
    "minutes": Words("纪要", "Minutes"),
    "resolutions": Words("议定事项", "Resolutions"),
}
SHADES = {"notified": "now", "held": "now", "issued": "good", "followed": "good", "cancelled": "bad"}
"""The shade of a state; the word carries the meaning."""
GUESTS = {"leave": "warn", "substituted": "warn", "present": "good"}
"""The same of an invitation."""
STEPS = {"done": "good", "late": "warn", "unfit": "bad", "missed": "bad"}
"""The same of a step that is counted back from the meeting."""
