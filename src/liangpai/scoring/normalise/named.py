"""A normalisation chosen by its name and parameters, with the direction of the indicators taken into account."""

import inspect
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from liangpai.scoring.normalise.fixed import efficacy, goalposts, scaled, target_completion
from liangpai.scoring.normalise.order import borda, percentile_bands, prank, rank
from liangpai.scoring.normalise.points import all_or_nothing, bands, deduct_per_finding, threshold_or_growth
from liangpai.scoring.normalise.sample import (
    above_below_mean,
    ampi,
    dist2max,
    dist2ref,
    dist2targ,
    flat,
    fracmax,
    minmax,
    zscore,
)
from liangpai.scoring.ranks import Array

METHODS: dict[str, Callable[..., Array]] = {
    "minmax": minmax,
    "scaled": scaled,
    "zscore": zscore,
    "dist2max": dist2max,
    "dist2ref": dist2ref,
    "dist2targ": dist2targ,
    "fracmax": fracmax,
    "prank": prank,
    "rank": rank,
    "borda": borda,
    "goalposts": goalposts,
    "efficacy": efficacy,
    "bands": bands,
    "percentile_bands": percentile_bands,
    "threshold_or_growth": threshold_or_growth,
    "all_or_nothing": all_or_nothing,
    "deduct_per_finding": deduct_per_finding,
    "target_completion": target_completion,
    "above_below_mean": above_below_mean,
    "ampi": ampi,
}
"""Name as in STEPS.yaml → function of x and its parameters."""

SAMPLE = frozenset(
    name for name, function in METHODS.items() if "axis" in inspect.signature(function).parameters
)
"""Methods in which the sample decides, so that a column without range tells no unit from another."""

POINTS_DIRECT = frozenset({"bands", "deduct_per_finding"})
"""Methods whose points already say what is better; the figures are not turned."""

MORE_IS_BETTER = frozenset({"fracmax", "target_completion"})
"""Methods of ratios, which a turned figure would reverse (the reference engine does so without a word)."""

WORDS = frozenset({"closed", "growth_kind"})


class Normalised(NamedTuple):
    """Normalised figures, and which columns were without range and so scored neutral, to be reported."""

    values: Array
    neutral: NDArray[np.bool_]


def parameters(method: str) -> Mapping[str, bool]:
    """The names of a method's parameters, and whether each must be given.

    Raises:
        ValueError: for an unknown method.
    """
    if method not in METHODS:
        raise ValueError(f"unknown normalisation {method!r}; known are {', '.join(METHODS)}")
    _, *rest = inspect.signature(METHODS[method]).parameters.values()  # the first is the figures
    return {item.name: item.default is inspect.Parameter.empty for item in rest if item.name != "axis"}


def turn(x: ArrayLike, direction: ArrayLike) -> Array:
    """Figures turned so that more is better, x·direction [C].

    Args:
        x: any shape.
        direction: broadcasting, +1 where more is better and −1 where less is.

    Raises:
        ValueError: for any other direction.
    """
    sign = np.asarray(direction, dtype=float)
    if not (np.abs(sign) == 1).all():
        raise ValueError("a direction is 1 (more is better) or -1 (less is better)")
    turned: Array = np.asarray(x, dtype=float) * sign + 0.0  # no minus zero
    return turned


def normalise(
    x: ArrayLike, method: str, *, direction: ArrayLike = 1.0, axis: int = 0, **given: Any
) -> Normalised:
    """Turn the figures and bring them to a common scale by the method named [H, C, F.3].

    Args:
        x: shape (n, p) units × indicators, or any with the units along ``axis``; raw figures, NaN is missing.
        method: a key of ``METHODS``.
        direction: broadcasting, +1 or −1 per indicator. Parameters that are figures (low, high, target, threshold,
            base, the reference of ampi) are given in raw units and turned together with the figures; low is always
            the smaller number.
        axis: where the units are.
        given: the parameters of the method, numbers or arrays that broadcast.

    Returns:
        The normalised figures, and the columns (shape of x without ``axis``) that were without range.

    Raises:
        ValueError: for an unknown method, an unknown, missing or unusable parameter, or a method of ratios on an
            indicator where less is better.
    """
    _refuse_parameters(method, given)
    sign = turn(1.0, direction)
    if method in MORE_IS_BETTER and (sign < 0).any():
        raise ValueError(
            f"{method} needs indicators of which more is better; use minmax or goalposts where less is"
        )
    values = np.asarray(x, dtype=float)
    if method not in POINTS_DIRECT:
        values, given = turn(values, sign), _turned(method, given, sign)
    if method not in SAMPLE:
        scores = METHODS[method](values, **given)
        return Normalised(scores, np.zeros(np.delete(scores.shape, axis), dtype=bool))
    return Normalised(METHODS[method](values, axis=axis, **given), flat(values, axis))


def _refuse_parameters(method: str, given: Mapping[str, Any]) -> None:
    known = parameters(method)
    for name, value in given.items():
        if name not in known:
            raise ValueError(f"{method} takes no parameter {name!r}; it takes {', '.join(known) or 'none'}")
        if name not in WORDS and not _is_number(value):
            raise ValueError(f"{name} of {method} must be a number for every indicator, not {value!r}")
    absent = [name for name, needed in known.items() if needed and name not in given]
    if absent:
        raise ValueError(f"{method} needs {', '.join(absent)}")


def _is_number(value: Any) -> bool:
    try:
        return not np.isnan(np.asarray(value, dtype=float)).any()
    except (TypeError, ValueError):
        return False


def _turned(method: str, given: Mapping[str, Any], sign: Array) -> dict[str, Any]:
    """The parameters that are figures, turned with the indicators they belong to."""
    defaults = inspect.signature(METHODS[method]).parameters
    turned = {name: defaults[name].default for name in ("low", "high") if name in defaults} | dict(given)
    if turned.get("low") is not None and turned.get("high") is not None:
        low, high = (np.asarray(turned[name], dtype=float) for name in ("low", "high"))
        if not (low < high).all():
            raise ValueError("low must lie below high; a direction of -1 says that less is better")
        turned |= {"low": np.where(sign > 0, low, -high), "high": np.where(sign > 0, high, -low)}
    figures = {"target", "threshold", "base"} | ({"reference"} if method == "ampi" else set())
    return turned | {name: np.asarray(given[name], dtype=float) * sign for name in figures & given.keys()}
