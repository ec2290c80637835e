"""What a round asks of whom: the form of a scheme or of a list of data items, and the periods it needs."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import Indicator

_YEAR = re.compile(r"\d{4}")


class Place(NamedTuple):
    """Where one figure belongs: the unit's id, the item's code and the period."""

    unit: int
    item: str
    period: str

    @property
    def key(self) -> str:
        """The place in one word, such as 31:C1:2023."""
        return f"{self.unit}:{self.item}:{self.period}"


@dataclass(frozen=True, slots=True)
class Ask:
    """One item that a round asks for; ``classes`` are the classes it concerns, None for everybody."""

    code: str
    name: str
    unit_of_measure: str = ""
    definition: str = ""
    source: str = ""
    looks_back: bool = False
    classes: frozenset[str] | None = None
    area: str = ""

    @property
    def is_percent(self) -> bool:
        """Whether figures are percentages, so that "85%" means 85."""
        return self.unit_of_measure == "%"

    def concerns(self, class_code: str) -> bool:
        """Whether units of the class are asked."""
        return self.classes is None or class_code in self.classes


@dataclass(frozen=True)
class Form:
    """Everything a round asks, in its order; ``base_period`` is empty where nothing looks back."""

    period: str
    base_period: str
    asks: tuple[Ask, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the items in the order of the form."""
        return tuple(ask.code for ask in self.asks)

    @property
    def periods(self) -> tuple[str, ...]:
        """This period, and the base period where something looks back."""
        return (self.period, self.base_period) if self.base_period else (self.period,)

    def ask(self, code: str) -> Ask | None:
        """The item of this code, if the round asks for it."""
        return next((ask for ask in self.asks if ask.code == code), None)

    def of_class(self, class_code: str) -> tuple[Ask, ...]:
        """What the units of a class are asked."""
        return tuple(ask for ask in self.asks if ask.concerns(class_code))

    def places(self, unit: int, class_code: str) -> tuple[Place, ...]:
        """Every figure that is asked of a unit, the base period only where a score looks back."""
        return tuple(
            Place(unit, ask.code, period)
            for ask in self.of_class(class_code)
            for period in self.periods
            if period == self.period or ask.looks_back
        )


def looks_back(indicator: Indicator) -> bool:
    """Whether the score of an indicator needs the base period: growth, places gained, or threshold or growth."""
    return (
        indicator.growth is not None or indicator.places or indicator.scoring.method == "threshold_or_growth"
    )


def form_of_scheme(scheme: Scheme, period: str = "") -> Form:
    """The form by which a scheme is filled: its indicators, each for the classes in which it has points."""
    areas = {area.code: area.name for area in scheme.areas}
    period = period or scheme.period
    asks = tuple(
        Ask(
            code=indicator.code,
            name=indicator.name,
            unit_of_measure=indicator.unit,
            definition=indicator.definition,
            source=indicator.source,
            looks_back=looks_back(indicator),
            classes=frozenset(code for code, points in indicator.weights.items() if points),
            area=areas.get(indicator.area, ""),
        )
        for indicator in scheme.indicators
    )
    needs_base = any(ask.looks_back for ask in asks)
    return Form(period, (scheme.base_period or earlier(period)) if needs_base else "", asks)


def form_of_items(period: str, asks: Iterable[Ask]) -> Form:
    """The form of a list of data items: this period only."""
    return Form(period, "", tuple(asks))


def earlier(period: str) -> str:
    """The same period a year before: ``2023`` → ``2022``, ``2023Q1`` → ``2022Q1``; empty where no year is named."""
    found = _YEAR.search(period)
    if not found:
        return ""
    return f"{period[: found.start()]}{int(found[0]) - 1:04d}{period[found.end() :]}"


def chosen_codes(codes: Mapping[int, Mapping[str, str]], units: Sequence[int]) -> dict[int, str]:
    """The code under which each unit stands in workbooks: of the statistical system, then any other, then its own.

    The two official systems use some numbers for different places, so a code that is taken is not given twice.
    """
    found: dict[int, str] = {}
    taken: set[str] = set()
    for pk in units:
        systems = sorted(codes.get(pk, {}).items(), key=lambda pair: (pair[0] != "NBS", pair[0]))
        free = [code for _, code in systems if code not in taken]
        found[pk] = free[0] if free else f"U{pk}"
        taken.add(found[pk])
    return found
