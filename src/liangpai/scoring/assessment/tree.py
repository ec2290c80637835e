"""The indicator tree of one class: fold scores of indicators into areas and a total, and unfold exact contributions."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme.model import Scheme, Uncertainty

Points = Mapping[str, Array | float]
"""Points by node code: a number, or shape (r, 1) where every replication draws its own."""

ROOT = ""


@dataclass(frozen=True)
class Branch:
    """One area with points in this class: its children in order, and the exponent of its power mean."""

    code: str
    children: tuple[str, ...]
    power: float


@dataclass(frozen=True)
class Tree:
    """The branches of one class, deepest first, and the columns of its indicators."""

    branches: tuple[Branch, ...]
    columns: dict[str, int]
    points: dict[str, float]


def power_of(method: str) -> float:
    """The exponent that names a mean: arithmetic 1, geometric 0, harmonic −1, ``power:p`` p ([H] ch. 6)."""
    named = {"arithmetic": 1.0, "geometric": 0.0, "harmonic": -1.0}
    return named[method] if method in named else float(method.removeprefix("power:"))


def plant(scheme: Scheme, class_code: str) -> Tree:
    """The tree of one class: only nodes with points there."""
    points = {
        node.code: node.weights[class_code]
        for node in (*scheme.areas, *scheme.indicators)
        if node.weights.get(class_code, 0.0) > 0
    }
    methods = {ROOT: scheme.method} | {area.code: area.method for area in scheme.areas}
    order = [ROOT]
    branches = []
    for code in order:
        below = [area.code for area in scheme.areas if area.parent == code and area.code in points]
        leaves = [item.code for item in scheme.indicators if item.area == code and item.code in points]
        order.extend(below)
        branches.append(Branch(code, (*below, *leaves), power_of(methods[code])))
    columns = {item.code: place for place, item in enumerate(scheme.indicators) if item.code in points}
    return Tree(tuple(reversed(branches)), columns, points)


def power_mean(values: Array, weights: Array, power: float) -> Array:
    """Weighted power mean over the last axis; absent values (NaN) leave, and the weights of the others grow.

    Args:
        values: (..., m) scores, not negative.
        weights: broadcastable to ``values``, points.
        power: 1 arithmetic, 0 geometric, −1 harmonic ([H] ch. 6).

    Returns:
        (...); NaN where nothing is present. A zero makes a geometric or harmonic mean zero.
    """
    shares = _shares_of_weight(values, weights)
    with np.errstate(divide="ignore", invalid="ignore"):
        if power == 1:
            mean = np.nansum(shares * values, axis=-1)
        elif power == 0:
            mean = np.exp(np.nansum(np.where(shares > 0, shares * np.log(values), 0.0), axis=-1))
        else:
            mean = np.nansum(np.where(shares > 0, shares * values**power, 0.0), axis=-1) ** (1 / power)
    present: Array = np.where(np.isnan(values).all(axis=-1), np.nan, mean)
    return present


def _shares_of_weight(values: Array, weights: Array) -> Array:
    held = np.where(np.isnan(values), 0.0, weights)
    total = held.sum(axis=-1, keepdims=True)
    return held / np.where(total == 0, 1.0, total)


def contribution_shares(values: Array, weights: Array, power: float) -> Array:
    """The share of each item in a power mean, summing to 1: x·∂M/∂x / M, exact because M is homogeneous (Euler)."""
    shares = _shares_of_weight(values, weights)
    if power == 0:
        return shares
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(shares > 0, shares * np.where(np.isnan(values), 0.0, values) ** power, 0.0)
    total = parts.sum(axis=-1, keepdims=True)
    sound = np.isfinite(total) & (total > 0)
    return np.where(sound, parts / np.where(sound, total, 1.0), shares)


def fold(tree: Tree, scores: Array, points: Points | None = None) -> dict[str, Array]:
    """Scores of every area and of the whole (code ``""``) from the scores of indicators.

    Args:
        tree: of one class.
        scores: (..., n, p), 0–100, all columns of the scheme; NaN = not counted.
        points: drawn points; default the stated ones.
    """
    points = tree.points if points is None else points
    folded: dict[str, Array] = {code: scores[..., column] for code, column in tree.columns.items()}
    for branch in tree.branches:
        values, weights = _gather(branch, folded, points)
        folded[branch.code] = power_mean(values, weights, branch.power)
    return {branch.code: folded[branch.code] for branch in tree.branches}


def _gather(branch: Branch, folded: Mapping[str, Array], points: Points) -> tuple[Array, Array]:
    values = np.stack([folded[code] for code in branch.children], axis=-1)
    weights = np.stack(
        [np.broadcast_to(points[code], values.shape[:-1]) for code in branch.children], axis=-1
    )
    return values, weights


def unfold(tree: Tree, scores: Array) -> Array:
    """Contribution of every indicator in points of the total; a row sums to the unit's total.

    Args:
        scores: (n, p), 0–100, NaN = not counted.

    Returns:
        (n, p), points; 0 for what is not counted.
    """
    folded: dict[str, Array] = {code: scores[:, column] for code, column in tree.columns.items()}
    folded |= fold(tree, scores)
    amounts = {ROOT: np.nan_to_num(folded[ROOT])}
    for branch in reversed(tree.branches):
        values, weights = _gather(branch, folded, tree.points)
        shares = contribution_shares(values, weights, branch.power)
        for place, code in enumerate(branch.children):
            amounts[code] = amounts[branch.code] * shares[:, place]
    contributions = np.zeros(scores.shape)
    for code, column in tree.columns.items():
        contributions[:, column] = amounts[code]
    return contributions


def draw_points(tree: Tree, runs: int, rng: np.random.Generator, uncertainty: Uncertainty) -> Points:
    """Points for each replication, drawn group by group, so that every level varies on its own (3-method F.7).

    Returns:
        code → (runs, 1); only ratios inside a group matter, because every mean divides by its weights.
    """
    if uncertainty.weights == "none":
        return tree.points
    drawn: dict[str, Array] = {}
    for branch in tree.branches:
        stated = np.array([tree.points[code] for code in branch.children])
        if uncertainty.weights == "uniform":
            spread = uncertainty.spread
            group = stated * (1 + rng.uniform(-spread, spread, (runs, stated.size)))
        else:
            group = rng.dirichlet(uncertainty.concentration * stated / stated.sum(), runs)
        drawn |= {code: group[:, [place]] for place, code in enumerate(branch.children)}
    return drawn
