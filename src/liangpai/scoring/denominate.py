"""Step 2: figures per head, per km², per 亩 or per unit of GDP; what cannot be divided is missing, never infinite."""

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.ranks import Array


def denominate(x: ArrayLike, denominators: ArrayLike, scale: ArrayLike = 1.0) -> Array:
    """Figures divided by their denominators, x/denominator·scale [C, F.1].

    Args:
        x: shape (n, p) or any other, numerators in their own units of measure; NaN is missing.
        denominators: same shape or broadcasting, such as (n, 1) for one population of all indicators; 1 leaves a
            figure as it is.
        scale: broadcasting, such as 10,000 for "per 10,000 inhabitants".

    Returns:
        Shape of x and denominators broadcast; NaN where either is missing, the denominator is zero, or the quotient
        is too large to be a number.
    """
    values, below = np.broadcast_arrays(np.asarray(x, dtype=float), np.asarray(denominators, dtype=float))
    with np.errstate(over="ignore", invalid="ignore"):
        quotient = np.divide(values, below, out=np.full(values.shape, np.nan), where=below != 0)
        scaled = quotient * np.asarray(scale, dtype=float)
    return np.where(np.isfinite(scaled), scaled, np.nan)
