"""The tree of an index: indicators gathered into groups, level by level, up to one index."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from liangpai.problems import Problem, refuse_errors

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Node:
    """An indicator, or an aggregate of the items one level below; ``place`` says where it was read."""

    code: str
    level: int
    parent: str = ""
    weight: float = 1.0
    indicator: bool = False
    name: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The items that become one parent, with their weights as stated."""

    parent: str
    items: tuple[str, ...]
    weights: Array


@dataclass(frozen=True)
class Tree:
    """A checked tree: one index at the top, every item one level below its parent. Built by ``grow``."""

    nodes: tuple[Node, ...]

    @cached_property
    def indicators(self) -> tuple[str, ...]:
        """Codes of the indicators in the order given."""
        return tuple(node.code for node in self.nodes if node.indicator)

    @cached_property
    def aggregates(self) -> tuple[str, ...]:
        """Codes of the aggregates, from the lowest level up to the index."""
        upper = [node for node in self.nodes if not node.indicator]
        return tuple(node.code for node in sorted(upper, key=lambda node: node.level))

    @property
    def index(self) -> str:
        """Code of the one item at the top."""
        return self.aggregates[-1]

    @cached_property
    def height(self) -> int:
        """The level of the index."""
        return max(node.level for node in self.nodes)

    def groups(self, level: int) -> tuple[Group, ...]:
        """How the items of ``level`` are gathered into their parents at ``level`` + 1."""
        below = [node for node in self.nodes if node.level == level]
        return tuple(
            Group(
                parent,
                tuple(node.code for node in below if node.parent == parent),
                np.array([node.weight for node in below if node.parent == parent]),
            )
            for parent in dict.fromkeys(node.parent for node in below if node.parent)
        )

    def effective_weights(self) -> dict[str, float]:
        """Share of every item in the index: the product of the shares within its groups up the tree [PSS]."""
        shares = {self.index: 1.0}
        for level in range(self.height - 1, 0, -1):
            for group in self.groups(level):
                within = group.weights / group.weights.sum() * shares[group.parent]
                shares.update(zip(group.items, within.tolist(), strict=True))
        return {node.code: shares[node.code] for node in self.nodes}


def grow(nodes: Sequence[Node]) -> Tree:
    """A tree from its nodes.

    Raises:
        Rejected: with everything that keeps the nodes from being a tree.
    """
    refuse_errors(problems(nodes))
    return Tree(tuple(nodes))


def one_group(codes: Sequence[str], weights: Sequence[float] | None = None, index: str = "Index") -> Tree:
    """The simplest tree: all indicators gathered straight into the index, with equal weights unless given.

    Raises:
        Rejected: when codes repeat or a weight is not usable.
    """
    given = [1.0] * len(codes) if weights is None else weights
    items = [Node(code, 1, index, weight, True) for code, weight in zip(codes, given, strict=True)]
    return grow([*items, Node(index, 2)])


def problems(nodes: Sequence[Node]) -> list[Problem]:
    """Everything that keeps the nodes from being one tree, each with its place and the way out."""
    known = {node.code: node for node in nodes}
    found = [*_codes(nodes), *_circles(nodes, known)]
    circular = {problem.place for problem in found if problem.code == "tree.cycle"}
    for node in nodes:
        if node.place not in circular:
            found += _parent(node, known)
        found += _weight(node)
    return [*found, *_groups(nodes), *_top(nodes)]


def _codes(nodes: Sequence[Node]) -> list[Problem]:
    count = Counter(node.code for node in nodes)
    twice = {code for code, times in count.items() if times > 1}
    return [
        Problem(
            "tree.duplicate_code",
            node.place,
            f"编码“{node.code}”重复出现，每个编码只能用一次；请改名或删去多余的行。",
            f"the code {node.code!r} appears more than once; rename it or delete the extra row.",
        )
        for node in nodes
        if node.code in twice
    ]


def _circles(nodes: Sequence[Node], known: dict[str, Node]) -> list[Problem]:
    found = []
    for node in nodes:
        path, above = [node.code], node.parent
        while above in known and above not in path:
            path.append(above)
            above = known[above].parent
        if above == node.code:
            circle = " → ".join([*path, above])
            found.append(
                Problem(
                    "tree.cycle",
                    node.place,
                    f"上级关系成环：{circle}；请改正其中一个上级。",
                    f"the parents run in a circle: {circle}; correct one of them.",
                )
            )
    return found


def _parent(node: Node, known: dict[str, Node]) -> list[Problem]:
    if not node.parent:
        return []
    above = known.get(node.parent)
    if above is None:
        return [
            Problem(
                "tree.unknown_parent",
                node.place,
                f"“{node.code}”的上级“{node.parent}”不存在；请补上这一行或改正编码。",
                f"the parent {node.parent!r} of {node.code!r} does not exist; add its row or correct it.",
            )
        ]
    if above.indicator:
        return [
            Problem(
                "tree.indicator_as_parent",
                node.place,
                f"“{node.code}”的上级“{node.parent}”是指标，不能有下级；请改为汇总项（Aggregate）。",
                f"the parent {node.parent!r} of {node.code!r} is an indicator; a parent is an aggregate.",
            )
        ]
    if above.level != node.level + 1:
        return [
            Problem(
                "tree.level_mismatch",
                node.place,
                f"“{node.code}”在第 {node.level} 层，上级“{node.parent}”在第 {above.level} 层；"
                f"上级应在第 {node.level + 1} 层，请改正层级或在中间加一个汇总项。",
                f"{node.code!r} is on level {node.level}, its parent {node.parent!r} on level {above.level}; "
                f"a parent stands one level higher: correct the level or put an aggregate in between.",
            )
        ]
    return []


def _weight(node: Node) -> list[Problem]:
    if not node.parent or 0 <= node.weight < np.inf:
        return []
    return [
        Problem(
            "tree.weight",
            node.place,
            f"“{node.code}”的权重应为不小于 0 的数；请填写权重。",
            f"the weight of {node.code!r} must be a number not below 0; write it in.",
        )
    ]


def _groups(nodes: Sequence[Node]) -> list[Problem]:
    found = []
    for node in nodes:
        weights = [item.weight for item in nodes if item.parent == node.code]
        if not node.indicator and not weights:
            found.append(
                Problem(
                    "tree.no_items",
                    node.place,
                    f"汇总项“{node.code}”没有下级；请给它下级，或删去这一行。",
                    f"the aggregate {node.code!r} has no items; give it some or delete its row.",
                )
            )
        if weights and max(weights) == 0:
            found.append(
                Problem(
                    "tree.no_weight",
                    node.place,
                    f"“{node.code}”各下级的权重都是 0，无法汇总；至少一个应大于 0。",
                    f"all items of {node.code!r} have weight 0; at least one must be above 0.",
                )
            )
    return found


def _top(nodes: Sequence[Node]) -> list[Problem]:
    if not any(node.indicator for node in nodes):
        return [
            Problem(
                "tree.no_indicator",
                "",
                "没有任何指标；至少要有一个指标。",
                "there is no indicator; at least one is needed.",
            )
        ]
    tops = [node for node in nodes if not node.parent]
    if len(tops) == 1 and not tops[0].indicator:
        return []
    named = "、".join(node.code for node in tops[:5]) or "无"
    return [
        Problem(
            "tree.one_index",
            tops[0].place if tops else "",
            f"最上层应只有一个汇总项（没有上级），现有：{named}；请填写其余各项的上级。",
            f"exactly one aggregate stands at the top (without a parent), here: "
            f"{', '.join(node.code for node in tops[:5]) or 'none'}; write in the parents of the others.",
        )
    ]
