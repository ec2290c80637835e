"""How the pages of schemes call fields, parameters, methods and policies."""

from liangpai.words import Words

FIRST_METHODS = ("efficacy", "bands", "deduct")
"""Offered at once; the rest stands under "more"."""

LABELS = {
    "code": Words("编码", "code"),
    "name": Words("名称", "name"),
    "area": Words("所属", "area"),
    "parent": Words("上级", "under"),
    "method": Words("计分方法", "scoring method"),
    "unit": Words("计量单位", "unit of measure"),
    "definition": Words("口径", "definition"),
    "direction": Words("方向", "direction"),
    "source": Words("数据来源", "source"),
    "duty": Words("职责清单条目（不在清单内写“协办”）", "item of the duty list (or 协办 where it is none)"),
    "subjective": Words("主观指标", "subjective"),
    "season_end": Words("农时截止（月-日）", "season ends (MM-DD)"),
    "record": Words("台账记录项", "recorded figure"),
    "missing": Words("缺报处理", "missing figures"),
    "growth_method": Words("增长口径", "growth"),
    "growth_low": Words("增长最差参照值", "worst reference of growth"),
    "growth_high": Words("增长最好参照值", "best reference of growth"),
    "growth_target": Words("目标值（缩小差距用）", "target (for gap closed)"),
    "places": Words("进位计分", "places gained count"),
    "error_kind": Words("测量误差的给法", "measurement error given as"),
    "error_value": Words("误差大小", "size of the error"),
    "error_reason": Words("理由（误差为0时必填）", "reason (needed where the error is zero)"),
    "aggregate": Words("合成方法", "aggregation"),
    "period": Words("考核周期", "period"),
    "base_period": Words("上期", "base period"),
    "issuer": Words("发布单位", "issuer"),
    "contact": Words("联系方式", "contact"),
    "basis": Words("依据（每行一条）", "basis (one a line)"),
    "unrated_missing": Words("缺失权重超过多少不评定（%）", "unrated above this missing weight (%)"),
    "subjective_share": Words("主观指标占比上限（%）", "limit of the subjective share (%)"),
    "bonus_cap": Words("加分上限", "cap of bonuses"),
    "deduction_cap": Words("减分上限", "cap of deductions"),
    "floor": Words("分数线", "score at least"),
    "share": Words("名次比例（%）", "within the first (%)"),
    "at_least_one": Words("至少一个", "at least one"),
    "scheme": Words("方案", "scheme"),
}

PARAMETERS = {
    "low": Words("最差参照值", "worst reference value"),
    "high": Words("最好参照值", "best reference value"),
    "edges": Words("分档界值（从小到大，用逗号隔开）", "edges, rising, separated by commas"),
    "points": Words("各档得分（比界值多一个）", "points of each band (one more than edges)"),
    "closed": Words(
        "界值算入哪一档（right 低档，left 高档）", "an edge belongs to (right: the lower, left: the upper)"
    ),
    "full": Words("满分", "full points"),
    "per_finding": Words("每发现一处扣", "deducted for each finding"),
    "target": Words("目标值", "target"),
    "cap": Words("完成率封顶（1为100%）", "completion counts up to (1 is 100 %)"),
    "threshold": Words("达标值", "threshold"),
    "growth": Words("增长要求", "growth needed"),
    "growth_kind": Words(
        "增长要求的口径（points 百分点，relative 相对）", "growth counted as (points or relative)"
    ),
    "lower": Words("最低得分", "lowest score"),
    "upper": Words("最高得分", "highest score"),
    "mean": Words("平均得分", "mean score"),
    "sd": Words("得分标准差", "standard deviation of scores"),
}
LISTED = ("edges", "points")
"""Parameters that are lists of numbers."""

WORDED = ("closed", "growth_kind")
"""Parameters that are words."""

MISSING = {
    "zero": Words("计零分（不报不占便宜）", "scores zero (withholding never pays)"),
    "renormalise": Words("不计，权重重新折算", "left out, weights rescaled"),
    "class_mean": Words("取同类平均值", "mean of the class"),
    "class_median": Words("取同类中位数", "median of the class"),
}
ERRORS = {
    "default": Words("本系统默认：参照区间的2%", "our default: 2 % of the goalpost span"),
    "stated": Words("按计量单位给出", "in the figure's unit"),
    "relative": Words("按数值的比例（0.02为2%）", "as a share of the figure (0.02 is 2 %)"),
    "span": Words("按参照区间的比例", "as a share of the goalpost span"),
    "band": Words("专家判断的±范围（95%）", "an expert's ± band (95 %)"),
    "none": Words("没有误差（须写理由）", "none (needs a reason)"),
}
GROWTH = {
    "": Words("不计增长", "growth does not count"),
    "percent": Words("增长率（%）", "per cent"),
    "absolute": Words("增减量", "absolute change"),
    "gap_closed": Words("缩小与目标的差距", "gap to the target closed"),
    "z_gain": Words("标准分变化", "gain in z-score"),
    "residual_gain": Words("扣除回归效应后的变化", "gain beyond what was to be expected"),
}
DIRECTIONS = {"1": Words("越高越好", "higher is better"), "-1": Words("越低越好", "lower is better")}
AGGREGATES = {
    "arithmetic": Words("加权平均", "weighted mean"),
    "geometric": Words("几何平均", "geometric mean"),
    "harmonic": Words("调和平均", "harmonic mean"),
}
VERSION_HEADER = (
    LABELS["name"],
    Words("方案编号", "scheme id"),
    Words("版本", "version"),
    LABELS["period"],
    Words("状态", "state"),
    Words("内容校验码", "content hash"),
)
CHANGE_HEADER = (Words("位置", "place"), Words("旧版", "before"), Words("新版", "after"))
