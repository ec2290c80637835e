"""Fill the gaps of a panel from other periods of the same unit and indicator."""

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.missing.filled import Filled, fill
from liangpai.scoring.ranks import Array


def latest(x: ArrayLike, times: ArrayLike, within: float = np.inf) -> Filled:
    """Each gap takes the last figure before it, when that is not older than ``within`` [C].

    Args:
        x: shape (t, ...), periods first; NaN is missing.
        times: shape (t,), rising, such as years.
        within: the greatest age taken, in the unit of ``times``.

    Raises:
        ValueError: when the times do not rise or do not match the periods.
    """
    values, when = _panel(x, times)
    figure, taken_at = _last_before(values, when)
    return fill(values, np.where(when - taken_at <= within, figure, np.nan), "latest")


def constant(x: ArrayLike, times: ArrayLike) -> Filled:
    """Each gap takes the last figure before it, and before the first figure the first [C].

    Args:
        x: shape (t, ...), periods first; NaN is missing.
        times: shape (t,), rising.

    Raises:
        ValueError: when the times do not rise or do not match the periods.
    """
    values, when = _panel(x, times)
    earlier, _ = _last_before(values, when)
    later, _ = _first_after(values, when)
    return fill(values, np.where(np.isnan(earlier), later, earlier), "constant")


def linear(x: ArrayLike, times: ArrayLike, ends: Literal["missing", "constant"] = "missing") -> Filled:
    """Each gap between two figures takes its place on the straight line between them [C].

    Args:
        x: shape (t, ...), periods first; NaN is missing.
        times: shape (t,), rising.
        ends: what happens before the first and after the last figure: left missing, or the nearest figure.

    Raises:
        ValueError: when the times do not rise or do not match the periods, or ``ends`` is unknown.
    """
    if ends not in ("missing", "constant"):
        raise ValueError(f"ends must be 'missing' or 'constant', not {ends!r}")
    values, when = _panel(x, times)
    start, t0 = _last_before(values, when)
    end, t1 = _first_after(values, when)
    width = np.where(t1 > t0, t1 - t0, 1.0)
    inside = fill(values, start + (when - t0) / width * (end - start), "linear")
    if ends == "missing":
        return inside
    outside = fill(inside.values, np.where(np.isnan(start), end, start), "constant")
    return Filled(outside.values, np.where(inside.source == "missing", outside.source, inside.source))


def _panel(x: ArrayLike, times: ArrayLike) -> tuple[Array, Array]:
    """The figures, and the times shaped so that they broadcast with them."""
    values, when = np.asarray(x, dtype=float), np.asarray(times, dtype=float)
    if when.shape != values.shape[:1] or not (np.diff(when) > 0).all():
        raise ValueError("times must rise and name one moment for each period of the panel")
    return values, when.reshape(-1, *[1] * (values.ndim - 1))


def _last_before(values: Array, when: Array) -> tuple[Array, Array]:
    """For every place the last figure at or before it and its time; NaN where there is none."""
    period = np.arange(len(values)).reshape(when.shape)
    found = np.maximum.accumulate(np.where(np.isnan(values), -1, period), axis=0)
    known = np.maximum(found, 0)
    figure = np.take_along_axis(
        values, known, axis=0
    )  # the first period, where nothing is found, is missing too
    taken_at = np.take_along_axis(np.broadcast_to(when, values.shape), known, axis=0)
    return figure, np.where(found < 0, np.nan, taken_at)


def _first_after(values: Array, when: Array) -> tuple[Array, Array]:
    figure, taken_at = _last_before(values[::-1], when[::-1])
    return figure[::-1], taken_at[::-1]
