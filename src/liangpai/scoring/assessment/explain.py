"""Why a unit has its score: the waterfall, what sets it apart from its class, and the least change that would lift it out."""

from dataclasses import dataclass

import numpy as np

from liangpai.scoring.assessment.result import Assessment, Standing
from liangpai.scoring.assessment.score import ClassFigures, class_figures, score_indicators
from liangpai.scoring.assessment.tree import ROOT, fold
from liangpai.scoring.marks import METHODS
from liangpai.scoring.ranks import Array, round_half_up

BISECTIONS = 40
"""Halvings of a goalpost span: 2⁻⁴⁰ of it is far under any published digit."""


@dataclass(frozen=True)
class Line:
    """One indicator in a unit's sheet; contributions in points of the total, medians over the rated units of the class."""

    indicator: str
    value: float
    base: float
    sigma: float
    level: float
    growth: float
    places: float
    score: float
    points: float
    contribution: float
    class_median: float
    median_score: float
    shortfall: float
    """Median contribution of the class minus the unit's own: what this indicator cost the unit against its class."""
    decisive: bool
    """Whether this indicator alone, at its best, would have lifted the unit out of the last places."""


@dataclass(frozen=True)
class Lift:
    """The value at which one indicator alone would have lifted the unit out of the last places."""

    indicator: str
    value: float
    needed: float
    share_of_span: float


@dataclass(frozen=True)
class Explanation:
    """The whole sheet of one unit: lines sum with bonus and deduction to the total."""

    unit: str
    lines: tuple[Line, ...]
    bonus: float
    deduction: float
    total: float
    gap: float
    """Points to the score that leaves the last places; 0 for a unit that is not there."""
    lifts: tuple[Lift, ...]
    """Feasible single changes, the smallest (as a share of its goalpost span) first."""


def explain(assessment: Assessment, unit: str) -> Explanation:
    """The sheet of one rated unit.

    Raises:
        KeyError: no such unit, or the unit is not rated.
    """
    row = assessment.row_of(unit)
    standing = assessment.standing_of(assessment.figures.units[row].class_code)
    places = np.flatnonzero(standing.rated == row)
    if places.size == 0:
        raise KeyError(unit)
    gap = gap_to_leave(assessment.published[standing.rated], standing.places_left, int(places[0]))
    lifts = _lifts(assessment, standing, row, gap) if gap > 0 else ()
    return Explanation(
        unit=unit,
        lines=_lines(assessment, standing, row, {lift.indicator for lift in lifts}),
        bonus=float(assessment.bonus[row]),
        deduction=float(assessment.deduction[row]),
        total=float(assessment.total[row]),
        gap=gap,
        lifts=lifts,
    )


def gap_to_leave(published: Array, k: int, place: int) -> float:
    """Points the unit at ``place`` lacks to leave the last ``k`` places: to reach the (k+1)-th lowest score."""
    if k == 0 or k >= published.size:
        return 0.0
    return max(0.0, float(np.sort(published)[k] - published[place]))


def _lines(assessment: Assessment, standing: Standing, row: int, decisive: set[str]) -> tuple[Line, ...]:
    medians = np.median(assessment.contributions[standing.rated], axis=0)
    scores = assessment.scores[standing.rated]
    lines = []
    for code, column in standing.tree.columns.items():
        part = {name: float(values[row, column]) for name, values in assessment.parts.items()}
        contribution = float(assessment.contributions[row, column])
        lines.append(
            Line(
                indicator=code,
                value=float(assessment.figures.now[row, column]),
                base=float(assessment.figures.base[row, column]),
                sigma=float(assessment.sigma[row, column]),
                level=part["level"],
                growth=part["growth"],
                places=part["places"],
                score=float(assessment.scores[row, column]),
                points=standing.tree.points[code],
                contribution=contribution,
                class_median=float(medians[column]),
                median_score=_median(scores[:, column]),
                shortfall=float(medians[column]) - contribution,
                decisive=code in decisive,
            )
        )
    return tuple(lines)


def _median(scores: Array) -> float:
    counted = scores[~np.isnan(scores)]
    return float(np.median(counted)) if counted.size else float("nan")


def _lifts(assessment: Assessment, standing: Standing, row: int, gap: float) -> tuple[Lift, ...]:
    """Bisect every indicator at once: run j of a block moves only indicator j of this unit.

    The others stand still; a gain of places that costs another unit its place is therefore not promised.
    """
    scheme = assessment.scheme
    figures = class_figures(scheme, assessment.figures, standing.class_code, standing.rated)
    place = int(np.flatnonzero(standing.rated == row)[0])
    columns = np.array(list(standing.tree.columns.values()))
    start, best = figures.now[place, columns], _best_values(figures, columns)
    start = np.where(np.isnan(start), _worst_values(figures, columns), start)
    goal = assessment.published[row] + gap
    extra = assessment.bonus[row] - assessment.deduction[row]

    def reached(share: Array) -> Array:
        block = np.repeat(figures.now[None], columns.size, axis=0)
        block[np.arange(columns.size), place, columns] = start + share * (best - start)
        scores = score_indicators(figures, block, np.repeat(figures.base[None], columns.size, axis=0))
        totals = fold(standing.tree, scores)[ROOT][:, place] + extra
        return round_half_up(totals, scheme.precision) >= goal

    feasible = reached(np.ones(columns.size))
    low, high = np.zeros(columns.size), np.ones(columns.size)
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        enough = reached(middle)
        low, high = np.where(enough, low, middle), np.where(enough, middle, high)
    found = [
        Lift(
            indicator=scheme.indicators[column].code,
            value=float(figures.now[place, column]),
            needed=float(start[j] + high[j] * (best[j] - start[j])),
            share_of_span=float(high[j] * abs(best[j] - start[j]) / max(_span(figures, int(column)), 1e-12)),
        )
        for j, column in enumerate(columns)
        if feasible[j] and not figures.excused[place, column]
    ]
    return tuple(sorted(found, key=lambda lift: (lift.share_of_span, lift.indicator)))


def _best_values(figures: ClassFigures, columns: Array) -> Array:
    return np.array([_ends(figures, int(column))[1] for column in columns])


def _worst_values(figures: ClassFigures, columns: Array) -> Array:
    return np.array([_ends(figures, int(column))[0] for column in columns])


def _span(figures: ClassFigures, column: int) -> float:
    worst, best = _ends(figures, column)
    return abs(best - worst)


def _ends(figures: ClassFigures, column: int) -> tuple[float, float]:
    """The worst and best value that still matter: the method's own, or the ends of the class where it has none."""
    from_method = METHODS[figures.indicator(column).scoring.method].ends(figures.indicator(column))
    if from_method is not None:
        return from_method
    values = figures.now[:, column]
    low, high = float(np.nanmin(values, initial=np.inf)), float(np.nanmax(values, initial=-np.inf))
    if not np.isfinite(low):
        return 0.0, 1.0
    return (low, high) if figures.indicator(column).direction == 1 else (high, low)
