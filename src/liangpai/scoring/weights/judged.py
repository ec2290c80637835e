"""Weights that people give: equal, by budget allocation, or by pairwise comparison (AHP)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

RANDOM_INDEX = (0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59)
"""Saaty's mean consistency index of random comparisons of 1 to 15 things."""


def normalised(weights: ArrayLike) -> Array:
    """Weights scaled to sum 1.

    Args:
        weights: shape (p,), not negative, not all 0.

    Raises:
        ValueError: when a weight is negative or missing, or all are 0.
    """
    given = np.asarray(weights, dtype=float)
    if not np.all(given >= 0) or not 0 < given.sum() < np.inf:
        raise ValueError("weights must be numbers not below 0 with a sum above 0")
    shares: Array = given / given.sum()
    return shares


def equal(count: int) -> Array:
    """The same weight for every one of ``count`` items, shape (count,), sum 1 [H].

    Raises:
        ValueError: when there is no item.
    """
    if count < 1:
        raise ValueError("equal weights need at least one item")
    return np.full(count, 1.0 / count)


def budget_allocation(points: ArrayLike) -> Array:
    """The mean share that experts give each item out of a fixed budget of points [H].

    Args:
        points: shape (experts, p), points not below 0; every expert hands out the same total.

    Returns:
        Shape (p,), sum 1.

    Raises:
        ValueError: when a point is negative or missing, or an expert (who is named) hands out another total.
    """
    budget = np.atleast_2d(np.asarray(points, dtype=float))
    if not np.all(budget >= 0):
        raise ValueError("points must be numbers not below 0")
    totals = budget.sum(axis=1)
    off = np.flatnonzero(~np.isclose(totals, totals[0]))
    if off.size:
        raise ValueError(
            f"every expert hands out the same total: expert 1 gave {totals[0]:g}, "
            f"expert {off[0] + 1} gave {totals[off[0]]:g}"
        )
    return normalised(budget.mean(axis=0))


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """Weights from pairwise comparisons, λ_max and the consistency ratio, consistent below 0.1 (Saaty)."""

    weights: Array
    lambda_max: float
    consistency_ratio: float

    @property
    def consistent(self) -> bool:
        """Whether the comparisons contradict each other little enough to be used."""
        return self.consistency_ratio < 0.1


def ahp(comparisons: ArrayLike) -> Hierarchy:
    """Weights by the analytic hierarchy process, the first eigenvector of comparisons [H, F.4].

    Args:
        comparisons: shape (p, p), p ≤ 15; entry (i, j) says how many times item i matters more than item j.

    Returns:
        Weights of sum 1, λ_max, and CR = ((λ_max − p)/(p − 1))/RI (0 for one or two items).

    Raises:
        ValueError: when the matrix is not square, not positive, not reciprocal, or too large.
    """
    judged = np.asarray(comparisons, dtype=float)
    size = len(judged)
    if judged.shape != (size, size) or not 1 <= size <= len(RANDOM_INDEX):
        raise ValueError(f"comparisons form a square of 1 to {len(RANDOM_INDEX)} items")
    if not np.all(judged > 0) or not np.allclose(judged * judged.T, 1.0, rtol=1e-3):
        raise ValueError("comparisons must be above 0, and (j, i) must be 1 divided by (i, j)")
    values, vectors = np.linalg.eig(judged)
    first = int(np.argmax(values.real))
    principal = np.abs(vectors[:, first].real)
    largest = float(values[first].real)
    random = RANDOM_INDEX[size - 1]
    ratio = (largest - size) / (size - 1) / random if random else 0.0
    return Hierarchy(normalised(principal), largest, max(0.0, ratio))
