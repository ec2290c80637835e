"""The figures of the story: those of the shipped example for towns and task forces, invented ones for the villages."""

import hashlib
from dataclasses import dataclass
from functools import cache

import numpy as np

from liangpai.demonstration.places import VILLAGES
from liangpai.examples import load_example
from liangpai.results.rules.asking import form_of_scheme
from liangpai.results.rules.surveys import Answers
from liangpai.scoring.assessment import Figures
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.surveys import satisfaction

PERIOD, BASE_PERIOD = "2023", "2022"

TOTALS_BEFORE_CORRECTION = {"YXZ4": 76.44}
"""A total of 2022 as it was first entered, one point too high, until the town itself reported the slip."""
B3_BEFORE_OBJECTION = 76.2
"""What the first trial had for 桑陌镇's score of the demonstration belt, until the objection was accepted."""


@dataclass(frozen=True, slots=True)
class Given:
    """One figure: the unit's code, the item, the value."""

    unit: str
    item: str
    value: float


@cache
def example() -> tuple[Scheme, Figures]:
    """The scheme and the figures of the shipped example."""
    return load_example("yunxiu")


def of_2023() -> tuple[Given, ...]:
    """Every figure of 2023, unit by unit."""
    return _given(example()[1].now)


def base_of_2022() -> tuple[Given, ...]:
    """The figures of 2022 that scores look back to, unit by unit."""
    return _given(example()[1].base)


def totals_of_2022() -> tuple[Given, ...]:
    """The totals of the assessment of 2022 as they stood in the end."""
    return tuple(Given(one.unit, "S1", one.score) for one in example()[1].previous if one.score is not None)


def _given(table: np.ndarray) -> tuple[Given, ...]:
    scheme, figures = example()
    return tuple(
        Given(unit.code, code, float(value))
        for unit, row in zip(figures.units, table, strict=True)
        for code, value in zip(scheme.indicator_codes, row, strict=True)
        if not np.isnan(value)
    )


@cache
def looking_back() -> tuple[str, ...]:
    """The items whose scores need the year before."""
    form = form_of_scheme(example()[0])
    return tuple(ask.code for ask in form.asks if ask.looks_back)


# item: the ordinary least and most of a village, digits after the point
_RANGES = {
    "V1": (6.0, 48.0, 1),
    "V2": (180.0, 2600.0, 1),
    "V3": (0.0, 9.0, 2),
    "V4": (120.0, 2400.0, 0),
    "V5": (1.0, 14.0, 0),
}


def of_village(code: str) -> dict[str, float]:
    """What a village has of every item in 2023; the same on every machine."""
    return {item: _ordinary(item, _share(code, item)) for item in _RANGES}


def earlier_income(code: str) -> tuple[float, float]:
    """A village's collective income of 2021 and of 2022, which the platform holds."""
    now = _share(code, "V1")
    grown = 0.02 + 0.03 * _share(code, "V1", "growth")
    return _ordinary("V1", max(now - 2 * grown, 0.0)), _ordinary("V1", max(now - grown, 0.0))


def _share(*key: str) -> float:
    digest = hashlib.sha256("·".join(key).encode()).digest()
    return int.from_bytes(digest[:6]) / 2**48


def _ordinary(item: str, share: float) -> float:
    least, most, digits = _RANGES[item]
    return round(least + (most - least) * share, digits)


VILLAGE_CODES = tuple(village.code for village in VILLAGES)


def survey_of(unit: str) -> Answers:
    """Answers that give exactly the satisfaction of a town in the example, with a standard error as near as can be."""
    scheme, figures = example()
    row = [one.code for one in figures.units].index(unit)
    column = scheme.indicator_codes.index("F1")
    score, sigma = figures.now[row, column], figures.sigma[row, column]
    found = [one for n in range(150, 501) for one in _adding_up(n, score)]

    def farness(counts: tuple[int, int, int]) -> tuple[bool, float, int]:
        return counts[1] < counts[2], abs(float(satisfaction(counts).standard_error) - sigma), sum(counts)

    best = min(found, key=farness)
    return Answers(*best, unaware=sum(best) // 24, method="电话")


def _adding_up(n: int, score: float) -> list[tuple[int, int, int]]:
    """Every way in which so many answers of 100, 75 and 55 points have exactly the mean."""
    lost = round(n * (100 - score) * 100)  # in hundredths of a point
    ways = ((lost - 4_500 * low, low) for low in range(n + 1) if lost >= 4_500 * low)
    return [
        (n - rest // 2_500 - low, rest // 2_500, low)
        for rest, low in ways
        if abs(lost - n * (100 - score) * 100) < 1e-6 and rest % 2_500 == 0 and rest // 2_500 + low <= n
    ]
