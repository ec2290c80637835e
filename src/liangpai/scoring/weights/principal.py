"""Weights from the correlations between items: first principal component, and rotated factors."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from liangpai.scoring.weights.figures import complete_rows, correlations
from liangpai.scoring.weights.judged import normalised

Array = NDArray[np.float64]


def first_component(x: ArrayLike, names: Sequence[str] | None = None) -> Array:
    """Weights in proportion to the loadings of the first principal component of the correlations [H].

    Args:
        x: shape (n, p), higher is better throughout; rows with a missing figure are left out.
        names: of the p items, for the error.

    Returns:
        Shape (p,), sum 1.

    Raises:
        ValueError: when an item would have a negative weight (the error names it), for then more of a good
            thing would lower the score; or when rows are too few.
    """
    _, vectors = np.linalg.eigh(correlations(complete_rows(x)))
    loading = vectors[:, -1] * np.sign(vectors[:, -1].sum() or 1.0)
    against = np.flatnonzero(loading < -1e-9)
    if against.size:
        item = names[against[0]] if names else f"number {against[0] + 1}"
        raise ValueError(
            f"item {item} would have a negative weight: it runs against the others; "
            "turn its direction, leave it out, or choose other weights"
        )
    return normalised(np.maximum(loading, 0.0))


def factor(x: ArrayLike) -> Array:
    """Weights from rotated factors: the squared loading of each item on its main factor [H].

    Factors of the correlations with an eigenvalue above 1 (at least one) are kept and rotated by varimax. The
    squared loading is the item's share in its factor times the variance that the factor explains.

    Args:
        x: shape (n, p); rows with a missing figure are left out.

    Returns:
        Shape (p,), sum 1, never negative.

    Raises:
        ValueError: when rows are too few.
    """
    values, vectors = np.linalg.eigh(correlations(complete_rows(x)))
    kept = values > min(1.0 + 1e-9, values[-1] - 1e-9)
    rotated = _varimax(vectors[:, kept] * np.sqrt(values[kept]))
    return normalised(np.max(rotated**2, axis=1))


def _varimax(loadings: Array) -> Array:
    """Loadings turned so that the variance of their squares is greatest."""
    rotation = np.eye(loadings.shape[1])
    reached = 0.0
    for _ in range(200):
        turned = loadings @ rotation
        gradient = turned**3 - turned * np.mean(turned**2, axis=0)
        left, sizes, right = np.linalg.svd(loadings.T @ gradient)
        rotation = left @ right
        if sizes.sum() <= reached * (1 + 1e-12):
            break
        reached = float(sizes.sum())
    result: Array = loadings @ rotation
    return result
