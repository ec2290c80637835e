"""Aggregation by pairwise comparison: the outranking matrix, Copeland's score and the Kemeny order."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.aggregate.present import Array, held, weighted_mean

KEMENY_LIMIT = 16
_CELLS = 4_000_000  # cells of a block of comparisons held at once, about 32 MB


def margins(x: ArrayLike, weights: ArrayLike, rows: slice = slice(None)) -> Array:
    """Weight of the items on which unit i beats unit j, less those on which it loses, over common items.

    Common are the items observed for both. The reference gives a missing pair to the later row, so that its
    result depends on the order of rows (3-method §3.5).

    Args:
        x: shape (n, p), higher is better; NaN is missing.
        weights: shape (p,).
        rows: which units i to compare with all units j.

    Returns:
        Shape (rows, n), −1 to 1: 2·o_ij − 1 of F.5; 0 where two units share no observed item.
    """
    values = np.asarray(x, dtype=float)
    sign = np.sign(values[rows, None, :] - values[None, :, :])
    net = np.nan_to_num(weighted_mean(sign, held(sign, weights)))
    return np.where(np.abs(net) < 1e-12, 0.0, net)  # a tie of weights must not hang on the last bit of a sum


def copeland(x: ArrayLike, weights: ArrayLike) -> Array:
    """Copeland's score: units beaten less units lost to, by weighted majority of commonly observed items [H].

    Args:
        x: shape (..., n, p): n units in the sample, higher is better; NaN is missing.
        weights: shape (p,) or broadcasting with x.

    Returns:
        Shape (..., n), whole numbers from −(n − 1) to n − 1; NaN where nothing is present.

    Raises:
        ValueError: when a weight is negative.
    """
    return _each_run(_copeland, x, weights)


def condorcet(x: ArrayLike, weights: ArrayLike) -> Array:
    """Condorcet–Kemeny–Young–Levenglick order: the ranking with the greatest total support [H].

    Args:
        x: shape (..., n, p): at most 16 rated units in the sample, higher is better; NaN is missing.
        weights: shape (p,) or broadcasting with x.

    Returns:
        Shape (..., n): n − place, so that the best has n − 1; the mean over all orders where several are
        equally supported, which keeps it independent of the order of rows. NaN where nothing is present.

    Raises:
        ValueError: when more than 16 units are rated (the exact search doubles with each unit), or a weight
            is negative.
    """
    return _each_run(_condorcet, x, weights)


def _each_run(method: Callable[[Array, Array], Array], x: ArrayLike, weights: ArrayLike) -> Array:
    """The method for every leading index, since pairs are compared inside one run only."""
    values, given = np.broadcast_arrays(np.asarray(x, dtype=float), np.asarray(weights, dtype=float))
    result = np.full(values.shape[:-1], np.nan)
    for run in np.ndindex(values.shape[:-2]):
        rated = held(values[run], given[run]).sum(axis=-1) > 0
        if rated.any():
            result[run][rated] = method(values[run][rated], given[run][0])
    return result


def _copeland(x: Array, weights: Array) -> Array:
    units = len(x)
    step = max(1, _CELLS // max(1, x.size))
    blocks = [margins(x, weights, slice(i, i + step)) for i in range(0, units, step)]
    return np.concatenate([np.sign(block).sum(axis=1) for block in blocks])


def _condorcet(x: Array, weights: Array) -> Array:
    units = len(x)
    if units > KEMENY_LIMIT:
        raise ValueError(
            f"condorcet is exact for at most {KEMENY_LIMIT} units, here are {units}; use copeland"
        )
    support = (1.0 + margins(x, weights)) / 2
    gains = _gains(support - np.diag(np.diag(support)))
    best, ways = _best_orders(gains, range(units))
    ends, onward = _best_orders(_mirrored(gains), range(units))
    full = (1 << units) - 1
    place = np.zeros(units)
    for unit in range(units):
        before = np.flatnonzero(~np.arange(full + 1) & (1 << unit))
        after = before | (1 << unit)
        through = best[before] + gains[before, unit] + ends[full ^ after]
        chosen = np.abs(through - best[full]) < 1e-9
        size = np.array([int(mask).bit_count() for mask in before])
        place[unit] = np.sum(chosen * ways[before] * onward[full ^ after] * (size + 1)) / ways[full]
    return units - place


def _gains(support: Array) -> Array:
    """For every set already placed (a bit mask) and unit placed next: its support over all that follow."""
    inside = np.zeros((1, len(support)))
    for unit in range(len(support)):
        inside = np.concatenate([inside, inside + support[:, unit]])
    gains: Array = support.sum(axis=1) - inside
    return gains


def _mirrored(gains: Array) -> Array:
    """The gains of an order read from its end: the mask holds what stands behind the unit."""
    units = gains.shape[1]
    masks = np.arange(len(gains))
    return np.column_stack([gains[(len(gains) - 1) ^ (masks | (1 << unit)), unit] for unit in range(units)])


def _best_orders(gains: Array, units: range) -> tuple[Array, Array]:
    """The greatest total for every set placed first, and in how many orders it is reached."""
    best, ways = np.full(len(gains), -np.inf), np.zeros(len(gains))
    best[0], ways[0] = 0.0, 1.0
    masks = np.arange(len(gains))
    size = np.array([int(mask).bit_count() for mask in masks])
    for placed in units:
        layer = masks[size == placed]
        steps = [(layer[(layer & (1 << unit)) == 0], unit) for unit in units]
        for before, unit in steps:
            after = before | (1 << unit)
            best[after] = np.maximum(best[after], best[before] + gains[before, unit])
        for before, unit in steps:
            after = before | (1 << unit)
            ways[after] += ways[before] * (np.abs(best[before] + gains[before, unit] - best[after]) < 1e-9)
    return best, ways
