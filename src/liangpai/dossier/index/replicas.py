"""The index computed many times with other weights and methods: where every unit's rank may lie."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from liangpai.dossier.index.run import Given, denominated, imputed, normalise, peers, treat
from liangpai.dossier.index.vary import PLACE, Vary
from liangpai.problems import Problem, Rejected, refuse_errors
from liangpai.scoring.composite import NotAggregated, fold
from liangpai.scoring.uncertainty import RankSpread, RankTally, replicate, run

Array = NDArray[np.float64]
Progress = Callable[[int, int], None]


class Way(NamedTuple):
    """Which alternative of each varied step a replication takes, as numbers into ``Vary``."""

    impute: int = 0
    winmax: int = 0
    normalise: int = 0
    aggregate: int = 0


class Replicas:
    """Replicated scores of an index; the figures of each way are prepared once and kept.

    ``failures`` counts the replications that could not be computed, by the reason.
    """

    def __init__(self, held: Given, vary: Vary) -> None:
        refuse_errors(problem for method in vary.impute for problem in peers(held.figures, method, PLACE))
        self.held, self.vary = held, vary
        self.units, self.tree = held.figures.units, held.meta.tree
        self.failures: Counter[str] = Counter()
        self._start = denominated(held)
        self._ready: dict[tuple[int, int, int], Array | str] = {}

    def draw(self, rng: np.random.Generator, runs: int) -> Array:
        """Scores of shape (runs, units), NaN where a replication failed."""
        vary = self.vary
        sizes = [len(option) for option in (vary.impute, vary.winmax, vary.normalise, vary.aggregate)]
        picked = np.column_stack([rng.integers(0, size, runs) for size in sizes])
        weights = self._weights(rng, runs)
        scores = np.full((runs, len(self.units)), np.nan)
        for way in np.unique(picked, axis=0):
            rows = np.flatnonzero((picked == way).all(axis=1))
            scores[rows] = self.scores(
                Way(*way.tolist()), {code: drawn[rows] for code, drawn in weights.items()}
            )
        return scores

    def scores(self, way: Way, weights: Mapping[str, Array]) -> Array:
        """Scores of shape (runs, units) for one way and the weights (runs,) of every item below the index."""
        runs = len(next(iter(weights.values())))
        values = self._values(way)
        if isinstance(values, str):
            self.failures[values] += runs
            return np.full((runs, len(self.units)), np.nan)
        steps, method = self.held.steps, self.vary.aggregate[way.aggregate]
        methods = steps.aggregate if method is None else steps.with_aggregation(method).aggregate
        try:
            return fold(self.tree, values, methods, steps.availability, weights)[self.tree.index]
        except NotAggregated as reason:
            if runs > 1:  # one replication that cannot be computed must not take the others with it
                singles = ({code: drawn[[row]] for code, drawn in weights.items()} for row in range(runs))
                return np.concatenate([self.scores(way, single) for single in singles])
            self.failures[f"{reason.parent}: {reason.method}"] += 1
            return np.full((1, len(self.units)), np.nan)

    def _values(self, way: Way) -> Array | str:
        """The normalised figures of one way, or why there are none."""
        key = (way.impute, way.winmax, way.normalise)
        if key not in self._ready:
            method, winmax = self.vary.impute[way.impute], self.vary.winmax[way.winmax]
            how = self.held.steps.treat
            if how is not None and winmax is not None:
                how = replace(how, winmax=winmax)
            try:
                treated = treat(self.held, imputed(self.held, self._start, method), how)
                self._ready[key] = normalise(treated, self.vary.normalise[way.normalise]).values
            except Rejected as no:
                self._ready[key] = no.problems[0].says("en")
        return self._ready[key]

    def _weights(self, rng: np.random.Generator, runs: int) -> dict[str, Array]:
        spread = self.vary.weights
        below = [node for node in self.tree.nodes if node.parent]
        factors = rng.uniform(1 - spread, 1 + spread, (runs, len(below)))
        drawn = {node.code: node.weight * factors[:, i] for i, node in enumerate(below)}
        if self.vary.drop:
            left_out = rng.integers(0, len(self.tree.indicators), runs)
            for number, code in enumerate(self.tree.indicators):
                drawn[code] = np.where(left_out == number, 0.0, drawn[code])
        return drawn


def spread_of_ranks(
    replicas: Replicas, runs: int, k: int, seed: int, progress: Progress | None = None
) -> tuple[RankSpread, list[Problem]]:
    """The distribution of every unit's rank over ``runs`` replications, and what failed.

    Raises:
        Rejected: when not one replication could be computed.
    """
    count = len(replicas.units)
    tally = RankTally(count, k, replicas.held.steps.precision)
    source = replicate(replicas.draw, runs, count, np.random.default_rng(seed))
    run(source, [tally], runs, progress)
    said = [_failed(reason, times, runs) for reason, times in sorted(replicas.failures.items())]
    if sum(replicas.failures.values()) == runs:
        raise Rejected([replace(problem, warning=False) for problem in said])
    return tally.result(), said


def _failed(reason: str, times: int, runs: int) -> Problem:
    return Problem(
        "index.failed_runs",
        PLACE,
        f"{runs} 次复算中有 {times} 次无法计算，未计入（{reason}）；请避免数值不在其定义域内的方法组合。",
        f"{times} of {runs} replications could not be computed and are not counted ({reason}); "
        "avoid combinations of methods whose domain the figures leave.",
        warning=True,
    )
