"""Compare a claimed result with the one computed again: what is settled exactly, what is replicated within tolerance."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from liangpai.dossier.archive import RESULT, STEPS
from liangpai.problems import Problem

Document = dict[str, Any]

STEP_TOLERANCE = 2e-6
"""Steps are written with six decimals, whose last one another processor may round otherwise."""
LEAST_TOLERANCE = 1e-3
PLACE = 1.0
"""A rank of an interval may move by a place where a probability stands on its edge."""
ERRORS = 4 * 2**0.5
"""Two independent estimates are further apart than this many standard errors in one of 16,000 comparisons."""


def settled_apart(claimed: Document, again: Document, in_manifest: str) -> Iterator[Problem]:
    """Where what the hash covers differs: the hash itself, every unit, the decisions, and whatever else is stated.

    Raises:
        KeyError, TypeError: the claimed result is not of this form.
    """
    if not claimed["hash"] == again["hash"] == in_manifest:
        zh = "重新计算得到的校验码不同：结果与方案、数据不符"
        en = "recomputing gives another hash: the result does not follow from its scheme and figures"
        yield Problem("verify.hash", RESULT, zh, en)
    theirs, ours = (_by_unit(one["result"]["units"]) for one in (claimed, again))
    for unit in sorted(theirs.keys() | ours.keys()):
        if theirs.get(unit) != ours.get(unit):
            told, found = _shown(theirs.get(unit)), _shown(ours.get(unit))
            zh, en = (
                f"包内为 {told}，重新计算为 {found}",
                f"the archive says {told}, recomputing gives {found}",
            )
            yield Problem("verify.unit", unit, zh, en)
    if claimed["result"]["decisions"] != again["result"]["decisions"]:
        yield Problem("verify.decisions", RESULT, "亮牌审查结论不同", "the decisions of the card gate differ")
    if _rest(claimed) != _rest(again):
        zh, en = "其他内容与重新计算的不同", "other contents differ from what recomputing gives"
        yield Problem("verify.contents", RESULT, zh, en)


def _by_unit(entries: list[Document]) -> dict[str, Document]:
    return {entry["unit"]: entry for entry in entries}


def _shown(entry: Document | None) -> str:
    return "—" if entry is None else " / ".join(_plain(entry[key]) for key in ("score", "rank", "grade"))


def _plain(value: object) -> str:
    if value is None:
        return "—"
    return f"{value:.10g}" if _is_number(value) else str(value)


def _rest(document: Document) -> list[object]:
    result = document["result"]
    head = {key: result[key] for key in result if key not in ("units", "decisions")}
    return [
        sorted(document),
        head,
        len(result["units"]),
        len(document["probabilities"]),
        document["warnings"],
    ]


def replicated_apart(claimed: Document, again: Document, near_last: float) -> Iterator[Problem]:
    """Where what the replications gave differs by more than chance and another processor explain.

    Raises:
        KeyError, TypeError: the claimed result is not of this form.
    """
    theirs, ours = (_by_unit(one["probabilities"]) for one in (claimed, again))
    for unit in sorted(theirs.keys() | ours.keys()):
        told, found = theirs.get(unit, {}), ours.get(unit, {})
        if not _same(told, found, tolerance(found.get("standard_error"))):
            zh = f"复算结果不同：居末位概率 {told.get('p_last')} 与 {found.get('p_last')}，或名次区间不同"
            en = f"replications differ: P(last) {told.get('p_last')} and {found.get('p_last')}, or the interval"
            yield Problem("verify.probability", unit, zh, en)
    for place in range(max(len(claimed["decisions"]), len(again["decisions"]))):
        told, found = (_at(one["decisions"], place) for one in (claimed, again))
        if not _same(told, found, tolerance(found.get("probability_error"))):
            zh, en = "亮牌审查的依据或概率不同", "the grounds or the probability of a card's gate differ"
            yield Problem("verify.decision", f"{(found or told)['unit']}·{(found or told)['rule']}", zh, en)
    chances = {unit: (entry["p_last"], tolerance(entry["standard_error"])) for unit, entry in ours.items()}
    if not _same_near_last(claimed["near_last"], again["near_last"], chances, near_last):
        zh, en = "末位相近单位不同", "the units near the last places differ"
        yield Problem("verify.near_last", RESULT, zh, en)


def _at(entries: list[Document], place: int) -> Document:
    return entries[place] if place < len(entries) else {}


def tolerance(error: float | None) -> float:
    """How far a probability may move; by the error found, for a claimed error of one would excuse every claim."""
    return ERRORS * (error or 0.0) + LEAST_TOLERANCE


def _same(told: object, found: object, within: float, key: str = "") -> bool:
    """Equal in shape and words, numbers within the tolerance, ranks of an interval within a place."""
    if isinstance(told, dict) and isinstance(found, dict):
        return told.keys() == found.keys() and all(_same(told[key], found[key], within, key) for key in found)
    if isinstance(told, list) and isinstance(found, list):
        return len(told) == len(found) and all(map(lambda one, other: _same(one, other, within), told, found))
    if _is_number(told) and _is_number(found):
        return abs(told - found) <= (PLACE if key in ("median", "low", "high") else within)
    return type(told) is type(found) and told == found


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _same_near_last(
    told: list[Document], found: list[Document], chances: Mapping[str, tuple[float, float]], least: float
) -> bool:
    """A unit may be missing or added only where its probability stands on the edge of what is asked."""
    apart = {
        unit for one, other in zip(told, found, strict=False) for unit in {*one["units"]} ^ {*other["units"]}
    }
    on_edge = all(unit in chances and abs(chances[unit][0] - least) <= chances[unit][1] for unit in apart)
    heads, ours = ([{**near, "units": []} for near in side] for side in (told, found))
    return on_edge and _same(heads, ours, LEAST_TOLERANCE)


def steps_apart(theirs: Mapping[str, bytes], ours: Mapping[str, bytes]) -> Iterator[Problem]:
    """Where the table of a step does not say what recomputing gives, to its last decimal."""
    for name in sorted(ours.keys() | {name for name in theirs if name.startswith(STEPS)}):
        told, found = theirs.get(name, b""), ours.get(name, b"")
        if told != found and not _same_table(told, found):
            zh, en = "这一步的表与重新计算的不同", "this step's table differs from what recomputing gives"
            yield Problem("verify.steps", name, zh, en)


def _same_table(told: bytes, found: bytes) -> bool:
    try:
        theirs, ours = (list(csv.reader(io.StringIO(one.decode()))) for one in (told, found))
        pairs = [pair for rows in zip(theirs, ours, strict=True) for pair in zip(*rows, strict=True)]
        return all(one == other or abs(float(one) - float(other)) <= STEP_TOLERANCE for one, other in pairs)
    except ValueError:
        return False
