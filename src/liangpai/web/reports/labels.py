"""How the pages of reports call things."""

from liangpai.words import Words

LABELS = {
    "unit": Words("单位", "unit"),
    "kind": Words("类型", "kind"),
    "year": Words("年度", "year"),
    "period": Words("时段", "period"),
    "title": Words("标题", "title"),
    "body": Words("正文", "text"),
    "state": Words("状态", "state"),
    "reason": Words("退回原因", "reason"),
    "text": Words("事项", "what is to be done"),
    "due_on": Words("完成时限", "due on"),
    "duty_item": Words("职责清单事项", "item of the list of duties"),
}
