"""Weights read from the spread of the figures themselves: entropy and CRITIC."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from liangpai.scoring.weights.judged import normalised

Array = NDArray[np.float64]


def complete_rows(x: ArrayLike) -> Array:
    """The rows without a missing figure, shape (m, p).

    Raises:
        ValueError: when fewer than three complete rows are left.
    """
    values = np.asarray(x, dtype=float)
    rows: Array = values[~np.isnan(values).any(axis=1)]
    if len(rows) < 3:
        raise ValueError(f"at least 3 rows without a missing figure are needed, here are {len(rows)}")
    return rows


def entropy(x: ArrayLike) -> Array:
    """Weights in proportion to 1 + Σ p ln p / ln n, p the share of each unit in the sum of the item [F.4].

    Args:
        x: shape (n, p), not negative; rows with a missing figure are left out.

    Returns:
        Shape (p,), sum 1: an item that is the same for all units has weight 0.

    Raises:
        ValueError: when a figure is negative, an item is 0 throughout, no item varies, or rows are too few.
    """
    rows = complete_rows(x)
    if np.any(rows < 0) or np.any(rows.sum(axis=0) == 0):
        raise ValueError("entropy weights need figures not below 0, and no item that is 0 throughout")
    share = rows / rows.sum(axis=0)
    logs = np.log(np.where(share > 0, share, 1.0))
    divergence = 1.0 + np.sum(share * logs, axis=0) / np.log(len(rows))
    return normalised(np.where(divergence > 1e-12, divergence, 0.0))


def critic(x: ArrayLike) -> Array:
    """CRITIC weights in proportion to σ_j Σ_k (1 − r_jk): spread times what the others do not say [F.4].

    Args:
        x: shape (n, p), items on one scale (normalise first); rows with a missing figure are left out.

    Returns:
        Shape (p,), sum 1; one item alone has weight 1, an item that does not vary has weight 0.

    Raises:
        ValueError: when no item says anything of its own, or rows are too few.
    """
    rows = complete_rows(x)
    if rows.shape[1] == 1:
        return np.ones(1)
    spread = rows.std(axis=0, ddof=1)
    conflict = np.sum(1.0 - correlations(rows), axis=1)
    return normalised(np.maximum(spread * conflict, 0.0).round(12))


def correlations(rows: Array) -> Array:
    """Pearson correlations between columns, shape (p, p); a constant column correlates with nothing."""
    centred = rows - rows.mean(axis=0)
    length = np.sqrt(np.sum(centred**2, axis=0))
    unit = centred / np.where(length > 0, length, 1.0)
    matrix: Array = np.clip(unit.T @ unit, -1.0, 1.0)
    np.fill_diagonal(matrix, 1.0)
    return matrix
