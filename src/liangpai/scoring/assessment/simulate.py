"""Replicate one class: measurement error on every figure, weights and methods varied, places counted as they fall."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from liangpai.scoring.assessment.result import Simulated
from liangpai.scoring.assessment.score import ClassFigures, score_indicators
from liangpai.scoring.assessment.tree import ROOT, Tree, draw_points, fold, power_of
from liangpai.scoring.ranks import Array
from liangpai.scoring.uncertainty import (
    RankSpread,
    RankTally,
    Scores,
    Variant,
    WeightTree,
    draw_dirichlet,
    draw_nominal,
    draw_uniform,
    linear_scores,
    run,
)

Progress = Callable[[int, int], None]

LARGE_CLASS = 1_000
"""Above this many units errors are collapsed to one normal per unit where the tree allows it (8-performance §8.1)."""
FIGURES_AT_ONCE = 2**19
MOST_ROWS = 2_048
DRAWABLE = 200
"""Up to this many units the whole rank distribution and the pairs are kept."""


@dataclass(frozen=True, eq=False)
class Replications:
    """What the replications of one class need; arrays are in the order of the rated units."""

    figures: ClassFigures
    tree: Tree
    sigma: Array
    """(p, n) of the class's indicators, in their own units of measure."""
    offsets: Array
    """(n,) bonus − deduction, points."""
    k: int
    floors: tuple[float, ...]
    runs: int
    seed: tuple[int, ...]
    doubled: bool
    """Whether to repeat everything with σ doubled, as a sheet of a card rule must say."""


def simulate(replications: Replications, progress: Progress | None = None) -> Simulated:
    """Places of one class in all replications, and again with σ doubled from the same random numbers."""
    spread = _spread(replications, progress)
    widened = replace(replications, sigma=2 * replications.sigma)
    doubled = _spread(widened, progress).last if replications.doubled else spread.last
    n = replications.offsets.size
    nobody = np.zeros(n) if replications.k == 0 else None
    drawable = n <= DRAWABLE
    return Simulated(
        runs=spread.last.runs,
        median=spread.median,
        low=spread.low,
        high=spread.high,
        p_last=spread.last.p_last if nobody is None else nobody,
        p_last_error=spread.last.p_last_se if nobody is None else nobody,
        p_last_doubled=doubled.p_last if nobody is None else nobody,
        p_under=dict(zip(replications.floors, spread.last.p_below, strict=True)),
        p_under_doubled=dict(zip(replications.floors, doubled.p_below, strict=True)),
        histogram=spread.histogram / spread.last.runs if drawable else None,
        behind=spread.p_behind,
        failed=int(spread.last.failed.sum()),
        error_stated=bool((replications.sigma > 0).any()),
    )


def _spread(replications: Replications, progress: Progress | None) -> RankSpread:
    n = replications.offsets.size
    tally = RankTally(
        n,
        max(replications.k, 1),
        replications.figures.scheme.precision,
        floors=replications.floors,
        pairs=n <= DRAWABLE,
    )
    rng = np.random.default_rng(replications.seed)
    collapsed = n > LARGE_CLASS and _collapses(replications)
    source = _collapsed(replications, rng) if collapsed else _replayed(replications, rng)
    run(source, [tally], replications.runs, progress)
    return tally.result()


def _replayed(replications: Replications, rng: np.random.Generator) -> Iterator[Scores]:
    """Every replication scored anew from disturbed figures: exact for any method, level, growth and places alike."""
    figures, uncertainty = replications.figures, replications.figures.scheme.uncertainty
    p, n = figures.now.shape
    sigma = replications.sigma[:, None, :]
    with_base = any(indicator.growth or indicator.places for indicator in figures.indicators)

    def draw(runs: int) -> Scores:
        shape = (p, runs, n)
        now = figures.now[:, None, :] + sigma * rng.standard_normal(shape)
        base = np.broadcast_to(figures.base[:, None, :], shape)
        if with_base:
            base = base + sigma * rng.standard_normal(shape)
        points = draw_points(replications.tree, runs, rng, uncertainty)
        scores = score_indicators(figures, now, base)
        totals = fold(replications.tree, scores, points)[ROOT]
        for place, method in enumerate(uncertainty.methods, 1):
            # Run j takes way j mod (m + 1): the scheme's own way, then each way named, in turn.
            rows = slice(place, None, len(uncertainty.methods) + 1)
            totals[rows] = fold(_all_by(replications.tree, power_of(method)), scores, points)[ROOT][rows]
        block: Scores = totals + replications.offsets
        return block

    size = max(1, min(MOST_ROWS, FIGURES_AT_ONCE // (n * p)))
    for start in range(0, replications.runs, size):
        yield draw(min(size, replications.runs - start))


def _all_by(tree: Tree, power: float) -> Tree:
    return replace(tree, branches=tuple(replace(branch, power=power) for branch in tree.branches))


def _collapses(replications: Replications) -> bool:
    """Whether a total is a plain weighted sum of indicator scores that depend on their own figure alone."""
    figures = replications.figures
    own = all(indicator.growth is None and not indicator.places for indicator in figures.indicators)
    return (
        own
        and not figures.scheme.uncertainty.methods
        and all(b.power == 1 for b in replications.tree.branches)
    )


def _collapsed(replications: Replications, rng: np.random.Generator) -> Iterator[Scores]:
    """Mean and spread of every indicator score under its error (7-point Gauss–Hermite), then one normal per unit.

    Exact between the goalposts; where an error reaches over a goalpost, the clipped score keeps its mean and variance.
    """
    figures = replications.figures
    nodes, weights = np.polynomial.hermite_e.hermegauss(7)
    shares = weights / weights.sum()
    mean, square = np.zeros(figures.now.shape), np.zeros(figures.now.shape)
    for node, share in zip(nodes, shares, strict=True):
        scores = score_indicators(figures, figures.now + node * replications.sigma, figures.base)
        mean += share * scores
        square += share * scores**2
    noise = np.sqrt(np.maximum(square - mean**2, 0.0))
    variant = Variant(mean.T, np.nan_to_num(noise.T))
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
