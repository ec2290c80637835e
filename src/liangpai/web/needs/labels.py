"""How the pages of needs call fields, filters and lamps."""

from liangpai.needs.rules.kinds import KINDS
from liangpai.words import Words

LABELS = {
    "unit": Words("提出单位", "asked by"),
    "keeper": Words("承办单位", "owed by"),
    "kind": Words("类型", "kind"),
    "source": Words("资金来源", "source of funds"),
    "matter": Words("事项", "matter"),
    "title": Words("名称", "title"),
    "quantity": Words("数量", "quantity"),
    "needed_by": Words("需要时间", "needed by"),
    "purpose": Words("说明", "explanation"),
    "state": Words("状态", "state"),
    "level": Words("层级", "level"),
    "lamp": Words("期限", "clock"),
    "whose": Words("范围", "whose"),
    "text": Words("名称含", "title contains"),
    "sort": Words("排序", "order"),
    "verdict": Words("结论", "verdict"),
    "reason": Words("理由", "reason"),
    "alternative": Words("替代办法", "alternative"),
    "granted": Words("满足数量", "granted"),
    "deliver_by": Words("落实日期", "delivered by"),
    "delivery": Words("落实情况", "what was delivered"),
    "material": Words("需要补充的材料", "papers that are missing"),
    "given": Words("补充材料说明", "note on the papers"),
    "department": Words("单位", "department"),
    "year": Words("年度", "year"),
    "amount": Words("数量", "amount"),
    "note": Words("说明", "note"),
    "on": Words("日期", "day"),
    "reference": Words("申报文号", "number of the application"),
    "document": Words("批复文号", "number of the approval"),
    "workbook": Words("工作簿", "workbook"),
    "first": Words("一级", "level 1"),
    "second": Words("二级", "level 2"),
    "third": Words("三级", "level 3"),
}
RUNGS = {1: LABELS["first"], 2: LABELS["second"], 3: LABELS["third"]}
"""The short names of the levels."""
LAMPS = {
    "red": Words("已逾期", "late"),
    "yellow": Words("临近到期", "due soon"),
    "green": Words("未到期", "in time"),
    "stopped": Words("停表（等补材料）", "clock stands (papers missing)"),
}
MEASURED = [
    (code, Words("{kind}（{measure}）", "{kind} ({measure})").format(kind=kind.words, measure=kind.measure))
    for code, kind in KINDS.items()
]
"""Kind with its unit of measure, for a form to choose from."""
