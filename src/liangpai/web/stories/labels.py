"""How the pages of cases call fields, and the shades of states."""

from liangpai.words import Words

LABELS = {
    "unit": Words("单位", "unit"),
    "title": Words("标题", "title"),
    "problem": Words("解决的问题", "problem"),
    "method": Words("做法", "method"),
    "reuse": Words("推广条件", "conditions for reuse"),
    "cost": Words("投入（万元）", "cost (10,000 yuan)"),
    "figure": Words("成效数据", "figure of the effect"),
    "state": Words("状态", "state"),
    "reason": Words("原因", "reason"),
    "basis": Words("发布依据", "basis of the release"),
    "secrecy_check": Words("保密审查记录", "record of the secrecy check"),
    "channel": Words("发布渠道", "channel"),
    "expires_on": Words("有效期至", "shown until"),
    "note": Words("怎么用的", "how it is used"),
}
SHADES = {
    "submitted": "now",
    "returned": "warn",
    "reviewed": "now",
    "released": "good",
    "expired": "",
    "withdrawn": "bad",
}
