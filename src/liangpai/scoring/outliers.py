"""Step 4: indicators with outliers are winsorised point by point and, where that does not help, transformed."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.ranks import Array
from liangpai.scoring.screen import column_skew_kurtosis, skew_kurtosis
from liangpai.scoring.transforms import TRANSFORMS


@dataclass(frozen=True, slots=True)
class Treatment:
    """What was done to one indicator, for the record."""

    column: int
    outcome: str
    """``passed``, ``winsorised``, the name of the transform, or why nothing could be done: ``constant``, ``scarce``."""
    passed: bool
    """Whether skewness and kurtosis pass in the end; false for a constant column and for too few figures."""
    steps: int
    """How many times an extreme was moved to the next value."""
    high: tuple[int, ...]
    """Rows whose figure was lowered."""
    low: tuple[int, ...]
    """Rows whose figure was raised."""
    skew_before: float
    kurtosis_before: float
    skew: float
    kurtosis: float


class Treated(NamedTuple):
    """The treated table and one record per indicator."""

    values: Array
    records: tuple[Treatment, ...]


@dataclass(frozen=True, slots=True)
class _Limits:
    winmax: int
    skew: float
    kurtosis: float

    def met(self, skew: float, kurtosis: float) -> bool:
        return abs(skew) < self.skew or kurtosis < self.kurtosis


def treat(
    x: ArrayLike, winmax: int = 5, skew: float = 2.0, kurtosis: float = 3.5, then: str = "log"
) -> Treated:
    """Treat each indicator whose |G1| and G2 are both too large [C, F.2].

    The most extreme figures (the highest where G1 ≥ 0, else the lowest) move to the next one until the indicator
    passes, at most ``winmax`` times; an indicator that still fails is transformed from its original figures.

    Args:
        x: shape (n, p), units × indicators; NaN is missing and stays so.
        winmax: the greatest number of steps; 0 goes straight to the transform.
        skew, kurtosis: an indicator passes when |G1| < skew or G2 < kurtosis.
        then: a key of ``TRANSFORMS``, or ``none`` to keep the winsorised figures.

    Returns:
        The treated table (n, p) and p records; constant columns and those with fewer than four figures are left as
        they are and say so.

    Raises:
        ValueError: for a negative number of steps, an unknown transform, or one that is not defined for the figures.
    """
    if winmax < 0:
        raise ValueError("the number of winsorised points cannot be negative")
    if then != "none" and then not in TRANSFORMS:
        raise ValueError(f"unknown transform {then!r}; known are {', '.join(TRANSFORMS)}, none")
    values = np.array(x, dtype=float)
    limits = _Limits(winmax, skew, kurtosis)
    moments = np.column_stack(skew_kurtosis(values))
    scarce = (~np.isnan(values)).sum(axis=0) < 4
    records = []
    for column, (g1, g2) in enumerate(moments.tolist()):
        if np.isnan(g2):
            outcome = "scarce" if scarce[column] else "constant"
            records.append(Treatment(column, outcome, False, 0, (), (), g1, g2, g1, g2))
        elif limits.met(g1, g2):
            records.append(Treatment(column, "passed", True, 0, (), (), g1, g2, g1, g2))
        else:
            values[:, column], record = _treated(values[:, column], column, limits, then)
            records.append(record)
    return Treated(values, tuple(records))


def _treated(figures: Array, column: int, limits: _Limits, then: str) -> tuple[Array, Treatment]:
    present = ~np.isnan(figures)
    original = figures[present]
    before = moments = column_skew_kurtosis(original)
    values, steps, outcome = original, 0, "winsorised"
    while steps < limits.winmax and not limits.met(*moments):
        moved = move_extreme(values, high=moments[0] >= 0)
        if moved.min() == moved.max():
            break  # two values are left: one more step would wipe out the indicator
        values, steps, moments = moved, steps + 1, column_skew_kurtosis(moved)
    if then != "none" and not limits.met(*moments):
        values, steps, outcome = TRANSFORMS[then](original, before[0] >= 0), 0, then
        moments = column_skew_kurtosis(values)
    rows = np.flatnonzero(present)
    high, low = (
        tuple(rows[moved & (steps > 0)].tolist()) for moved in (values < original, values > original)
    )
    treated = figures.copy()
    treated[present] = values
    return treated, Treatment(column, outcome, limits.met(*moments), steps, high, low, *before, *moments)


def move_extreme(column: Array, high: bool = True) -> Array:
    """Set all the highest figures (or the lowest) to the next value [C, F.2].

    Args:
        column: shape (n,), nothing missing and at least two distinct figures.
        high: whether the highest or the lowest are moved.
    """
    if not high:
        return -move_extreme(-column)
    inside = column < column.max()
    return np.where(inside, column, column[inside].max())
