"""Count replicated scores into last places, floors missed, rank distributions and who stands behind whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.uncertainty.histogram import RankHistogram
from liangpai.scoring.uncertainty.replications import Scores, Tally
from liangpai.scoring.uncertainty.standing import Counts, Standing, stand

Array = NDArray[np.float64]

_MOST_PAIRS = 512


@dataclass(frozen=True)
class LastPlaces:
    """What one class's replications say about its end.

    ``p_last`` and its standard error √(p(1−p)/R), and ``p_below`` of shape (floors, units), are shares of the
    replications in which the unit was rated: ``runs − failed`` of them. NaN where there was none.
    """

    runs: int
    failed: Counts
    p_last: Array
    p_last_se: Array
    floors: tuple[float, ...]
    p_below: Array


@dataclass(frozen=True)
class RankSpread:
    """The distribution of every unit's rank: mean, median, 5 % and 95 % quantile, histogram, last places.

    ``histogram`` has shape (units, bins) and counts replications (the tally's own counts, not a copy); bin b
    holds the ranks b·w + 1 … (b + 1)·w for w = ``bin_width``. ``p_behind[i, j]`` is the share of replications
    in which i ranked strictly behind j, among those in which both were rated.
    """

    last: LastPlaces
    mean: Array
    median: Array
    low: Array
    high: Array
    histogram: NDArray[np.uint32]
    bin_width: int
    p_behind: Array | None


class LastTally:
    """Counts how often each unit stands in the last ``k`` places and below each floor, without sorting.

    Args:
        n: units of the class.
        k: how many places count as last (3-method §3.3).
        decimals: the published precision at which scores are compared; ``None`` compares full precision.
        floors: scores in points; a unit is below when its published score is strictly less.

    Raises:
        ValueError: when the class is empty or k is less than one.
    """

    def __init__(self, n: int, k: int, decimals: int | None = 2, *, floors: Sequence[float] = ()) -> None:
        if n < 1 or k < 1:
            raise ValueError(f"a class needs at least one unit and one last place, not n = {n}, k = {k}")
        self._n, self._k, self._decimals = n, k, decimals
        self._floors = tuple(floors)
        self._runs = 0
        self._failed = np.zeros(n, dtype=np.int64)
        self._last = np.zeros(n, dtype=np.int64)
        self._below = np.zeros((len(self._floors), n), dtype=np.int64)

    def add(self, block: Scores) -> None:
        """Count a block of shape (runs, units)."""
        self.count(self.stand(block))

    def stand(self, block: Scores) -> Standing:
        """Where the units stand in a block, after a look at its shape."""
        if block.ndim != 2 or block.shape[1] != self._n:
            raise ValueError(f"a block of {self._n} units was expected, not shape {block.shape}")
        return stand(block, self._k, self._decimals)

    def count(self, standing: Standing) -> None:
        """Add a block's standing to the counts."""
        self._runs += len(standing.last)
        # twice as fast as adding up the truth values themselves
        self._last += standing.last.view(np.uint8).sum(axis=0, dtype=np.int32)
        if standing.failed is not None:
            self._failed += standing.failed.sum(axis=0)
        digit = 1.0 if self._decimals is None else 10.0**self._decimals
        for row, floor in enumerate(self._floors):
            # settled as the scores are: 0.07 · 100 is stored as 7.000000000000001
            below = standing.published < np.round(floor * digit, 6)
            if standing.failed is not None:
                below &= ~standing.failed
            self._below[row] += below.sum(axis=0)

    def result(self) -> LastPlaces:
        """The counts so far as shares."""
        rated = (self._runs - self._failed).astype(np.float64)
        rated[rated == 0] = np.nan
        p = self._last / rated
        return LastPlaces(
            runs=self._runs,
            failed=self._failed.copy(),
            p_last=p,
            p_last_se=np.sqrt(p * (1 - p) / rated),
            floors=self._floors,
            p_below=self._below / rated,
        )


class RankTally:
    """Counts whole rank distributions besides the last places; memory O(n · bins), never O(n · runs).

    Args:
        n, k, decimals, floors: as in ``LastTally``.
        pairs: also count who stands behind whom, for classes of at most 512.
        max_bins: above this many units ranks are counted in bins; means and last places stay exact.

    Raises:
        ValueError: as ``LastTally``, or when pairs are asked of a larger class.
    """

    def __init__(
        self,
        n: int,
        k: int,
        decimals: int | None = 2,
        *,
        floors: Sequence[float] = (),
        pairs: bool = False,
        max_bins: int | None = None,
    ) -> None:
        if pairs and n > _MOST_PAIRS:
            raise ValueError(f"pairs are counted for classes of at most {_MOST_PAIRS} units, not {n}")
        self._last = LastTally(n, k, decimals, floors=floors)
        self._histogram = RankHistogram(n, max_bins)
        self._sum = np.zeros(n, dtype=np.int64)
        self._behind = np.zeros((n, n), dtype=np.int64) if pairs else None
        self._both = np.zeros((n, n), dtype=np.int64) if pairs else None

    def add(self, block: Scores) -> None:
        """Count a block of shape (runs, units)."""
        standing = self._last.stand(block)
        self._last.count(standing)
        ranks = standing.ranks()
        self._sum += ranks.sum(axis=0)
        self._histogram.add(ranks)
        if self._behind is not None and self._both is not None:
            _count_pairs(ranks, self._behind, self._both)

    def result(self) -> RankSpread:
        """The counts so far as a distribution per unit."""
        last = self._last.result()
        rated = (last.runs - last.failed).astype(np.float64)
        rated[rated == 0] = np.nan
        low, median, high = self._histogram.quantiles((0.05, 0.5, 0.95))
        behind = None
        if self._behind is not None and self._both is not None:
            behind = self._behind / np.where(self._both > 0, self._both, np.nan)
        return RankSpread(
            last=last,
            mean=self._sum / rated,
            median=median,
            low=low,
            high=high,
            histogram=self._histogram.counts,
            bin_width=self._histogram.width,
            p_behind=behind,
        )


def _count_pairs(ranks: Counts, behind: Counts, both: Counts) -> None:
    rated = ranks > 0
    for unit in range(ranks.shape[1]):
        pair = rated & rated[:, [unit]]
        both[unit] += pair.sum(axis=0)
        behind[unit] += (pair & (ranks[:, [unit]] > ranks)).sum(axis=0)


class PerClass:
    """Ranks inside classes: each class's columns of the block go to that class's own tally."""

    def __init__(self, tallies: Mapping[str, tuple[NDArray[np.intp], Tally]]) -> None:
        self._tallies = dict(tallies)

    def add(self, block: Scores) -> None:
        """Hand every class its own units."""
        for columns, tally in self._tallies.values():
            tally.add(block[:, columns])
