"""What the names that ship with the product are called in English: kinds of card, rules, presets, and what a card brings.

A scheme or a rule set holds one name of each thing, in the language of those who decide by it, and is frozen with it; so
the English of the shipped names stands here, beside no document. A name that a district gives stays as it was given.
"""

from liangpai.words import Words

_KINDS = {
    "红旗": "red flag",
    "蓝牌提醒": "blue card (reminder)",
    "黄牌警示": "yellow card (warning)",
    "红牌整改": "red card (rectification)",
    "蓝牌": "blue card",
    "黄牌": "yellow card",
    "红牌": "red card",
    "绿牌": "green card",
    "黄灯": "yellow lamp",
    "红灯": "red lamp",
    "红榜": "red list",
    "黄榜": "yellow list",
    "约谈": "summons to a talk",
    "蓝色督查单": "blue supervision slip",
    "橙色督查单": "orange supervision slip",
    "红色督查单": "red supervision slip",
    "流动红旗": "travelling red flag",
    "流动黄旗": "travelling yellow flag",
}
_RULES = {
    "类别末位且低于75分": "last of the class and under 75 points",
    "得分低于60分": "a score under 60",
    "得分低于底线": "a score under the floor",
    "亮诺兑现率低于70%": "under 70 % of promises kept",
    "督办事项10件以上且逾期率高于20%": "ten tasks or more, over 20 % of them overdue",
    "督办事项逾期": "tasks overdue",
    "查实弄虚作假": "verified falsification",
    "整改未通过": "rectification failed",
    "连续两次黄牌": "two yellow cards in a row",
    "连续三次红牌": "three red cards in a row",
    "蓝单之后仍未办好": "still not done after a blue slip",
    "橙单之后仍未办好": "still not done after an orange slip",
    "缺报超过10%致不评定": "more than 10 % not reported, so not rated",
    "类别前列": "first of the class",
    "进位最多": "most places gained",
    "进位明显": "many places gained",
    "位次靠前": "among the first",
    "位次靠后": "among the last",
    "前三名": "the first three",
    "末三名": "the last three",
    "重点项目进度灯（演示规则）": "progress lamp of key projects (demonstration)",
    "时序进度": "progress against the schedule",
    "累计进度": "cumulative progress",
    "园区月度任务": "monthly task of a zone",
    "季度投资节点": "quarterly milestones of investment",
    "季度开工节点": "quarterly milestones of starts",
    "投资增速": "growth of investment",
    "专项债支出": "spending of special bonds",
    "开工": "start of work",
    "资金": "funds",
    "入统": "entry in the statistics",
}
_RECORDS = {
    "兑现率": "promises kept",
    "逾期率": "tasks overdue",
    "督办事项数": "tasks",
    "弄虚作假件数": "verified falsifications",
    "整改未通过件数": "failed rectifications",
}
_BRINGS = {
    "分管领导": "the leader in charge",
    "提请总指挥约谈": "the commander, if the commander agrees",
    "挂点领导": "its contact leader",
    "第二次发专函": "the second time by a letter of its own",
    "组长约谈主要负责人": "the head of the group, with the main head",
    "分管副市长协调": "the deputy mayor in charge, who helps",
    "主要领导督办；之后采取组织措施": "the top leaders, who supervise it; then organisational measures",
    "分管领导和纪委监委、组织部": "the leader in charge, discipline inspection and the organisation department",
    "向主要领导书面报告": "the top leaders in writing",
    "约谈项目负责人；连续两次由分管副市长约谈": "with the head of the project; twice in a row by the deputy mayor in charge",
    "分管市领导约谈": "the city leader in charge",
    "下一年用地、林地、能耗指标优先": "next year's quotas of land, forest and energy first",
}
_PRESETS = {
    "默认": "Default",
    "云岫区亮牌规则": "Card rules of Yunxiu",
    "广元（督察整改黄牌红牌）": "Guangyuan (yellow and red for rectification)",
    "海口（连续两黄变红）": "Haikou (two yellow become red)",
    "衡阳（红黄榜）": "Hengyang (red and yellow lists)",
    "隆昌（街道保洁红黄绿牌）": "Longchang (cards for street cleaning)",
    "三明（三色督查单）": "Sanming (slips of three colours)",
    "三亚（项目红黄绿灯）": "Sanya (lamps of projects)",
    "天津（投资增速红黄绿灯）": "Tianjin (lamps of investment)",
    "武汉（项目红牌黄牌）": "Wuhan (cards for projects)",
    "新田枧头镇（流动红旗黄旗）": "Jiantou, Xintian (travelling flags)",
    "银川（重点项目红黄绿灯）": "Yinchuan (lamps of key projects)",
    "枣庄（红黄蓝双亮牌）": "Zaozhuang (double card)",
    "频次未载": "not stated",
    "按整改任务，频次未载": "by task of rectification; how often is not stated",
    "按督查事项，频次未载": "by matter; how often is not stated",
    "江东新区红灯当日报告；亮牌仍受护栏 G1 限制": "a red lamp of Jiangdong is reported the same day; guard rail G1 stands",
    "会议席卡、电视和电子屏公开，频次未载": "seat cards, television and screens; how often is not stated",
    "公布的做法按月；亮牌仍受护栏 G1 限制": "monthly as published; guard rail G1 stands",
    "公布的做法按月、以年为周期；亮牌仍受护栏 G1 限制": "monthly as published, in a yearly cycle; guard rail G1 stands",
    "公布的做法是每月更新灯色；亮牌仍受护栏 G1 限制": "lamps change monthly as published; guard rail G1 stands",
    "公布的做法是每月一次；本系统的护栏 G1（两次相隔150日、一年不超过两次）仍然有效": (
        "monthly as published; guard rail G1 (150 days apart, at most two in twelve months) stands"
    ),
    "公布的做法在媒体公开，频次未载": "shown in the media as published; how often is not stated",
}
_NAMES = {**_KINDS, **_RULES, **_RECORDS, **_BRINGS, **_PRESETS}


def called(name: str) -> Words:
    """A name of a scheme or a rule set in both languages; one that does not ship with the product is the same in both."""
    return Words(name, _NAMES.get(name, name))
