"""Round to the published precision, rank by competition, and say who stands in the last k places."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def round_half_up(scores: Array, decimals: int | None) -> Array:
    """Scores at the published precision, halves away from zero.

    Args:
        scores: any shape, points; NaN stays NaN.
        decimals: digits after the point; ``None`` returns the scores unchanged.

    The value is first settled at a millionth of the last published digit: 73.335 is stored as
    73.33499999999999, and without this step the last bit of a float would pick who gets the card (3-method §3.2.9).
    """
    if decimals is None:
        return scores
    unit = 10.0**decimals
    settled = np.round(np.abs(scores) * unit, 6)
    return np.copysign(np.floor(settled + 0.5) / unit, scores) + 0.0


def competition_ranks(scores: Array, decimals: int | None = None) -> Array:
    """Ranks 1 = highest, ties share the lowest number ("1, 2, 2, 4"); NaN scores have NaN rank.

    Args:
        scores: shape (n,), points.
        decimals: the published precision used for ranking only; ``None`` ranks full precision.

    Returns:
        Shape (n,), whole numbers as floats. Independent of the order of rows.
    """
    published = round_half_up(np.asarray(scores, dtype=float), decimals)
    rated = np.sort(-published[~np.isnan(published)])
    ranks = np.searchsorted(rated, -published, side="left") + 1.0
    return np.where(np.isnan(published), np.nan, ranks)


def last_places(n: int, share: float = 0.2, at_least: int = 1) -> int:
    """How many places of a class of ``n`` count as last: k = max(1, ⌊share·n⌋) (AC-4.11: 8 → 1, 17 → 3, 32 → 6)."""
    return max(at_least, int(np.floor(share * n + 1e-9)))


def in_last(scores: Array, k: int, decimals: int | None = None) -> NDArray[np.bool_]:
    """Who stands in one of the last ``k`` places: at least n − k rated units score strictly more.

    Two units tied for the last place of eight both rank 7, so with k = 1 neither is "last" (3-method §3.3).
    """
    ranks = competition_ranks(scores, decimals)
    last: NDArray[np.bool_] = ranks > np.sum(~np.isnan(ranks)) - k
    return last
