"""Every fixed text of the report by key, Chinese and English side by side."""

from liangpai.problems import Lang

TEXTS: dict[str, tuple[str, str]] = {
    # head
    "period": ("考核期", "Period"),
    "base_period": ("对比期", "Compared with"),
    "scheme": ("考核方案", "Scheme"),
    "version": ("第{n}版", "version {n}"),
    "as_of": ("数据截至", "Figures as of"),
    "issuer": ("发布单位", "Issued by"),
    "basis": ("依据", "Basis"),
    "origin": ("规则来源", "Origin of the rules"),
    "our_default": ("本系统默认", "default of this system"),
    "aside": ("（{text}）", " ({text})"),
    "demo": ("演示数据", "Demonstration data"),
    "demo_note": (
        "本报告中的单位和数据均为虚构，仅供演示。",
        "All units and figures of this report are invented, for demonstration only.",
    ),
    "class_size": ("{n}个单位参加排名", "{n} units ranked"),
    "year": ("{year}年度", "{year}"),
    "units": ("参评单位", "units assessed"),
    "cards_proposed": ("拟亮牌", "cards proposed"),
    "cards_held": ("暂缓", "on hold"),
    "classes_open": ("提请会商的类别", "classes for deliberation"),
    "warnings": ("需要知悉的事项", "What the reader must know"),
    "choose": ("查看", "Show"),
    "all_units": ("全部单位", "all units"),
    "contents": ("目录", "Contents"),
    # standings
    "standings": ("名次与把握程度", "Standings, and how sure they are"),
    "rank": ("名次", "Rank"),
    "unit": ("单位", "Unit"),
    "score": ("得分", "Score"),
    "grade": ("等次", "Grade"),
    "change": ("较上期", "Change"),
    "interval": ("90%名次区间", "90 % interval of the rank"),
    "card": ("亮牌", "Card"),
    "band": ("不分先后", "not told apart"),
    "unchanged": ("持平", "unchanged"),
    "up": ("升{n}位", "up {n}"),
    "down": ("降{n}位", "down {n}"),
    "standings_key": (
        "圆点为公布名次，色条为{runs}次复算中名次的第5至第95百分位。"
        "同一底色并用括线连起的单位，在测量误差和合理权重变动之内不足以区分先后，应看作同一档次。",
        "The dot is the published rank, the bar spans its 5th to 95th percentile over {runs} recalculations. Units joined "
        "by a brace on one ground cannot be told apart within measurement error and reasonable weights: read them as "
        "one band.",
    ),
    "last_zone": ("浅红区为末{k}位。", " The pale red zone holds the last {k} place(s)."),
    "standings_cut": (
        "本类别{n}个单位，此处列前{first}个和后{last}个，完整名次见结果工作簿。",
        "Of the {n} units of this class the first {first} and the last {last} stand here; all are in the workbook.",
    ),
    "no_bands": (
        "本类别单位较多，没有逐对比较，因此不划分档次；请以名次区间为准。",
        "This class is too large to compare every pair, so no bands are drawn: read the intervals.",
    ),
    "omitted": ("……其间{n}个单位从略……", "… {n} units between are left out …"),
    "unrated": ("缺报指标权重{share}，不评定", "missing figures weigh {share}: not rated"),
    "new_unit": ("新设单位，不参加排名", "newly founded, not ranked"),
    "not_ranked": ("未参加排名", "Not ranked"),
    "ladder_says": (
        "{name}：第{rank}名，90%名次区间{interval}",
        "{name}: rank {rank}, 90 % interval {interval}",
    ),
    "places": ("名次", "place"),
    # decisions
    "decisions": ("亮牌依据审查", "What the evidence gate says"),
    "no_candidates": ("本类别没有单位触发亮牌规则。", "No unit of this class triggered a card rule."),
    "rule": ("触发规则", "Rule"),
    "record": ("所依据的记录", "The record it rests on"),
    "checks": ("逐项审查", "Checks"),
    "passed": ("通过", "met"),
    "failed": ("未通过", "not met"),
    "gauge": (
        "蓝条为概率，竖线为要求的把握度{required}。",
        "The bar is the probability, the line the certainty required, {required}.",
    ),
    "consequence": ("亮牌后果", "Consequence"),
    "not_proposed": ("未提出", "not proposed"),
    "more": ("另有{n}项，见结果工作簿。", "{n} more are in the workbook."),
    "people_decide": (
        "“拟亮牌”不是亮牌决定：须在单位陈述和复核之后，经集体研究并报批。",
        "A proposed card is not a decision: the unit states its case, people review and decide together.",
    ),
    "deliberation": ("会商事项", "For deliberation"),
    "deliberation_note": (
        "会商可以决定：不亮牌；内部提醒；经集体研究亮牌，但须写明理由和会议纪要文号，并在计算表上印明未通过的审查项。",
        "The deliberation may decide: no card; an internal reminder; a card by collective decision, which needs written "
        "reasons and the number of the minutes, and prints the check that failed.",
    ),
    "chance": ("居末{k}位的概率", "probability of the last {k} place(s)"),
    "error": ("（标准误{error}）", " (standard error {error})"),
    "certainty_line": (
        "自动提出亮牌须达到把握度{p}（{stored}）。",
        "A card is proposed only from certainty {p} ({stored}).",
    ),
    "certainty_stored": ("已写入方案", "stored in the scheme"),
    "certainty_fresh": (
        "本系统默认规则，由本次零假设模拟算得",
        "a default of this system, computed now by simulating equal units",
    ),
    "sigma_means": (
        "测量误差（σ）：同一件事重新测一次，数字通常会差多少，由方案逐项写明。误差可能估小了，所以每项结论另按加倍的误差复算一次，"
        "只作参考，不是亮牌条件。",
        "Measurement error (σ): by how much a figure usually differs when the same thing is measured once more; the scheme "
        "states it for each indicator. It may be underestimated, so every conclusion is recalculated with twice the error: "
        "for information, not a condition of a card.",
    ),
    # charts
    "heat": ("名次可接受度", "Rank acceptability"),
    "heat_key": (
        "每格为{runs}次复算中该单位得到该名次的百分比，颜色越深次数越多，空格不足0.5%。",
        "Each cell is the per cent of {runs} recalculations in which the unit took the place; darker is more often, "
        "blank is under 0.5 %.",
    ),
    "heat_last": ("虚线右侧为末{k}位。", " Right of the dashed line: the last {k} place(s)."),
    "heat_omitted": (
        "本类别单位超过{most}个，名次可接受度图从略。",
        "With more than {most} units the rank-acceptability map is left out.",
    ),
    "quadrants": ("水平与增长", "Level against growth"),
    "quadrants_key": (
        "按分值加权的水平分和增长分，只计两者都有的指标；十字线为类别中位数，◎为触发亮牌规则的单位。",
        "Level and growth scores weighted by points, over indicators that have both; the cross is the median of the "
        "class, a ring marks units that triggered a card rule.",
    ),
    "quadrants_omitted": (
        "本类别没有同时计水平和增长的指标，或单位过多，水平与增长图从略。",
        "No indicator of this class scores both level and growth, or it is too large: the chart is left out.",
    ),
    "level": ("水平分", "level"),
    "growth": ("增长分", "growth"),
    "high_fast": ("高水平·快增长", "high level · fast growth"),
    "high_slow": ("高水平·慢增长", "high level · slow growth"),
    "low_fast": ("低水平·快增长", "low level · fast growth"),
    "low_slow": ("低水平·慢增长", "low level · slow growth"),
    "slopes": ("剔除主观指标前后", "With and without subjective indicators"),
    "slopes_key": (
        "左为公布名次，右为剔除主观指标（{names}）后的名次；变动{n}位以上的用粗线和文字标出。",
        "Left the published rank, right the rank without subjective indicators ({names}); a shift of {n} or more is "
        "drawn bold and said in words.",
    ),
    "slopes_none": (
        "本类别没有主观指标，剔除前后名次不变。",
        "This class has no subjective indicator, so nothing changes without them.",
    ),
    "slopes_omitted": (
        "本类别单位超过{most}个，只列名次变动{n}位以上的单位：{units}。",
        "With more than {most} units only shifts of {n} places or more are named: {units}.",
    ),
    "nobody": ("无", "none"),
    "with_subjective": ("含主观", "with"),
    "without_subjective": ("不含主观", "without"),
    # sheets
    "sheets": ("单位得分说明", "Every score explained"),
    "sheets_cut": (
        "本类别{n}个单位，此处只列前三名、触发亮牌规则、末位和末位相近的单位；其余用 liangpai explain 查看。",
        "Of the {n} units only the first three, those that triggered a card rule, the last and those near the last have "
        "a sheet here; see the others with liangpai explain.",
    ),
    "sheets_omitted": (
        "本类别单位超过{most}个，单位得分说明从略；可用 liangpai explain 逐个查看。",
        "With more than {most} units the sheets are left out: see them one by one with liangpai explain.",
    ),
    "sheet_line": ("得分{score}，第{rank}名，{grade}", "score {score}, rank {rank}, {grade}"),
    "waterfall_says": (
        "{name}的得分构成：各指标贡献逐项累加，共{total}分",
        "{name}: contributions of the indicators stacked up to {total} points",
    ),
    "waterfall_key": (
        "每条为一项指标对总分的贡献；短竖线为类别中位单位在该项的贡献，虚线框为低于中位的部分。"
        "标“关键”的指标单独改进即可使该单位脱离末位。",
        "Each bar is what an indicator adds to the total; the tick is what the median unit gets there, the dotted box "
        "what is lacking to it. A decisive indicator alone could have lifted the unit out of the last places.",
    ),
    "total": ("总分", "Total"),
    "bonus": ("加分", "Bonus"),
    "deduction": ("减分", "Deduction"),
    "against_median": ("较中位", "vs median"),
    "indicator": ("指标", "Indicator"),
    "now": ("本期", "Now"),
    "base": ("上期", "Before"),
    "sigma": ("误差σ", "Error σ"),
    "level_score": ("水平", "Level"),
    "growth_score": ("增长", "Growth"),
    "places_score": ("进位", "Places"),
    "points": ("分值", "Points"),
    "contribution": ("贡献", "Adds"),
    "class_median": ("类别中位", "Median"),
    "missing": ("缺报", "missing"),
    "excused": ("免计", "excused"),
    "subjective": ("主观", "subjective"),
    "decisive": ("关键", "decisive"),
    "sigma_default": ("默认", "default"),
    "gap": ("距离脱离末{k}位差{gap}分。", "{gap} points short of leaving the last {k} place(s)."),
    "lift_up": (
        "“{name}”由{start}提高到{needed}（相当于参照区间的{share}）",
        "{name} up from {start} to {needed} ({share} of its reference span)",
    ),
    "lift_down": (
        "“{name}”由{start}降低到{needed}（相当于参照区间的{share}）",
        "{name} down from {start} to {needed} ({share} of its reference span)",
    ),
    "lift_reported": ("“{name}”补报并达到{needed}", "{name} reported, and at {needed}"),
    "least_change": (
        "最小的单项改变：{lift}，即可脱离末位。",
        "The least single change that lifts it out: {lift}.",
    ),
    "other_changes": ("其他可行的单项改变：{lifts}。", "Other single changes that would do: {lifts}."),
    "no_lift": (
        "没有哪一项指标单独改变就能脱离末位。",
        "No single indicator, even at its best, would lift the unit out.",
    ),
    "shift_line": (
        "剔除主观指标后为第{after}名（{words}）。",
        "Without subjective indicators the rank is {after} ({words}).",
    ),
    "grade_capped": ("受限", "capped"),
    "veto_line": (
        "等次受限：{name}，最高{cap}（{basis}）。",
        "Grade capped: {name}, at most {cap} ({basis}).",
    ),
    # notes
    "notes": ("附注", "Notes"),
    "received": ("接收的上级结果", "Results received from above"),
    "received_note": ("按原样录入，未经本次计算。", "Entered as received, never recomputed here."),
    "item": ("项目", "Item"),
    "from": ("来源", "From"),
    "adjustments": ("加分与减分", "Bonuses and deductions"),
    "cases": ("件数", "Cases"),
    "adjustment_points": ("分数", "Points"),
    "capped": ("单项和合计均不超过方案上限。", "Each rule and each sum stays under the caps of the scheme."),
    "vetoes": ("等次限制（否决）", "Caps on grades (vetoes)"),
    "cap_grade": ("最高等次", "At most"),
    "excuses": ("免计的指标", "Excused figures"),
    "holds": ("未决的数据冲突和申诉", "Open data conflicts and appeals"),
    "conflict": ("数据冲突", "data conflict"),
    "appeal": ("申诉", "appeal"),
    "subject": ("涉及", "On"),
    "kind": ("类型", "Kind"),
    "note": ("说明", "Note"),
    "method": ("计算方法", "How it was computed"),
    "hashes": ("可核验的指纹", "Fingerprints to verify"),
    "hash_scheme": ("方案", "scheme"),
    "hash_figures": ("数据", "figures"),
    "hash_result": ("结果", "result"),
    "hash_note": (
        "用同一份 result.zip 执行 liangpai verify，应得到相同的指纹。",
        "liangpai verify on the result.zip of this assessment must give the same fingerprints.",
    ),
}


def texts(lang: Lang) -> dict[str, str]:
    """All fixed texts in one language; those with braces take values by ``str.format``."""
    place = 1 if lang == "en" else 0
    return {key: pair[place] for key, pair in TEXTS.items()}
