"""Changing the tree of a draft: every change is a new scheme made from the dataclasses of the engine."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from liangpai.refusal import Refusal, absent, insist
from liangpai.scoring.scheme.model import Area, Indicator, Scheme
from liangpai.scoring.soundness.tree import children, nodes_of
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Branch:
    """One line of the tree as it is shown: a node and how deep it stands."""

    node: Area | Indicator
    depth: int

    @property
    def is_area(self) -> bool:
        """Whether more stands below it."""
        return isinstance(self.node, Area)


def branches(scheme: Scheme) -> list[Branch]:
    """The tree from the top, each area followed by what stands below it; what hangs nowhere comes last."""
    shown = list(_below(scheme, "", 0, frozenset()))
    seen = {id(branch.node) for branch in shown}
    return shown + [Branch(node, 0) for node in nodes_of(scheme) if id(node) not in seen]


def _below(scheme: Scheme, parent: str, depth: int, above: frozenset[str]) -> Iterator[Branch]:
    for node in children(scheme, parent):
        yield Branch(node, depth)
        if isinstance(node, Area) and node.code not in above:
            yield from _below(scheme, node.code, depth + 1, above | {node.code})


def indicator_of(scheme: Scheme, code: str) -> Indicator:
    """The indicator with this code.

    Raises:
        Refused: there is none.
    """
    found = next((one for one in scheme.indicators if one.code == code), None)
    if found is None:
        raise absent(Words("指标", "indicator"))
    return found


def area_of(scheme: Scheme, code: str) -> Area:
    """The area with this code.

    Raises:
        Refused: there is none.
    """
    found = next((one for one in scheme.areas if one.code == code), None)
    if found is None:
        raise absent(Words("一级指标", "area"))
    return found


def add_area(scheme: Scheme, area: Area) -> Scheme:
    """Add an area after the others.

    Raises:
        Refused: its code is taken or empty.
    """
    insist(_code_unusable(scheme, area.code))
    return replace(scheme, areas=(*scheme.areas, area))


def add_indicator(scheme: Scheme, indicator: Indicator) -> Scheme:
    """Add an indicator after the last one of its area.

    Raises:
        Refused: its code is taken or empty.
    """
    insist(_code_unusable(scheme, indicator.code))
    places = [place for place, one in enumerate(scheme.indicators, 1) if one.area == indicator.area]
    at = places[-1] if places else len(scheme.indicators)
    return replace(scheme, indicators=(*scheme.indicators[:at], indicator, *scheme.indicators[at:]))


def change_area(scheme: Scheme, code: str, /, **changes: Any) -> Scheme:
    """Change fields of one area; a new code is followed by everything below it.

    Raises:
        Refused: there is no such area, or the new code is taken.
    """
    old = area_of(scheme, code)
    new = replace(old, **changes)
    if new.code == code:
        return replace(scheme, areas=tuple(new if one is old else one for one in scheme.areas))
    insist(_code_unusable(scheme, new.code))
    areas = (new if one is old else one for one in scheme.areas)
    return replace(
        scheme,
        areas=tuple(replace(one, parent=new.code) if one.parent == code else one for one in areas),
        indicators=tuple(
            replace(one, area=new.code) if one.area == code else one for one in scheme.indicators
        ),
    )


def change_indicator(scheme: Scheme, code: str, /, **changes: Any) -> Scheme:
    """Change fields of one indicator: texts, points, scoring, growth, error, missing policy …

    Raises:
        Refused: there is no such indicator, or the new code is taken.
    """
    old = indicator_of(scheme, code)
    new = replace(old, **changes)
    insist(_code_unusable(scheme, new.code) if new.code != code else None)
    return replace(scheme, indicators=tuple(new if one is old else one for one in scheme.indicators))


def remove_node(scheme: Scheme, code: str) -> Scheme:
    """Take an indicator out, or an area with everything below it.

    Raises:
        Refused: there is no such node.
    """
    if all(one.code != code for one in scheme.areas):
        gone = indicator_of(scheme, code)
        return replace(scheme, indicators=tuple(one for one in scheme.indicators if one is not gone))
    codes = {
        code,
        *(branch.node.code for branch in _below(scheme, code, 0, frozenset({code})) if branch.is_area),
    }
    return replace(
        scheme,
        areas=tuple(one for one in scheme.areas if one.code not in codes),
        indicators=tuple(one for one in scheme.indicators if one.area not in codes),
    )


def move_node(scheme: Scheme, code: str, parent: str) -> Scheme:
    """Hang an area or an indicator under another area; ``""`` is the root, for areas alone.

    Raises:
        Refused: there is no such node or parent, or an area would hang under itself.
    """
    if parent:
        area_of(scheme, parent)
    if any(one.code == code for one in scheme.areas):
        inside = {branch.node.code for branch in _below(scheme, code, 0, frozenset({code}))}
        insist(_under_itself(parent in {code, *inside}))
        return change_area(scheme, code, parent=parent)
    insist(_at_the_root(parent))
    moved = replace(indicator_of(scheme, code), area=parent)
    return add_indicator(remove_node(scheme, code), moved)


def _code_unusable(scheme: Scheme, code: str) -> Refusal | None:
    if not code.strip():
        return Refusal("scheme.code_empty", Words("请填写编码", "give it a code"), "invalid")
    if code in {node.code for node in nodes_of(scheme)}:
        words = Words("编码“{code}”已经用过，请换一个", "the code '{code}' is taken: choose another")
        return Refusal("scheme.code_twice", words.format(code=code), "invalid")
    return None


def _under_itself(is_inside: bool) -> Refusal | None:
    words = Words("不能移到自己下面", "an area cannot hang under itself")
    return Refusal("scheme.cycle", words, "invalid") if is_inside else None


def _at_the_root(parent: str) -> Refusal | None:
    words = Words("指标要放在某个一级指标下面", "an indicator hangs under an area")
    return None if parent else Refusal("scheme.parent_unknown", words, "invalid")
