"""Points by class: what is set, and what the sums below each branch are."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from liangpai.scoring.scheme.model import Area, Indicator, Scheme, Weights
from liangpai.scoring.soundness.tree import TOTAL_POINTS, children


@dataclass(frozen=True, slots=True)
class Sum:
    """Points of one class under a branch: what stands there, and what should."""

    points: float
    wanted: float

    @property
    def is_right(self) -> bool:
        """Whether they are equal."""
        return abs(self.points - self.wanted) <= 1e-6


def sums(scheme: Scheme) -> dict[str, dict[str, Sum]]:
    """By area code (``""`` is the whole scheme) and class: the points below it and the points it has to give."""
    wanted: dict[str, Weights] = {"": {one.code: TOTAL_POINTS for one in scheme.classes}}
    wanted |= {area.code: area.weights for area in scheme.areas}
    return {
        code: {
            one.code: Sum(_below(scheme, code, one.code), points.get(one.code, 0.0)) for one in scheme.classes
        }
        for code, points in wanted.items()
    }


def _below(scheme: Scheme, parent: str, class_code: str) -> float:
    return sum(node.weights.get(class_code, 0.0) for node in children(scheme, parent))


def set_points(scheme: Scheme, points: Mapping[str, Weights]) -> Scheme:
    """Set the points of areas and indicators by code; a class with no points is left out, as in a written scheme."""

    def anew(node: Area | Indicator) -> Weights:
        given = points.get(node.code)
        return node.weights if given is None else {code: value for code, value in given.items() if value}

    return replace(
        scheme,
        areas=tuple(replace(area, weights=anew(area)) for area in scheme.areas),
        indicators=tuple(replace(one, weights=anew(one)) for one in scheme.indicators),
    )
