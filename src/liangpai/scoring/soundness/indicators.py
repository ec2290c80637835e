"""Is every indicator scored by a known method with sound goalposts, an honest error and a known source?"""

import re
from collections.abc import Iterator

from liangpai.problems import Problem
from liangpai.scoring.growth import GROWTH_METHODS
from liangpai.scoring.marks import METHODS, Method
from liangpai.scoring.scheme.model import Indicator, Scheme


def scoring_is_sound(scheme: Scheme) -> Iterator[Problem]:
    """The method is known, has the parameters it needs and no others, and its goalposts are not reversed."""
    for indicator in scheme.indicators:
        place = f"indicators.{indicator.code}"
        if indicator.direction not in (1, -1):
            yield Problem(
                "scheme.direction",
                f"{place}.direction",
                "方向只能是 1（越高越好）或 -1（越低越好）",
                "direction is 1 (higher is better) or -1 (lower is better)",
            )
        method = METHODS.get(indicator.scoring.method)
        if method is None:
            yield Problem(
                "scheme.scoring_unknown",
                f"{place}.scoring.method",
                f"不认识计分方法“{indicator.scoring.method}”；可用的有：{'、'.join(METHODS)}",
                f"unknown scoring method '{indicator.scoring.method}'; known: {', '.join(METHODS)}",
            )
            continue
        yield from _sound_parameters(indicator, method, f"{place}.scoring.parameters")


def _sound_parameters(indicator: Indicator, method: Method, place: str) -> Iterator[Problem]:
    """Values are looked at only where all needed parameters are there."""
    named = list(_parameters(indicator, method.needs, method.allows, place))
    yield from named
    if named:
        return
    try:
        yield from method.check(indicator, place)
    except ValueError as error:
        yield Problem(
            "scheme.parameter_kind",
            place,
            f"参数的写法不对：应为数或数列，写的是 {indicator.scoring.parameters}",
            f"a parameter is of the wrong kind: {error}",
        )


def _parameters(
    indicator: Indicator, needs: frozenset[str], allows: frozenset[str], place: str
) -> Iterator[Problem]:
    given = indicator.scoring.parameters.keys()
    for name in sorted(needs - given):
        yield Problem(
            "scheme.parameter_missing",
            f"{place}.{name}",
            f"“{indicator.scoring.method}”需要参数 {name}，请补上",
            f"'{indicator.scoring.method}' needs the parameter {name}: add it",
        )
    for name in sorted(given - needs - allows):
        known = "、".join(sorted(needs | allows)) or "无"
        yield Problem(
            "scheme.parameter_unknown",
            f"{place}.{name}",
            f"“{indicator.scoring.method}”没有参数 {name}；可用的有：{known}",
            f"'{indicator.scoring.method}' has no parameter {name}; known: {known}",
        )


def change_is_sound(scheme: Scheme) -> Iterator[Problem]:
    """Growth names a known variant, its low is under its high, and level-and-change has tiers to share by."""
    for indicator in scheme.indicators:
        place = f"indicators.{indicator.code}"
        if (indicator.growth or indicator.places) and not scheme.tiers:
            yield Problem(
                "scheme.tiers_missing",
                f"{place}",
                "用了增长或进位计分，但方案没有 tiers（创先、进位、消薄的水平/增长/进位比例）",
                "growth or places are scored but the scheme has no tiers (shares of level, growth and places)",
            )
        if indicator.growth is None:
            continue
        if indicator.growth.method not in GROWTH_METHODS:
            yield Problem(
                "scheme.growth_unknown",
                f"{place}.growth.method",
                f"不认识增长口径“{indicator.growth.method}”；可用的有：{'、'.join(GROWTH_METHODS)}",
                f"unknown growth '{indicator.growth.method}'; known: {', '.join(GROWTH_METHODS)}",
            )
        if indicator.growth.low >= indicator.growth.high:
            yield Problem(
                "scheme.goalposts_reversed",
                f"{place}.growth",
                "增长的 low 应小于 high（增长按“变好为正”计）",
                "growth needs low < high (a change for the better counts as positive)",
            )
        if indicator.growth.method == "gap_closed" and indicator.growth.target is None:
            yield Problem(
                "scheme.growth_target",
                f"{place}.growth.target",
                "缩小差距（gap_closed）需要目标值 target",
                "gap_closed needs a target",
            )


