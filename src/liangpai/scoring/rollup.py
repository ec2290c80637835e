"""Sums up a tree of units: village to town to county to city, what is not known staying unknown."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.ranks import Array


@dataclass(frozen=True, eq=False)
class RolledUp:
    """For each unit the sum over itself and everything below it, (n, p), and of how many known values, (n, p).

    ``total`` is NaN where no value is known: what nobody reported is blank, never 0 (2-domain AC-15.2).
    """

    total: Array
    known: NDArray[np.int64]


def roll_up(parents: NDArray[np.intp], values: Array) -> RolledUp:
    """Sum figures up a tree in one pass from its leaves to its roots.

    Args:
        parents: (n,) row of each unit's parent, −1 for a root; any order, any depth.
        values: (n, p) figures in units of measure that may be added; NaN = not known.

    Raises:
        ValueError: the tree has a cycle, or a parent that is no row.
    """
    n = parents.size
    if n and (parents.max() >= n or parents.min() < -1):
        raise ValueError("a parent is no row of the tree")
    total = np.nan_to_num(values, nan=0.0)
    known = (~np.isnan(values)).astype(np.int64)
    for rows in _generations(parents):
        order = rows[np.argsort(parents[rows], kind="stable")]
        above, first = np.unique(parents[order], return_index=True)
        total[above] += np.add.reduceat(total[order], first, axis=0)
        known[above] += np.add.reduceat(known[order], first, axis=0)
    total[known == 0] = np.nan
    return RolledUp(total, known)


def _generations(parents: NDArray[np.intp]) -> list[NDArray[np.intp]]:
    """Rows by their depth below a root, the deepest first, the roots left out."""
    depth = np.where(parents < 0, 0, -1)
    level = 0
    while (depth < 0).any():
        found = (depth < 0) & (depth[parents] == level)
        if not found.any():
            raise ValueError("the tree has a cycle")
        level += 1
        depth[found] = level
    return [np.flatnonzero(depth == at) for at in range(level, 0, -1)]
