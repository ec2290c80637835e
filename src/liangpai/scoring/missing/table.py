"""Fill the gaps of one table: from the same indicator, from peers, from the unit's other indicators, or as a penalty."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.extent import extent, without_range
from liangpai.scoring.missing.filled import Filled, fill
from liangpai.scoring.ranks import Array


def leave(x: ArrayLike) -> Filled:
    """Nothing is filled; the weights of what is present are re-normalised when items are aggregated [C].

    Args:
        x: any shape; NaN is missing.
    """
    values = np.asarray(x, dtype=float)
    return fill(values, np.full(values.shape, np.nan), "none")


def mean(x: ArrayLike) -> Filled:
    """Each gap takes the mean of its indicator over the units that have it [C].

    Args:
        x: shape (n, p), units × indicators; NaN is missing. An indicator nobody has stays missing.
    """
    values = np.asarray(x, dtype=float)
    return fill(values, _column_mean(values), "mean")


def median(x: ArrayLike) -> Filled:
    """Each gap takes the median of its indicator over the units that have it [C].

    Args:
        x: shape (n, p); NaN is missing. An indicator nobody has stays missing.
    """
    values = np.asarray(x, dtype=float)
    return fill(values, _column_median(values), "median")


def group_mean(x: ArrayLike, groups: Sequence[str]) -> Filled:
    """Each gap takes the mean of its indicator among the unit's peers [C].

    Args:
        x: shape (n, p); NaN is missing.
        groups: n names of peer groups; a unit with an empty name has no peers. A gap whose peers have no figure
            either stays missing.

    Raises:
        ValueError: when there is not one group name per unit.
    """
    return _by_group(x, groups, _column_mean, "group_mean")


def group_median(x: ArrayLike, groups: Sequence[str]) -> Filled:
    """Each gap takes the median of its indicator among the unit's peers; otherwise as ``group_mean`` [C]."""
    return _by_group(x, groups, _column_median, "group_median")


def _by_group(x: ArrayLike, groups: Sequence[str], middle: Callable[[Array], Array], name: str) -> Filled:
    values = np.asarray(x, dtype=float)
    if len(groups) != len(values):
        raise ValueError(f"{len(values)} units need as many group names, not {len(groups)}")
    named = np.asarray(groups, dtype=str)
    guess = np.full(values.shape, np.nan)
    for group in np.unique(named[named != ""]):
        guess[named == group] = middle(values[named == group])
    return fill(values, guess, name)


def _column_mean(x: Array) -> Array:
    n = (~np.isnan(x)).sum(axis=0)
    averaged: Array = np.nansum(x, axis=0) / np.where(n, n, np.nan)
    return np.broadcast_to(averaged, x.shape)


def _column_median(x: Array) -> Array:
    known = ~np.isnan(x).all(axis=0)
    middle = np.full(x.shape[1], np.nan)
    middle[known] = np.nanmedian(x[:, known], axis=0)
    return np.broadcast_to(middle, x.shape)


def row_mean(x: ArrayLike, direction: ArrayLike = 1.0, normalise_first: bool = True) -> Filled:
    """Each gap takes the unit's own average standing on the other indicators, put back on the indicator's scale [C].

    Args:
        x: shape (n, p), the indicators of one group; NaN is missing.
        direction: +1 or −1 per indicator, so that an average of standings means something.
        normalise_first: compare by min–max; without it the plain mean of the row, for figures already on one scale.

    Returns:
        A unit without any figure stays missing. An indicator without range counts for no standing and is filled
        with its only value.
    """
    values = np.asarray(x, dtype=float)
    if not normalise_first:
        return fill(values, _column_mean(values.T).T, "row")
    sign = np.asarray(direction, dtype=float)
    turned = values * sign
    low, high = extent(turned)
    flat = without_range(low, high)
    span = np.where(flat, 1.0, high - low)
    standing = np.where(flat, np.nan, (turned - low) / span)
    guess = np.where(flat, low, low + _column_mean(standing.T).T * span)
    return fill(values, np.where(np.isnan(values).all(axis=1, keepdims=True), np.nan, guess * sign), "row")


def penalised(x: ArrayLike, worst: ArrayLike = 0.0) -> Filled:
    """Each gap takes the worst value, so that withholding never pays (the default policy of assessments) [D].

    Args:
        x: any shape, scores or figures; NaN is missing.
        worst: broadcasting; 0 for scores, the lower goalpost (upper where less is better) for figures.
    """
    values = np.asarray(x, dtype=float)
    return fill(values, np.broadcast_to(np.asarray(worst, dtype=float), values.shape), "penalised")
