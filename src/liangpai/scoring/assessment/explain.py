"""Why a unit has its score: the waterfall, what sets it apart from its class, and the least change that would lift it out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.assessment.adjust import bonus_and_deduction
from liangpai.scoring.assessment.result import Assessment, Standing
from liangpai.scoring.assessment.score import ClassFigures, class_figures, score_indicators
from liangpai.scoring.assessment.tree import ROOT, fold
from liangpai.scoring.marks import METHODS
from liangpai.scoring.ranks import Array, competition_ranks, round_half_up
from liangpai.scoring.scheme.model import Indicator

COUNTERS = frozenset("个件处户人项次家份宗起条座株所名场")
"""Units of measure that count things one by one."""
MOST_TOGETHER = 500
"""Up to this many units a change is tried with the whole class scored anew."""
SECTIONS, ROUNDS = 16, 5
"""Each round cuts the way to the best value into sections: 16⁻⁵ of a goalpost span is under any published digit."""


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
class Effect:
    """What one bonus or deduction rule did: its points after all caps (negative for a deduction), and the rank without it."""

    rule: str
    points: float
    rank_without: float


@dataclass(frozen=True)
class Explanation:
    """The whole sheet of one unit: lines sum with bonus and deduction to the total."""

    unit: str
    lines: tuple[Line, ...]
    bonus: float
    deduction: float
    total: float
    effects: tuple[Effect, ...]
    """Every bonus and deduction that struck the unit."""
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
    lifts = _lifts(assessment, standing, row) if gap > 0 else ()
    return Explanation(
        unit=unit,
        lines=_lines(assessment, standing, row, {lift.indicator for lift in lifts}),
        bonus=float(assessment.bonus[row]),
        deduction=float(assessment.deduction[row]),
        total=float(assessment.total[row]),
        effects=tuple(_effects(assessment, standing, row)),
        gap=gap,
        lifts=lifts,
    )


def _effects(assessment: Assessment, standing: Standing, row: int) -> Iterator[Effect]:
    """Leave out one rule at a time for this unit alone; what a cap had cut off may then count."""
    before = assessment.bonus[row] - assessment.deduction[row]
    for rule, points in assessment.adjustments.items():
        if points[row] == 0:
            continue
        others = {code: every[[row]] for code, every in assessment.adjustments.items() if code != rule}
        others[rule] = np.zeros(1)
        bonus, deduction = bonus_and_deduction(assessment.scheme, others, 1)
        effect = float(before - (bonus[0] - deduction[0]))
        totals = assessment.total.copy()
        totals[row] -= effect
        ranks = competition_ranks(totals[standing.rated], assessment.scheme.precision)
        yield Effect(rule, effect, float(ranks[standing.rated == row][0]))


def gap_to_leave(published: Array, k: int, place: int) -> float:
    """Points the unit at ``place`` lacks to leave the last ``k`` places: to reach the (k+1)-th lowest score."""
    if k == 0 or k >= published.size:
        return 0.0
    return max(0.0, float(np.sort(published)[k] - published[place]))


def _lines(assessment: Assessment, standing: Standing, row: int, decisive: set[str]) -> tuple[Line, ...]:
    medians, scores = assessment.class_medians[standing.class_code]
    lines = []
    for code, column in standing.columns.items():
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
                median_score=float(scores[column]),
                shortfall=float(medians[column]) - contribution,
                decisive=code in decisive,
            )
        )
    return tuple(lines)


def _lifts(assessment: Assessment, standing: Standing, row: int) -> tuple[Lift, ...]:
    """Try every indicator at many values at once: each run of a block moves one indicator of this unit.

    Where scores depend on the other units (places, sample methods), every run is ranked anew as a whole, so a place
    gained at the cost of another unit is counted too; in a class too large for that no change is searched.
    """
    scheme = assessment.scheme
    figures = class_figures(scheme, assessment.figures, standing.class_code, standing.rated)
    at = int(np.flatnonzero(standing.rated == row)[0])
    others = np.delete(assessment.published[standing.rated], at)
    alone = all(_stands_alone(indicator) for indicator in figures.indicators)
    if alone:
        figures, at = _unit_alone(figures, at), 0
    elif others.size >= MOST_TOGETHER:
        return ()
    p = len(figures.columns)
    ends = np.array([_ends(figures, place) for place in range(p)])
    best = ends[:, 1]
    start = np.where(np.isnan(figures.now[:, at]), ends[:, 0], figures.now[:, at])
    extra = (assessment.bonus - assessment.deduction)[[row] if alone else standing.rated]
    above_last = standing.rated.size - standing.places_left
    runs = np.arange(SECTIONS * p)
    base = np.repeat(figures.base[:, None, :], runs.size, axis=1)

    def reached(shares: Array) -> NDArray[np.bool_]:
        """Whether each indicator (last axis) at each share of the way (first axis) leaves the last places."""
        block = np.repeat(figures.now[:, None, :], runs.size, axis=1)
        block[runs % p, runs, at] = (start + shares * (best - start)).ravel()
        totals = fold(standing.tree, score_indicators(figures, block, base))[ROOT] + extra
        published = round_half_up(totals, scheme.precision)
        against = others if alone else published
        higher = (against > published[:, [at]]).sum(axis=1)
        return np.asarray(higher < above_last).reshape(shares.shape)

    whole_way, share = _least_shares(reached, p)
    feasible = whole_way & ~figures.excused[:, at]
    needed = _whole_where_counted(figures, start + share * (best - start), best - start)
    spans = np.maximum(np.abs(ends[:, 1] - ends[:, 0]), 1e-12)
    found = [
        Lift(
            indicator=figures.indicators[place].code,
            value=float(figures.now[place, at]),
            needed=float(needed[place]),
            share_of_span=float(abs(needed[place] - start[place]) / spans[place]),
        )
        for place in np.flatnonzero(feasible)
    ]
    return tuple(sorted(found, key=lambda lift: (lift.share_of_span, lift.indicator)))


def _least_shares(reached: Callable[[Array], NDArray[np.bool_]], p: int) -> tuple[NDArray[np.bool_], Array]:
    """Whether the whole way of each of p indicators is enough, and the least share of it that is, section by section."""
    steps = np.arange(1, SECTIONS + 1)[:, None] / SECTIONS
    enough = reached(np.repeat(steps, p, axis=1))
    low, width = np.argmax(enough, axis=0) / SECTIONS, 1 / SECTIONS
    for _ in range(ROUNDS - 1):
        low = low + width * np.argmax(reached(low + width * steps), axis=0) / SECTIONS
        width /= SECTIONS
    return enough[-1], low + width


def _stands_alone(indicator: Indicator) -> bool:
    """Whether a unit's score on this indicator is a matter of its own figures alone."""
    relative = indicator.growth is not None and indicator.growth.method in ("z_gain", "residual_gain")
    shared = METHODS[indicator.scoring.method].sample or indicator.missing in ("class_mean", "class_median")
    return not (indicator.places or relative or shared)


def _unit_alone(figures: ClassFigures, at: int) -> ClassFigures:
    return replace(
        figures,
        now=figures.now[:, [at]],
        base=figures.base[:, [at]],
        excused=figures.excused[:, [at]],
        tier_shares=figures.tier_shares[:, [at]],
    )


def _whole_where_counted(figures: ClassFigures, needed: Array, ahead: Array) -> Array:
    """What is counted one by one is needed in whole numbers."""
    counted = np.array([indicator.unit in COUNTERS for indicator in figures.indicators])
    settled = np.round(needed, 6)
    return np.where(counted, np.where(ahead > 0, np.ceil(settled), np.floor(settled)), needed)


def _ends(figures: ClassFigures, place: int) -> tuple[float, float]:
    """The worst and best value that still matter: the method's own, or the ends of the class where it has none."""
    indicator = figures.indicators[place]
    from_method = METHODS[indicator.scoring.method].ends(indicator)
    if from_method is not None:
        return from_method
    present = figures.now[place][~np.isnan(figures.now[place])]
    if present.size == 0:
        return 0.0, 1.0
    low, high = float(present.min()), float(present.max())
    return (low, high) if indicator.direction == 1 else (high, low)
