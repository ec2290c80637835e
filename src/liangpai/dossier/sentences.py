"""The sentences a reader acts on, in both languages: why a card is proposed or not, and what each check found."""

from collections.abc import Sequence

from liangpai.dossier.names import first_of, unit_names
from liangpai.problems import Lang
from liangpai.scoring.assessment import Assessment, Decision, NearLast
from liangpai.scoring.gate import Check
from liangpai.scoring.scheme.english import called
from liangpai.scoring.scheme.model import CardRule, Condition, Uncertainty
from liangpai.words import Words

MOST_NAMED = 60
"""So many names are read in a sentence; the result workbook holds all."""
MOST_OF_A_BAND = 4
"""So many units of a band are named whose grades differ."""
GRADED_APART = Words(
    "{units}在误差之内，等次按方案的分数线和比例划定，不作为亮牌依据。",
    "{units} are within the error of measurement; their grades follow the floors and shares of the scheme and are no "
    "ground for a card.",
)
MEANS = {"arithmetic": "算术平均", "geometric": "几何平均", "harmonic": "调和平均"}

OUTCOMES = {
    "proposed": ("拟亮牌", "card proposed"),
    "indistinguishable": ("不足以区分", "not told apart"),
    "floor_met": ("达到底线，不亮牌", "floor met, no card"),
    "held": ("暂缓", "on hold"),
}

CONDITIONS = {
    "error_stated": ("已说明测量误差", "a measurement error is stated"),
    "p_last": ("仍居末位的概率达到把握度", "the probability of the last places reaches the certainty"),
    "p_under": ("低于底线的概率达到把握度", "the probability of being under the floor reaches the certainty"),
    "not_flipped": ("剔除主观指标后仍居末位", "still last without the subjective indicators"),
    "floor_missed": ("同时未达到绝对底线", "the absolute floor is missed too"),
    "missing_weight": ("缺报指标的权重不超过上限", "the weight of missing figures stays within its limit"),
    "no_open_hold": ("没有未决的数据冲突或申诉", "no open data conflict or appeal"),
    "earlier_gates_passed": ("此前各次亮牌均通过依据审查", "every earlier card passed its own gate"),
}


def condition(check: Check, lang: Lang = "zh") -> str:
    """What a check asks, in words."""
    return CONDITIONS[check.code][lang == "en"]


def finding(check: Check, lang: Lang = "zh") -> str:
    """What a check found, in words."""
    zh, en = _finding(check)
    return en if lang == "en" else zh


def _finding(check: Check) -> tuple[str, str]:
    found, required = check.found, check.required
    if check.code in ("p_last", "p_under"):
        p = probability(float(found))
        return f"概率{p}，要求 {required:.3f}", f"probability{p}, required {required:.3f}"
    if check.code == "floor_missed":
        return f"得分 {found:.2f}，底线 {required:g}", f"score {found:.2f}, floor {required:g}"
    if check.code == "missing_weight":
        return (
            f"缺报权重 {found:.1%}，上限 {required:.0%}",
            f"missing weight {found:.1%}, limit {required:.0%}",
        )
    if check.code == "no_open_hold":
        return f"未决 {found} 件", f"{found} open"
    return ("是", "yes") if check.passed else ("否", "no")


def probability(p: float) -> str:
    """Three decimals with a sign; never 0 or 1, which replications cannot prove."""
    if p < 0.0005:
        return " < 0.001"
    return " > 0.999" if p >= 0.9995 else f" {p:.3f}"


def outcome(decision: Decision, lang: Lang = "zh") -> str:
    """The word for what the gate says."""
    return OUTCOMES[decision.outcome][lang == "en"]


def rule_of(assessment: Assessment, decision: Decision) -> CardRule:
    """The rule a decision was made under."""
    return next(rule for rule in assessment.scheme.card_rules if rule.code == decision.rule)


def probability_words(decision: Decision, runs: int, lang: Lang = "zh") -> str:
    """The probability as a leader reads it, counts in ten thousand: 万次复算中 9,300 次仍居末位; empty for records."""
    if decision.probability is None or decision.probability_error is None:
        return ""
    under = any(check.code == "p_under" for check in decision.checks)
    count = round(decision.probability * 10_000)
    p, se = probability(decision.probability), probability(decision.probability_error)
    if lang == "en":
        where = "under the floor" if under else "in the last places"
        return f"{where} in {count:,} of 10,000 recalculations (p{p}, standard error{se}, {runs:,} runs)"
    where = "低于底线" if under else "仍居末位"
    return f"万次复算中 {count:,} 次{where}（概率{p}，标准误{se}，实际复算 {runs:,} 次）"


