"""What iMeta says of each indicator's scale, and how it becomes the parameters of a normalisation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from liangpai.problems import Problem, Rejected, refuse_errors
from liangpai.scoring.composite import says
from liangpai.scoring.normalise import Normalised, normalise, parameters

Array = NDArray[np.float64]

_COLUMNS = {"low": "Low", "high": "High", "target": "Target"}


@dataclass(frozen=True)
class Spans:
    """Direction (±1), goalposts and target of every indicator, shape (p,), in the units of measure of the figures.

    ``None`` means that nothing is known: all directions are 1, and there are no goalposts or targets.
    """

    directions: Array | None = None
    low: Array | None = None
    high: Array | None = None
    target: Array | None = None

    def logarithm(self, chosen: NDArray[np.bool_], indicators: Sequence[str]) -> "Spans":
        """The same with the natural logarithm of goalposts and targets of the chosen indicators.

        Raises:
            Rejected: naming every goalpost or target that is not above 0.
        """
        known = {name: given for name in _COLUMNS if (given := getattr(self, name)) is not None}
        refuse_errors(
            says.no_logarithm(indicators[j], _COLUMNS[name], float(given[j]))
            for name, given in known.items()
            for j in np.flatnonzero(chosen & (given <= 0)).tolist()
        )
        return replace(
            self, **{name: np.log(given, out=given.copy(), where=chosen) for name, given in known.items()}
        )


@dataclass(frozen=True)
class Names:
    """The names that a normalisation may refer to."""

    units: tuple[str, ...]
    indicators: tuple[str, ...]


def normalised(
    values: Array, method: str, given: Mapping[str, Any], spans: Spans, names: Names
) -> Normalised:
    """Figures on a common scale, with goalposts and targets from the spans where the method asks for them.

    Args:
        values: shape (n, p), raw figures.
        method: a name as ``normalise`` knows it.
        given: its parameters: numbers, lists, a mapping of indicator → number, or the code of a reference unit.
        spans: direction, goalposts and target of every indicator.
        names: of units and indicators.

    Raises:
        Rejected: when the method or a parameter is unknown or unusable, or an indicator lacks what is needed.
    """
    try:
        needed = parameters(method)
        chosen = {name: _by_name(name, value, method, values, names) for name, value in given.items()}
        chosen |= _from_spans(needed, chosen, spans, names.indicators)
        direction = 1.0 if spans.directions is None else spans.directions
        return normalise(values, method, direction=direction, **chosen)
    except Rejected:
        raise
    except (ValueError, TypeError) as reason:
        raise Rejected([says.not_normalised(method, reason)]) from reason


def _by_name(name: str, value: Any, method: str, values: Array, names: Names) -> Any:
    """A parameter that names indicators or a reference unit, in numbers."""
    if isinstance(value, Mapping):
        absent = [code for code in names.indicators if code not in value]
        if absent:
            raise ValueError(f"{name} is not given for {', '.join(absent[:5])}")
        return np.array([value[code] for code in names.indicators], dtype=float)
    if name == "reference" and isinstance(value, str):
        if value not in names.units:
            raise ValueError(f"there is no unit {value!r} to refer to")
        row = names.units.index(value)
        return row if method == "dist2ref" else values[row]
    return value


def _from_spans(
    needed: Mapping[str, bool], chosen: Mapping[str, Any], spans: Spans, indicators: Sequence[str]
) -> dict[str, Array]:
    """Goalposts and target of iMeta for a method that takes them and was not given them otherwise."""
    if "reference" in chosen:
        return {}
    found: dict[str, Array] = {}
    problems: list[Problem] = []
    for name in [name for name in _COLUMNS if name in needed and name not in chosen]:
        known = getattr(spans, name)
        stated = np.full(len(indicators), np.nan) if known is None else known
        if not needed[name] and np.isnan(stated).all():
            continue
        problems += [
            says.no_span(_COLUMNS[name], indicators[j]) for j in np.flatnonzero(np.isnan(stated)).tolist()
        ]
        found[name] = stated
    refuse_errors(problems)
    return found
