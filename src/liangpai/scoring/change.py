"""Step 6: what changed since the base, in several ways, so that no unit is punished for where it began.

Every function takes the base first, then the present, both turned so that more is better; where less is better both
are turned (and the target with them).
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from liangpai.scoring.normalise.sample import column_mean, zscore
from liangpai.scoring.ranks import Array

SETTLED = 1e-9
"""A divisor this small, in shares of the figures, is nought: nothing is ever divided by almost nothing."""


def absolute(base: ArrayLike, now: ArrayLike) -> Array:
    """The plain difference x1 − x0 [F.8].

    Args:
        base, now: any shapes that broadcast, in one unit of measure; NaN is missing.
    """
    before, after = _pair(base, now)
    difference: Array = after - before
    return difference


def percent(base: ArrayLike, now: ArrayLike) -> Array:
    """The change in per cent of the base, 100·(x1 − x0)/|x0| [F.8].

    Args:
        base, now: any shapes that broadcast, in one unit of measure; NaN is missing.

    Returns:
        Per cent; NaN where the base is nought beside the present figure, so that there is no percentage.
    """
    before, after = _pair(base, now)
    size = np.abs(before)
    return _ratio(100 * (after - before), size, size > SETTLED * np.abs(after))


def cagr(base: ArrayLike, now: ArrayLike, years: ArrayLike) -> Array:
    """The steady yearly growth that leads from the base to the present, 100·((x1/x0)^(1/years) − 1) [F.8].

    Args:
        base, now: any shapes that broadcast, in one unit of measure; NaN is missing.
        years: broadcasting, above 0.

    Returns:
        Per cent a year; NaN where the base is not above nought or the present figure lies below it.

    Raises:
        ValueError: when years are not above 0.
    """
    duration = np.asarray(years, dtype=float)
    if not (duration > 0).all():
        raise ValueError("the number of years must be above 0")
    before, after = _pair(base, now)
    ratio = _ratio(after, before, (after >= 0) & (before > SETTLED * np.abs(after)))
    yearly: Array = 100 * (ratio ** (1 / duration) - 1)
    return yearly


def gap_closed(base: ArrayLike, now: ArrayLike, target: ArrayLike) -> Array:
    """The share of the gap to the target that was closed, (x1 − x0)/(T − x0); a saturated unit is judged on holding.

    A unit whose base has reached the target (to rounding) scores 1 while it holds the target and 0 when it has
    fallen below it [F.8].

    Args:
        base, now, target: any shapes that broadcast, in one unit of measure; NaN is missing.

    Returns:
        A share without unit: 1 the whole gap, above 1 beyond the target, below 0 fallen back.
    """
    before, after = _pair(base, now)
    goal = np.asarray(target, dtype=float)
    rounding = SETTLED * np.maximum(np.abs(goal), np.abs(before))
    gap = goal - before
    missing = np.isnan(before + after + goal)
    held = np.where(missing, np.nan, np.where(after >= goal - rounding, 1.0, 0.0))
    open_gap = gap > rounding
    return np.where(open_gap, _ratio(after - before, gap, open_gap), held)


def z_gain(base: ArrayLike, now: ArrayLike, axis: int = 0) -> Array:
    """How many standard deviations a unit moved among its peers, z(x1) − z(x0) [F.8].

    Args:
        base, now: one shape, units along ``axis``; NaN is missing. Only units with both figures are compared.

    Returns:
        Shape of now, without unit; NaN where either figure is missing.
    """
    before, after = _both_present(base, now)
    return zscore(after, axis=axis) - zscore(before, axis=axis)


def residual_gain(base: ArrayLike, now: ArrayLike, axis: int = 0) -> Array:
    """What is left of the present figure after what the base foretells, x1 − (a + b·x0) by least squares [F.8].

    It removes regression to the mean: a unit that began low is expected to rise, one that began high to fall.

    Args:
        base, now: one shape, units along ``axis``; NaN is missing. Only units with both figures make the line.

    Returns:
        Shape of now, in its unit of measure, with mean 0; NaN where either figure is missing. Where all bases are
        equal the line is flat.
    """
    before, after = _both_present(base, now)
    x, y = before - column_mean(before, axis), after - column_mean(after, axis)
    square = np.nansum(x * x, axis=axis, keepdims=True)
    size = np.nansum(before * before, axis=axis, keepdims=True)
    slope = np.divide(
        np.nansum(x * y, axis=axis, keepdims=True),
        square,
        out=np.zeros_like(square),
        where=square > SETTLED**2 * size,
    )
    residual: Array = y - slope * x
    return residual


def places_score(now_ranks: ArrayLike, base_ranks: ArrayLike, n: int) -> Array:
    """Points for places gained in the class (进位), 80 + 40·gained/(n − 1) within 60–100; holding the first, 100 [D].

    Args:
        now_ranks, base_ranks: any shapes that broadcast, 1 = first; NaN is missing.
        n: how many units the class has.

    Raises:
        ValueError: when the class has no unit.
    """
    if n < 1:
        raise ValueError("a class has at least one unit")
    before, after = _pair(base_ranks, now_ranks)
    points = np.clip(80 + 40 * (before - after) / max(n - 1, 1), 60.0, 100.0)
    return np.where((before == 1) & (after == 1), 100.0, points)


def _pair(base: ArrayLike, now: ArrayLike) -> tuple[Array, Array]:
    return np.asarray(base, dtype=float), np.asarray(now, dtype=float)


def _both_present(base: ArrayLike, now: ArrayLike) -> tuple[Array, Array]:
    before, after = _pair(base, now)
    missing = np.isnan(before) | np.isnan(after)
    return np.where(missing, np.nan, before), np.where(missing, np.nan, after)


def _ratio(x: Array, by: Array, defined: NDArray[np.bool_]) -> Array:
    """x/by where it is defined, elsewhere NaN."""
    above, below, where = np.broadcast_arrays(x, by, defined)
    quotient: Array = np.divide(above, below, out=np.full(above.shape, np.nan), where=where)
    return quotient
