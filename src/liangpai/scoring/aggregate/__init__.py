"""Step 8: from the items of one level to their parent, by a method named as in STEPS.yaml."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from numpy.typing import ArrayLike

from liangpai.scoring.aggregate.distance import wroclaw
from liangpai.scoring.aggregate.means import arithmetic, geometric, harmonic, power
from liangpai.scoring.aggregate.outranking import KEMENY_LIMIT, condorcet, copeland, margins
from liangpai.scoring.aggregate.penalties import mazziotta_pareto, mean_min, owa
from liangpai.scoring.aggregate.present import Array, OutOfDomain, held

__all__ = [
    "KEMENY_LIMIT",
    "METHODS",
    "NEEDS_SAMPLE",
    "OutOfDomain",
    "aggregate",
    "aggregator",
    "arithmetic",
    "condorcet",
    "copeland",
    "geometric",
    "harmonic",
    "held",
    "margins",
    "mazziotta_pareto",
    "mean_min",
    "owa",
    "power",
    "wroclaw",
]

Aggregator = Callable[[ArrayLike, ArrayLike], Array]

METHODS: dict[str, tuple[Callable[..., Array], tuple[str, ...]]] = {
    "arithmetic": (arithmetic, ()),
    "geometric": (geometric, ()),
    "harmonic": (harmonic, ()),
    "power": (power, ("exponent",)),
    "mazziotta_pareto": (mazziotta_pareto, ("penalty",)),
    "mean_min": (mean_min, ("alpha", "beta")),
    "owa": (owa, ("order",)),
    "wroclaw": (wroclaw, ()),
    "copeland": (copeland, ()),
    "condorcet": (condorcet, ()),
}
"""Name → function and the parameters that may follow the name after colons."""

NEEDS_SAMPLE = frozenset({"wroclaw", "copeland", "condorcet"})
"""Methods that compare units, so that the axis before the last must be the units."""


def aggregator(name: str) -> Aggregator:
    """The aggregation a name such as ``power:2`` or ``mazziotta_pareto:positive`` stands for.

    Args:
        name: a key of ``METHODS``, then its parameters after colons; order weights of ``owa`` are separated
            by ``|``.

    Raises:
        ValueError: for an unknown name, too many parameters, or one that cannot be read or used.
    """
    method, *arguments = (part.strip() for part in name.split(":"))
    if method not in METHODS:
        raise ValueError(f"unknown aggregation {method!r}; known are {', '.join(METHODS)}")
    function, parameters = METHODS[method]
    if len(arguments) > len(parameters):
        raise ValueError(
            f"{method} takes at most {len(parameters)} parameters: {', '.join(parameters) or 'none'}"
        )
    if method == "power" and not arguments:
        raise ValueError("power needs its exponent, such as power:2")
    chosen = partial(
        function, **{key: _argument(key, text) for key, text in zip(parameters, arguments, strict=False)}
    )
    if method not in NEEDS_SAMPLE:
        chosen(
            np.ones((1, 1)), np.ones(1)
        )  # a parameter out of range is refused here, not in the middle of a run
    return chosen


def _argument(parameter: str, text: str) -> float | str | Sequence[float]:
    if parameter == "penalty":
        return text
    try:
        if "|" in text:
            return [float(part) for part in text.split("|")]
        return float(text)
    except ValueError:
        raise ValueError(f"{parameter} must be a number, not {text!r}") from None


def aggregate(
    x: ArrayLike, weights: ArrayLike, method: str = "arithmetic", availability: float = 0.0
) -> Array:
    """The items of one group turned into their parent.

    Args:
        x: shape (..., n, p) for methods that compare units, (..., p) for the others; NaN is missing.
        weights: shape (p,) or broadcasting with x, such as (runs, 1, p).
        method: a name as ``aggregator`` reads it.
        availability: share of the p items (0–1) that must be present; below it the parent is missing.

    Returns:
        Shape of x and weights without the last axis.

    Raises:
        OutOfDomain: when the method is not defined for a value; the error names it.
        ValueError: for an unknown method, a share outside 0–1 or a negative weight.
    """
    if not 0 <= availability <= 1:
        raise ValueError("availability is a share from 0 to 1")
    values = np.asarray(x, dtype=float)
    present = np.sum(~np.isnan(values), axis=-1)
    enough = present >= availability * values.shape[-1] - 1e-9
    kept = np.where(enough[..., None], values, np.nan)  # a unit left out must not shape the sample either
    return aggregator(method)(kept, weights)
