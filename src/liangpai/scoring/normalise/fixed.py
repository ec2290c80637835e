"""Normalisation by references that are fixed beforehand: elementwise, so that no unit's score depends on another's."""

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.ranks import Array


def efficacy(x: ArrayLike, low: ArrayLike, high: ArrayLike) -> Array:
    """The efficacy coefficient (功效系数) 60 + 40·min((x − low)/(high − low), 1), not under 0 [D, 2-domain §5.1].

    Args:
        x: any shape, in the indicator's unit of measure; NaN stays NaN, the caller scores what is missing.
        low, high: broadcasting, the worst and the best reference value; low above high means that less is better.

    Returns:
        Points 0–100: low scores 60, high and better score 100.

    Raises:
        ValueError: when low and high are equal or one is missing.
    """
    start, span = _span(low, high)
    share = (np.asarray(x, dtype=float) - start) / span
    points: Array = np.maximum(60 + 40 * np.minimum(share, 1.0), 0.0)
    return points


def goalposts(x: ArrayLike, low: ArrayLike, high: ArrayLike, lower: float = 0.0, upper: float = 1.0) -> Array:
    """Min–max between fixed goalposts, clipped: lower + (upper − lower)·clip((x − low)/(high − low), 0, 1) [C, H].

    Args:
        x: any shape, in the indicator's unit of measure; NaN stays NaN.
        low, high: broadcasting, the worst and the best value that still matter; low above high means less is better.
        lower, upper: the ends of the scale.

    Returns:
        Shape of x, on the scale lower–upper.

    Raises:
        ValueError: when low and high are equal or one is missing, or lower is not below upper.
    """
    refuse_empty_scale(lower, upper)
    start, span = _span(low, high)
    share = np.clip((np.asarray(x, dtype=float) - start) / span, 0.0, 1.0)
    return lower + (upper - lower) * share


def scaled(x: ArrayLike, low: ArrayLike = 0.0, high: ArrayLike = 100.0, scale: float = 100.0) -> Array:
    """A known range brought to 0–scale without clipping: (x − low)/(high − low)·scale [C].

    Args:
        x: any shape, in the indicator's unit of measure; NaN stays NaN.
        low, high: broadcasting, the ends of the known range, such as 0 and 100 for a percentage.
        scale: what ``high`` scores.

    Raises:
        ValueError: when low and high are equal or one is missing.
    """
    start, span = _span(low, high)
    return (np.asarray(x, dtype=float) - start) / span * scale


def target_completion(x: ArrayLike, target: ArrayLike, cap: float = 1.0) -> Array:
    """The share of a target that was reached (目标完成率), x/target between 0 and ``cap`` [D].

    Args:
        x: any shape, in the target's unit of measure; NaN stays NaN.
        target: broadcasting, above 0.
        cap: the greatest share that counts; ``inf`` for no cap.

    Raises:
        ValueError: when a target is not above 0 or the cap is not.
    """
    goal = np.asarray(target, dtype=float)
    if not (goal > 0).all() or not cap > 0:
        raise ValueError("targets and the cap of target completion must be above 0")
    share: Array = np.clip(np.asarray(x, dtype=float) / goal, 0.0, cap)
    return share


def refuse_empty_scale(lower: float, upper: float) -> None:
    """Raise ValueError unless lower < upper."""
    if not lower < upper:
        raise ValueError(f"the scale must rise, but lower is {lower:g} and upper is {upper:g}")


def _span(low: ArrayLike, high: ArrayLike) -> tuple[Array, Array]:
    start, end = np.asarray(low, dtype=float), np.asarray(high, dtype=float)
    span: Array = end - start
    if not np.isfinite(span).all() or not span.all():
        raise ValueError("low and high must be given and must differ")
    return start, span
