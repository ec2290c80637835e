"""Histograms of ranks that grow with neither the number of runs nor the square of a large class."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Counts = NDArray[np.int64]

_UNITS_AT_ONCE = 1024


class RankHistogram:
    """Counts of ranks per unit; exact up to ``max_bins`` units, beyond that in bins a power of two wide.

    ``None`` stands for exact up to 1,024 units and at most 256 bins beyond, which still fit into the cache.
    """

    def __init__(self, n: int, max_bins: int | None = None) -> None:
        if max_bins is None:
            max_bins = 1024 if n <= 1024 else 256
        self._shift = max(0, int(np.ceil(np.log2(n / max_bins))))
        self.width = 2**self._shift
        self.bins = (n - 1 >> self._shift) + 1
        self._flat = np.zeros(n * self.bins, dtype=np.uint32)
        self._starts = np.arange(n) * self.bins
        self._one = np.uint32(1)

    @property
    def counts(self) -> NDArray[np.uint32]:
        """Shape (units, bins): how often each unit had a rank in each bin."""
        return self._flat.reshape(-1, self.bins)

    def add(self, ranks: Counts) -> None:
        """Count ranks of shape (runs, units); rank 0 stands for a failed replication and is left out."""
        cells = ranks - 1
        cells >>= self._shift
        cells += self._starts
        np.add.at(self._flat, cells.ravel() if ranks.min(initial=1) > 0 else cells[ranks > 0], self._one)

    def quantiles(self, shares: Sequence[float]) -> Array:
        """The ranks at ``shares`` of the counted replications, shape (shares, units); NaN where none was counted.

        Type 7 of Hyndman & Fan, as COINr and R take it: by straight line between the two nearest order
        statistics. Inside a bin wider than one rank the counted ranks are taken as evenly spread.
        """
        pieces = range(0, len(self._starts), _UNITS_AT_ONCE)
        found = [self._quantiles(self.counts[start : start + _UNITS_AT_ONCE], shares) for start in pieces]
        return np.concatenate(found, axis=1)

    def _quantiles(self, counts: NDArray[np.uint32], shares: Sequence[float]) -> Array:
        # counted through without a break, so that one search finds the bin of every unit
        reached = counts.cumsum(dtype=np.int64)
        ends = reached[self.bins - 1 :: self.bins]
        before = np.concatenate([[0], ends[:-1]])
        total = ends - before
        place = (total - 1) * np.array(shares)[:, None]
        lower = np.floor(place)
        upper = np.minimum(lower + 1, total - 1)
        low, high = (self._order_statistic(counts.ravel(), reached, before + at) for at in (lower, upper))
        return np.where(total > 0, low + (place - lower) * (high - low), np.nan)

    def _order_statistic(self, counts: NDArray[np.uint32], reached: Counts, place: Array) -> Array:
        cell = np.minimum(np.searchsorted(reached, place, side="right"), len(counts) - 1)
        inside = counts[cell].astype(np.float64)
        from_first = place - (reached[cell] - inside)
        spread = (self.width - 1) * (from_first + 0.5) / np.maximum(inside, 1.0)
        return np.asarray(cell % self.bins * self.width + 1 + spread, dtype=np.float64)
