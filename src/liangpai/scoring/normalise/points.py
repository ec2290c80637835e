"""Rules that give points for a figure: step bands, threshold or growth, all or nothing, deduction per finding."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from liangpai.scoring.ranks import Array

SETTLED = 1e-9
"""A figure this close to a threshold, in shares of it, has reached it: 55 · 1.1 is 60.50000000000001 as a float."""


def bands(x: ArrayLike, edges: Sequence[float], points: Sequence[float], closed: str = "right") -> Array:
    """Points by the band a figure falls into [D, AC-5.2]: edges 15, 30 and points 0.5, 0.3, 0 score 12 → 0.5.

    Args:
        x: any shape, in the indicator's unit of measure; NaN stays NaN.
        edges: rising, k of them.
        points: k + 1 values, from the band below the first edge to the band above the last.
        closed: ``right`` where an edge belongs to the band below it ("within 15 minutes"), ``left`` where it belongs
            to the band above it ("at least 95 %").

    Raises:
        ValueError: when edges do not rise, numbers do not match, or ``closed`` is neither.
    """
    limits, scores = np.asarray(edges, dtype=float), np.asarray(points, dtype=float)
    if limits.ndim != 1 or not len(limits) or not (np.diff(limits) > 0).all():
        raise ValueError("edges must be one or more rising numbers")
    if scores.shape != (len(limits) + 1,):
        raise ValueError(
            f"{len(limits)} edges make {len(limits) + 1} bands, but points has {scores.size} values"
        )
    if closed not in ("right", "left"):
        raise ValueError(f"closed must be 'right' or 'left', not {closed!r}")
    values, margin = np.asarray(x, dtype=float), SETTLED * np.abs(limits)
    if closed == "right":
        band = np.searchsorted(limits + margin, values, side="left")
    else:
        band = np.searchsorted(limits - margin, values, side="right")
    return np.where(np.isnan(values), np.nan, scores[band])


def all_or_nothing(x: ArrayLike, threshold: ArrayLike, points: float = 1.0) -> Array:
    """Full points at the threshold and above, else 0 [D].

    Args:
        x: any shape, turned so that more is better; NaN stays NaN.
        threshold: broadcasting, in the unit of x.
        points: the points of a figure that reaches it.
    """
    values = np.asarray(x, dtype=float)
    return np.where(np.isnan(values), np.nan, np.where(_reaches(values, threshold), points, 0.0))


def threshold_or_growth(  # noqa: PLR0917 - the rule has six parts and reads in this order
    x: ArrayLike,
    base: ArrayLike,
    threshold: ArrayLike,
    growth: float,
    growth_kind: str,
    points: float = 1.0,
) -> Array:
    """Full points when a figure reaches the threshold or has grown enough, else 0 [D, AC-5.3].

    Args:
        x: any shape, turned so that more is better; NaN stays NaN.
        base: broadcasting, the figure of the last period; without one only the threshold counts.
        threshold: broadcasting, in the unit of x.
        growth: the growth that is enough, above 0.
        growth_kind: ``points`` when growth is in the unit of x (percentage points of a percentage), ``relative``
            when it is in per cent of the base: "+10 %" may mean either, so it must be said.
        points: the points of a figure that reaches either.

    Raises:
        ValueError: when growth is not above 0 or its kind is neither.
    """
    if growth_kind not in ("points", "relative"):
        raise ValueError(f"growth_kind must be 'points' or 'relative', not {growth_kind!r}")
    if not growth > 0:
        raise ValueError("growth must be above 0")
    values, before = np.asarray(x, dtype=float), np.asarray(base, dtype=float)
    asked = growth if growth_kind == "points" else np.abs(before) * growth / 100
    grown = _reaches(values, before + asked) & (before + asked > before)  # nothing grows by 10 % of 0
    reached = grown | _reaches(values, threshold)
    return np.where(np.isnan(values), np.nan, np.where(reached, points, 0.0))


def deduct_per_finding(
    findings: ArrayLike, full: float, per_finding: ArrayLike = 1.0, floor: float = 0.0
) -> Array:
    """Full points less so many per finding, never under the floor (扣完为止) [D, AC-5.4].

    Args:
        findings: any shape, how many were found; NaN stays NaN.
        full: points without any finding.
        per_finding: broadcasting, points lost by each, not below 0.
        floor: the least that is left.

    Raises:
        ValueError: when a finding would add points or the floor lies above full points.
    """
    each = np.asarray(per_finding, dtype=float)
    if not (each >= 0).all() or floor > full:
        raise ValueError("a finding must not add points, and the floor must not lie above full points")
    left: Array = np.clip(full - each * np.asarray(findings, dtype=float), floor, full)
    return left


def _reaches(x: Array, threshold: ArrayLike) -> NDArray[np.bool_]:
    asked = np.asarray(threshold, dtype=float)
    reached: NDArray[np.bool_] = x >= asked - SETTLED * np.abs(asked)
    return reached
