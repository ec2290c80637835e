"""What every aggregation needs: weights over what is present, and a refusal that names the value."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


class OutOfDomain(ValueError):
    """A figure for which the method is not defined.

    ``where`` is its index: among the items, shape (..., p), or among the means, shape (...), when ``of_item`` is false.
    """

    def __init__(
        self, method: str, where: tuple[int, ...], value: float, needs: str, *, of_item: bool = True
    ) -> None:
        self.method, self.where, self.value, self.needs, self.of_item = method, where, value, needs, of_item
        super().__init__(f"{method} mean: the value {value:g} at position {where} must be {needs}")


def held(x: ArrayLike, weights: ArrayLike) -> Array:
    """The weights of the items that are present [H, F.1].

    Args:
        x: shape (..., p), items; NaN is missing.
        weights: shape (p,) or any shape that broadcasts with x, such as (runs, 1, p); not negative.

    Returns:
        Shape of x and weights broadcast, 0 where x is missing.

    Raises:
        ValueError: when a weight is negative or missing.
    """
    given = np.asarray(weights, dtype=float)
    if not np.all(given >= 0):
        raise ValueError("every weight must be a number not below 0")
    return np.where(np.isnan(np.asarray(x, dtype=float)), 0.0, given)


def weighted_mean(x: ArrayLike, weight: Array) -> Array:
    """Σwx/Σw over the last axis, for weights as ``held`` gives them; NaN where nothing present has weight.

    The division comes last: shares such as 1/3 would make equal scores differ in their last bit.
    """
    total = weight.sum(axis=-1)
    summed = np.sum(weight * np.nan_to_num(np.asarray(x, dtype=float)), axis=-1)
    mean: Array = np.divide(summed, total, out=np.full_like(total, np.nan), where=total > 0)
    return mean


def refuse_below(x: Array, weight: Array, method: str, limit: float, *, strictly: bool) -> None:
    """Raise ``OutOfDomain`` for the first item with weight below ``limit`` (or at it, when ``strictly``)."""
    bad = (weight > 0) & ((x <= limit) if strictly else (x < limit))
    if bad.any():
        where = tuple(int(i) for i in np.argwhere(bad)[0])
        value = float(np.broadcast_to(x, bad.shape)[where])
        raise OutOfDomain(method, where, value, f"{'above' if strictly else 'not below'} {limit:g}")
