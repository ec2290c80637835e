"""Is the indicator tree a tree, and do its points add up in every class?"""

from collections import Counter
from collections.abc import Iterator

from liangpai.problems import Problem
from liangpai.scoring.scheme.model import Area, Indicator, Scheme

TOTAL_POINTS = 100.0
EXPLAINABLE = ("arithmetic", "geometric", "harmonic", "power:")


def nodes_of(scheme: Scheme) -> list[Area | Indicator]:
    """Areas and indicators together, in the order of the document."""
    nodes: list[Area | Indicator] = list(scheme.areas)
    return nodes + list(scheme.indicators)


def codes_are_unique(scheme: Scheme) -> Iterator[Problem]:
    """Codes of areas and indicators share one space; the other lists have one each."""
    spaces = {
        "areas/indicators": [node.code for node in nodes_of(scheme)],
        "classes": [item.code for item in scheme.classes],
        "tiers": [item.code for item in scheme.tiers],
        "grades": [item.name for item in scheme.grades],
        "adjustments": [item.code for item in scheme.adjustments],
        "vetoes": [item.code for item in scheme.vetoes],
        "card_kinds": [item.code for item in scheme.card_kinds],
        "card_rules": [item.code for item in scheme.card_rules],
    }
    for space, codes in spaces.items():
        for code, count in Counter(codes).items():
            if count > 1:
                yield Problem(
                    "scheme.code_twice",
                    f"{space}.{code}",
                    f"编码“{code}”用了 {count} 次；每个编码只能用一次，请改名",
                    f"code '{code}' stands {count} times; each code may stand once: rename",
                )
            if not code.strip():
                yield Problem(
                    "scheme.code_empty", space, "有一项没有编码，请补上", "an item has no code: give it one"
                )


def references_exist(scheme: Scheme) -> Iterator[Problem]:
    """Parents exist, no area is its own ancestor, no area is empty, weights name known classes."""
    areas = {area.code: area for area in scheme.areas}
    for place, parent in _parents(scheme):
        if parent and parent not in areas:
            yield Problem(
                "scheme.parent_unknown",
                place,
                f"上级“{parent}”不存在；可用的有：{'、'.join(areas)}",
                f"parent '{parent}' does not exist; known areas: {', '.join(areas)}",
            )
    for area in scheme.areas:
        if _is_own_ancestor(area, areas):
            yield Problem(
                "scheme.cycle",
                f"areas.{area.code}",
                "这一项是自己的上级（循环）；请改它的 parent",
                "this area is its own ancestor (a cycle): change its parent",
            )
        if not children(scheme, area.code):
            yield Problem(
                "scheme.area_empty",
                f"areas.{area.code}",
                "这一项下面没有指标；请补指标或删除",
                "this area has no indicators: add some or remove it",
            )
    known = {item.code for item in scheme.classes}
    for node in nodes_of(scheme):
        for code in node.weights.keys() - known:
            yield Problem(
                "scheme.class_unknown",
                f"{_place(node)}.weights.{code}",
                f"类别“{code}”不存在；可用的有：{'、'.join(sorted(known))}",
                f"class '{code}' does not exist; known: {', '.join(sorted(known))}",
            )


def _parents(scheme: Scheme) -> Iterator[tuple[str, str]]:
    for area in scheme.areas:
        yield f"{_place(area)}.parent", area.parent
    for indicator in scheme.indicators:
        yield f"{_place(indicator)}.area", indicator.area or "?"


def _is_own_ancestor(area: Area, areas: dict[str, Area]) -> bool:
    seen: set[str] = set()
    code = area.parent
    while code in areas and code not in seen:
        if code == area.code:
            return True
        seen.add(code)
        code = areas[code].parent
    return False


def children(scheme: Scheme, parent: str) -> list[Area | Indicator]:
    """The areas and indicators directly under an area; ``""`` is the root."""
    below: list[Area | Indicator] = [area for area in scheme.areas if area.parent == parent]
    return below + [indicator for indicator in scheme.indicators if indicator.area == parent]


def weights_sum(scheme: Scheme) -> Iterator[Problem]:
    """In every class the points under an area sum to the area's points, and the top areas to 100."""
    for item in scheme.classes:
        yield from _sums(scheme, item.code, "", TOTAL_POINTS, "areas")
        for area in scheme.areas:
            yield from _sums(scheme, item.code, area.code, area.weights.get(item.code, 0.0), _place(area))


def _sums(scheme: Scheme, class_code: str, parent: str, points: float, place: str) -> Iterator[Problem]:
    below = children(scheme, parent)
    weights = [node.weights.get(class_code, 0.0) for node in below]
    for node, weight in zip(below, weights, strict=True):
        if weight < 0:
            yield Problem(
                "scheme.weight_negative",
                f"{_place(node)}.weights.{class_code}",
                "权重不能为负；方向请用 direction: -1 表示",
                "a weight may not be negative: state direction: -1 instead",
            )
    if below and abs(sum(weights) - points) > 1e-6:
        yield Problem(
            "scheme.weights_sum",
            f"{place}.weights.{class_code}",
            f"下级分值之和为 {sum(weights):g}，应为 {points:g}；请调整到相等",
            f"the points below sum to {sum(weights):g} but should be {points:g}: make them equal",
        )


def methods_can_be_explained(scheme: Scheme) -> Iterator[Problem]:
    """Only ways of aggregating whose contributions are exact may decide about people (arithmetic, geometric, harmonic, power)."""
    named = [("method", scheme.method), *((f"{_place(area)}.method", area.method) for area in scheme.areas)]
    named += [(f"uncertainty.methods[{i}]", name) for i, name in enumerate(scheme.uncertainty.methods, 1)]
    for place, method in named:
        if not method.startswith(EXPLAINABLE) or (method.startswith("power:") and not _is_power(method)):
            yield Problem(
                "scheme.method_unexplainable",
                place,
                f"考核不能用“{method}”合成：得分要能逐项拆开；可用 arithmetic、geometric、harmonic、power:数",
                f"'{method}' may not aggregate an assessment, whose scores must split exactly: use arithmetic, "
                "geometric, harmonic or power:NUMBER",
            )


def _is_power(method: str) -> bool:
    try:
        return float(method.removeprefix("power:")) != 0
    except ValueError:
        return False


def _place(node: Area | Indicator) -> str:
    return f"{'areas' if isinstance(node, Area) else 'indicators'}.{node.code}"
