"""Ranks and last places of many replications at once, by the tie rule of ``liangpai.scoring.ranks``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.uncertainty.replications import Scores

Keys = NDArray[Any]
Flags = NDArray[np.bool_]
Counts = NDArray[np.int64]

_SETTLED = 0.5 + 0.5e-6  # a half, and what `round_half_up` forgives by settling at a millionth
_WIDEST = 16  # counting beats sorting while scores spread over fewer than this many values per unit


@dataclass(frozen=True, slots=True)
class Standing:
    """Where every unit stands in each replication of a block; everything has shape (runs, units).

    ``published`` are the scores at the published precision; ``ranks`` are worked out only when asked for, and
    are 0 where the replication failed.
    """

    published: Keys
    failed: Flags | None
    last: Flags
    ranks: Callable[[], Counts]


def published_keys(scores: Scores, decimals: int | None) -> Keys:
    """Scores as whole numbers of the last published digit, halves away from zero; unchanged for ``None``.

    The same rounding as ``ranks.round_half_up`` in three passes instead of eleven. In single precision halves
    are not settled, which is why single precision is for replications only (8-performance §8.1).
    """
    if decimals is None:
        return scores
    digits = scores * scores.dtype.type(10.0**decimals)
    half = scores.dtype.type(_SETTLED)
    digits += half if digits.min(initial=0.0) >= 0 else np.copysign(half, digits)
    return digits.astype(np.int32 if scores.dtype == np.float32 else np.int64)


def stand(scores: Scores, k: int, decimals: int | None) -> Standing:
    """Who stands in the last ``k`` places of each replication, and every rank.

    A unit stands in the last k when at most k rated units score no more than it does, itself included: the
    same as "at least n − k score strictly more".
    """
    # one sum tells whether any score is missing or infinite, at a fraction of the price of looking at each
    if np.isfinite(scores.sum()):
        keys = published_keys(scores, decimals)
        if keys.dtype.kind == "i" and int(keys.max()) - int(keys.min()) < _WIDEST * keys.shape[1]:
            return _by_counting(keys, k)
        return _by_sorting(keys, np.zeros(keys.shape, dtype=bool), k)
    failed = ~np.isfinite(scores)
    return _by_sorting(published_keys(np.where(failed, scores.dtype.type(0), scores), decimals), failed, k)


def _by_counting(keys: Keys, k: int) -> Standing:
    runs, n = keys.shape
    low = int(keys.min())
    span = int(keys.max()) - low + 1
    cells = keys.astype(np.intp)
    cells += np.arange(runs)[:, None] * span - low
    at_most = np.bincount(cells.ravel(), minlength=runs * span).reshape(runs, span).cumsum(axis=1)
    line = span if k >= n else (at_most > k).argmax(axis=1)[:, None]
    return Standing(
        keys, None, keys < keys.dtype.type(low) + line, lambda: n + 1 - at_most.ravel().take(cells)
    )


def _by_sorting(keys: Keys, failed: Flags, k: int) -> Standing:
    n = keys.shape[1]
    order = np.lexsort((keys, failed), axis=1)
    values = np.take_along_axis(keys, order, axis=1)
    rated = n - failed.sum(axis=1, keepdims=True)
    places = np.arange(1, n + 1)
    ends = np.ones(keys.shape, dtype=bool)
    ends[:, :-1] = (values[:, 1:] != values[:, :-1]) | (places[:-1] == rated)
    at_most = np.minimum.accumulate(np.where(ends, places, n)[:, ::-1], axis=1)[:, ::-1]
    ranks = np.empty(keys.shape, dtype=np.int64)
    np.put_along_axis(ranks, order, rated + 1 - at_most, axis=1)
    ranks[failed] = 0
    return Standing(keys, failed if failed.any() else None, (ranks > rated - k) & ~failed, lambda: ranks)
