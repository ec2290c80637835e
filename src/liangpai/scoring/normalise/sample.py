"""Normalisation by what the sample itself shows: range, mean, maximum, a reference unit, a target.

A column without range scores the middle of its scale and is never NaN; ``flat`` names such columns, so that the
caller can report them.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from liangpai.scoring.extent import extent, without_range
from liangpai.scoring.normalise.fixed import refuse_empty_scale
from liangpai.scoring.ranks import Array


def flat(x: ArrayLike, axis: int = 0) -> NDArray[np.bool_]:
    """Which columns have figures but no range between them, so that they tell no unit from another.

    Args:
        x: any shape, units along ``axis``; NaN is missing.

    Returns:
        Shape of x without ``axis``.
    """
    low, high = extent(np.asarray(x, dtype=float), axis)
    none: NDArray[np.bool_] = np.squeeze(without_range(low, high) & ~np.isnan(low), axis=axis)
    return none


def minmax(x: ArrayLike, lower: float = 0.0, upper: float = 100.0, axis: int = 0) -> Array:
    """Min–max: (x − min)/(max − min)·(upper − lower) + lower; without range the middle of the scale [H, C].

    Args:
        x: any shape, units along ``axis``, turned so that more is better; NaN is missing.
        lower, upper: what the worst and the best unit score.

    Raises:
        ValueError: when lower is not below upper.
    """
    refuse_empty_scale(lower, upper)
    values = np.asarray(x, dtype=float)
    low, high = extent(values, axis)
    return _share(values, low, high, 0.5) * (upper - lower) + lower


def dist2max(x: ArrayLike, axis: int = 0) -> Array:
    """Distance to the best unit, 1 − (max − x)/(max − min); without range 0.5 [C]."""
    return minmax(x, 0.0, 1.0, axis)


def dist2ref(x: ArrayLike, reference: int, cap: bool = False, axis: int = 0) -> Array:
    """Distance to a reference unit, 1 − (x_ref − x)/(x_ref − min): the worst scores 0, the reference 1 [C].

    Args:
        x: any shape, units along ``axis``, turned so that more is better; NaN is missing.
        reference: the place of the reference unit along ``axis``.
        cap: whether units beyond the reference score 1 as well.

    Returns:
        Shape of x; 0.5 where the reference unit is itself the worst, so that there is no distance to measure by.

    Raises:
        ValueError: when there is no such unit, or it has no figure where others have.
    """
    values = np.asarray(x, dtype=float)
    if not -values.shape[axis] <= reference < values.shape[axis]:
        raise ValueError(f"there is no unit {reference} to refer to")
    low, _ = extent(values, axis)
    mark = np.take(values, [reference], axis=axis)
    if (np.isnan(mark) & ~np.isnan(low)).any():
        raise ValueError("the reference unit has no figure for an indicator that others have")
    return _capped(_share(values, low, mark, 0.5), cap)


def dist2targ(x: ArrayLike, target: ArrayLike, cap: bool = False, axis: int = 0) -> Array:
    """Distance to a target, (x − min)/(target − min): the worst unit scores 0, the target 1 [C].

    Args:
        x: any shape, units along ``axis``, turned so that more is better; NaN is missing.
        target: broadcasting, turned like x.
        cap: whether units beyond the target score 1 as well.

    Returns:
        Shape of x; 1 for all where even the worst unit has reached the target.
    """
    values, goal = np.asarray(x, dtype=float), np.asarray(target, dtype=float)
    low, _ = extent(values, axis)
    return _capped(_share(values, low, np.maximum(goal, low), 1.0), cap)


def fracmax(x: ArrayLike, axis: int = 0) -> Array:
    """The fraction of the best unit, x/max; 0.5 where the maximum is not above 0 and there is no fraction of it [C].

    Args:
        x: any shape, units along ``axis``, where more is better; turned figures have no meaning here. NaN is missing.
    """
    values = np.asarray(x, dtype=float)
    _, high = extent(values, axis)
    return _divide(values, high, high > 0, 0.5)


def zscore(x: ArrayLike, mean: float = 0.0, sd: float = 1.0, axis: int = 0) -> Array:
    """Standard scores (x − x̄)/s·sd + mean, s with n − 1; without range the mean [H, C].

    Args:
        x: any shape, units along ``axis``, turned so that more is better; NaN is missing.
        mean, sd: the mean and the standard deviation of the scores.

    Raises:
        ValueError: when sd is not above 0.
    """
    if not sd > 0:
        raise ValueError("the standard deviation of the scores must be above 0")
    values = np.asarray(x, dtype=float)
    centred = values - column_mean(values, axis)
    n = (~np.isnan(values)).sum(axis=axis, keepdims=True)
    spread = np.sqrt(np.nansum(centred**2, axis=axis, keepdims=True) / np.maximum(n - 1, 1))
    return _divide(centred, spread, ~without_range(*extent(values, axis)), 0.0) * sd + mean


def above_below_mean(x: ArrayLike, band: float = 0.0, axis: int = 0) -> Array:
    """+1 above, −1 below and 0 within ``band`` around the mean, the band as a share of the mean [H].

    Args:
        x: any shape, units along ``axis``, turned so that more is better; NaN is missing.
        band: p of the Handbook, not below 0.

    Raises:
        ValueError: when the band is negative.
    """
    if band < 0:
        raise ValueError("the band around the mean cannot be negative")
    values = np.asarray(x, dtype=float)
    middle = column_mean(values, axis)
    away = values - middle
    rounding = 1e-12 * np.abs(middle)
    return np.where(np.abs(away) <= band * np.abs(middle) + rounding, 0.0 * away, np.sign(away))


def ampi(
    x: ArrayLike,
    low: ArrayLike | None = None,
    high: ArrayLike | None = None,
    reference: ArrayLike | None = None,
    axis: int = 0,
) -> Array:
    """The scale of the adjusted Mazziotta–Pareto index, 70 + 60·(x − low)/(high − low), not clipped [MP].

    Args:
        x: any shape, units (or periods and units) along ``axis``, turned so that more is better; NaN is missing.
        low, high: goalposts; both or neither.
        reference: the value that scores 100; the goalposts then lie half the sample's range below and above it.

    Returns:
        Shape of x; without range 100, the middle of the scale. With neither goalposts nor reference the sample's
        worst and best score 70 and 130.

    Raises:
        ValueError: when one goalpost is given without the other, or together with a reference.
    """
    if (low is None) != (high is None) or (low is not None and reference is not None):
        raise ValueError("ampi takes low and high together, or a reference, or none of them")
    values = np.asarray(x, dtype=float)
    start, end = extent(values, axis)
    if reference is not None:
        middle, half = np.asarray(reference, dtype=float), (end - start) / 2
        start, end = middle - half, middle + half
        return 70 + 60 * _share(values, start, end, 0.5)
    if low is not None and high is not None:
        start, end = np.asarray(low, dtype=float), np.asarray(high, dtype=float)
    return 70 + 60 * _share(values, start, end, 0.5)


def column_mean(x: Array, axis: int) -> Array:
    """The mean of what is present along an axis, with length 1 there; NaN where nothing is."""
    n = (~np.isnan(x)).sum(axis=axis, keepdims=True)
    averaged: Array = np.nansum(x, axis=axis, keepdims=True) / np.where(n, n, np.nan)
    return averaged


def _share(x: Array, low: Array, high: Array, neutral: float) -> Array:
    return _divide(x - low, high - low, ~without_range(low, high), neutral)


def _divide(x: Array, by: Array, ranging: NDArray[np.bool_], neutral: float) -> Array:
    """The quotient, and where there is no range the same neutral score for everybody who has a figure."""
    level = np.where(np.isnan(x), np.nan, neutral)
    divided: Array = np.divide(x, by, out=level, where=np.broadcast_to(ranging, x.shape))
    return divided


def _capped(x: Array, cap: bool) -> Array:
    return np.minimum(x, 1.0) if cap else x
