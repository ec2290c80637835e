"""Transforms that pull in a long tail, for indicators that winsorising does not mend."""

from collections.abc import Callable

import numpy as np

from liangpai.scoring.extent import extent
from liangpai.scoring.ranks import Array


def log_from_edge(column: Array, skewed_high: bool = True) -> Array:
    """ln(x − min + 0.01·range), or its mirror image −ln(max + 0.01·range − x) for a long tail below [C, F.2].

    Args:
        column: shape (n,), with a range; NaN is missing.
        skewed_high: whether the long tail lies above.
    """
    low, high = extent(column)
    edge = 0.01 * (high - low)
    return np.log(column - low + edge) if skewed_high else -np.log(high + edge - column)


def log_to_maximum(column: Array) -> Array:
    """ln((max − 1)(x − min)/(max − min) + 1), the transform of the Global Innovation Index [F.2]; not advised.

    Args:
        column: shape (n,), with a range; NaN is missing.

    Raises:
        ValueError: when the maximum is not above 1, where the transform would turn the order round or flatten it.
    """
    low, high = extent(column)
    if high <= 1:
        raise ValueError("the log_gii transform needs a maximum above 1; use log instead")
    return np.log((high - 1) * (column - low) / (high - low) + 1)


def box_cox(column: Array, exponent: float | None = None) -> Array:
    """(x^λ − 1)/λ, or ln x where λ = 0; λ in steps of 0.05 between −2 and 2 with the greatest likelihood [F.2].

    Args:
        column: shape (n,), with a range; figures not above 0 are first moved up as in ``log_from_edge``.
        exponent: λ, when it is given; above 1 it shortens a tail below.
    """
    low, high = extent(column)
    logs = np.log(column if low > 0 else column - low + 0.01 * (high - low))
    power = _likeliest_exponent(logs[~np.isnan(logs)]) if exponent is None else exponent
    return _power(logs, power)


def _power(logs: Array, exponent: float) -> Array:
    raised: Array = logs if exponent == 0 else np.expm1(exponent * logs) / exponent
    return raised


def _likeliest_exponent(logs: Array) -> float:
    centred = logs - logs.mean()  # in units of the geometric mean the likelihood is the variance alone
    candidates = np.arange(-40, 41) / 20
    return float(min(candidates, key=lambda exponent: _power(centred, exponent).var()))


TRANSFORMS: dict[str, Callable[[Array, bool], Array]] = {
    "log": log_from_edge,
    "boxcox": lambda column, _high: box_cox(column),
    "log_gii": lambda column, _high: log_to_maximum(column),
}
"""Name as in STEPS.yaml → transform of a column, told whether its long tail lies above."""
