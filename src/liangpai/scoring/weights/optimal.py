"""Weights found by an optimiser: benefit of the doubt, and weights tuned to stated importance."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import least_squares, linprog

from liangpai.scoring.weights.figures import complete_rows, correlations
from liangpai.scoring.weights.judged import normalised

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Each unit's score under the weights that suit it best, and those weights (n, p)."""

    scores: Array
    weights: Array


def benefit_of_the_doubt(x: ArrayLike, lower: float = 0.0, upper: float = 1.0) -> Doubt:
    """Benefit of the doubt: max_w Σ w y so that no unit would exceed 1 under the same weights [H, F.4].

    Args:
        x: shape (n, p), not negative, higher is better, nothing missing.
        lower: least share of every item in a unit's own score, 0–1.
        upper: greatest share of every item in a unit's own score, 0–1.

    Returns:
        Scores (n,) from 0 to 1 and weights (n, p) in 1/unit of x.

    Raises:
        ValueError: when a figure is negative or missing, an item is 0 throughout, or limits leave no room.
    """
    values = np.asarray(x, dtype=float)
    items = values.shape[1]
    if not np.all(values >= 0) or np.any(values.max(axis=0) == 0):
        raise ValueError(
            "benefit of the doubt needs figures not below 0, none missing, no item that is 0 throughout"
        )
    if not 0 <= lower <= 1 / items <= upper <= 1:
        raise ValueError(
            f"limits on the share of {items} items must be 0 <= lower <= 1/{items} <= upper <= 1"
        )
    scale = values.max(axis=0)
    scaled = values / scale
    solved = [_best_weights(scaled, own, lower, upper) for own in scaled]
    weights = np.array(solved)
    return Doubt(np.sum(weights * scaled, axis=1), weights / scale)


def _best_weights(x: Array, own: Array, lower: float, upper: float) -> Array:
    """The linear programme of one unit; a share limit L ≤ w_j y_j/Σwy is linear in w."""
    share = np.diag(own)
    limits = np.vstack([x, share - upper * own, lower * own - share])
    bounds = np.concatenate([np.ones(len(x)), np.zeros(2 * own.size)])
    solution = linprog(-own, A_ub=limits, b_ub=bounds, bounds=(0, None), method="highs")
    found: Array = np.asarray(solution.x, dtype=float)
    return found


@dataclass(frozen=True, slots=True)
class Tuned:
    """Weights of sum 1 with the relative importance aimed at and the one reached."""

    weights: Array
    target: Array
    reached: Array


def tuned_to_importance(
    x: ArrayLike, target: ArrayLike, measure: Literal["correlation", "importance"] = "correlation"
) -> Tuned:
    """Weights whose weighted mean has item importances in the stated proportion: min Σ(r̃_i − t_i)² [B].

    Args:
        x: shape (n, p), items on one scale; rows with a missing figure are left out.
        target: shape (p,), the stated importance of every item, above 0; only proportions count.
        measure: r_i is the correlation of item and composite, or its square (the linear S_i of [PSS]).

    Returns:
        Weights, target and reached importance, each of sum 1. Strongly correlated items cannot be told apart
        by any weights: compare what is reached with what was aimed at.

    Raises:
        ValueError: when a target is not above 0, the measure unknown, an item constant, or rows too few.
    """
    rows, aim = complete_rows(x), normalised(target)
    if np.any(aim == 0) or aim.shape != rows.shape[1:]:
        raise ValueError("the stated importance needs one number above 0 for every item")
    if measure not in {"correlation", "importance"}:
        raise ValueError(f"the measure is correlation or importance, not {measure!r}")
    spread = rows.std(axis=0, ddof=1)
    if np.any(spread == 0):
        raise ValueError("an item that does not vary has no importance at any weight")
    between, power = correlations(rows), 1 if measure == "correlation" else 2

    def reached(logs: Array) -> Array:
        pull = np.exp(logs - logs.max()) * spread
        joint = between @ pull / np.sqrt(pull @ between @ pull)
        strength = np.sign(joint) * np.abs(joint) ** power
        relative: Array = strength / np.abs(strength).sum()
        return relative

    def missed(logs: Array) -> Array:
        return reached(logs) - aim

    found = least_squares(missed, np.log(aim / spread), xtol=1e-12, ftol=1e-12)
    return Tuned(normalised(np.exp(found.x - found.x.max())), aim, reached(found.x))
