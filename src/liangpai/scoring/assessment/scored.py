"""Score every unit of every class: indicators, areas, totals with bonus and deduction, and the total without opinions."""

from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.assessment.adjust import adjustment_points, bonus_and_deduction
from liangpai.scoring.assessment.figures import Figures, Unit
from liangpai.scoring.assessment.result import Scored, Status
from liangpai.scoring.assessment.score import PARTS, class_figures, combine_parts, indicator_parts
from liangpai.scoring.assessment.sigma import sigma_of_figures
from liangpai.scoring.assessment.tree import ROOT, fold, plant, unfold
from liangpai.scoring.ranks import Array, round_half_up
from liangpai.scoring.scheme.model import Scheme

Rows = NDArray[np.intp]


def rows_of(
    figures: Figures, class_code: str, status: tuple[Status, ...], wanted: tuple[Status, ...]
) -> Rows:
    """The rows of a class whose status is one of those wanted."""
    return np.array(
        [
            row
            for row, (unit, one) in enumerate(zip(figures.units, status, strict=True))
            if unit.class_code == class_code and one in wanted
        ],
        dtype=np.intp,
    )


@dataclass(frozen=True, eq=False)
class _Sheet:
    """Arrays of all units, filled class by class."""

    parts: dict[str, Array]
    scores: Array
    areas: dict[str, Array]
    contributions: Array
    raw: Array
    without: Array


def score_all(scheme: Scheme, figures: Figures) -> Scored:
    """Steps 5–8 of the method for all classes; nothing is ranked yet."""
    n, p = figures.now.shape
    missing = _missing_weight(scheme, figures)
    status = tuple(_status(scheme, unit, share) for unit, share in zip(figures.units, missing, strict=True))
    sheet = _Sheet(
        parts={},
        scores=np.full((n, p), np.nan),
        areas={area.code: np.full(n, np.nan) for area in scheme.areas},
        contributions=np.zeros((n, p)),
        raw=np.full(n, np.nan),
        without=np.full(n, np.nan),
    )
    for item in scheme.classes:
        # Places are gained among those who are ranked, so the others are scored apart.
        for one in get_args(Status):
            rows = rows_of(figures, item.code, status, (one,))
            if rows.size:
                _score_rows(scheme, figures, item.code, rows, sheet)
    points = adjustment_points(scheme, figures)
    bonus, deduction = bonus_and_deduction(scheme, points, n)
    total = sheet.raw + bonus - deduction
    return Scored(
        scheme=scheme,
        figures=figures,
        sigma=sigma_of_figures(scheme, figures),
        # A part that nothing scores costs no memory.
        parts={name: sheet.parts.get(name, np.broadcast_to(np.nan, (n, p))) for name in PARTS},
        scores=sheet.scores,
        areas=sheet.areas,
        contributions=sheet.contributions,
        adjustments=points,
        bonus=bonus,
        deduction=deduction,
        total=total,
        published=round_half_up(total, scheme.precision),
        missing_weight=missing,
        without_subjective=round_half_up(sheet.without + bonus - deduction, scheme.precision),
        status=status,
    )


def _score_rows(scheme: Scheme, figures: Figures, class_code: str, rows: Rows, sheet: _Sheet) -> None:
    cut, tree = class_figures(scheme, figures, class_code, rows), plant(scheme, class_code)
    scores = np.empty(cut.now.shape)
    for place, column in enumerate(cut.columns):
        parts = indicator_parts(cut, place, cut.now[place], cut.base[place])
        scores[place] = combine_parts(cut, place, parts, cut.now[place])
        for name, values in parts.items():
            if name not in sheet.parts:
                sheet.parts[name] = np.full(figures.now.shape, np.nan)
            sheet.parts[name][rows, column] = values
    cells = np.ix_(rows, cut.columns)
    sheet.scores[cells] = scores.T
    sheet.contributions[cells] = unfold(tree, scores).T
    folded = fold(tree, scores)
    sheet.raw[rows] = folded.pop(ROOT)
    for code, values in folded.items():
        sheet.areas[code][rows] = values
    opinions = np.array([indicator.subjective for indicator in cut.indicators])
    sheet.without[rows] = fold(tree, np.where(opinions[:, None], np.nan, scores))[ROOT]


def _missing_weight(scheme: Scheme, figures: Figures) -> Array:
    """The share of a unit's points whose figures were not reported; what is excused concerns the unit no longer."""
    codes = {unit.class_code for unit in figures.units}
    by_class = {code: [item.weights.get(code, 0.0) for item in scheme.indicators] for code in codes}
    weights = np.array([by_class[unit.class_code] for unit in figures.units]).reshape(figures.now.shape)
    concerned = np.where(figures.excused, 0.0, weights)
    absent = np.where(np.isnan(figures.now), concerned, 0.0)
    whole = concerned.sum(axis=1)
    missing: Array = absent.sum(axis=1) / np.where(whole == 0, 1.0, whole)
    return missing


def _status(scheme: Scheme, unit: Unit, missing: float) -> Status:
    if unit.months is not None and unit.months < scheme.new_unit_months:
        return "new"
    return "unrated" if missing > scheme.unrated_missing + 1e-9 else "rated"
