"""How the pages of visits call fields, and the shades of states."""

from liangpai.words import Words

LABELS = {
    "leader": Words("区领导", "leader"),
    "unit": Words("走访地", "place"),
    "on": Words("日期", "day"),
    "purpose": Words("事由", "purpose"),
    "state": Words("状态", "state"),
    "reason": Words("原因", "reason"),
    "kind": Words("类型", "kind"),
    "text": Words("问题", "issue"),
    "promise": Words("现场答复", "promised on the spot"),
    "title": Words("名称", "title"),
    "keeper": Words("交办单位", "handed to"),
    "quantity": Words("数量", "quantity"),
    "needed_by": Words("需要时间", "needed by"),
    "solution": Words("解决情况", "solution"),
    "look_back": Words("回访情况", "look back"),
}
SHADES = {
    "planned": "now",
    "made": "now",
    "closed": "good",
    "raised": "warn",
    "handed_on": "now",
    "solved": "warn",
    "confirmed": "good",
    "looked_back": "good",
}
OPEN = Words("未了结", "open")
