"""Large classes: independent errors of a plain weighted sum are one normal error per unit (8-performance §8.1)."""

from collections.abc import Iterator

import numpy as np

from liangpai.scoring.assessment.replications import Replications
from liangpai.scoring.assessment.score import combine_parts, indicator_parts
from liangpai.scoring.assessment.tree import ROOT, Tree
from liangpai.scoring.uncertainty import (
    Scores,
    Variant,
    WeightTree,
    draw_dirichlet,
    draw_nominal,
    draw_uniform,
    linear_scores,
)


def collapses(replications: Replications) -> bool:
    """Whether a total is a plain weighted sum of indicator scores that depend on their own figure alone."""
    figures = replications.figures
    own = all(indicator.growth is None and not indicator.places for indicator in figures.indicators)
    return (
        own
        and not figures.scheme.uncertainty.methods
        and all(b.power == 1 for b in replications.tree.branches)
    )


def collapsed(replications: Replications, rng: np.random.Generator) -> Iterator[Scores]:
    """Mean and spread of every indicator score under its error (7-point Gauss–Hermite), then one normal per unit.

    Exact between the goalposts; where an error reaches over a goalpost, the clipped score keeps its mean and variance.
    """
    figures = replications.figures
    nodes, weights = np.polynomial.hermite_e.hermegauss(7)
    shares = weights / weights.sum()
    p, n = figures.now.shape
    mean, noise = np.empty((n, p)), np.empty((n, p))
    for place in range(p):
        # Indicator by indicator: a province's figures seven times over would not fit beside everything else.
        disturbed = figures.now[place] + nodes[:, None] * replications.sigma[place]
        base = np.broadcast_to(figures.base[place], disturbed.shape)
        parts = indicator_parts(figures, place, disturbed, base)
        scores = combine_parts(figures, place, parts, disturbed)
        mean[:, place] = shares @ scores
        noise[:, place] = np.sqrt(np.maximum(shares @ scores**2 - mean[:, place] ** 2, 0.0))
    variant = Variant(mean, np.nan_to_num(noise, copy=False))
    tree = _weight_tree(replications.tree)
    uncertainty = figures.scheme.uncertainty
    if uncertainty.weights == "uniform":
        draws = draw_uniform(tree, replications.runs, rng, uncertainty.spread)
    elif uncertainty.weights == "dirichlet":
        draws = draw_dirichlet(tree, replications.runs, rng, uncertainty.concentration)
    else:
        draws = draw_nominal(tree, replications.runs)
    return linear_scores([variant], draws, rng, offsets=replications.offsets, dtype=np.float32)


def _weight_tree(tree: Tree) -> WeightTree:
    """The tree with every indicator at the same depth: a short branch is lengthened by items of its own."""
    parent = {child: branch.code for branch in tree.branches for child in branch.children}
    level = list(tree.leaves)
    parents, weights = [], []
    while level != [ROOT]:
        depth = {code: _depth(code, parent) for code in level}
        deepest = max(depth.values())
        above = [parent[code] if depth[code] == deepest else code for code in level]
        names = list(dict.fromkeys(above))
        parents.append(np.array([names.index(code) for code in above], dtype=np.intp))
        weights.append(np.array([tree.points[code] for code in level]))
        level = names
    return WeightTree(tuple(parents), tuple(weights))


def _depth(code: str, parent: dict[str, str]) -> int:
    depth = 0
    while code != ROOT:
        code, depth = parent[code], depth + 1
    return depth
