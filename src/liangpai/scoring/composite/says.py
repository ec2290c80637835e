"""What the steps of an index have to report: warnings and refusals with the names of units and indicators."""

from collections.abc import Sequence

from liangpai.problems import Problem
from liangpai.scoring.composite.fold import NotAggregated


def _warning(code: str, place: str, zh: str, en: str) -> Problem:
    return Problem(code, place, zh, en, warning=True)


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:5]) + (f" … ({len(names)})" if len(names) > 5 else "")


def not_divided(code: str, units: Sequence[str]) -> Problem:
    """A warning that figures had to become missing because their denominator is missing or zero."""
    return _warning(
        "index.not_divided",
        code,
        f"分母缺失或为 0，按缺失处理：{_some(units)}；请补上分母。",
        f"the denominator is missing or 0, so the figure counts as missing: {_some(units)}; write it in.",
    )


def not_filled(code: str, units: Sequence[str], method: str) -> Problem:
    """A warning that the imputation could not fill figures."""
    return _warning(
        "index.not_filled",
        code,
        f"用 {method} 补不上（没有可参照的数），仍按缺失处理：{_some(units)}。",
        f"{method} has nothing to go by, so the figure stays missing: {_some(units)}.",
    )


def not_treated(code: str) -> Problem:
    """A warning that an indicator still has outliers after all that was allowed."""
    return _warning(
        "index.outliers_left",
        code,
        "处理之后偏度和峰度仍超限；请看分布，或改用分档、百分位等方法。",
        "skewness and kurtosis are still beyond the limits after treatment; look at the figures, "
        "or score by bands or percentile ranks.",
    )


def no_treatment(reason: Exception) -> Problem:
    """An error: outliers cannot be treated in the way asked for."""
    return Problem(
        "index.no_treatment",
        "treat",
        f"不能这样处理异常值：{reason}；请改正参数。",
        f"{reason}; correct the parameters of the treatment.",
    )


def without_range(code: str) -> Problem:
    """A warning that all units have the same figure, so that all get the neutral score."""
    return _warning(
        "index.no_range",
        code,
        "各单位数值相同，无法区分，均记中性分。",
        "all units have the same figure; nothing can be told apart and all get the neutral score.",
    )


def bonus_below_zero(parent: str) -> Problem:
    """A warning that the penalty of Mazziotta–Pareto turns into a bonus where the mean is negative."""
    return _warning(
        "index.negative_mean",
        parent,
        "部分单位的均值为负，Mazziotta–Pareto 的惩罚会变成奖励；请先把指标变到正的尺度（如均值 100、标准差 10）。",
        "some means are negative, where the Mazziotta–Pareto penalty becomes a bonus; "
        "normalise to a positive scale first (such as mean 100, sd 10).",
    )


def unrated(units: Sequence[str]) -> Problem:
    """A warning that units have no index."""
    return _warning(
        "index.unrated",
        "",
        f"可用数据不足，没有总分和名次：{_some(units)}。",
        f"too few figures for an index and a rank: {_some(units)}.",
    )


def not_turned(codes: Sequence[str]) -> Problem:
    """A warning that figures taken as they are were not turned by their direction."""
    return _warning(
        "index.not_turned",
        "",
        f"未做标准化，方向 -1 不起作用：{_some(codes)}；请确认这些数已经是越大越好。",
        f"without normalisation a direction of -1 has no effect: {_some(codes)}; see that more is better already.",
    )


def no_span(column: str, code: str) -> Problem:
    """An error: the method needs a goalpost or target that is not stated."""
    return Problem(
        "index.no_span",
        f"{code}:{column}",
        f"所选标准化方法需要每个指标的 {column}；请在 iMeta 中填写。",
        f"the chosen normalisation needs {column} for every indicator; write it into iMeta.",
    )


def not_normalised(method: str, reason: Exception) -> Problem:
    """An error: the normalisation or one of its parameters cannot be used."""
    return Problem(
        "index.not_normalised",
        f"normalise:{method}",
        f"这样的标准化做不了：{reason}；请改正方法名或参数。",
        f"{reason}; correct the method or its parameters.",
    )


def no_logarithm(unit: str, code: str, value: float) -> Problem:
    """An error: the logarithm of a figure that is not above 0."""
    return Problem(
        "index.no_logarithm",
        f"{unit}:{code}",
        f"{value:g} 不大于 0，不能取对数；请改正数值，或把 Transform 改为 none。",
        f"{value:g} is not above 0 and has no logarithm; correct the figure or set Transform to none.",
    )


def not_aggregated(reason: NotAggregated, units: Sequence[str]) -> Problem:
    """An error: the method is not defined for a figure or a group, which is named."""
    where = [part for part in (None if reason.unit is None else units[reason.unit], reason.item) if part]
    return Problem(
        "index.not_aggregated",
        ":".join(where) or reason.parent,
        f"“{reason.parent}”不能用 {reason.method} 汇总（{reason.reason}）；请改用其他方法，或换一种使数值为正的标准化。",
        f"{reason.parent!r} cannot be formed by {reason.method} ({reason.reason}); choose another method, "
        "or a normalisation that keeps the values in its domain.",
    )