def doubled_words(decision: Decision, lang: Lang = "zh") -> str:
    """Whether what was concluded of the probability stands when the measurement error is doubled; empty for records."""
    p, doubled, required = decision.probability, decision.probability_doubled, decision.required
    if decision.stands_doubled is None or p is None or doubled is None or required is None:
        return ""
    if lang == "en":
        concluded = "reached" if p >= required else "not reached"
        stands = "stands" if decision.stands_doubled else "does not stand"
        return (
            f"Recalculated with the measurement error (σ) doubled, the conclusion that the certainty is {concluded} "
            f"{stands} (probability{probability(doubled)})"
        )
    concluded = "把握足够" if p >= required else "把握不够"
    stands = "仍然成立" if decision.stands_doubled else "不再成立"
    return f"另按测量误差（σ）加倍复算，“{concluded}”的结论{stands}（概率{probability(doubled)}）"


def record_words(assessment: Assessment, decision: Decision, lang: Lang = "zh") -> str:
    """The figures on record that struck the unit, such as 逾期率 33.3%，督办事项数 12; empty where none did."""
    rule = rule_of(assessment, decision)
    if rule.trigger != "record":
        return ""
    held = {one.record: one.value for one in assessment.figures.records if one.unit == decision.unit}
    told = [
        f"{called(one.record).says(lang)} {_recorded(one, held[one.record])}"
        for one in rule.when
        if one.record in held
    ]
    return ("，" if lang == "zh" else ", ").join(told)


def _recorded(asked: Condition, value: float) -> str:
    """A share where the rule asks for one, else a count."""
    return f"{value:.1%}" if 0 < asked.value < 1 else f"{value:g}"


def reason(assessment: Assessment, decision: Decision, lang: Lang = "zh") -> str:
    """The rule, the probability, and the first check that failed."""
    rule = rule_of(assessment, decision)
    parts = [
        called(rule.name).says(lang),
        record_words(assessment, decision, lang),
        probability_words(decision, assessment.runs, lang),
    ]
    if decision.failed:
        first = decision.failed[0]
        asked, found = condition(first, lang), finding(first, lang)
        parts.append(f"未通过：{asked}（{found}）" if lang == "zh" else f"not met: {asked} ({found})")
    return ("；" if lang == "zh" else "; ").join(part for part in parts if part)


def why(assessment: Assessment, decision: Decision, lang: Lang = "zh") -> str:
    """The sentence why; then, apart from it because it is no check, what doubling the measurement error changes."""
    told = (reason(assessment, decision, lang), doubled_words(decision, lang))
    return ("。" if lang == "zh" else ". ").join(part for part in told if part)


def deliberation(assessment: Assessment, near: NearLast, lang: Lang = "zh") -> str:
    """What is put to deliberation (会商) where the last places are not told apart; empty where they are."""
    if near.told_apart or not near.units:
        return ""
    names = unit_names(assessment.figures.units)
    listed, more = first_of([names[code] for code in near.units], MOST_NAMED)
    if lang == "en":
        others = f" and {more} others" if more else ""
        places = "place" if near.k == 1 else f"{near.k} places"
        named = ", ".join(listed)
        return f"Not told apart near the last {places}: {named}{others}. No automatic card; for deliberation."
    others = f"等{len(near.units)}个单位" if more else ""
    return f"{'、'.join(listed)}{others} 不足以区分：同为末位相近单位，不自动亮牌，提请会商。"


def graded_apart(band: Sequence[tuple[str, str]]) -> Words | None:
    """What is said where the grades differ within a band of units that are not told apart; None where they do not.

    Args:
        band: the name and the grade of each of its units.
    """
    if len({grade for _, grade in band}) < 2:
        return None
    names, more = first_of([name for name, _ in band], MOST_OF_A_BAND)
    zh, en = "、".join(names), " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
    if more:
        zh, en = f"{zh}等{len(band)}个单位", f"{', '.join(names)} and {more} others"
    return GRADED_APART.format(units=Words(zh, en))


def varied(uncertainty: Uncertainty) -> tuple[str, ...]:
    """What every recalculation varies under a scheme, in the words of a paper."""
    weights = {
        "uniform": f"各级权重（上下浮动{uncertainty.spread:.0%}）",
        "dirichlet": f"权重（按狄利克雷分布，集中度{uncertainty.concentration:g}）",
        "none": "",
    }[uncertainty.weights]
    others = "、".join(MEANS.get(method, method) for method in uncertainty.methods)
    methods = f"合成方法（另用{others}）" if others else ""
    return tuple(words for words in ("各项数据的测量误差", weights, methods) if words)
