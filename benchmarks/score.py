"""P3: treatment, score and ranks inside classes against COINr as quoted, and against the floor of the machine."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from benchmarks.measure import Row, medians
from benchmarks.uncertainty import TREE, table
from liangpai.scoring.aggregate import arithmetic
from liangpai.scoring.normalise import minmax
from liangpai.scoring.outliers import treat
from liangpai.scoring.ranks import competition_ranks

Array = NDArray[np.float64]
COINR = 14.1  # seconds, 8-performance §8.1


def p3() -> Iterator[Row]:
    """26,500 × 60 with ten heavy tails, 1 % gaps and three classes."""
    rng = np.random.default_rng(3)
    x = table(26_500)
    x[:, :10] = np.exp(x[:, :10])
    x[rng.random(x.shape) < 0.01] = np.nan
    classes = rng.integers(0, 3, len(x))
    ours, floor = medians(lambda: _ours(x, classes), lambda: _floor(x), times=9)
    what = "treat, score, rank 26,500 × 60"
    yield Row("P3", what, ours, "COINr (quoted)", COINR, 150)
    yield Row("P3", what, ours, "floor: two passes and a sort", floor, 20, "within")


def _ours(x: Array, classes: NDArray[np.int64]) -> list[Array]:
    items = minmax(treat(x).values)
    for owners, weights in zip(TREE.parents, TREE.weights, strict=True):
        groups = (owners == parent for parent in range(owners.max() + 1))
        items = np.column_stack([arithmetic(items[:, group], weights[group]) for group in groups])
    return [competition_ranks(items[classes == code, 0], 2) for code in range(3)]


def _floor(x: Array) -> Array:
    first = x.max(axis=0)
    second = x @ np.ones(60)
    return np.sort(second + first[0])
