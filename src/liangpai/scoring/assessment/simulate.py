"""Replicate one class: measurement error on every figure, weights and methods varied, places counted as they fall."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from liangpai.scoring.assessment.collapsed import collapsed, collapses
from liangpai.scoring.assessment.replications import Replications, replayed
from liangpai.scoring.assessment.result import Simulated
from liangpai.scoring.uncertainty import LastTally, RankTally, run

Progress = Callable[[int, int], None]

LARGE_CLASS = 1_000
"""Above this many units errors are collapsed to one normal per unit where the tree allows it (8-performance §8.1)."""
DRAWABLE = 200
"""Up to this many units the whole rank distribution and the pairs are kept."""


def simulate(replications: Replications, progress: Progress | None = None) -> Simulated:
    """Places of one class in all replications, and again with σ doubled from the same random numbers."""
    n, k = replications.offsets.size, max(replications.k, 1)
    precision, floors = replications.figures.scheme.precision, replications.floors
    places = RankTally(n, k, precision, floors=floors, pairs=n <= DRAWABLE)
    widened = LastTally(n, k, precision, floors=floors)
    tallies = (places, widened) if replications.doubled else (places,)
    if n > LARGE_CLASS and collapses(replications):
        _collapse(replications, tallies, progress)
    else:
        _replay(replications, tallies, progress)
    spread = places.result()
    doubled = widened.result() if replications.doubled else spread.last
    # With no place left for a rated unit nobody can be last, whatever the tally of a first place says.
    possible = float(replications.k > 0)
    return Simulated(
        runs=spread.last.runs,
        median=spread.median,
        low=spread.low,
        high=spread.high,
        p_last=spread.last.p_last * possible,
        p_last_error=spread.last.p_last_se * possible,
        p_last_doubled=doubled.p_last * possible,
        p_under=dict(zip(floors, spread.last.p_below, strict=True)),
        p_under_doubled=dict(zip(floors, doubled.p_below, strict=True)),
        histogram=spread.histogram / spread.last.runs if n <= DRAWABLE else None,
        behind=spread.p_behind,
        failed=int(spread.last.failed.sum()),
        error_stated=bool((replications.sigma > 0).any()),
    )


def _replay(
    replications: Replications, tallies: tuple[RankTally | LastTally, ...], progress: Progress | None
) -> None:
    done = 0
    for blocks in replayed(replications, np.random.default_rng(replications.seed)):
        for tally, block in zip(tallies, blocks, strict=True):
            tally.add(block)
        done += len(blocks[0])
        if progress is not None:
            progress(done, replications.runs)


def _collapse(
    replications: Replications, tallies: tuple[RankTally | LastTally, ...], progress: Progress | None
) -> None:
    for times, tally in enumerate(tallies, 1):
        scaled = replace(replications, sigma=times * replications.sigma)
        source = collapsed(scaled, np.random.default_rng(replications.seed))
        run(source, [tally], replications.runs, progress)
