"""The growth part of an indicator: a variant of change, turned so that better is positive, scored by 功效."""

from collections.abc import Callable

from liangpai.scoring import change
from liangpai.scoring.normalise import efficacy
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme.model import Indicator

Variant = Callable[[Array, Array, Indicator], Array]


def _absolute(now: Array, base: Array, indicator: Indicator) -> Array:
    return indicator.direction * change.absolute(base, now)


def _percent(now: Array, base: Array, indicator: Indicator) -> Array:
    return indicator.direction * change.percent(base, now)


def _gap_closed(now: Array, base: Array, indicator: Indicator) -> Array:
    assert indicator.growth is not None and indicator.growth.target is not None, "refused by check_scheme"  # noqa: S101
    d = indicator.direction
    return change.gap_closed(d * base, d * now, d * indicator.growth.target)


def _z_gain(now: Array, base: Array, indicator: Indicator) -> Array:
    return change.z_gain(indicator.direction * base, indicator.direction * now, axis=-1)


def _residual_gain(now: Array, base: Array, indicator: Indicator) -> Array:
    return change.residual_gain(indicator.direction * base, indicator.direction * now, axis=-1)


GROWTH_METHODS: dict[str, Variant] = {
    "percent": _percent,
    "absolute": _absolute,
    "gap_closed": _gap_closed,
    "z_gain": _z_gain,
    "residual_gain": _residual_gain,
}


def growth_score(now: Array, base: Array, indicator: Indicator) -> Array:
    """Points of growth, 0–100: 功效 of the change between the growth's own low and high (2-domain §5.1).

    Args:
        now, base: (..., n) figures of one indicator, units of a class on the last axis; NaN gives NaN.

    Raises:
        AssertionError: the indicator scores no growth (``check_scheme`` refuses such a call's scheme).
    """
    assert indicator.growth is not None, "asked only where growth is scored"  # noqa: S101
    variant = GROWTH_METHODS[indicator.growth.method]
    return efficacy(variant(now, base, indicator), indicator.growth.low, indicator.growth.high)
