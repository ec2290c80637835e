"""The Wrocław taxonomic index: how near a unit comes to the best observed values."""

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.aggregate.present import Array, held, weighted_mean


def wroclaw(x: ArrayLike, weights: ArrayLike) -> Array:
    """One minus the distance to the best observed values, its unit being its mean plus two deviations [H].

    Args:
        x: shape (..., n, p): n units in the sample, p items where higher is better; NaN is missing.
        weights: shape (p,) or broadcasting with x. The distance is √(Σw(x − best)²/Σw) over present items.

    Returns:
        Shape (..., n), without unit: 1 is the ideal unit, higher is better; NaN where nothing is present.
        Units that do not differ at all all stand at the ideal.

    Raises:
        ValueError: when a weight is negative.
    """
    values = np.asarray(x, dtype=float)
    best = np.max(np.where(np.isnan(values), -np.inf, values), axis=-2, keepdims=True)
    gap = np.where(np.isnan(values), 0.0, best - np.where(np.isnan(values), 0.0, values))
    distance = np.sqrt(weighted_mean(gap**2, held(values, weights)))
    known = ~np.isnan(distance)
    count = known.sum(axis=-1, keepdims=True)
    mean = np.sum(np.where(known, distance, 0.0), axis=-1, keepdims=True) / np.maximum(count, 1)
    spread = np.sum(np.where(known, distance - mean, 0.0) ** 2, axis=-1, keepdims=True)
    unit = mean + 2 * np.sqrt(spread / np.maximum(count - 1, 1))
    result: Array = 1.0 - distance / np.where(unit > 0, unit, 1.0)
    return result
