"""Corrections (G14): whoever reports their own mistake before anybody found it is not penalised for it."""

from datetime import date

from liangpai.refusal import Refusal
from liangpai.words import Words


def penalty_for_correction(reported_on: date, found_on: date | None) -> Refusal | None:
    """G14: refuse to deduct for a figure that its own unit corrected.

    Args:
        reported_on: the day on which the unit reported the mistake.
        found_on: the day on which somebody else had found it; None where nobody had. The same day counts for the unit.
    """
    if found_on is not None and found_on < reported_on:
        return None
    words = Words(
        "该错误由单位在被发现之前自行更正，不扣分、不通报（合规护栏 G14）",
        "the unit reported this mistake itself before it was found: nothing is deducted (guard rail G14)",
    )
    return Refusal("guard.g14", words)
