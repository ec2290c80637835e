"""Reads of time limits: the preset of each matter, or what the district has set."""

from liangpai.needs.models import TimeLimit
from liangpai.needs.rules.kinds import MATTERS


def limits(district: int) -> dict[str, tuple[int, ...]]:
    """The working days of the three levels of every matter."""
    own = dict(TimeLimit.objects.of(district).values_list("matter", "limits"))
    return {matter: tuple(own.get(matter, preset.limits)) for matter, preset in MATTERS.items()}


def limits_of(district: int, matter: str) -> tuple[int, ...]:
    """The working days of the three levels of one matter."""
    return limits(district)[matter]
