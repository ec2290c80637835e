"""How the pages of oversight call fields and states."""

from liangpai.words import Words

LABELS = {
    "number": Words("回执编号", "number of the receipt"),
    "organ": Words("接收机关", "received by"),
    "on": Words("日期", "day"),
    "kind": Words("事项类别", "kind of thing"),
    "of": Words("编号", "its number"),
    "ground": Words("回避事由", "reason"),
    "subject": Words("回避事项", "from what"),
    "account": Words("回避人员", "who steps back"),
    "basis": Words("认定文书文号", "number of the paper"),
    "before_on": Words("归档此日之前的记录", "archive what lies before"),
    "round": Words("填报轮次", "round"),
}
SHADES = {
    "declared": "now",
    "agreed": "good",
    "declined": "",
    "standing": "bad",
    "revoked": "",
    "asked": "now",
    "approved": "good",
}
