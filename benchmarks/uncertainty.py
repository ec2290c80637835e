"""P1 and P2: rank uncertainty of an index against a plain NumPy loop in the same run, and against COINr as quoted."""

import sys
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from benchmarks.measure import Row, medians, whole_process
from liangpai.scoring.uncertainty import (
    LastTally,
    RankTally,
    Variant,
    WeightTree,
    draw_uniform,
    linear_scores,
    run,
)

Array = NDArray[np.float64]
TREE = WeightTree(
    (np.arange(60) // 5, np.arange(12) // 3, np.zeros(4, dtype=np.intp)),
    (np.ones(60), np.ones(12), np.ones(4)),
)
COINR = {1_000: 0.481, 26_500: 16.5}  # seconds per replication, 8-performance §8.1
LOOPS = {1_000: 200, 26_500: 10}


def table(n: int) -> Array:
    """Figures of n units × 60 indicators that hang together as real ones do."""
    rng = np.random.default_rng(n)
    return rng.normal(0, 1, (n, 1)) + rng.gamma(4.0, 1.0, (n, 60))


def winsorised(x: Array) -> Array:
    """The second treatment that both sides may choose."""
    return np.clip(x, *np.quantile(x, [0.01, 0.99], axis=0))


def min_max(x: Array) -> Array:
    """0–100 between the worst and the best."""
    low = x.min(axis=0)
    return np.asarray((x - low) / (x.max(axis=0) - low) * 100)


def z_score(x: Array) -> Array:
    """Mean 50, standard deviation 10."""
    return np.asarray((x - x.mean(axis=0)) / x.std(axis=0, ddof=1) * 10 + 50)


NORMALISED = (min_max, z_score)


def loop(treated: list[Array], k: int, runs: int) -> tuple[Array, Array]:
    """What one writes first: vary, normalise, aggregate and rank in every replication."""
    rng = np.random.default_rng(1)
    nominal = draw_uniform(TREE, 1, rng, 0.0).flat()[0]
    n = len(treated[0])
    ranks = np.empty((runs, n))
    for row in range(runs):
        x = NORMALISED[rng.integers(2)](treated[rng.integers(2)])
        weights = nominal * rng.uniform(0.75, 1.25, 60)
        scores = np.round(x @ (weights / weights.sum()), 2)
        ranks[row] = rankdata(-scores, method="min")
    return np.quantile(ranks, [0.05, 0.5, 0.95], axis=0), (ranks > n - k).mean(axis=0)


def ours(treated: list[Array], tally: RankTally | LastTally, runs: int) -> object:
    """All variants normalised once, then replications by product and counting; with set-up and result."""
    rng = np.random.default_rng(1)
    variants = [Variant(normalise(x)) for x in treated for normalise in NORMALISED]
    draws = draw_uniform(TREE, runs, rng)
    choice = rng.integers(0, 4, runs)
    run(linear_scores(variants, draws, rng, choice=choice, dtype=np.float32), [tally], runs)
    return tally.result()


def p1() -> Iterator[Row]:
    """1,000 × 60 with exact rank histograms."""
    yield from _exact("P1", 1_000, 10_000, coinr=5_000, plain=20)


def p2() -> Iterator[Row]:
    """26,500 × 60, R = 1,000, all variants, with set-up."""
    yield from _exact("P2", 26_500, 1_000, coinr=None, plain=18)
    n, runs = 26_500, 1_000
    treated = [table(n), winsorised(table(n))]
    last, whole, plain = medians(
        lambda: ours(treated, LastTally(n, n // 20), runs),
        lambda: ours(treated, RankTally(n, n // 20), runs),
        lambda: loop(treated, n // 20, LOOPS[n]),
    )
    yield Row("P2", "P(last 5 %), per replication", last / runs, "plain NumPy loop", plain / LOOPS[n], 40)
    yield Row("P2", "exact ranks, R = 1,000, whole", whole, "here", 2.5, 2.5, "under")
    few, many = (_memory(runs) for runs in (500, 2_000))
    yield Row("P2", "peak memory, R = 2,000", many, "here", 600, 600, "under", "MiB")
    yield Row("P2", "peak memory, R = 2,000", many, "R = 500", few, 1.1, "within", "MiB")


def _exact(task: str, n: int, runs: int, *, coinr: int | None, plain: int) -> Iterator[Row]:
    treated = [table(n), winsorised(table(n))]
    mine, peer = medians(
        lambda: ours(treated, RankTally(n, n // 20), runs), lambda: loop(treated, n // 20, LOOPS[n])
    )
    yield Row(
        task,
        f"ranks of {n:,} units, per replication",
        mine / runs,
        "plain NumPy loop",
        peer / LOOPS[n],
        plain,
    )
    if coinr:
        yield Row(
            task, f"ranks of {n:,} units, per replication", mine / runs, "COINr (quoted)", COINR[n], coinr
        )


def _memory(runs: int) -> float:
    return whole_process([sys.executable, "-m", "benchmarks.uncertainty", str(runs)])[1]


if __name__ == "__main__":
    ours([table(26_500), winsorised(table(26_500))], RankTally(26_500, 1_325), int(sys.argv[1]))
