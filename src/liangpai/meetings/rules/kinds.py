"""The kinds of meetings, of items of an agenda and of parts in a meeting, and the areas of what is resolved."""

from liangpai.words import Words

KINDS: dict[str, Words] = {
    "command": Words("指挥部会议", "meeting of the headquarters"),
    "card": Words("公开亮牌大会", "conference at which cards are shown"),
    "special": Words("专题会议", "meeting on one matter"),
}

ITEMS: dict[str, Words] = {
    "convey": Words("传达学习", "papers conveyed"),
    "report": Words("听取汇报", "reports"),
    "notify": Words("通报", "results notified"),
    "cards": Words("亮牌", "cards"),
    "stance": Words("表态", "statements"),
    "speech": Words("讲话", "speech"),
    "other": Words("其他", "other"),
}
"""In the order in which a conference goes through them."""

PARTS: dict[str, Words] = {
    "chair": Words("主持", "in the chair"),
    "attend": Words("参加", "takes part"),
    "sit_in": Words("列席", "sits in"),
}

STATES: dict[str, Words] = {
    "invited": Words("列入名单", "on the list"),
    "leave": Words("请假", "excused"),
    "substituted": Words("委派代表", "sends a substitute"),
    "present": Words("到会", "was there"),
}
"""What is known of somebody invited; whether the unit was there is noted by the office, without a time or a place."""

AREAS: dict[str, Words] = {
    "coordination": Words("统筹协调", "coordination"),
    "county": Words("县域经济", "county economy"),
    "models": Words("典型镇村", "model towns and villages"),
    "together": Words("凝聚合力", "pulling together"),
    "other": Words("其他", "other"),
}
"""The four areas of the speech (seed report), and the rest."""
