"""Means that answer to imbalance: Mazziotta–Pareto, mean–min and ordered weighting."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.aggregate.present import Array, OutOfDomain, held, weighted_mean

Sign = Literal["negative", "positive"]


def mazziotta_pareto(x: ArrayLike, weights: ArrayLike, penalty: Sign = "negative") -> Array:
    """Mazziotta–Pareto index M ± S·cv with cv = S/M and the sample standard deviation [MP].

    Args:
        x: shape (..., p), items on one scale, usually z-scores with mean 100 and sd 10; NaN is missing.
        weights: shape (p,) or broadcasting with x; S² is the weighted variance × p/(p − 1),
            p the number of items with weight.
        penalty: "negative" M − S·cv where more is better, "positive" M + S·cv where more is worse.

    Returns:
        Shape (...), in the unit of x; NaN where nothing is present. One item alone carries no penalty.

    Raises:
        OutOfDomain: when unequal items have mean 0, so that cv does not exist.
        ValueError: when the penalty is unknown or a weight is negative.
    """
    if penalty not in {"negative", "positive"}:
        raise ValueError(f"the penalty of mazziotta_pareto is negative or positive, not {penalty!r}")
    weight = held(x, weights)
    mean = weighted_mean(x, weight)
    count = np.sum(weight > 0, axis=-1)
    spread = weighted_mean((np.nan_to_num(np.asarray(x, dtype=float)) - mean[..., None]) ** 2, weight)
    variance = spread * np.divide(count, count - 1, out=np.zeros(count.shape), where=count > 1)
    undefined = (mean == 0) & (variance > 0)
    if undefined.any():
        where = tuple(int(i) for i in np.argwhere(undefined)[0])
        raise OutOfDomain("mazziotta_pareto", where, 0.0, "other than 0", of_item=False)
    correction = np.divide(variance, mean, out=np.zeros(mean.shape), where=mean != 0)
    result: Array = mean - correction if penalty == "negative" else mean + correction
    return result


def mean_min(x: ArrayLike, weights: ArrayLike, alpha: float = 0.5, beta: float = 0.0) -> Array:
    """Mean–min function M − α(√((M − min)² + β²) − β): between the mean (α = 0) and the weakest item [F.5].

    Args:
        x: shape (..., p), items on one scale; NaN is missing.
        weights: shape (p,) or broadcasting with x; items without weight are not looked at.
        alpha: 0–1, how much the weakest item counts.
        beta: ≥ 0, in the unit of x: imbalance well below it is forgiven; 0 mixes mean and minimum plainly.

    Returns:
        Shape (...), in the unit of x; NaN where nothing is present.

    Raises:
        ValueError: when alpha or beta lies outside its range or a weight is negative.
    """
    if not (0 <= alpha <= 1 and 0 <= beta < np.inf):
        raise ValueError("mean_min needs alpha from 0 to 1 and beta not below 0")
    weight = held(x, weights)
    mean = weighted_mean(x, weight)
    lowest = np.min(np.where(weight > 0, np.asarray(x, dtype=float), np.inf), axis=-1)
    gap = mean - np.where(np.isinf(lowest), mean, lowest)
    result: Array = mean - alpha * (np.hypot(gap, beta) - beta)
    return result


def owa(x: ArrayLike, weights: ArrayLike, order: float | Sequence[float] = 1.0) -> Array:
    """Ordered weighted average: weights follow an item's place among its fellows [F.5] (Yager, Torra).

    Args:
        x: shape (..., p), items on one scale; NaN is missing.
        weights: shape (p,) or broadcasting with x, the importance of each item.
        order: weights from the largest item to the smallest, or a number a for the quantifier r^a
            (1 = weighted mean, above 1 the weak items count more, below 1 the strong ones).

    Returns:
        Shape (...), in the unit of x; NaN where nothing is present. With equal importance and p order weights
        this is Σ order_k · (k-th largest); with gaps the order weights are stretched over what is present.

    Raises:
        ValueError: when order is negative, empty or sums to 0, or a weight is negative.
    """
    steps = np.atleast_1d(np.asarray(order, dtype=float))
    if steps.size == 0 or not np.all(steps >= 0) or not 0 < steps.sum() < np.inf:
        raise ValueError("the order weights of owa must be numbers not below 0 with a sum above 0")
    weight = held(x, weights)
    values = np.broadcast_to(np.asarray(x, dtype=float), weight.shape)
    falling = np.argsort(-values, axis=-1, kind="stable")  # NaN goes last and has weight 0
    running = np.cumsum(np.take_along_axis(weight, falling, axis=-1), axis=-1)
    total = running[..., -1:]
    reached = np.divide(running, total, out=np.full_like(running, np.nan), where=total > 0)
    if steps.size == 1 and not isinstance(order, Sequence):
        quantified = reached ** steps[0]
    else:
        knots = np.concatenate([[0.0], np.cumsum(steps) / steps.sum()])
        quantified = np.interp(reached, np.linspace(0.0, 1.0, knots.size), knots)
    taken = np.diff(quantified, axis=-1, prepend=0.0)
    return weighted_mean(np.take_along_axis(values, falling, axis=-1), taken)
