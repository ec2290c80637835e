"""Are tiers, grade bands, vetoes, bonuses and the scheme's own numbers sound?"""

from collections.abc import Iterator
from itertools import pairwise

from liangpai.problems import Problem
from liangpai.scoring.scheme.model import Scheme


def tiers_sum(scheme: Scheme) -> Iterator[Problem]:
    """Level, growth and places share 100."""
    for tier in scheme.tiers:
        shares = (tier.level, tier.growth, tier.places)
        if min(shares) < 0 or abs(sum(shares) - 100) > 1e-9:
            yield Problem(
                "scheme.tier_shares",
                f"tiers.{tier.code}",
                f"水平、增长、进位之和为 {sum(shares):g}，应为 100，且都不为负",
                f"level, growth and places sum to {sum(shares):g}; they must sum to 100, none negative",
            )


def grades_do_not_overlap(scheme: Scheme) -> Iterator[Problem]:
    """Grades stand from best to worst: floors fall strictly, shares never fall, the last grade takes everybody."""
    if not scheme.grades:
        yield Problem("scheme.grades", "grades", "方案没有等次，请补上", "the scheme has no grades: add them")
        return
    for better, worse in pairwise(scheme.grades):
        if worse.floor >= better.floor or worse.share < better.share:
            yield Problem(
                "scheme.grades_overlap",
                f"grades.{worse.name}",
                f"等次从高到低排列：“{worse.name}”的分数线应低于“{better.name}”，比例应不小于它",
                f"grades run from best to worst: '{worse.name}' needs a lower floor and no smaller share than "
                f"'{better.name}'",
            )
    for grade in scheme.grades:
        if not 0 < grade.share <= 1:
            yield Problem(
                "scheme.grade_share",
                f"grades.{grade.name}.share",
                "比例应在 0 与 1 之间（0.3 表示 30 %）",
                "a share lies between 0 and 1 (0.3 means 30 %)",
            )
    last = scheme.grades[-1]
    if last.floor > 0 or last.share < 1:
        yield Problem(
            "scheme.grade_last",
            f"grades.{last.name}",
            "最后一个等次应从 0 分起、比例 1，否则有单位没有等次",
            "the last grade must start at 0 with share 1, or some unit has no grade",
        )


def vetoes_have_a_basis(scheme: Scheme) -> Iterator[Problem]:
    """A veto caps the grade and is allowed only with the number of the paper it rests on (G13)."""
    names = [grade.name for grade in scheme.grades]
    for veto in scheme.vetoes:
        if not veto.basis.strip():
            yield Problem(
                "scheme.veto_basis",
                f"vetoes.{veto.code}.basis",
                "“一票否决”须有依据文号；没有依据请删除这一条",
                "a veto needs the number of the paper it rests on; without one, remove it",
            )
        if veto.cap_grade not in names:
            yield Problem(
                "scheme.veto_grade",
                f"vetoes.{veto.code}.cap_grade",
                f"等次“{veto.cap_grade}”不存在；可用的有：{'、'.join(names)}",
                f"grade '{veto.cap_grade}' does not exist; known: {', '.join(names)}",
            )


def rewards_are_real(scheme: Scheme) -> Iterator[Problem]:
    """A reward names a grade, classes and tiers that exist, has a basis, and brings something."""
    known = {
        "grade": {grade.name for grade in scheme.grades},
        "classes": {item.code for item in scheme.classes},
        "tiers": {tier.code for tier in scheme.tiers},
    }
    for reward in scheme.rewards:
        named = [("grade", reward.grade), *(("classes", code) for code in reward.classes)]
        for field, code in [*named, *(("tiers", code) for code in reward.tiers)]:
            if code not in known[field]:
                yield Problem(
                    "scheme.reward_reference",
                    f"rewards.{reward.code}.{field}",
                    f"“{code}”不存在；可用的有：{'、'.join(sorted(known[field]))}",
                    f"'{code}' does not exist; known: {', '.join(sorted(known[field]))}",
                )
        if not reward.basis.strip() or min(reward.money, reward.land) < 0 or reward.money + reward.land == 0:
            yield Problem(
                "scheme.reward",
                f"rewards.{reward.code}",
                "奖励须有依据，资金或用地为正数",
                "a reward needs a basis and a positive amount of money or land",
            )


def adjustments_are_capped(scheme: Scheme) -> Iterator[Problem]:
    """Bonuses and deductions have positive points, a basis, and a cap over all of them."""
    kinds = {rule.kind for rule in scheme.adjustments}
    for kind, cap in (("bonus", scheme.bonus_cap), ("deduction", scheme.deduction_cap)):
        if kind in kinds and (cap is None or cap < 0):
            yield Problem(
                "scheme.adjustment_cap",
                f"{kind}_cap",
                "有加分或减分，就要有总上限（不为负）",
                "where there are adjustments of this kind, state a cap over all of them (not negative)",
            )
    for rule in scheme.adjustments:
        if rule.points <= 0 or (rule.cap is not None and rule.cap < 0):
            yield Problem(
                "scheme.adjustment_points",
                f"adjustments.{rule.code}.points",
                "分值应为正数，加减由 kind 决定；上限不为负",
                "points are positive, kind says whether they are added or taken; a cap is not negative",
            )
        if not rule.basis.strip():
            yield Problem(
                "scheme.adjustment_basis",
                f"adjustments.{rule.code}.basis",
                "加减分须写明依据",
                "an adjustment needs a basis",
            )


def numbers_are_in_range(scheme: Scheme) -> Iterator[Problem]:
    """The scheme's own numbers lie where they mean something."""
    ranges = (
        ("version", scheme.version, 1, 10_000),
        ("precision", scheme.precision, 0, 6),
        ("unrated_missing", scheme.unrated_missing, 0, 1),
        ("subjective_share", scheme.subjective_share, 0, 1),
        ("uncertainty.runs", scheme.uncertainty.runs, 100, 1_000_000),
        ("uncertainty.spread", scheme.uncertainty.spread, 0, 0.99),
        ("uncertainty.concentration", scheme.uncertainty.concentration, 0.001, 1e9),
        ("gate.certainty_at_least", scheme.gate.certainty_at_least, 0.8, 1),
        ("gate.false_occasions", scheme.gate.false_occasions, 0.0001, 0.05),
        ("gate.floor_certainty", scheme.gate.floor_certainty, 0.8, 1),
        ("gate.missing_weight", scheme.gate.missing_weight, 0, 0.10),
        ("gate.near_last", scheme.gate.near_last, 0, 0.5),
    )
    for place, value, low, high in ranges:
        if not low <= value <= high:
            yield Problem(
                "scheme.number_range",
                place,
                f"应在 {low:g} 与 {high:g} 之间，写的是 {value:g}",
                f"must lie between {low:g} and {high:g}, found {value:g}",
            )
