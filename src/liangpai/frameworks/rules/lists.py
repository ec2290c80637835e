"""Changing the lists and settings of a draft: classes, grade bands, names and limits."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from liangpai.scoring.scheme.model import Grade, Scheme, UnitClass, Weights


def set_classes(scheme: Scheme, classes: Sequence[tuple[str, UnitClass]]) -> Scheme:
    """Set who is ranked with whom: each class with the code it had before, ``""`` for a new one.

    Points follow a class that is renamed; those of a class that is left out go with it, and so does its certainty.
    """
    renamed = {old: new.code for old, new in classes if old}
    return replace(
        scheme,
        classes=tuple(new for _, new in classes),
        areas=tuple(replace(one, weights=_renamed(one.weights, renamed)) for one in scheme.areas),
        indicators=tuple(replace(one, weights=_renamed(one.weights, renamed)) for one in scheme.indicators),
        card_rules=tuple(
            replace(one, classes=tuple(renamed.get(code, code) for code in one.classes))
            for one in scheme.card_rules
        ),
        rewards=tuple(
            replace(one, classes=tuple(renamed.get(code, code) for code in one.classes))
            for one in scheme.rewards
        ),
        gate=replace(
            scheme.gate,
            certainty=tuple(
                replace(one, class_code=renamed[one.class_code])
                for one in scheme.gate.certainty
                if one.class_code in renamed
            ),
        ),
    )


def _renamed(weights: Weights, renamed: Mapping[str, str]) -> Weights:
    return {renamed[code]: points for code, points in weights.items() if code in renamed}


def set_grades(scheme: Scheme, grades: Sequence[Grade]) -> Scheme:
    """Set the grade bands, the best first."""
    return replace(scheme, grades=tuple(grades))


def set_settings(scheme: Scheme, settings: Mapping[str, Any]) -> Scheme:
    """Set single fields of the scheme itself: name, period, basis, limits."""
    return replace(scheme, **settings)
