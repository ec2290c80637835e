"""From the counted answers of satisfaction surveys to one figure and its sampling error."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from liangpai.refusal import Refusal
from liangpai.scoring.surveys import NORMAL_95, blend, blended_error, satisfaction
from liangpai.words import Words

WIDEST = 3.0
"""Half a 95 % interval in points up to which a card may lean on a survey (2-domain §5.3)."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Counted answers of one survey; ``unaware`` (不了解) are kept and not counted."""

    satisfied: int
    fairly: int
    dissatisfied: int
    unaware: int = 0
    method: str = ""
    share: float = 1.0


def answers_are_unsound(surveys: Sequence[Answers]) -> Refusal | None:
    """Refuse counts below 0, a survey that nobody answered, or shares that are none."""
    for one in surveys:
        counts = (one.satisfied, one.fairly, one.dissatisfied, one.unaware)
        if min(counts) < 0 or sum(counts[:3]) == 0 or not one.share > 0:
            break
    else:
        if surveys:
            return None
    words = Words(
        "满意、基本满意、不满意的份数应为不小于0的整数，且至少有一份有效回答",
        "the counts of answers must not be below 0, and at least one answer must count",
    )
    return Refusal("survey.counts", words, "invalid")


def figure_of(surveys: Sequence[Answers]) -> tuple[float, float]:
    """The score (0–100) and its standard error, several surveys blended by their shares."""
    counted = satisfaction([(one.satisfied, one.fairly, one.dissatisfied) for one in surveys])
    shares = [one.share for one in surveys]
    value = float(np.round(blend(counted.score, shares), 4))
    return value, float(blended_error(counted.standard_error, shares))


def half_width(sigma: float) -> float:
    """Half the 95 % interval in points."""
    return NORMAL_95 * sigma
