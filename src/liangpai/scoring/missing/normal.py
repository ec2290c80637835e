"""Fill the gaps of one table by the EM algorithm for a multivariate normal distribution."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from liangpai.scoring.extent import extent, without_range
from liangpai.scoring.missing.filled import Filled, fill
from liangpai.scoring.missing.table import mean
from liangpai.scoring.ranks import Array


def em(x: ArrayLike, tolerance: float = 1e-9, most: int = 5000) -> Filled:
    """Each gap takes its expected value given the unit's other figures, under the likeliest normal model [H, F.1].

    Args:
        x: shape (n, p), units × indicators in their own units of measure; NaN is missing.
        tolerance: the rounds end when no mean or covariance, in units of standard deviations, moves by more.
        most: the greatest number of rounds.

    Returns:
        An indicator nobody has stays missing; a unit without any figure takes the means.

    Raises:
        ValueError: when the rounds do not settle, which a table with few units and many gaps may cause.
    """
    values = np.asarray(x, dtype=float)
    known = ~np.isnan(values).all(axis=0)
    guess = np.full(values.shape, np.nan)
    if known.any():
        begun = mean(values[:, known]).values
        centre = begun.mean(axis=0)
        scale = np.where(without_range(*extent(begun))[0], 1.0, begun.std(axis=0))
        guess[:, known] = centre + scale * _settle((values[:, known] - centre) / scale, tolerance, most)
    return fill(values, guess, "em")


def _settle(z: Array, tolerance: float, most: int) -> Array:
    """The expectation of every value at the end of the rounds, for standardised figures."""
    gaps = np.isnan(z)
    patterns, member = np.unique(gaps, axis=0, return_inverse=True)
    rows = [np.flatnonzero(member.ravel() == i) for i in range(len(patterns))]
    centre, covariance = np.zeros(z.shape[1]), np.cov(np.where(gaps, 0.0, z), rowvar=False, ddof=0)
    covariance = covariance.reshape(len(centre), -1)
    for _ in range(most):
        expected, spread = z.copy(), np.zeros_like(covariance)
        for gap, members in zip(patterns, rows, strict=True):
            slope, rest = _regression(covariance, gap)
            seen = z[np.ix_(members, ~gap)] - centre[~gap]
            expected[np.ix_(members, gap)] = centre[gap] + seen @ slope
            spread[np.ix_(gap, gap)] += len(members) * rest
        moved = expected.mean(axis=0)
        fresh = ((expected - moved).T @ (expected - moved) + spread) / len(z)
        change = max(np.abs(moved - centre).max(initial=0.0), np.abs(fresh - covariance).max(initial=0.0))
        centre, covariance = moved, fresh
        if change < tolerance:
            return expected
    raise ValueError(
        f"the EM algorithm did not settle in {most} rounds; use fewer indicators or another method"
    )


def _regression(covariance: Array, gap: NDArray[np.bool_]) -> tuple[Array, Array]:
    """Slopes of the missing on the seen indicators, and the covariance that is left of the missing ones."""
    seen_to_gap = covariance[np.ix_(~gap, gap)]
    # Indicators that repeat each other make the covariance singular: the pseudo-inverse shares the slope among them.
    slope = np.linalg.pinv(covariance[np.ix_(~gap, ~gap)], rcond=1e-10, hermitian=True) @ seen_to_gap
    return slope, covariance[np.ix_(gap, gap)] - seen_to_gap.T @ slope
