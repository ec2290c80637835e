"""The tree of a scheme as the page draws it: one line for each node, points and sums by class."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from liangpai.frameworks.rules import Sum, branches, sums
from liangpai.problems import Problem
from liangpai.scoring.marks import METHODS
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import Area, Indicator
from liangpai.words import Words

DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the tree; ``points`` and ``sums`` in the order of the classes."""

    node: Area | Indicator
    depth: int
    is_area: bool
    points: tuple[float, ...]
    sums: tuple[Sum, ...]
    method: Words
    wrong: int
    """How many errors the check has found at this node."""


def lines_of(scheme: Scheme, problems: Iterable[Problem]) -> list[Line]:
    """Every node in the order in which it is read."""
    below = sums(scheme)
    places = [one.place for one in problems if not one.warning]
    classes = [one.code for one in scheme.classes]
    found = []
    for branch in branches(scheme):
        node = branch.node
        place = f"{'areas' if branch.is_area else 'indicators'}.{node.code}"
        found.append(
            Line(
                node=node,
                depth=min(branch.depth, DEEPEST),
                is_area=branch.is_area,
                points=tuple(node.weights.get(code, 0.0) for code in classes),
                sums=tuple(below[node.code].values()) if branch.is_area else (),
                method=_method(node),
                wrong=sum(one == place or one.startswith(f"{place}.") for one in places),
            )
        )
    return found


def _method(node: Area | Indicator) -> Words:
    if isinstance(node, Area):
        return Words("", "")
    method = METHODS.get(node.scoring.method)
    return Words(method.zh, method.en) if method else Words(node.scoring.method, node.scoring.method)


def node_at(scheme: Scheme, place: str) -> tuple[str, str]:
    """The kind and code of the node that a problem's place names, for a link to it; empty where it names none."""
    kind, _, rest = place.partition(".")
    nodes: dict[str, Sequence[Area | Indicator]] = {"areas": scheme.areas, "indicators": scheme.indicators}
    codes = [one.code for one in nodes.get(kind, ()) if f"{rest}.".startswith(f"{one.code}.")]
    return (kind, max(codes, key=len)) if codes else ("", "")
