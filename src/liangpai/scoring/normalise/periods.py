"""Normalisation of one series against its own past: cyclical indicators and annual differences."""

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.normalise.sample import column_mean
from liangpai.scoring.ranks import Array


def cyclical(x: ArrayLike, axis: int = 0) -> Array:
    """Departures from the mean over time in units of the mean absolute departure; a steady series scores 0 [H].

    Args:
        x: any shape, periods along ``axis``; NaN is missing.
    """
    values = np.asarray(x, dtype=float)
    away = values - column_mean(values, axis)
    usual = column_mean(np.abs(away), axis)
    steady = ~(usual > 1e-12 * column_mean(np.abs(values), axis))
    still = np.where(np.isnan(values), np.nan, 0.0)
    return np.divide(away, usual, out=still, where=np.broadcast_to(~steady, values.shape))


def annual_difference(x: ArrayLike, axis: int = 0) -> Array:
    """The change since the period before in per cent of the present figure, 100·(x_t − x_(t−1))/x_t [H].

    Args:
        x: any shape, periods along ``axis``; NaN is missing.

    Returns:
        Shape of x; NaN in the first period, beside a gap, and where the present figure is 0.
    """
    values = np.moveaxis(np.asarray(x, dtype=float), axis, 0)
    change = np.full(values.shape, np.nan)
    np.divide(100 * np.diff(values, axis=0), values[1:], out=change[1:], where=values[1:] != 0)
    return np.moveaxis(change, 0, axis)
