"""Draw weights round their nominal values, level by level, and collapse a tree of them to flat weights."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.intp]


@dataclass(frozen=True)
class WeightTree:
    """Nominal weights of a hierarchy, from the indicators (level 0) upwards.

    ``weights[l]`` has one weight ≥ 0 per item of level l, on any scale; ``parents[l][i]`` is the place of
    item i's parent on level l + 1. All items of the last level share the parent 0: the index itself.
    """

    parents: tuple[Indices, ...]
    weights: tuple[Array, ...]

    def __post_init__(self) -> None:
        """Refuse a tree that does not close.

        Raises:
            ValueError: when levels do not fit together, a weight is negative or missing, or an area with a
                weight has no member with a weight.
        """
        above = [*self.weights[1:], np.ones(1)]
        for owners, weights, parents in zip(self.parents, self.weights, above, strict=True):
            if owners.shape != weights.shape or owners.min() < 0 or owners.max() >= len(parents):
                raise ValueError(f"every item needs one weight and a parent among the {len(parents)} above")
            if not np.all(weights >= 0):
                raise ValueError("weights are numbers of at least 0")
            if np.any((parents > 0) & (np.bincount(owners, weights, minlength=len(parents)) == 0)):
                raise ValueError("an area with a weight needs a member with a weight")

    @classmethod
    def flat(cls, weights: Array) -> Self:
        """An index without areas between its indicators and itself."""
        return cls((np.zeros(len(weights), dtype=np.intp),), (np.asarray(weights, dtype=np.float64),))


@dataclass(frozen=True)
class WeightDraws:
    """Weights per replication: ``levels[l]``, shape (runs, items of level l), adds to 1 in every group."""

    parents: tuple[Indices, ...]
    levels: tuple[Array, ...]

    @property
    def runs(self) -> int:
        """How many replications were drawn."""
        return len(self.levels[0])

    def pick(self, rows: NDArray[np.bool_] | slice) -> "WeightDraws":
        """Some of the replications."""
        return WeightDraws(self.parents, tuple(level[rows] for level in self.levels))

    def above(self) -> Array:
        """One weight per group of indicators, shape (runs, groups): the product of its shares up the tree."""
        product = np.ones((self.runs, 1))
        for level, owners in zip(self.levels[:0:-1], self.parents[:0:-1], strict=True):
            product = level * product[:, owners]
        return product

    def flat(self) -> Array:
        """One weight per indicator, shape (runs, indicators): its share of its group times the group's [C]."""
        return self.levels[0] * self.above()[:, self.parents[0]]


def draw_uniform(
    tree: WeightTree, runs: int, rng: np.random.Generator, spread: float | Sequence[float] = 0.25
) -> WeightDraws:
    """Multiply every weight by 1 + u, u ~ U(−spread, spread), and renormalise inside its group (F.7 [C]).

    Args:
        tree: the nominal weights.
        runs: how many replications.
        rng: the generator; each level draws runs × items in turn.
        spread: as a share of the weight, 0 ≤ spread < 1; one number, or one per level from below upwards.

    Raises:
        ValueError: when a spread could turn a weight negative, or there is not one spread for each level.
    """
    spreads = [spread] * len(tree.weights) if isinstance(spread, int | float) else list(spread)
    if len(spreads) != len(tree.weights) or not all(0 <= part < 1 for part in spreads):
        raise ValueError(
            f"each of {len(tree.weights)} levels needs a spread from 0 to under 1, not {spreads}"
        )
    levels = (
        weights * rng.uniform(1 - part, 1 + part, size=(runs, len(weights)))
        for weights, part in zip(tree.weights, spreads, strict=True)
    )
    return _draws(tree, levels)


def draw_dirichlet(
    tree: WeightTree, runs: int, rng: np.random.Generator, concentration: float = 50.0
) -> WeightDraws:
    """Dirichlet(concentration · w) inside every group, w being the group's nominal shares (golden case: 50).

    Raises:
        ValueError: when the concentration is under 1, where whole groups of weights would vanish.
    """
    if not concentration >= 1:
        raise ValueError(f"the concentration of a Dirichlet draw is at least 1, not {concentration}")
    nominal = draw_nominal(tree, 1)
    levels = (
        rng.standard_gamma(concentration * level[0], size=(runs, level.shape[1])) for level in nominal.levels
    )
    return _draws(tree, levels)


def draw_nominal(tree: WeightTree, runs: int) -> WeightDraws:
    """The nominal weights in every replication, for runs in which only measurements or methods move."""
    return _draws(tree, (np.tile(weights, (runs, 1)) for weights in tree.weights))


def _draws(tree: WeightTree, levels: Iterable[Array]) -> WeightDraws:
    shares = tuple(_shares(drawn, owners) for drawn, owners in zip(levels, tree.parents, strict=True))
    return WeightDraws(tree.parents, shares)


def _shares(drawn: Array, owners: Indices) -> Array:
    group = np.equal.outer(owners, np.arange(owners.max() + 1)).astype(np.float64)
    total = (drawn @ group)[:, owners]
    # a group in which every weight is 0 concerns no unit of this class: it keeps 0 instead of 0/0
    return np.divide(drawn, total, out=np.zeros_like(drawn), where=total > 0)