def errors_are_stated(scheme: Scheme) -> Iterator[Problem]:
    """Every indicator states its measurement error; σ = 0 needs a written reason; the default of 2 % is ours."""
    unstated = []
    for indicator in scheme.indicators:
        place, error = f"indicators.{indicator.code}.error", indicator.error
        zero = error.kind == "none" or error.value == 0
        if zero and not error.reason.strip():
            yield Problem(
                "scheme.error_reason",
                place,
                "把测量误差定为 0 必须写明理由（reason）",
                "a measurement error of zero needs a written reason",
            )
        if error.value < 0:
            yield Problem("scheme.error_negative", place, "误差不能为负", "an error may not be negative")
        if error.kind == "default":
            unstated.append(indicator.code)
    if unstated:
        codes = "、".join(unstated)
        yield Problem(
            "scheme.error_default",
            "indicators",
            f"以下指标没有写明测量误差，按本系统默认（功效区间的 2 %）计：{codes}",
            f"no measurement error stated; our default of 2 % of the goalpost span is used for: {codes}",
            warning=True,
        )


def seasons_are_dates(scheme: Scheme) -> Iterator[Problem]:
    """A seasonal window ends on a day written MM-DD (G8)."""
    for indicator in scheme.indicators:
        if indicator.season_end and not re.fullmatch(
            r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", indicator.season_end
        ):
            yield Problem(
                "scheme.season",
                f"indicators.{indicator.code}.season_end",
                f"季节截止日应写成“月-日”，如 12-31，写的是 {indicator.season_end}",
                f"the season's end is written MM-DD such as 12-31, found {indicator.season_end}",
            )


def withholding_cannot_pay(scheme: Scheme) -> Iterator[Problem]:
    """Say where the promise 'a missing figure never raises its unit' cannot be given."""
    for indicator in scheme.indicators:
        if _depends_on_sample(indicator) or indicator.missing != "zero":
            yield Problem(
                "scheme.withholding",
                f"indicators.{indicator.code}",
                "按样本计分或缺报不计零分时，系统不能保证“不报不占便宜”；考核建议用固定的功效区间、缺报计零",
                "with sample-based scoring, or a policy other than zero for missing figures, nothing can promise that "
                "withholding never pays: prefer fixed goalposts and zero",
                warning=True,
            )


def subjective_share_is_bounded(scheme: Scheme) -> Iterator[Problem]:
    """Subjective indicators hold at most the share the scheme states (default 30 %) of the points of a class."""
    for item in scheme.classes:
        points = sum(one.weights.get(item.code, 0.0) for one in scheme.indicators if one.subjective)
        if points > 100 * scheme.subjective_share + 1e-9:
            yield Problem(
                "scheme.subjective_share",
                f"classes.{item.code}",
                f"主观指标占 {points:g} 分，超过上限 {100 * scheme.subjective_share:g} 分；请减少或说明",
                f"subjective indicators hold {points:g} points, over the limit of {100 * scheme.subjective_share:g}",
                warning=True,
            )


def duties_are_cited(scheme: Scheme) -> Iterator[Problem]:
    """An indicator should cite the item of the duty list, or say 协办 (G9)."""
    missing = [indicator.code for indicator in scheme.indicators if not indicator.duty.strip()]
    if missing:
        codes = "、".join(missing)
        yield Problem(
            "scheme.duty",
            "indicators",
            f"以下指标没有注明职责清单条目，也没有注明“协办”：{codes}",
            f"these indicators cite no item of the duty list and are not marked 协办: {codes}",
            warning=True,
        )


def _depends_on_sample(indicator: Indicator) -> bool:
    method = METHODS.get(indicator.scoring.method)
    return method is not None and method.sample
