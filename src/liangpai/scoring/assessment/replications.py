"""What the replications of one class need, and those replications themselves, scored anew from disturbed figures."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from liangpai.scoring.assessment.score import ClassFigures, score_indicators
from liangpai.scoring.assessment.tree import ROOT, Points, Tree, draw_points, fold, power_of
from liangpai.scoring.ranks import Array
from liangpai.scoring.uncertainty import Scores

FIGURES_AT_ONCE = 2**19
MOST_ROWS = 2_048


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


def replayed(replications: Replications, rng: np.random.Generator) -> Iterator[tuple[Scores, ...]]:
    """Every replication scored anew: exact for any method, level, growth and places alike.

    Yields:
        Blocks (r, n) of totals; with ``doubled`` a second block beside it, from the same random numbers with σ doubled.
    """
    figures = replications.figures
    p, n = figures.now.shape
    uncertainty = figures.scheme.uncertainty
    with_base = any(indicator.growth or indicator.places for indicator in figures.indicators)
    size = max(1, min(MOST_ROWS, FIGURES_AT_ONCE // (n * p)))
    for start in range(0, replications.runs, size):
        runs = min(size, replications.runs - start)
        error = replications.sigma[:, None, :] * rng.standard_normal((p, runs, n))
        base_error = replications.sigma[:, None, :] * rng.standard_normal((p, runs, n)) if with_base else None
        points = draw_points(replications.tree, runs, rng, uncertainty)
        yield tuple(
            _totals(replications, points, times * error, None if base_error is None else times * base_error)
            for times in ((1, 2) if replications.doubled else (1,))
        )


def _totals(replications: Replications, points: Points, error: Array, base_error: Array | None) -> Scores:
    figures, methods = replications.figures, replications.figures.scheme.uncertainty.methods
    base = figures.base[:, None, :]
    base = np.broadcast_to(base, error.shape) if base_error is None else base + base_error
    scores = score_indicators(figures, figures.now[:, None, :] + error, base)
    totals = fold(replications.tree, scores, points)[ROOT]
    for place, method in enumerate(methods, 1):
        # Run j takes way j mod (m + 1): the scheme's own way, then each way named, in turn.
        rows = slice(place, None, len(methods) + 1)
        totals[rows] = fold(_all_by(replications.tree, power_of(method)), scores, points)[ROOT][rows]
    block: Scores = totals + replications.offsets
    return block


def _all_by(tree: Tree, power: float) -> Tree:
    return replace(tree, branches=tuple(replace(branch, power=power) for branch in tree.branches))
