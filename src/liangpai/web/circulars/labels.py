"""How the pages of circulated papers call things."""

from liangpai.words import Words

LABELS = {
    "title": Words("标题", "title"),
    "number": Words("发文字号", "document number"),
    "issuer": Words("发文机关", "issuer"),
    "level": Words("来文级别", "level"),
    "kind": Words("文件类别", "kind"),
    "characters": Words("全文字数", "characters"),
    "received_on": Words("收文日期", "received on"),
    "convey_by": Words("传达时限", "to be conveyed by"),
    "state": Words("状态", "state"),
    "file": Words("文件", "file"),
    "looked_at": Words("看过首页", "first page looked at"),
    "digest": Words("校验码", "hash"),
    "proposal": Words("拟办意见", "proposal"),
    "instruction": Words("批示", "instruction"),
    "units": Words("分发单位", "units"),
    "manner": Words("传达方式", "how"),
    "note": Words("说明", "note"),
    "matter": Words("依据用于", "basis of"),
    "text": Words("标题或文号含", "title or number contains"),
    "content": Words("具体要求", "content"),
    "unit": Words("单位", "unit"),
}
PAGES = {
    "scheme": ("scheme-list", "scheme-page"),
    "commitment": ("commitment-list", ""),
    "task": ("task-list", "task-page"),
    "ruleset": ("ruleset-list", "ruleset-page"),
    "village": ("item-list", "item-page"),
    "greening": ("item-list", "item-page"),
}
"""The page of each room, and of one thing of it."""
