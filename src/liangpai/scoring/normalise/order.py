"""Normalisation by order alone: ranks, Borda points, percentile ranks and percentile bands."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from liangpai.scoring.normalise.points import SETTLED, bands
from liangpai.scoring.normalise.sample import flat
from liangpai.scoring.ranks import Array


def rank(x: ArrayLike, axis: int = 0) -> Array:
    """Ranks as scores: the worst 1, ties the lowest [C, H].

    Args:
        x: any shape, units along ``axis``, turned so that more is better; NaN stays NaN.
    """
    values = np.moveaxis(np.asarray(x, dtype=float), axis, -1)
    order = np.argsort(values, axis=-1)  # missing figures come last
    ordered = np.take_along_axis(values, order, axis=-1)
    place = np.arange(1.0, values.shape[-1] + 1)
    fresh = np.ones(values.shape, dtype=bool)
    fresh[..., 1:] = ordered[..., 1:] != ordered[..., :-1]
    ranks = np.empty(values.shape)
    np.put_along_axis(ranks, order, np.maximum.accumulate(np.where(fresh, place, 0.0), axis=-1), axis=-1)
    return np.moveaxis(np.where(np.isnan(values), np.nan, ranks), -1, axis)


def borda(x: ArrayLike, axis: int = 0) -> Array:
    """Borda points: how many units are strictly worse, so the worst 0, ties the lowest [C].

    Args:
        x: any shape, units along ``axis``, turned so that more is better; NaN stays NaN.
    """
    return rank(x, axis) - 1


def prank(x: ArrayLike, axis: int = 0) -> Array:
    """Percentile ranks (r − 1)/(n − 1) over the units present, ties the lowest; without range 0.5 [C, H].

    Args:
        x: any shape, units along ``axis``, turned so that more is better; NaN stays NaN.
    """
    values = np.asarray(x, dtype=float)
    others = (~np.isnan(values)).sum(axis=axis, keepdims=True) - 1
    level = np.expand_dims(flat(values, axis), axis)
    shares = borda(values, axis) / np.maximum(others, 1)
    return np.where(level & ~np.isnan(values), 0.5, shares)


def percentile_bands(
    x: ArrayLike,
    percentiles: Sequence[float] = (5, 25, 65, 85, 95),
    points: Sequence[float] = (0, 20, 40, 60, 80, 100),
    axis: int = 0,
) -> Array:
    """Points by the band of the distribution a unit falls into (a categorical scale) [H].

    Args:
        x: any shape, units along ``axis``, turned so that more is better; NaN stays NaN.
        percentiles: rising, 0–100; a figure at a percentile belongs to the band above it.
        points: one more value than percentiles, from the lowest band to the highest.

    Returns:
        Shape of x, points; without range the middle between the least and the most.

    Raises:
        ValueError: when percentiles do not rise within 0–100 or the numbers do not match.
    """
    shares = np.asarray(percentiles, dtype=float) / 100
    bands([], percentiles, points)  # one place checks edges against points
    if shares[0] < 0 or shares[-1] > 1:
        raise ValueError("percentiles must lie between 0 and 100")
    values = np.asarray(x, dtype=float)
    band = _reached(values, shares, axis)
    level = np.expand_dims(flat(values, axis), axis)
    scored = np.where(level, (min(points) + max(points)) / 2, np.asarray(points, dtype=float)[band])
    return np.where(np.isnan(values), np.nan, scored)


def _reached(x: Array, shares: Array, axis: int) -> NDArray[np.intp]:
    """How many of the percentiles (linear between neighbours, type 7) each value has reached; 0 where missing."""
    ordered = np.sort(x, axis=axis)
    last = np.maximum((~np.isnan(x)).sum(axis=axis, keepdims=True) - 1, 0)
    reached = np.zeros(x.shape, dtype=np.intp)
    for share in shares:
        place = last * share
        under = np.floor(place).astype(np.intp)
        below, above = (
            np.take_along_axis(ordered, index, axis=axis) for index in (under, np.minimum(under + 1, last))
        )
        mark = below + (place - under) * (above - below)
        reached += x >= mark - SETTLED * np.abs(mark)
    return reached
