"""Calibrate the certainty of the card gate, so that chance alone deals a card on at most one occasion in twenty."""

import numpy as np
from numpy.typing import NDArray

from liangpai.scoring.certainty.chance import drawn_chances

Array = NDArray[np.float64]


def certainty(
    n: int,
    k: int,
    alpha: float = 0.05,
    classes: int = 1,
    *,
    at_least: float = 0.80,
    rounds: int = 20_000,
    seed: int = 1,
) -> float:
    """The smallest certainty, up to 3 decimals, at which equal units are dealt a card on at most α/m of occasions.

    Null simulation of 3-method §3.3: all n units are truly equal and under every floor, each is observed with its
    measurement error, and the gate asks for P(in the last k | what was observed). A card is dealt to somebody exactly
    when the unit observed lowest passes. Depends on nothing but its arguments.

    Args:
        n: units of the class.
        k: places that count as last.
        alpha: the share of occasions on which chance may deal any card in the whole district.
        classes: how many classes m share that α.
        at_least: the certainty is never less than this.
        rounds: simulated occasions.
        seed: of the generator.

    Raises:
        ValueError: when k, α, the number of classes or of rounds is out of range.
    """
    if not 0 < alpha < 1 or classes < 1 or rounds < 1:
        raise ValueError(f"alpha = {alpha}, classes = {classes}, rounds = {rounds} cannot be calibrated with")
    chances = np.sort(drawn_chances(n, k, rounds=rounds, rng=_generator(n, k, seed)))
    spared = chances[rounds - 1 - int(alpha / classes * rounds)]
    return float(max(at_least, min(1.0, (np.floor(spared * 1000) + 1) / 1000)))


def false_card_curve(n: int, k: int, certainties: Array, *, rounds: int = 20_000, seed: int = 1) -> Array:
    """The share of occasions on which equal units are dealt any card, for each certainty asked for.

    Raises:
        ValueError: when k is out of range.
    """
    chances = np.sort(drawn_chances(n, k, rounds=rounds, rng=_generator(n, k, seed)))
    return 1 - np.searchsorted(chances, certainties, side="left") / rounds


def _generator(n: int, k: int, seed: int) -> np.random.Generator:
    return np.random.default_rng([seed, n, k])
