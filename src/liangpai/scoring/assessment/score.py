"""From figures to indicator scores of one class: level, growth and places, shared by tier; missing scores nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.assessment.figures import Figures
from liangpai.scoring.change import places_score
from liangpai.scoring.growth import growth_score
from liangpai.scoring.marks import METHODS
from liangpai.scoring.normalise import rank
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme.model import Indicator, MissingPolicy, Scheme


@dataclass(frozen=True, eq=False)
class ClassFigures:
    """The rows and indicators of one class, turned so that an indicator is one contiguous array.

    ``now``, ``base`` and ``excused`` are (p, n): an indicator of the class per row, a unit per column. Replications
    put their axis between the two: (p, r, n).
    """

    scheme: Scheme
    class_code: str
    columns: NDArray[np.intp]
    """Where the indicators stand in the scheme."""
    now: Array
    base: Array
    excused: NDArray[np.bool_]
    tier_shares: Array
    """(3, n): shares of level, growth and places, summing to 1."""

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators of the class in the order of the arrays."""
        return tuple(self.scheme.indicators[column] for column in self.columns)


def class_figures(scheme: Scheme, figures: Figures, class_code: str, rows: NDArray[np.intp]) -> ClassFigures:
    """Cut one class out of the figures; indicators out of season count for nobody (G8)."""
    shares = {tier.code: (tier.level / 100, tier.growth / 100, tier.places / 100) for tier in scheme.tiers}
    tiers = [shares.get(figures.units[row].tier, (1.0, 0.0, 0.0)) for row in rows]
    concerned = [item.weights.get(class_code, 0.0) > 0 for item in scheme.indicators]
    columns = np.flatnonzero(concerned)
    out_of_season = [_out_of_season(scheme.indicators[c], scheme.period, figures.as_of) for c in columns]
    cut = np.ix_(rows, columns)
    return ClassFigures(
        scheme=scheme,
        class_code=class_code,
        columns=columns,
        now=np.ascontiguousarray(figures.now[cut].T),
        base=np.ascontiguousarray(figures.base[cut].T),
        excused=figures.excused[cut].T | np.array(out_of_season, dtype=bool)[:, None],
        tier_shares=np.array(tiers).reshape(-1, 3).T,
    )


def _out_of_season(indicator: Indicator, period: str, as_of: str) -> bool:
    """ISO dates compare as text; a period that is not a year has no seasons."""
    return bool(
        indicator.season_end and as_of and len(period) == 4 and as_of <= f"{period}-{indicator.season_end}"
    )


Part = Literal["level", "growth", "places"]
PARTS: tuple[Part, ...] = ("level", "growth", "places")


def indicator_parts(figures: ClassFigures, place: int, x: Array, x0: Array) -> dict[Part, Array]:
    """Level, growth and places of one indicator.

    Args:
        figures: the class.
        place: of the indicator in the class.
        x, x0: (..., n), this period's and the base figures or replications of them.

    Returns:
        Each (..., n), 0–100; only the parts that are scored. A missing figure scores 0 in every part; a missing base
        scores 0 in growth and places, unless nobody in the class has one.
    """
    indicator = figures.indicators[place]
    absent = np.isnan(x)
    method = METHODS[indicator.scoring.method]
    parts: dict[Part, Array] = {"level": _nothing_where(absent, method.mark(x, x0, indicator))}
    if (indicator.growth or indicator.places) and not np.isnan(figures.base[place]).all():
        absent = absent | np.isnan(x0)
        if indicator.growth is not None:
            parts["growth"] = _nothing_where(absent, growth_score(x, x0, indicator))
        if indicator.places:
            parts["places"] = _nothing_where(absent, _places(x, x0, indicator.direction))
    return parts


def _nothing_where(absent: NDArray[np.bool_], scores: Array) -> Array:
    return np.where(absent, 0.0, scores) if absent.any() else scores


def _places(x: Array, x0: Array, direction: int) -> Array:
    # The best is 1, so the figures are ranked turned round.
    now, before = rank(-direction * x, axis=-1), rank(-direction * x0, axis=-1)
    return places_score(now, before, x.shape[-1])


def combine_parts(figures: ClassFigures, place: int, parts: Mapping[Part, Array], x: Array) -> Array:
    """The score of one indicator from its parts by the tier's shares, and the scheme's policy for what is missing.

    Returns:
        (..., n), 0–100; NaN = not counted (excused, out of season, or re-normalised by policy).
    """
    score = parts["level"]
    if len(parts) > 1:
        shares = {name: figures.tier_shares[PARTS.index(name)] for name in parts}
        whole = sum(shares.values(), np.zeros(figures.tier_shares.shape[1]))
        # A tier that gives the level no share must not divide by zero where only the level is scored.
        total = sum(shares[name] * parts[name] for name in parts)
        score = np.where(whole > 0, total / np.where(whole > 0, whole, 1.0), score)
    excused = figures.excused[place]
    if excused.any():
        score = np.where(excused, np.nan, score)
    return _by_policy(figures.indicators[place].missing, score, np.isnan(x) & ~excused)


def _by_policy(policy: MissingPolicy, score: Array, absent: NDArray[np.bool_]) -> Array:
    """``zero`` stands already; else the class mean or median of those present, NaN where nobody is."""
    if policy == "zero" or not absent.any():
        return score
    present = np.where(absent, np.nan, score)
    if policy == "renormalise" or np.isnan(present).all(axis=-1).any():
        return present
    middle = np.nanmean if policy == "class_mean" else np.nanmedian
    return np.where(absent, middle(present, axis=-1, keepdims=True), score)


def score_indicators(figures: ClassFigures, now: Array, base: Array) -> Array:
    """Scores of all indicators of a class straight from figures: (p, ..., n) in, (p, ..., n) of 0–100 out."""
    scores = np.empty(now.shape)
    for place in range(len(figures.columns)):
        x, x0 = now[place], base[place]
        scores[place] = combine_parts(figures, place, indicator_parts(figures, place, x, x0), x)
    return scores
