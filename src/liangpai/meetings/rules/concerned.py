"""Whom a meeting concerns: who has nothing to do there shall not sit through it (不陪会)."""

from collections.abc import Iterable

from liangpai.problems import Problem

HOSTS = ("headquarters", "office")
"""Kinds of units that hold the meeting."""


def idle(invited: Iterable[tuple[int, str, str]], concerned: frozenset[int]) -> list[Problem]:
    """A warning for each unit that is invited without being concerned.

    Args:
        invited: id, kind and name of each unit that is invited.
        concerned: ids of units that stand in the result, own an item, or have something resolved for them.
    """
    named = {name: None for unit, kind, name in invited if kind not in HOSTS and unit not in concerned}
    return [
        Problem(
            "meeting.idle",
            name,
            "与本次会议的议题、亮牌和议定事项都无关，请勿安排陪会。",
            "nothing on the agenda, no card and no resolution concerns it: do not make it sit through the meeting.",
            warning=True,
        )
        for name in named
    ]
