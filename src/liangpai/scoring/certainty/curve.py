"""The two curves a headquarters should see before it deals cards: false alarms, and true laggards found."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.certainty.calibration import certainty, false_card_curve
from liangpai.scoring.certainty.chance import drawn_chances

Array = NDArray[np.float64]

_CERTAINTIES = (0.80, 0.85, 0.90, 0.95, 0.97, 0.99)
_GAPS = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0)


@dataclass(frozen=True, slots=True)
class CurveRow:
    """One point: at this certainty so many false cards, or at this gap in σ so many found, as shares of occasions."""

    kind: Literal["false", "found"]
    at: float
    share: float


def power_curve(
    n: int, k: int, at_certainty: float, gaps: Array, *, rounds: int = 5_000, seed: int = 1
) -> Array:
    """The share of occasions on which a unit truly ``gaps`` σ behind all others passes the gate, for each gap.

    σ is the measurement error of the composite. Every gap meets the same simulated errors, so the curve never falls.

    Raises:
        ValueError: when k is out of range.
    """
    found = [
        drawn_chances(n, k, rounds=rounds, rng=np.random.default_rng([seed, n, k]), gap=float(gap))
        >= at_certainty
        for gap in gaps
    ]
    return np.array([share.mean() for share in found])


def curve_table(
    n: int, k: int, *, alpha: float = 0.05, classes: int = 1, rounds: int = 20_000, seed: int = 1
) -> list[CurveRow]:
    """Rows for a terminal: certainty → false cards, the calibrated certainty among them, then gap → found at it.

    Raises:
        ValueError: as ``certainty``.
    """
    calibrated = certainty(n, k, alpha=alpha, classes=classes, rounds=rounds, seed=seed)
    grid = np.array(sorted({*_CERTAINTIES, calibrated}))
    false = false_card_curve(n, k, grid, rounds=rounds, seed=seed)
    found = power_curve(n, k, calibrated, np.array(_GAPS), rounds=max(1, rounds // 4), seed=seed)
    return [
        *(CurveRow("false", float(at), float(share)) for at, share in zip(grid, false, strict=True)),
        *(CurveRow("found", gap, float(share)) for gap, share in zip(_GAPS, found, strict=True)),
    ]
