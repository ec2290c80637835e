"""How a figure becomes a mark of 0–100 in a scheme: each method with its parameters, its checks and its goalposts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from liangpai.problems import Problem
from liangpai.scoring import normalise
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme.model import Indicator

Mark = Callable[[Array, Array, Indicator], Array]
Ends = tuple[float, float]


def _nothing(_indicator: Indicator, _place: str) -> Iterator[Problem]:
    yield from ()


def _no_ends(_indicator: Indicator) -> Ends | None:
    return None


@dataclass(frozen=True)
class Method:
    """A way of scoring: ``mark(x, base, indicator)`` for arrays (..., n) with the units of a class on the last axis.

    ``ends`` gives the worst and the best value that still matter, or None where the sample decides (``sample``).
    """

    zh: str
    en: str
    mark: Mark
    needs: frozenset[str] = frozenset()
    allows: frozenset[str] = frozenset()
    check: Callable[[Indicator, str], Iterator[Problem]] = _nothing
    ends: Callable[[Indicator], Ends | None] = _no_ends
    sample: bool = False


def number(indicator: Indicator, name: str, default: float = 0.0) -> float:
    """A numeric parameter of an indicator's scoring.

    Raises:
        ValueError: the parameter is not a number.
    """
    value = indicator.scoring.parameters.get(name, default)
    if isinstance(value, str | list):
        raise ValueError(f"{indicator.code}: parameter {name} must be a number, found {value!r}")
    return float(value)


def numbers(indicator: Indicator, name: str) -> list[float]:
    """A parameter that is a list of numbers; a single number counts as a list of one.

    Raises:
        ValueError: the parameter is a text.
    """
    value = indicator.scoring.parameters[name]
    if isinstance(value, str):
        raise ValueError(f"{indicator.code}: parameter {name} must be a list of numbers, found {value!r}")
    return [float(item) for item in value] if isinstance(value, list) else [float(value)]


def text(indicator: Indicator, name: str, default: str) -> str:
    """A parameter that is a word."""
    return str(indicator.scoring.parameters.get(name, default))


def _efficacy(x: Array, _base: Array, indicator: Indicator) -> Array:
    return normalise.efficacy(x, number(indicator, "low"), number(indicator, "high"))


def _goalposts(x: Array, _base: Array, indicator: Indicator) -> Array:
    return normalise.goalposts(x, number(indicator, "low"), number(indicator, "high"), lower=0.0, upper=100.0)


def _bands(x: Array, _base: Array, indicator: Indicator) -> Array:
    points = numbers(indicator, "points")
    return (
        100
        / max(points)
        * normalise.bands(x, numbers(indicator, "edges"), points, text(indicator, "closed", "right"))
    )


def _threshold_or_growth(x: Array, base: Array, indicator: Indicator) -> Array:
    return normalise.threshold_or_growth(
        x * indicator.direction,
        base * indicator.direction,
        number(indicator, "threshold") * indicator.direction,
        number(indicator, "growth"),
        text(indicator, "growth_kind", ""),
        100.0,
    )


def _all_or_nothing(x: Array, _base: Array, indicator: Indicator) -> Array:
    return normalise.all_or_nothing(
        x * indicator.direction, number(indicator, "threshold") * indicator.direction, 100.0
    )


def _deduct(x: Array, _base: Array, indicator: Indicator) -> Array:
    full = number(indicator, "full")
    return 100 / full * normalise.deduct_per_finding(x, full, number(indicator, "per_finding"))


def _target(x: Array, _base: Array, indicator: Indicator) -> Array:
    return 100 * normalise.target_completion(
        x, number(indicator, "target"), cap=number(indicator, "cap", 1.0)
    )


def _minmax(x: Array, _base: Array, indicator: Indicator) -> Array:
    lower, upper = number(indicator, "lower", 0.0), number(indicator, "upper", 100.0)
    return normalise.minmax(x * indicator.direction, lower=lower, upper=upper, axis=-1)


def _zscore(x: Array, _base: Array, indicator: Indicator) -> Array:
    scored = normalise.zscore(
        x * indicator.direction,
        mean=number(indicator, "mean", 70.0),
        sd=number(indicator, "sd", 10.0),
        axis=-1,
    )
    return scored.clip(0.0, 100.0)


def _prank(x: Array, _base: Array, indicator: Indicator) -> Array:
    return 100 * normalise.prank(x * indicator.direction, axis=-1)


def _fracmax(x: Array, _base: Array, _indicator: Indicator) -> Array:
    return 100 * normalise.fracmax(x, axis=-1).clip(0.0, 1.0)


def _goalposts_in_order(indicator: Indicator, place: str) -> Iterator[Problem]:
    low, high = number(indicator, "low"), number(indicator, "high")
    if (high - low) * indicator.direction <= 0:
        yield Problem(
            "scheme.goalposts_reversed",
            place,
            f"low={low:g}、high={high:g} 与方向 {indicator.direction:+d} 不符：low 是最差参照值，high 是最好参照值",
            f"low={low:g}, high={high:g} contradict direction {indicator.direction:+d}: low is the worst reference "
            "value, high the best",
        )


def _bands_in_order(indicator: Indicator, place: str) -> Iterator[Problem]:
    edges, points = numbers(indicator, "edges"), numbers(indicator, "points")
    closed = text(indicator, "closed", "right")
    rising = all(a < b for a, b in pairwise(edges))
    if not rising or len(points) != len(edges) + 1 or max(points) <= 0 or closed not in ("left", "right"):
        yield Problem(
            "scheme.bands",
            place,
            "分档：edges 从小到大不重复，points 比 edges 多一个且有正分，closed 为 left 或 right",
            "bands need rising edges without repeats, one more value in points than in edges, some positive points, "
            "and closed: left or right",
        )


def _growth_kind_is_said(indicator: Indicator, place: str) -> Iterator[Problem]:
    number(indicator, "threshold"), number(indicator, "growth")
    if text(indicator, "growth_kind", "") not in ("points", "relative"):
        yield Problem(
            "scheme.growth_kind",
            f"{place}.growth_kind",
            "“提高10%”要写明是百分点（points）还是相对增长（relative）",
            "'+10 %' must say percentage points (points) or relative growth (relative)",
        )


def _positive(*names: str) -> Callable[[Indicator, str], Iterator[Problem]]:
    def check(indicator: Indicator, place: str) -> Iterator[Problem]:
        for name in names:
            if number(indicator, name) <= 0:
                yield Problem(
                    "scheme.parameter_positive",
                    f"{place}.{name}",
                    f"{name} 应为正数",
                    f"{name} must be positive",
                )

    return check


def _threshold_is_a_number(indicator: Indicator, _place: str) -> Iterator[Problem]:
    number(indicator, "threshold")
    yield from ()


def _more_is_better(indicator: Indicator, place: str) -> Iterator[Problem]:
    if indicator.direction != 1:
        yield Problem(
            "scheme.direction_unsupported",
            place,
            f"“{METHODS[indicator.scoring.method].zh}”只用于越高越好的指标；越低越好请用功效系数或分档",
            "this method is for indicators where more is better; use efficacy or bands where less is better",
        )


def _target_is_sound(indicator: Indicator, place: str) -> Iterator[Problem]:
    yield from _positive("target")(indicator, place)
    yield from _more_is_better(indicator, place)


def _between_goalposts(indicator: Indicator) -> Ends:
    return number(indicator, "low"), number(indicator, "high")


def _between_edges(indicator: Indicator) -> Ends:
    edges, points = numbers(indicator, "edges"), numbers(indicator, "points")
    margin = (edges[-1] - edges[0]) / len(edges) or abs(edges[0]) or 1.0
    below, above = edges[0] - margin, edges[-1] + margin
    return (below, above) if points[-1] >= points[0] else (above, below)


def _around_threshold(indicator: Indicator) -> Ends:
    threshold = number(indicator, "threshold")
    return threshold - indicator.direction * (abs(threshold) or 1.0), threshold


def _down_to_nothing(indicator: Indicator) -> Ends:
    return number(indicator, "full") / number(indicator, "per_finding"), 0.0


def _up_to_target(indicator: Indicator) -> Ends:
    return 0.0, number(indicator, "target") * number(indicator, "cap", 1.0)


_LOW_HIGH = frozenset({"low", "high"})

METHODS: dict[str, Method] = {
    "efficacy": Method(
        "功效系数",
        "efficacy coefficient",
        _efficacy,
        _LOW_HIGH,
        check=_goalposts_in_order,
        ends=_between_goalposts,
    ),
    "bands": Method(
        "分档计分",
        "step bands",
        _bands,
        frozenset({"edges", "points"}),
        frozenset({"closed"}),
        _bands_in_order,
        _between_edges,
    ),
    "deduct": Method(
        "发现问题扣分",
        "deduct per finding",
        _deduct,
        frozenset({"full", "per_finding"}),
        check=_positive("full", "per_finding"),
        ends=_down_to_nothing,
    ),
    "target": Method(
        "目标完成率",
        "target completion",
        _target,
        frozenset({"target"}),
        frozenset({"cap"}),
        _target_is_sound,
        _up_to_target,
    ),
    "threshold_or_growth": Method(
        "达标或增长",
        "threshold or growth",
        _threshold_or_growth,
        frozenset({"threshold", "growth", "growth_kind"}),
        check=_growth_kind_is_said,
        ends=_around_threshold,
    ),
    "all_or_nothing": Method(
        "达标得分",
        "all or nothing",
        _all_or_nothing,
        frozenset({"threshold"}),
        check=_threshold_is_a_number,
        ends=_around_threshold,
    ),
    "goalposts": Method(
        "固定上下限",
        "goalposts 0–100",
        _goalposts,
        _LOW_HIGH,
        check=_goalposts_in_order,
        ends=_between_goalposts,
    ),
    "minmax": Method("极差法", "min–max", _minmax, allows=frozenset({"lower", "upper"}), sample=True),
    "zscore": Method("标准分", "z-score", _zscore, allows=frozenset({"mean", "sd"}), sample=True),
    "prank": Method("百分位排名", "percentile rank", _prank, sample=True),
    "fracmax": Method(
        "与最大值之比", "fraction of the maximum", _fracmax, check=_more_is_better, sample=True
    ),
}
"""In the order in which a scheme page offers them: 功效, 分档, 扣分 first."""


def span(indicator: Indicator) -> float | None:
    """The width of an indicator's goalposts in its own unit, on which the default error stands; None = the sample's."""
    ends = METHODS[indicator.scoring.method].ends(indicator)
    return None if ends is None else abs(ends[1] - ends[0])
