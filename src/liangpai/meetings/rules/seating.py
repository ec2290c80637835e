"""Who sits where: the dais from its middle outwards, the floor row by row in the order of the units."""

from collections.abc import Sequence
from typing import TypeVar

SEATS = 10
"""Seats of a row on the floor: a default of ours."""
One = TypeVar("One")


def dais(ranked: Sequence[One]) -> list[One]:
    """Those on the dais from left to right as they look at the floor: the first in the middle, the second at the first's left hand."""
    # Whoever looks at the floor has the left hand on the left of this list.
    left, right = ranked[1::2], ranked[2::2]
    return [*reversed(left), *ranked[:1], *right]


def rows(seated: Sequence[One], seats: int = SEATS) -> list[list[One]]:
    """Those on the floor, row by row from the front."""
    return [list(seated[at : at + seats]) for at in range(0, len(seated), seats)]
