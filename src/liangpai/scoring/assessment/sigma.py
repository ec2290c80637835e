"""σ of every figure: what is stated for the single figure, else what the scheme states, else our default of 2 %."""

import numpy as np

from liangpai.scoring import measurement
from liangpai.scoring.assessment.figures import Figures
from liangpai.scoring.marks import span
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme.model import Indicator, Scheme


def sigma_of_figures(scheme: Scheme, figures: Figures) -> Array:
    """The standard deviation of the measurement error of every figure, in its own unit of measure.

    Returns:
        (n, p); 0 where a figure is missing or the scheme states with a reason that there is no error.
    """
    columns = [
        _by_scheme(indicator, figures.now[:, column]) for column, indicator in enumerate(scheme.indicators)
    ]
    by_scheme = np.stack(columns, axis=1) if columns else np.zeros(figures.now.shape)
    stated = np.where(np.isnan(figures.sigma), by_scheme, figures.sigma)
    return np.where(np.isnan(figures.now), 0.0, stated)


def _by_scheme(indicator: Indicator, values: Array) -> Array:
    error = indicator.error
    if error.kind == "none":
        return np.zeros(values.shape)
    if error.kind == "relative":
        return np.abs(values) * error.value
    if error.kind in ("span", "default"):
        width = span(indicator)
        return np.full(values.shape, error.value * (_sample_span(values) if width is None else width))
    half = measurement.from_band(error.value) if error.kind == "band" else error.value
    return np.full(values.shape, half)


def _sample_span(values: Array) -> float:
    present = values[~np.isnan(values)]
    return float(np.ptp(present)) if present.size else 0.0
