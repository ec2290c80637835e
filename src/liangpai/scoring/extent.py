"""The lowest and highest figure of each column, and whether there is any range between them."""

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.ranks import Array

ROUNDING = 8 * np.finfo(float).eps
"""Figures this close, in shares of the larger, differ only in the last bits of a float: 0.1·3 and 0.3 are equal."""


def extent(x: Array, axis: int = 0) -> tuple[Array, Array]:
    """The lowest and highest figure along an axis.

    Args:
        x: any shape with at least one element along ``axis``; NaN is missing.

    Returns:
        Two arrays of the shape of x with length 1 along ``axis``; NaN where nothing is present.
    """
    return np.fmin.reduce(x, axis=axis, keepdims=True), np.fmax.reduce(x, axis=axis, keepdims=True)


def without_range(low: Array | float, high: Array | float) -> NDArray[np.bool_]:
    """Whether low and high are the same figure but for rounding; elementwise, true where nothing is present."""
    none: NDArray[np.bool_] = np.logical_not(high - low > ROUNDING * np.maximum(np.abs(low), np.abs(high)))
    return none
