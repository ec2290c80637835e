"""Grades inside a class by score and share; ties at a boundary take the better grade, a veto caps the grade."""

from collections.abc import Sequence

import numpy as np

from liangpai.scoring.ranks import Array
from liangpai.scoring.scheme.model import Grade


def quota(grade: Grade, scores: Array) -> int:
    """How many places of the class a grade may reach: ⌊share·n⌋, or 1 where the grade says at least one and someone reaches it.

    Args:
        grade: the band.
        scores: (n,) published scores of the rated units of one class, points.

    Worked cases (AC-5.5, share 0.30): n = 10 → 3, 4 → 1, 22 → 6, 32 → 9.
    """
    places = int(np.floor(grade.share * scores.size + 1e-9))
    reached = bool((scores >= grade.floor).any())
    return max(places, 1) if grade.at_least_one and reached else places


def grade_units(
    grades: Sequence[Grade], scores: Array, ranks: Array, caps: Sequence[str | None]
) -> list[str]:
    """The grade of every rated unit of one class.

    Args:
        grades: from best to worst.
        scores: (n,) published scores, points.
        ranks: (n,) competition ranks; a tie holds the better rank, hence the better grade (AC-5.6).
        caps: the best grade a veto leaves to each unit, or None.
    """
    quotas = [quota(grade, scores) for grade in grades]
    order = [grade.name for grade in grades]
    found = []
    for score, rank, cap in zip(scores, ranks, caps, strict=True):
        first = order.index(cap) if cap else 0
        fits = (
            grade.name
            for grade, places in zip(grades[first:], quotas[first:], strict=True)
            if score >= grade.floor and rank <= places
        )
        found.append(next(fits, order[-1]))
    return found
