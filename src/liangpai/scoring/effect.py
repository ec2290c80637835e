"""What cards did, net of regression to the mean: who stood low by chance would have risen without any card."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtrit

from liangpai.problems import Problem
from liangpai.scoring.ranks import Array

FEWEST_CARDS = 30
"""Under so many carded units no effect is shown (2-domain §5.2; the number is a default of ours)."""
FEWEST_SPARE = 10
"""Uncarded units beyond the parameters of the line, without which it foretells nothing; a default of ours."""


@dataclass(frozen=True, slots=True)
class Effect:
    """The mean gain of carded units beyond what uncarded units with the same start gained, with its uncertainty.

    ``change`` is the plain mean difference after − before, ``expected`` the part of it that would have come without
    a card; ``gain`` = change − expected, with standard error ``error`` and the 95 % interval ``low`` to ``high``.
    """

    cards: int
    others: int
    change: float
    expected: float
    error: float
    low: float
    high: float

    @property
    def gain(self) -> float:
        """The effect of the cards, in points."""
        return self.change - self.expected

    @property
    def is_told_apart(self) -> bool:
        """Whether the interval leaves nought out."""
        return not self.low <= 0 <= self.high


def effect_of_cards(
    before: ArrayLike, after: ArrayLike, classes: ArrayLike, carded: ArrayLike
) -> Effect | Problem:
    """The effect of cards: mean of r = x1 − Ê[x1 | x0, class] over carded units, the line drawn by the others.

    Ê is the line a(class) + b·x0 by least squares over units without a card [F.8]. Cards are given by x0, and choosing
    by the regressor leaves the line unbiased, so the residual is free of regression to the mean (Barnett, van der Pols
    & Dobson 2005, Int. J. Epidemiol. 34:215–220, analysis of covariance). Var = s_c²/m + s_u²·z̄ᵀ(XᵀX)⁻¹z̄ with z̄ the
    mean regressors of the m carded units; degrees of freedom by Welch and Satterthwaite.

    Args:
        before, after: scores of (n,) units before the card and at the next assessment; NaN is missing.
        classes: (n,) the class of each unit; a class without an uncarded unit is left out.
        carded: (n,) whether the unit was carded.

    Returns:
        The effect, or the Problem that says why none is shown: fewer than 30 cards, or nobody to compare with.

    Raises:
        ValueError: when the arrays do not have one length.
    """
    x0, x1 = np.asarray(before, dtype=float), np.asarray(after, dtype=float)
    groups, card = np.asarray(classes), np.asarray(carded, dtype=bool)
    if not x0.shape == x1.shape == groups.shape == card.shape or x0.ndim != 1:
        raise ValueError("before, after, classes and carded must be of one length")
    whole = ~np.isnan(x0 + x1)
    known = np.unique(groups[whole & ~card])
    usable = whole & np.isin(groups, known)
    treated, others = usable & card, usable & ~card
    if treated.sum() < FEWEST_CARDS:
        return _too_few(int(treated.sum()))
    if others.sum() < len(known) + 1 + FEWEST_SPARE:
        return _nobody_to_compare(int(others.sum()))
    # Counted from the class's own mean, so that large scores do not lose digits.
    shared = np.column_stack([x0 - x0[others].mean(), groups[:, None] == known])
    return _estimate(x0, x1, shared.astype(float), treated, others)


def _estimate(
    x0: Array, x1: Array, design: Array, treated: NDArray[np.bool_], others: NDArray[np.bool_]
) -> Effect:
    line, *_ = np.linalg.lstsq(design[others], x1[others], rcond=None)
    spare = int(others.sum()) - int(np.linalg.matrix_rank(design[others]))
    rest = x1[others] - design[others] @ line
    residual = x1[treated] - design[treated] @ line
    m, centre = int(treated.sum()), design[treated].mean(axis=0)
    spread = float(residual.var(ddof=1)) / m
    foretold = (
        float(rest @ rest)
        / spare
        * float(centre @ np.linalg.pinv(design[others].T @ design[others]) @ centre)
    )
    variance = spread + foretold
    bound = spread**2 / (m - 1) + foretold**2 / spare
    freedom = variance**2 / bound if bound > 0 else float(m - 1)
    error = float(np.sqrt(variance))
    half = float(stdtrit(freedom, 0.975)) * error
    change = float((x1 - x0)[treated].mean())
    gain = float(residual.mean())
    return Effect(m, int(others.sum()), change, change - gain, error, gain - half, gain + half)


def _too_few(cards: int) -> Problem:
    return Problem(
        "effect.too_few_cards",
        str(cards),
        f"只有{cards}张牌有前后两次得分，不足{FEWEST_CARDS}张，误差太大，暂不显示亮牌效果",
        f"only {cards} cards have scores before and after, under {FEWEST_CARDS}: too uncertain to show an effect",
    )


def _nobody_to_compare(others: int) -> Problem:
    return Problem(
        "effect.nobody_to_compare",
        str(others),
        f"可作对照的未亮牌单位只有{others}个，不足以估计不亮牌时的变化，暂不显示亮牌效果",
        f"only {others} units without a card can be compared with: what would have come anyway cannot be estimated",
    )
