"""Fold the items of every level into their parents, up to the index."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.aggregate import OutOfDomain, aggregate
from liangpai.scoring.tree import Group, Tree

Array = NDArray[np.float64]


class NotAggregated(ValueError):
    """A parent that cannot be formed: ``item`` and ``unit`` (its row) say where, when a figure is the reason."""

    def __init__(self, parent: str, method: str, reason: ValueError, group: Group) -> None:
        self.parent, self.method, self.reason = parent, method, reason
        self.item: str | None = None
        self.unit: int | None = None
        if isinstance(reason, OutOfDomain):
            self.item = group.items[reason.where[-1]] if reason.of_item else None
            self.unit = reason.where[-2 if reason.of_item else -1]
        super().__init__(f"{parent} cannot be formed: {reason}")


def fold(
    tree: Tree,
    values: Array,
    methods: Mapping[int, str],
    availability: float = 0.0,
    weights: Mapping[str, Array] | None = None,
) -> dict[str, Array]:
    """Every aggregate of the tree, level by level [H, F.5].

    Args:
        tree: how indicators are gathered.
        values: shape (n, p), indicators in the order of the tree; NaN is missing.
        methods: level → name of the aggregation that turns its items into their parents.
        availability: share of the items of a group (0–1) that must be present.
        weights: code → weights of shape (runs,), for many runs at once; without them those of the tree.

    Returns:
        Code → scores of shape (n,), or (runs, n) when weights are given.

    Raises:
        NotAggregated: when a method is not defined for a figure or a group; the error names the place.
    """
    scores: dict[str, Array] = dict(zip(tree.indicators, values.T, strict=True))
    for level in range(1, tree.height):
        for group in tree.groups(level):
            items = np.stack(np.broadcast_arrays(*[scores[code] for code in group.items]), axis=-1)
            own = group.weights
            if weights is not None:
                own = np.stack([weights[code] for code in group.items], axis=-1)[:, None, :]
            try:
                scores[group.parent] = aggregate(items, own, methods[level], availability)
            except ValueError as reason:
                raise NotAggregated(group.parent, methods[level], reason, group) from reason
    return {code: scores[code] for code in tree.aggregates}
