"""Promising too much or too little against the unit's own trend: a hint at the check, with limits of ours."""

from collections.abc import Sequence

from liangpai.words import Words

YEARS = 3
"""Yearly changes that make the usual one."""
OVER, UNDER = 2.0, 0.5
"""本系统默认: more than twice the usual yearly change promises much, less than half of it little."""


def usual_change(values: Sequence[float]) -> float | None:
    """The mean yearly change over the last years, the earliest first; None without two values, or where nothing moved."""
    recent = values[-YEARS - 1 :]
    if len(recent) < 2:
        return None
    change = (recent[-1] - recent[0]) / (len(recent) - 1)
    return change if change else None


def against_trend(values: Sequence[float], target: float) -> Words | None:
    """The hint that a target lies far beyond, or well short of, what the unit has moved in a year until now."""
    usual = usual_change(values)
    if usual is None:
        return None
    ratio = (target - values[-1]) / usual
    if UNDER <= ratio <= OVER:
        return None
    much = Words("目标偏高", "this promises much")
    little = Words("目标偏低", "this promises little")
    words = Words(
        "{judged}：比上年变化{promised:+g}，近年平均每年变化{usual:+g}（本系统默认提示，不作拒绝）",
        "{judged}: a change of {promised:+g} on last year, where {usual:+g} a year was usual (a hint of ours, no refusal)",
    )
    return words.format(judged=much if ratio > OVER else little, promised=target - values[-1], usual=usual)
