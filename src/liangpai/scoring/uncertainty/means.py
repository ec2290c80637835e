"""Weighted means up a tree for many replications at once; units with gaps are mended group by group."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.uncertainty.weights import WeightDraws

Matrix = NDArray[Any]
Flags = NDArray[np.bool_]


class TreeOfMeans:
    """Σ (w/Σw)ᵖ·x up the tree, the weights of a group being renormalised over its present members.

    Almost all of it is one product with flat weights. A unit that misses some members of a group gets that
    group's part corrected; a unit that misses a whole group is computed anew, level by level.

    Args:
        items: shape (indicators, units); p = 1 takes scores to scores, p = 2 variances to variances.
        missing: shape (indicators, units).
        draws: the weights of every replication.
        availability: a group counts only when at least this share of its members is present.
        power: the p above.
    """

    def __init__(
        self, items: Matrix, missing: Flags, draws: WeightDraws, *, availability: float, power: int
    ) -> None:
        self._items = np.where(missing, items.dtype.type(0), items) if missing.any() else items
        self._availability, self._power = availability, power
        self._flat = draws.flat().astype(items.dtype)
        self._levels = [level.astype(items.dtype) for level in draws.levels]
        self._above = draws.above().astype(items.dtype)
        self._groups = [
            [np.flatnonzero((owners == parent) & used) for parent in range(owners.max() + 1)]
            for owners, used in zip(draws.parents, (level.any(axis=0) for level in self._levels), strict=True)
        ]
        self._sort_gaps(missing & np.any(self._flat, axis=0)[:, None])

    def _sort_gaps(self, gaps: Flags) -> None:
        """Shallow are the units that keep enough of every group, deep those that lose a whole group."""
        touched = np.flatnonzero(gaps.any(axis=0))
        present = ~gaps[:, touched]
        lost = ~np.array([_enough(present[kids], self._availability) for kids in self._groups[0]])
        deep = np.any(lost & np.any(self._above, axis=0)[:, None], axis=0)
        self._deep = touched[deep]
        self._deep_items, self._deep_present = self._items[:, self._deep], present[:, deep]
        self._shallow = []
        for group, kids in enumerate(self._groups[0]):
            partly = ~present[kids].all(axis=0) & ~deep
            items = self._items[np.ix_(kids, touched[partly])]
            held = present[np.ix_(kids, partly)].astype(items.dtype)
            self._shallow.append((group, kids, touched[partly], items, held))

    def replicate(self, rows: slice) -> Matrix:
        """The index (or its variance) in some of the replications, shape (runs, units)."""
        block: Matrix = self._flat[rows] ** self._power @ self._items
        for group, kids, units, items, present in self._shallow:
            if len(units):
                weights = self._levels[0][rows, kids]
                part = self._above[rows, group, None] ** self._power * (weights**self._power @ items)
                # where the only weight present was drawn as 0 the replication fails, and is counted
                with np.errstate(divide="ignore", invalid="ignore"):
                    block[:, units] += part * ((weights @ present) ** -self._power - 1)
        if len(self._deep):
            block[:, self._deep] = self._climb(rows)
        return block

    def _climb(self, rows: slice) -> Matrix:
        values, present = self._deep_items, self._deep_present
        for groups, level in zip(self._groups, self._levels, strict=True):
            weights = level[rows]
            enough = np.array([_enough(present[kids], self._availability) for kids in groups])
            values = np.array([self._mean(values[kids], present[kids], weights[:, kids]) for kids in groups])
            values[~np.broadcast_to(enough[:, None], values.shape)] = 0
            present = enough
        index: Matrix = np.where(present[0], values[0], values.dtype.type(np.nan))
        return index

    def _mean(self, values: Matrix, present: Flags, weights: Matrix) -> Matrix:
        """One group: figures have shape (members, units), areas (members, runs, units)."""
        powered = weights**self._power
        total = powered @ values if values.ndim == 2 else np.einsum("rc,crm->rm", powered, values)
        share = (weights @ present.astype(weights.dtype)) ** self._power
        mean: Matrix = np.divide(total, share, out=np.zeros_like(total), where=share > 0)
        return mean


def _enough(present: Flags, availability: float) -> Flags:
    """Which units have at least one, and the asked share, of a group's members."""
    enough: Flags = present.sum(axis=0) >= max(1.0, availability * len(present) - 1e-9)
    return enough
