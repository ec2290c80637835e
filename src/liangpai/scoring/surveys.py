"""Satisfaction from counted answers: the score, how sure it is, and how many answers a wanted sureness needs."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.ranks import Array

POINTS = (100.0, 75.0, 55.0)
"""满意, 基本满意, 不满意; 不了解 is not counted (a published provincial practice, 2-domain §3.1)."""

NORMAL_95 = 1.959963984540054
"""Half the width of a 95 % interval in standard errors."""


class Satisfaction(NamedTuple):
    """The score of a survey (0–100), its counted answers, and the standard deviation of one answer."""

    score: Array
    n: Array
    sd: Array

    @property
    def standard_error(self) -> Array:
        """The standard error of the score, sd/√n, in points."""
        error: Array = self.sd / np.sqrt(self.n)
        return error

    @property
    def half_width(self) -> Array:
        """Half the 95 % interval of the score, in points; a card may lean on it only up to 3 (2-domain §5.3)."""
        return NORMAL_95 * self.standard_error


def satisfaction(counts: ArrayLike, points: Sequence[float] = POINTS) -> Satisfaction:
    """The mean points of the answers given [D, 2-domain §5.4].

    Args:
        counts: shape (..., k), answers of each kind in the order of ``points``; "do not know" is left out.
        points: k values of 0–100.

    Returns:
        Arrays (...); score and sd are NaN where nobody answered. The sd is that of the answers themselves (n, not
        n − 1), which is exact for the counted answers.

    Raises:
        ValueError: when a count is missing or negative, or their number does not match the points.
    """
    answers, worth = np.asarray(counts, dtype=float), np.asarray(points, dtype=float)
    if answers.shape[-1:] != worth.shape:
        raise ValueError(f"each survey needs {worth.size} counts, one for each kind of answer")
    if not (answers >= 0).all():
        raise ValueError("every count must be a number not below 0")
    n = answers.sum(axis=-1)
    share = answers / np.where(n > 0, n, np.nan)[..., None]
    score = (share * worth).sum(axis=-1)
    variance = (share * (worth - score[..., None]) ** 2).sum(axis=-1)
    return Satisfaction(score, n, np.sqrt(variance))


def answers_needed(half_width: float, sd: float) -> int:
    """How many answers give a 95 % interval of ± half_width, n = ⌈(1.96·sd/half_width)²⌉ [D].

    Args:
        half_width: points, above 0.
        sd: standard deviation of one answer in points, not below 0; from an earlier survey.

    Raises:
        ValueError: for a half width not above 0 or a negative sd.
    """
    if not half_width > 0 or not sd >= 0:
        raise ValueError("the half width must be above 0 and the standard deviation not below 0")
    return max(1, math.ceil((NORMAL_95 * sd / half_width) ** 2 - 1e-9))


def blend(values: ArrayLike, shares: ArrayLike) -> Array:
    """Several surveys of one matter in fixed shares, such as telephone to questionnaire 6 : 4 [D, 2-domain §3.1].

    Args:
        values: shape (..., k), scores in points; a survey that is missing leaves its share to the others.
        shares: shape (k,), not negative, any sum.

    Returns:
        Shape (...), points; NaN where no survey with a share is there.

    Raises:
        ValueError: when a share is negative or missing.
    """
    scores, wanted = np.asarray(values, dtype=float), _shares(shares)
    held = np.where(np.isnan(scores), 0.0, wanted)
    total = held.sum(axis=-1)
    blended: Array = np.nansum(held * scores, axis=-1) / np.where(total > 0, total, np.nan)
    return blended


def blended_error(errors: ArrayLike, shares: ArrayLike) -> Array:
    """The standard error of a blend of independent surveys, √Σ(share·error)² for shares that sum to 1 [D].

    Args:
        errors: shape (..., k), standard errors in points; NaN leaves its share to the others, as in ``blend``.
        shares: shape (k,), not negative, any sum.

    Raises:
        ValueError: when a share is negative or missing.
    """
    each, wanted = np.asarray(errors, dtype=float), _shares(shares)
    held = np.where(np.isnan(each), 0.0, wanted)
    total = held.sum(axis=-1)
    error: Array = np.sqrt(np.nansum((held * each) ** 2, axis=-1)) / np.where(total > 0, total, np.nan)
    return error


def _shares(shares: ArrayLike) -> Array:
    wanted = np.asarray(shares, dtype=float)
    if not (wanted >= 0).all():
        raise ValueError("every share must be a number not below 0")
    return wanted
