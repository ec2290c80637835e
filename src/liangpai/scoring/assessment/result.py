"""What an assessment yields: standings, simulated places and card decisions, as arrays by unit and small records."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from liangpai.problems import Problem
from liangpai.scoring.assessment.figures import Figures
from liangpai.scoring.assessment.tree import Tree
from liangpai.scoring.gate import Check, Outcome
from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme.model import Scheme

Status = Literal["rated", "unrated", "new"]


@dataclass(frozen=True, eq=False)
class Simulated:
    """Replicated places of the rated units of one class; every array is in the order of ``Standing.rated``."""

    runs: int
    median: Array
    low: Array
    high: Array
    p_last: Array
    p_last_error: Array
    p_last_doubled: Array
    p_under: dict[float, Array]
    p_under_doubled: dict[float, Array]
    histogram: Array | None
    """(n, n) share of runs in each place, rank-acceptability; None for classes too large to draw."""
    behind: Array | None
    """(n, n) P(row unit scores less than column unit); None for large classes."""
    failed: int
    error_stated: bool
    """Whether any measurement error at all was stated or defaulted; without any the gate tells nothing apart."""


@dataclass(frozen=True, eq=False)
class Standing:
    """One class: who is ranked, with which places, how sure they are.

    ``rows`` index the units of the figures; ``rated`` is the subset that is ranked. ``n`` counts the rated and those
    left unrated through their own omission, who stand below all rated units when the last ``k`` are found.
    """

    class_code: str
    tree: Tree
    columns: dict[str, int]
    """Where the indicators of the class stand in the columns of the assessment's arrays."""
    rows: NDArray[np.intp]
    rated: NDArray[np.intp]
    n: int
    k: int
    simulated: Simulated

    @property
    def places_left(self) -> int:
        """How many of the last k places fall on rated units, after those unrated by omission took theirs."""
        return max(0, self.k - (self.n - self.rated.size))


@dataclass(frozen=True)
class Decision:
    """What the gate says of one unit under one rule; people decide, never unseen."""

    unit: str
    class_code: str
    rule: str
    card: str
    outcome: Outcome
    checks: tuple[Check, ...]
    probability: float | None = None
    probability_error: float | None = None
    probability_doubled: float | None = None
    stands_doubled: bool | None = None
    """Whether the probability falls on the same side of what is required when σ is doubled."""
    required: float | None = None

    @property
    def failed(self) -> tuple[Check, ...]:
        """The checks that were not met, in the order of the gate."""
        return tuple(check for check in self.checks if not check.passed)


@dataclass(frozen=True)
class NearLast:
    """The units of a class that cannot be excluded from the last k places (P > 5 %), for deliberation (会商)."""

    class_code: str
    k: int
    certainty: float
    certainty_stored: bool
    units: tuple[str, ...]
    told_apart: bool
    """True where the last places were carried by the evidence, so that no deliberation about them is needed."""


@dataclass(frozen=True, eq=False)
class Scored:
    """The scores of every unit; arrays have a row per unit of the figures, in their order.

    ``scores`` holds indicator scores (n, p), ``parts`` level, growth and places (n, p), ``contributions`` points of
    the total (n, p) with Σ + bonus − deduction = ``total``; ``published`` is ``total`` at the published precision.
    """

    scheme: Scheme
    figures: Figures
    sigma: Array
    parts: dict[str, Array]
    scores: Array
    areas: dict[str, Array]
    contributions: Array
    adjustments: dict[str, Array]
    bonus: Array
    deduction: Array
    total: Array
    published: Array
    missing_weight: Array
    without_subjective: Array
    status: tuple[Status, ...]


@dataclass(frozen=True, eq=False)
class Assessment(Scored):
    """Everything the engine found: scores, places inside classes, how sure they are, and what the gate decided."""

    ranks: Array
    grades: tuple[str, ...]
    ranks_without_subjective: Array
    standings: tuple[Standing, ...]
    decisions: tuple[Decision, ...]
    near_last: tuple[NearLast, ...]
    warnings: tuple[Problem, ...]
    runs: int
    seed: int

    def row_of(self, unit: str) -> int:
        """The row of a unit.

        Raises:
            KeyError: no such unit.
        """
        return self._rows[unit]

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {unit.code: row for row, unit in enumerate(self.figures.units)}

    @cached_property
    def class_medians(self) -> dict[str, tuple[Array, Array]]:
        """Contributions and scores in the middle of the rated units, column by column, for each class with any."""
        return {
            standing.class_code: (
                np.median(self.contributions[standing.rated], axis=0),
                np.array([_median(column) for column in self.scores[standing.rated].T]),
            )
            for standing in self.standings
            if standing.rated.size
        }

    def standing_of(self, class_code: str) -> Standing:
        """The standing of a class."""
        return next(standing for standing in self.standings if standing.class_code == class_code)

    @property
    def subjective_shift(self) -> Array:
        """Places a unit gains (+) or loses (−) when subjective indicators are dropped; 3 or more is flagged (AC-5.9)."""
        return self.ranks - self.ranks_without_subjective


def _median(scores: Array) -> float:
    counted = scores[~np.isnan(scores)]
    return float(np.median(counted)) if counted.size else float("nan")
