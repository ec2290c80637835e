"""What becomes of a promise: the share that was reached, the finding, its score, and the fulfilment of a unit (AC-2.1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import fsum

ON_TIME, LATE, FAILED = 1.0, 0.8, 0.0
"""Score of a promise kept in time, kept late, and not kept; one kept in part scores its verified share."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One promise as fulfilment counts it; without a score its outcome is open."""

    weight: float
    difficulty: float
    score: float | None = None
    is_excused: bool = False


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """The fulfilment of a unit: the rate, and of how many promises; None where none has been found on yet."""

    rate: float | None
    found: int
    excused: int
    open: int


def share_reached(value: float, target: float, baseline: float | None) -> float:
    """The share of the way from the baseline to the target that a value has covered, from 0 to 1; without a baseline from 0.

    A target below its baseline promises a decrease. Without a way to go (both the same) only the target itself counts.
    """
    start = 0.0 if baseline is None else baseline
    if target == start:
        return 1.0 if value == target else 0.0
    return min(max((value - start) / (target - start), 0.0), 1.0)


def finding(share: float) -> str:
    """What a verified share comes to: kept, partly or broken."""
    if share >= 1:
        return "kept"
    return "partly" if share > 0 else "broken"


def score(share: float, reached_on: date | None, due_on: date) -> float:
    """The score: 1.0 when all was reached in time, 0.8 when late, else the verified share."""
    if share < 1:
        return max(share, FAILED)
    return ON_TIME if reached_on is None or reached_on <= due_on else LATE


def fulfilment(promises: Iterable[Counted]) -> Fulfilment:
    """Σ w·d·s / Σ w·d over the promises that were found on; excused ones do not count, open ones not yet."""
    rows = list(promises)
    excused = sum(row.is_excused for row in rows)
    found = [(row.weight * row.difficulty, row.score) for row in rows if not row.is_excused]
    counted = [(weight, scored) for weight, scored in found if scored is not None]
    whole = fsum(weight for weight, _ in counted)
    rate = fsum(weight * scored for weight, scored in counted) / whole if whole else None
    return Fulfilment(rate, len(counted), excused, len(found) - len(counted))
