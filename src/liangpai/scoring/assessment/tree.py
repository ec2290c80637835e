"""The indicator tree of one class: fold scores of indicators into areas and a total, and unfold exact contributions."""

from collections.abc import Mapping, Sequence
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
    """The branches of one class, deepest first; ``leaves`` are its indicators in the order of the class's arrays."""

    branches: tuple[Branch, ...]
    leaves: tuple[str, ...]
    points: dict[str, float]


def power_of(method: str) -> float:
    """The exponent that names a mean: arithmetic 1, geometric 0, harmonic −1, ``power:p`` p ([H] ch. 6)."""
    named = {"arithmetic": 1.0, "geometric": 0.0, "harmonic": -1.0}
    return named[method] if method in named else float(method.removeprefix("power:"))


def plant(scheme: Scheme, class_code: str) -> Tree:
    """The tree of one class: only nodes with points there."""
    stated = {node.code: node.weights for node in scheme.areas} | {
        leaf.code: leaf.weights for leaf in scheme.indicators
    }
    points = {
        code: weights[class_code] for code, weights in stated.items() if weights.get(class_code, 0.0) > 0
    }
    methods = {ROOT: scheme.method} | {area.code: area.method for area in scheme.areas}
    order = [ROOT]
    branches = []
    for code in order:
        below = [area.code for area in scheme.areas if area.parent == code and area.code in points]
        leaves = [item.code for item in scheme.indicators if item.area == code and item.code in points]
        order.extend(below)
        branches.append(Branch(code, (*below, *leaves), power_of(methods[code])))
    leaves = [item.code for item in scheme.indicators if item.code in points]
    return Tree(tuple(reversed(branches)), tuple(leaves), points)


def power_mean(values: Sequence[Array], weights: Sequence[Array | float], power: float) -> Array:
    """Weighted power mean of several arrays; absent values (NaN) leave, and the weights of the others grow.

    Args:
        values: arrays of one shape, not negative.
        weights: one for each, points; a number or an array that broadcasts to the values.
        power: 1 arithmetic, 0 geometric, −1 harmonic ([H] ch. 6).

    Returns:
        That shape; NaN where nothing is present. A zero makes a geometric or harmonic mean zero.
    """
    total, whole = np.zeros(values[0].shape), np.zeros(values[0].shape)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for value, weight in zip(values, weights, strict=True):
            held, term = _present(value, weight, _raised(value, power))
            total += term
            whole += held
        mean = total / np.where(whole > 0, whole, np.nan)
        return _lowered(mean, power)


def _raised(value: Array, power: float) -> Array:
    if power == 1:
        return value
    return np.log(value) if power == 0 else value**power


def _lowered(mean: Array, power: float) -> Array:
    if power == 1:
        return mean
    lowered: Array = np.exp(mean) if power == 0 else mean ** (1 / power)
    return lowered


def _present(value: Array, weight: Array | float, raised: Array) -> tuple[Array | float, Array]:
    absent = np.isnan(value)
    if not absent.any():
        return weight, weight * raised
    return np.where(absent, 0.0, weight), np.where(absent, 0.0, weight * raised)


def contribution_shares(values: Sequence[Array], weights: Sequence[float], power: float) -> list[Array]:
    """The share of each item in a power mean, summing to 1: x·∂M/∂x / M, exact because M is homogeneous (Euler).

    Where the mean is zero the shares of the weights are given: they then divide nothing.
    """
    held = [np.where(np.isnan(value), 0.0, weight) for value, weight in zip(values, weights, strict=True)]
    whole = sum(held)
    plain = [weight / np.where(whole > 0, whole, 1.0) for weight in held]
    if power == 0:
        return plain
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        parts = [
            np.where(share > 0, share * np.nan_to_num(value) ** power, 0.0)
            for share, value in zip(plain, values, strict=True)
        ]
        total = sum(parts)
        sound = np.isfinite(total) & (total > 0)
        return [np.where(sound, part / total, share) for part, share in zip(parts, plain, strict=True)]


def fold(tree: Tree, scores: Array, points: Points | None = None) -> dict[str, Array]:
    """Scores of every area and of the whole (code ``""``) from the scores of indicators.

    Args:
        tree: of one class.
        scores: (p, ..., n), 0–100, in the order of the tree's leaves; NaN = not counted.
        points: drawn points; default the stated ones.
    """
    points = tree.points if points is None else points
    folded: dict[str, Array] = dict(zip(tree.leaves, scores, strict=True))
    for branch in tree.branches:
        values = [folded[code] for code in branch.children]
        folded[branch.code] = power_mean(values, [points[code] for code in branch.children], branch.power)
    return {branch.code: folded[branch.code] for branch in tree.branches}


def unfold(tree: Tree, scores: Array) -> Array:
    """Contribution of every indicator in points of the total; a column sums to the unit's total.

    Args:
        scores: (p, n), 0–100, NaN = not counted.

    Returns:
        (p, n), points; 0 for what is not counted.
    """
    folded: dict[str, Array] = dict(zip(tree.leaves, scores, strict=True))
    folded |= fold(tree, scores)
    amounts = {ROOT: np.nan_to_num(folded[ROOT])}
    for branch in reversed(tree.branches):
        values = [folded[code] for code in branch.children]
        shares = contribution_shares(values, [tree.points[code] for code in branch.children], branch.power)
        amounts |= {
            code: amounts[branch.code] * share for code, share in zip(branch.children, shares, strict=True)
        }
    return np.stack([amounts[code] for code in tree.leaves])


def effective_weights(tree: Tree) -> Array:
    """Effective weights: the product of shares up the tree, (p,), summing to 1 ([C])."""
    amounts = {ROOT: 1.0}
    for branch in reversed(tree.branches):
        whole = sum(tree.points[code] for code in branch.children)
        amounts |= {code: amounts[branch.code] * tree.points[code] / whole for code in branch.children}
    return np.array([amounts[code] for code in tree.leaves])


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
