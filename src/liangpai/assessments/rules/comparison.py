"""Two runs side by side: who moved, which figures and rules caused it, and the sentence of a restatement."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from liangpai.scoring.assessment import Figures
from liangpai.scoring.scheme import Scheme
from liangpai.words import Words

MOST_NAMED = 30
"""So many units and figures are named in an erratum; the comparison holds all."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What a unit had in one run."""

    score: float | None
    rank: int | None
    grade: str


NOWHERE = Placed(None, None, "")


@dataclass(frozen=True, slots=True)
class Moved:
    """A unit's results in two runs."""

    unit: str
    name: str
    class_code: str
    before: Placed
    after: Placed

    @property
    def is_changed(self) -> bool:
        """Whether anything that is published differs."""
        return self.before != self.after

    @property
    def places(self) -> int | None:
        """Places gained (+) or lost (−); None where one of the two has no rank."""
        if self.before.rank is None or self.after.rank is None:
            return None
        return self.before.rank - self.after.rank

    @property
    def points(self) -> float | None:
        """Points gained or lost."""
        if self.before.score is None or self.after.score is None:
            return None
        return round(self.after.score - self.before.score, 6)


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that differs between two runs; None = not reported."""

    unit: str
    name: str
    item: str
    indicator: str
    measure: str
    before: float | None
    after: float | None


def moves(
    before: Mapping[str, Placed], after: Mapping[str, Placed], units: Mapping[str, tuple[str, str]]
) -> list[Moved]:
    """Every unit of either run, those that moved furthest first.

    Args:
        before, after: by code of the unit.
        units: name and class by code.
    """
    found = [
        Moved(code, *units[code], before.get(code, NOWHERE), after.get(code, NOWHERE))
        for code in units
        if code in before or code in after
    ]
    return sorted(found, key=lambda one: (not one.is_changed, -abs(one.places or 0), -abs(one.points or 0.0)))


def figure_changes(scheme: Scheme, before: Figures, after: Figures) -> Iterator[FigureChange]:
    """Figures of this period that differ, in the order of units and indicators; both by the same scheme."""
    rows = {unit.code: row for row, unit in enumerate(before.units)}
    for row, unit in enumerate(after.units):
        then = before.now[rows[unit.code]] if unit.code in rows else np.full(after.now.shape[1], np.nan)
        now = after.now[row]
        same = (then == now) | (np.isnan(then) & np.isnan(now))
        for column in np.flatnonzero(~same):
            indicator = scheme.indicators[column]
            yield FigureChange(
                unit.code,
                unit.name,
                indicator.code,
                indicator.name,
                indicator.unit,
                _known(then[column]),
                _known(now[column]),
            )


def _known(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def lists_changed(before: Figures, after: Figures) -> list[str]:
    """Which lists beside the figures differ: adjustments, vetoes, excuses, records, holds, …"""
    names = ("adjustments", "vetoes", "excuses", "records", "prior_cards", "holds", "received", "previous")
    return [name for name in names if getattr(before, name) != getattr(after, name)]


def erratum(
    changes: Sequence[FigureChange], moved: Sequence[Moved], reasons: Mapping[tuple[str, str], str]
) -> Words:
    """The computed sentence of a restatement: which figures were corrected and why, and whose result changed how.

    Args:
        changes: the figures that differ.
        moved: every unit of both runs.
        reasons: why, by (unit, item).
    """
    changed = [one for one in moved if one.is_changed]
    because = Words("；".join(_because(one, reasons).zh for one in changes[:MOST_NAMED]), "")
    because = Words(because.zh, "; ".join(_because(one, reasons).en for one in changes[:MOST_NAMED]))
    results = Words(
        "；".join(_result(one).zh for one in changed[:MOST_NAMED]),
        "; ".join(_result(one).en for one in changed[:MOST_NAMED]),
    )
    if not changes:
        head = Words("有关事项更正后重新计算。", "Recomputed after other records were corrected.")
    else:
        head = Words("更正数据 {n} 项：{because}。", "{n} {n|figure|figures} corrected: {because}.")
        head = head.format(n=len(changes), because=because)
    if not changed:
        tail = Words("各单位得分、名次、等次均未变化。", "No unit's score, rank or grade changed.")
    else:
        tail = Words("结果有变化的单位 {n} 个：{results}。", "{n} {n|unit|units} changed: {results}.")
        tail = tail.format(n=len(changed), results=results)
    return Words(head.zh + tail.zh, f"{head.en} {tail.en}")


def _because(change: FigureChange, reasons: Mapping[tuple[str, str], str]) -> Words:
    reason = reasons.get((change.unit, change.item), "")
    words = Words(
        "{name}“{indicator}”由 {before} 更正为 {after}{why}",
        "{name}, {indicator}: {before} corrected to {after}{why}",
    )
    return words.format(
        name=change.name,
        indicator=change.indicator,
        before=_shown(change.before, change.measure),
        after=_shown(change.after, change.measure),
        why=Words(f"（{reason}）", f" ({reason})") if reason else "",
    )


def _shown(value: float | None, measure: str) -> Words:
    return (
        Words("缺报", "missing")
        if value is None
        else Words(f"{value:.10g}{measure}", f"{value:.10g}{measure}")
    )


def _result(one: Moved) -> Words:
    parts = [
        _part(Words("得分", "score"), _score(one.before), _score(one.after)),
        _part(Words("名次", "rank"), _rank(one.before), _rank(one.after)),
        _part(Words("等次", "grade"), one.before.grade or "—", one.after.grade or "—"),
    ]
    told = [part for part in parts if part]
    zh, en = "、".join(part.zh for part in told), ", ".join(part.en for part in told)
    return Words(f"{one.name}{zh}", f"{one.name} {en}")


def _part(name: Words, before: str, after: str) -> Words | None:
    return None if before == after else Words(f"{name.zh} {before}→{after}", f"{name.en} {before} → {after}")


def _score(placed: Placed) -> str:
    return "—" if placed.score is None else f"{placed.score:.2f}"


def _rank(placed: Placed) -> str:
    return "—" if placed.rank is None else str(placed.rank)
