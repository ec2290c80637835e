"""The measurement error of a figure: σ as stated, from goalposts, an expert's band, a survey or a recount."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.ranks import Array
from liangpai.scoring.surveys import NORMAL_95, POINTS, satisfaction

DEFAULT_SHARE = 0.02
"""Our default where nothing is stated: 2 % of the goalpost span (3-method §3.3)."""


def stated(sigma: ArrayLike) -> Array:
    """σ as the scheme or the source states it [D].

    Args:
        sigma: any shape, in the figure's unit of measure.

    Raises:
        ValueError: when one is negative, missing or infinite.
    """
    return _not_negative(sigma, "σ")


def from_span(low: ArrayLike, high: ArrayLike, share: float = DEFAULT_SHARE) -> Array:
    """σ as a share of the goalpost span, share·|high − low| [D, 3-method §3.3].

    Args:
        low, high: broadcasting, goalposts in the figure's unit of measure, either way round.
        share: 0.02 is our default and is marked as ours wherever it is used.

    Raises:
        ValueError: when the share is negative or a goalpost is missing.
    """
    span = np.abs(np.asarray(high, dtype=float) - np.asarray(low, dtype=float))
    return _not_negative(share, "the share") * _not_negative(span, "the span")


def from_band(half_width: ArrayLike) -> Array:
    """σ from an expert's "give or take b", read as 95 %: b/1.96 [D].

    Args:
        half_width: any shape, b in the figure's unit of measure.

    Raises:
        ValueError: when one is negative or missing.
    """
    return _not_negative(half_width, "the band") / NORMAL_95


def from_survey(counts: ArrayLike, points: tuple[float, ...] = POINTS) -> Array:
    """σ of a satisfaction score, its standard error in points [D]; counts and errors as ``surveys.satisfaction``."""
    return satisfaction(counts, points).standard_error


class Verification(NamedTuple):
    """The verification factor: the mean and the sample standard deviation of recounted over reported figures."""

    mean: float
    sd: float
    n: int


def verify(reported: ArrayLike, recounted: ArrayLike) -> Verification:
    """The verification factor of a source from its recounted samples (World Health Organization, Data Quality Review).

    Args:
        reported, recounted: shape (n,), pairs in one unit of measure; a pair with a missing figure or with nothing
            reported counts for nothing.

    Raises:
        ValueError: when fewer than two pairs are left, which show no spread.
    """
    told, found = np.asarray(reported, dtype=float), np.asarray(recounted, dtype=float)
    usable = ~np.isnan(told) & ~np.isnan(found) & (told != 0)
    if usable.sum() < 2:
        raise ValueError("a verification factor needs at least two recounted samples with something reported")
    factors = found[usable] / told[usable]
    return Verification(float(factors.mean()), float(factors.std(ddof=1)), int(usable.sum()))


def from_verification(x: ArrayLike, factor: Verification) -> Array:
    """σ of a figure that stands as reported: both the bias and the spread of its source, |x|·√((mean − 1)² + sd²) [D].

    Args:
        x: any shape, reported figures; NaN stays NaN.
        factor: what ``verify`` returned for the source.
    """
    relative = np.hypot(factor.mean - 1.0, factor.sd)
    error: Array = np.abs(np.asarray(x, dtype=float)) * relative
    return error


def _not_negative(values: ArrayLike, name: str) -> Array:
    sigma = np.asarray(values, dtype=float)
    if not (np.isfinite(sigma) & (sigma >= 0)).all():
        raise ValueError(f"{name} must be a number not below 0")
    return sigma
