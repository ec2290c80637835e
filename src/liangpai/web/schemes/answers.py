"""Reading the form of an indicator into the fields of the engine's dataclass."""

from typing import Any

from django.http import QueryDict

from liangpai.scoring.marks import METHODS
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import (
    Growth,
    Indicator,
    MeasurementError,
    Parameter,
    Parameters,
    Scoring,
    Weights,
)
from liangpai.web.asked import Asked, as_number
from liangpai.web.schemes.labels import DIRECTIONS, ERRORS, GROWTH, LABELS, LISTED, MISSING, WORDED

TEXTS = {"code": 20, "name": 80, "unit": 20, "definition": 400, "source": 80, "duty": 80}
TEXTS |= {"season_end": 5, "record": 40}


class Answers:
    """The answers of one form, read against the scheme they are about."""

    def __init__(self, post: QueryDict, scheme: Scheme) -> None:
        self._asked = Asked(post, LABELS)
        self._scheme = scheme

    def fields(self, old: Indicator) -> dict[str, Any]:
        """Every field of the indicator that the form shows.

        Raises:
            Refused: a text is too long, a number is none, a choice is not offered.
        """
        asked = self._asked
        texts = {name: asked.text(name, most) for name, most in TEXTS.items()}
        return texts | {
            "area": asked.choice("area", [one.code for one in self._scheme.areas]),
            "weights": self._weights(),
            "direction": int(asked.choice("direction", DIRECTIONS)),
            "subjective": asked.flag("subjective"),
            "places": asked.flag("places"),
            "missing": asked.choice("missing", MISSING),
            "scoring": self._scoring(),
            "growth": self._growth(),
            "error": self._error(old),
        }

    def _weights(self) -> Weights:
        points = {one.code: self._asked.number(f"weight:{one.code}") for one in self._scheme.classes}
        return {code: value for code, value in points.items() if value}

    def _scoring(self) -> Scoring:
        method = self._asked.choice("method", METHODS)
        names = sorted(METHODS[method].needs | METHODS[method].allows)
        given = {name: self._asked.text(f"{method}.{name}") for name in names}
        return Scoring(method, {name: parameter(name, text) for name, text in given.items() if text})

    def _growth(self) -> Growth | None:
        method = self._asked.choice("growth_method", GROWTH)
        if not method:
            return None
        low, high = self._asked.number("growth_low"), self._asked.number("growth_high")
        return Growth(method, low or 0.0, high or 0.0, self._asked.number("growth_target"))

    def _error(self, old: Indicator) -> MeasurementError:
        kind: Any = self._asked.choice("error_kind", ERRORS)
        value = self._asked.number("error_value")
        if kind == "default":
            return MeasurementError()
        if kind == "none":
            value = 0.0
        size = old.error.value if value is None else value
        return MeasurementError(kind, size, self._asked.text("error_reason", 200))


def parameter(name: str, text: str) -> Parameter:
    """One parameter as it was typed: a number, a list of numbers, or a word; what is none stays text for the check."""
    if name in WORDED:
        return text
    if name in LISTED:
        numbers = [
            as_number(part) for part in text.replace("，", ",").replace("、", ",").split(",") if part.strip()
        ]
        known = [one for one in numbers if one is not None]
        return known if len(known) == len(numbers) else text
    value = as_number(text)
    return text if value is None else value


def typed(value: Parameter) -> str:
    """A parameter as the form shows it."""
    if isinstance(value, list):
        return ", ".join(f"{one:g}" for one in value)
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def stands(parameters: Parameters, name: str) -> str:
    """What stands in the field of a parameter."""
    return typed(parameters[name]) if name in parameters else ""
