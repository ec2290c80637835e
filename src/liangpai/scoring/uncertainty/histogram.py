"""Histograms of ranks that grow with neither the number of runs nor the square of a large class."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Counts = NDArray[np.int64]

_UNITS_AT_ONCE = 1024


class RankHistogram:
    """Counts of ranks per unit; exact up to ``max_bins`` units, beyond that in bins a power of two wide."""

    def __init__(self, n: int, max_bins: int) -> None:
        self._shift = max(0, int(np.ceil(np.log2(n / max_bins))))
        self.width = 2**self._shift
        self.bins = (n - 1 >> self._shift) + 1
        self._flat = np.zeros(n * self.bins, dtype=np.uint32)
        self._starts = np.arange(n) * self.bins

    @property
    def counts(self) -> NDArray[np.uint32]:
        """Shape (units, bins): how often each unit had a rank in each bin."""
        return self._flat.reshape(-1, self.bins)

    def add(self, ranks: Counts) -> None:
        """Count ranks of shape (runs, units); rank 0 stands for a failed replication and is left out."""
        cells = ((ranks - 1) >> self._shift) + self._starts
        rated = cells.ravel() if ranks.min(initial=1) > 0 else cells[ranks > 0]
        np.add.at(self._flat, rated, np.uint32(1))

    def quantile(self, share: float) -> Array:
        """The rank at ``share`` of the counted replications, shape (units,); NaN where none was counted.

        Type 7 of Hyndman & Fan, as COINr and R take it: by straight line between the two nearest order
        statistics. Inside a bin wider than one rank the counted ranks are taken as evenly spread.
        """
        return np.concatenate(
            [
                self._quantile(self.counts[start : start + _UNITS_AT_ONCE], share)
                for start in range(0, len(self.counts), _UNITS_AT_ONCE)
            ]
        )

    def _quantile(self, counts: NDArray[np.uint32], share: float) -> Array:
        reached = counts.cumsum(axis=1, dtype=np.int64)
        total = reached[:, -1]
        place = (total - 1) * share
        lower = np.floor(place)
        low = self._order_statistic(counts, reached, lower)
        high = self._order_statistic(counts, reached, np.minimum(lower + 1, total - 1))
        return np.where(total > 0, low + (place - lower) * (high - low), np.nan)

    def _order_statistic(self, counts: NDArray[np.uint32], reached: Counts, place: Array) -> Array:
        units = np.arange(len(counts))
        bin_ = np.minimum((reached <= place[:, None]).sum(axis=1), self.bins - 1)
        inside = counts[units, bin_].astype(np.float64)
        before = reached[units, bin_] - inside
        spread = (self.width - 1) * (place - before + 0.5) / np.maximum(inside, 1.0)
        return np.asarray(bin_ * self.width + 1 + spread, dtype=np.float64)
