"""How the pages of tasks call their fields, and what shade a state or a lamp has."""

from liangpai.calendar.rules import Lamp
from liangpai.words import Words

LABELS = {
    "title": Words("事项名称", "title"),
    "content": Words("具体要求", "what is asked"),
    "source_kind": Words("来源", "source"),
    "source": Words("来源依据", "reference"),
    "urgency": Words("缓急", "urgency"),
    "days": Words("紧急事项的天数", "days of an urgent one"),
    "unit": Words("主办单位", "unit that leads"),
    "assisting": Words("协办单位", "units that assist"),
    "duty_item": Words("职责清单事项", "item of the list of duties"),
    "is_assisting": Words("清单外协助（协办）", "help outside the list of duties"),
    "due_on": Words("完成期限", "due date"),
    "text": Words("办理情况", "what was done"),
    "evidence": Words("佐证说明", "where it can be seen"),
    "share": Words("完成比例（%）", "completed (%)"),
    "reason": Words("原因", "reason"),
    "opinion": Words("审核意见", "opinion"),
    "answer": Words("答复", "answer"),
    "wanted_on": Words("申请延至", "put off until"),
    "rhythm": Words("周期", "rhythm"),
    "first_due_on": Words("首次到期日", "first due date"),
    "until": Words("截止日期", "until"),
    "lead_days": Words("提前几天生成", "made how many days ahead"),
    "basis": Words("依据", "basis"),
    "workbook": Words("工作簿", "workbook"),
}

STATE_KINDS = {
    "proposed": "now",
    "registered": "now",
    "reported": "now",
    "concluded": "good",
    "closed": "good",
}
LAMP_KINDS = {Lamp.GREEN: "good", Lamp.YELLOW: "warn", Lamp.RED: "bad"}
LAMP_SIGNS = {Lamp.GREEN: "●", Lamp.YELLOW: "▲", Lamp.RED: "■"}
"""A shape for each lamp, for whoever cannot tell the colours apart."""
