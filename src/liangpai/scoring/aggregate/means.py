"""The power-mean family: arithmetic, geometric, harmonic and any power, over the items that are present."""

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.aggregate.present import Array, held, refuse_below, weighted_mean


def arithmetic(x: ArrayLike, weights: ArrayLike) -> Array:
    """Weighted arithmetic mean Σwx/Σw over present items [H].

    Args:
        x: shape (..., p), items in any unit of measure; NaN is missing.
        weights: shape (p,) or broadcasting with x.

    Returns:
        Shape (...), in the unit of x; NaN where nothing is present.

    Raises:
        ValueError: when a weight is negative.
    """
    return weighted_mean(x, held(x, weights))


def geometric(x: ArrayLike, weights: ArrayLike) -> Array:
    """Weighted geometric mean exp(Σw ln x/Σw) over present items, x > 0 [H].

    Args:
        x: shape (..., p), items above 0; NaN is missing and skipped (the reference returns NA, §3.5).
        weights: shape (p,) or broadcasting with x.

    Returns:
        Shape (...), in the unit of x; NaN where nothing is present.

    Raises:
        OutOfDomain: when an item with weight is 0 or below; the error names it.
        ValueError: when a weight is negative.
    """
    values = np.asarray(x, dtype=float)
    weight = held(values, weights)
    refuse_below(values, weight, "geometric", 0.0, strictly=True)
    logs = np.log(np.where(values > 0, values, 1.0))
    mean: Array = np.exp(weighted_mean(logs, weight))
    return mean


def power(x: ArrayLike, weights: ArrayLike, exponent: float = 2.0) -> Array:
    """Weighted power mean (Σw x^P/Σw)^(1/P) over present items; P = 0 is the geometric mean [H].

    Args:
        x: shape (..., p), items not below 0 (above 0 when P ≤ 0); NaN is missing. P = 1 takes any sign.
        weights: shape (p,) or broadcasting with x.
        exponent: P, any finite number.

    Returns:
        Shape (...), in the unit of x; NaN where nothing is present.

    Raises:
        OutOfDomain: when an item with weight lies outside the domain; the error names it.
        ValueError: when a weight is negative or P is not finite.
    """
    if not np.isfinite(exponent):
        raise ValueError("the exponent of a power mean must be a finite number")
    if exponent == 1:
        return arithmetic(x, weights)
    if exponent == 0:
        return geometric(x, weights)
    values = np.asarray(x, dtype=float)
    weight = held(values, weights)
    refuse_below(values, weight, "power", 0.0, strictly=exponent < 0)
    usable = np.where(weight > 0, values, 1.0)
    largest = np.max(np.where(weight > 0, values, 0.0), axis=-1, keepdims=True)
    scale = np.where(largest > 0, largest, 1.0)  # large powers of raw figures overflow unless scaled first
    mean: Array = weighted_mean((usable / scale) ** exponent, weight) ** (1.0 / exponent) * scale[..., 0]
    return mean


def harmonic(x: ArrayLike, weights: ArrayLike) -> Array:
    """Weighted harmonic mean Σw/Σ(w/x) over present items, x > 0 [H].

    Args:
        x: shape (..., p), items above 0; NaN is missing.
        weights: shape (p,) or broadcasting with x.

    Returns:
        Shape (...), in the unit of x; NaN where nothing is present.

    Raises:
        OutOfDomain: when an item with weight is 0 or below; the error names it.
        ValueError: when a weight is negative.
    """
    values = np.asarray(x, dtype=float)
    weight = held(values, weights)
    refuse_below(values, weight, "harmonic", 0.0, strictly=True)
    return 1.0 / weighted_mean(1.0 / np.where(weight > 0, values, 1.0), weight)
