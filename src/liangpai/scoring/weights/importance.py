"""What a weight really does: the main effect of every item on the composite."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

_BINS = 128
_BANDWIDTHS = (
    0.03,
    0.05,
    0.08,
    0.12,
    0.2,
    0.3,
    0.5,
    0.8,
    1.2,
    2.0,
    100.0,
)  # in ranges of x; the last is a line


def importance(y: ArrayLike, x: ArrayLike) -> Array:
    """Importance S_i = V[E(y|x_i)]/V(y) of every item: its correlation ratio with the composite [PSS].

    E(y|x_i) is a local linear regression with a normal kernel; its bandwidth is the one with the least
    leave-one-out error. Above 128 units the figures are first gathered into 128 bins of equal count.

    Args:
        y: shape (n,), the composite in any unit.
        x: shape (n, p), the items; NaN is missing, and a unit counts where both figures are present.

    Returns:
        Shape (p,), 0 to 1: 0 where the item does not vary, NaN where fewer than 4 units have both figures.

    Raises:
        ValueError: when shapes do not match or the composite does not vary.
    """
    composite, items = np.asarray(y, dtype=float), np.asarray(x, dtype=float)
    if items.ndim != 2 or composite.shape != items.shape[:1]:
        raise ValueError("importance needs y of shape (n,) and x of shape (n, p)")
    known = composite[~np.isnan(composite)]
    if known.size < 4 or np.ptp(known) == 0:
        raise ValueError("importance needs a composite that varies over at least 4 units")
    return np.array([_main_effect(composite, column) for column in items.T])


def _main_effect(y: Array, x: Array) -> float:
    both = ~(np.isnan(x) | np.isnan(y))
    x, y = x[both], y[both]
    if x.size < 4:
        return float("nan")
    if np.ptp(x) == 0 or np.ptp(y) == 0:
        return 0.0
    order = np.argsort(x, kind="stable")
    edges = np.unique(np.linspace(0, x.size, min(_BINS, x.size) + 1).astype(int))[:-1]
    count = np.diff(np.append(edges, x.size)).astype(float)
    centre = np.add.reduceat(x[order], edges) / count
    height = np.add.reduceat(y[order], edges) / count
    curve = _best_curve((centre - centre[0]) / (centre[-1] - centre[0]), height, count)
    mean = np.average(curve, weights=count)
    explained = np.average((curve - mean) ** 2, weights=count)
    return float(min(1.0, explained / y.var()))


def _best_curve(x: Array, y: Array, count: Array) -> Array:
    """The local linear fit at every point with the bandwidth that foretells left-out points best."""
    best, least = y, np.inf
    for bandwidth in _BANDWIDTHS:
        fit, own = _local_linear(x, y, count, bandwidth)
        if np.any(own > 1 - 1e-6):
            continue  # a point with no neighbour in reach foretells itself
        error = float(np.sum(count * ((y - fit) / (1 - own)) ** 2))
        if error < least:
            best, least = fit, error
    return best


def _local_linear(x: Array, y: Array, count: Array, bandwidth: float) -> tuple[Array, Array]:
    """Fitted values and the weight of each point in its own fit."""
    away = x[None, :] - x[:, None]
    kernel = np.exp(-0.5 * (away / bandwidth) ** 2) * count
    mass, first, second = kernel.sum(1), (kernel * away).sum(1), (kernel * away**2).sum(1)
    determinant = mass * second - first**2
    flat = determinant <= 1e-12 * mass**2  # all neighbours at one place: their mean is the fit
    tilt = np.where(flat[:, None], 1.0, second[:, None] - first[:, None] * away)
    pull = kernel * tilt / np.where(flat, mass, determinant)[:, None]
    return pull @ y, np.diag(pull)
