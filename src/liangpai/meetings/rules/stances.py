"""Who speaks at the meeting on a card (表态) or on praise (交流发言), in which order and how long."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stance:
    """One unit that speaks for so many minutes, on its card; ``place`` is its place in the order of the tree."""

    unit: str
    card: str
    is_praise: bool
    level: int
    place: int
    minutes: int


def in_order(stances: Iterable[Stance]) -> list[Stance]:
    """Those that speak: warnings before praise, the gravest first, then in the order of the tree."""
    speaking = [one for one in stances if one.minutes]
    return sorted(speaking, key=lambda one: (one.is_praise, -one.level, one.place))
