"""From figures to indicator scores of one class: level, growth and places, shared by tier; missing scores nothing."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.assessment.figures import Figures
from liangpai.scoring.change import places_score
from liangpai.scoring.growth import growth_score
from liangpai.scoring.marks import METHODS
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme.model import Indicator, Scheme

PARTS = ("level", "growth", "places")


@dataclass(frozen=True, eq=False)
class ClassFigures:
    """The rows of one class that are scored, with what the scheme says of each row and column."""

    scheme: Scheme
    class_code: str
    rows: NDArray[np.intp]
    now: Array
    base: Array
    excused: NDArray[np.bool_]
    columns: tuple[int, ...]
    tier_shares: Array
    """(n, 3): shares of level, growth and places, summing to 1."""

    def indicator(self, column: int) -> Indicator:
        """The indicator of a column of the arrays."""
        return self.scheme.indicators[column]


def class_figures(scheme: Scheme, figures: Figures, class_code: str, rows: NDArray[np.intp]) -> ClassFigures:
    """Cut the rows of one class out of the figures; indicators out of season count for nobody (G8)."""
    shares = {tier.code: np.array([tier.level, tier.growth, tier.places]) / 100 for tier in scheme.tiers}
    level_only = np.array([1.0, 0.0, 0.0])
    tiers = [shares.get(figures.units[row].tier, level_only) for row in rows]
    out_of_season = np.array(
        [_out_of_season(item, scheme.period, figures.as_of) for item in scheme.indicators]
    )
    columns = tuple(
        column for column, item in enumerate(scheme.indicators) if item.weights.get(class_code, 0.0) > 0
    )
    return ClassFigures(
        scheme=scheme,
        class_code=class_code,
        rows=rows,
        now=figures.now[rows],
        base=figures.base[rows],
        excused=figures.excused[rows] | out_of_season,
        columns=columns,
        tier_shares=np.array(tiers).reshape(-1, 3),
    )


def _out_of_season(indicator: Indicator, period: str, as_of: str) -> bool:
    """ISO dates compare as text; a period that is not a year has no seasons."""
    return bool(
        indicator.season_end and as_of and len(period) == 4 and as_of <= f"{period}-{indicator.season_end}"
    )


def score_parts(figures: ClassFigures, now: Array, base: Array) -> dict[str, Array]:
    """Level, growth and places of every figure.

    Args:
        now, base: (..., n, p), the class's figures or replications of them.

    Returns:
        Each (..., n, p), 0–100; NaN where a part is not scored for an indicator. A missing figure scores 0 in every
        part; a missing base scores 0 in growth and places, unless nobody in the class has one.
    """
    parts = {name: np.full(now.shape, np.nan) for name in PARTS}
    for column in figures.columns:
        indicator = figures.indicator(column)
        x, x0 = now[..., column], base[..., column]
        method = METHODS[indicator.scoring.method]
        parts["level"][..., column] = np.where(np.isnan(x), 0.0, method.mark(x, x0, indicator))
        if np.isnan(figures.base[:, column]).all():
            continue
        absent = np.isnan(x) | np.isnan(x0)
        if indicator.growth is not None:
            parts["growth"][..., column] = np.where(absent, 0.0, growth_score(x, x0, indicator))
        if indicator.places:
            parts["places"][..., column] = np.where(absent, 0.0, _places(x, x0, indicator.direction))
    return parts


def _places(x: Array, x0: Array, direction: int) -> Array:
    n = x.shape[-1]
    return places_score(ranks_of_last_axis(direction * x), ranks_of_last_axis(direction * x0), n)


def ranks_of_last_axis(x: Array) -> Array:
    """Competition ranks along the last axis (1 = highest, ties the lowest number, NaN keeps NaN), any leading shape."""
    order = np.argsort(-x, axis=-1, kind="stable")
    ordered = np.take_along_axis(x, order, axis=-1)
    place = np.arange(1, x.shape[-1] + 1, dtype=float)
    fresh = np.concatenate(
        [np.ones((*x.shape[:-1], 1), bool), ordered[..., 1:] != ordered[..., :-1]], axis=-1
    )
    ranks = np.maximum.accumulate(np.where(fresh, place, 0.0), axis=-1)
    back = np.empty_like(ranks)
    np.put_along_axis(back, order, ranks, axis=-1)
    return np.where(np.isnan(x), np.nan, back)


def combine_parts(figures: ClassFigures, parts: dict[str, Array], now: Array) -> Array:
    """Scores of indicators from their parts by the tier's shares, and the scheme's policy for what is missing.

    Returns:
        (..., n, p), 0–100; NaN = not counted (excused, out of season, not of this class, or re-normalised by policy).
    """
    total = np.zeros(now.shape)
    shares = np.zeros(now.shape)
    for place, name in enumerate(PARTS):
        counted = ~np.isnan(parts[name])
        share = figures.tier_shares[:, [place]] * counted
        total += np.where(counted, parts[name], 0.0) * share
        shares += share
    # A tier that gives the level no share must not divide by zero where only the level is scored.
    level_only = shares == 0
    scores = np.where(level_only, parts["level"], total / np.where(level_only, 1.0, shares))
    return _by_policy(figures, scores, now)


def _by_policy(figures: ClassFigures, scores: Array, now: Array) -> Array:
    scores = np.where(figures.excused, np.nan, scores)
    for column in figures.columns:
        policy = figures.indicator(column).missing
        if policy == "zero":
            continue
        absent = np.isnan(now[..., column]) & ~figures.excused[:, column]
        present = np.where(absent, np.nan, scores[..., column])
        scores[..., column] = np.where(absent, _fill(present, policy), scores[..., column])
    return scores


def _fill(present: Array, policy: str) -> Array:
    """The class mean or median of those present, NaN for ``renormalise`` or when nobody is present."""
    if policy == "renormalise" or np.isnan(present).all():
        return np.full((*present.shape[:-1], 1), np.nan)
    middle = np.nanmean if policy == "class_mean" else np.nanmedian
    filled: Array = middle(present, axis=-1, keepdims=True)
    return filled


def score_indicators(figures: ClassFigures, now: Array, base: Array) -> Array:
    """Scores of indicators straight from figures: ``score_parts`` then ``combine_parts``."""
    return combine_parts(figures, score_parts(figures, now, base), now)
