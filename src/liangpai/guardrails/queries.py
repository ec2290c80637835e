"""Reads of guard rails: which are set aside on a day, and by which paper."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from liangpai.guardrails.models import SetAside
from liangpai.refusal import absent
from liangpai.words import Words

__all__ = ["SetAside", "aside", "asides", "in_force", "set_aside", "standing", "unless_aside"]

Answer = TypeVar("Answer")


def set_aside(district: int, guard: str, on: date) -> SetAside | None:
    """By which decision a guard rail is set aside on a day, or None: it stands."""
    return in_force(district, on).get(guard)


def in_force(district: int, on: date) -> dict[str, SetAside]:
    """Every guard rail that is set aside on a day, by its code."""
    rows = SetAside.objects.of(district).filter(state="standing", from_on__lte=on, until_on__gte=on)
    return {row.guard: row for row in rows.order_by("pk")}


def unless_aside(district: int, guard: str, on: date, rule: Callable[[], Answer]) -> Answer | None:
    """What a rule answers, or None where its guard rail is set aside on the day."""
    return None if set_aside(district, guard, on) else rule()


def standing(district: int, guard: str, on: date) -> bool:
    """Whether a guard rail is set aside on the day, or will be: whether a decision of today would be a second one."""
    rows = SetAside.objects.of(district).filter(guard=guard, state="standing", until_on__gte=on)
    return rows.exists()


def asides(district: int) -> list[SetAside]:
    """Every decision to set a guard rail aside, the newest first."""
    return list(SetAside.objects.of(district).order_by("-pk"))


def aside(district: int, pk: int) -> SetAside:
    """The decision with this id.

    Raises:
        Refused: there is none in the district.
    """
    row = SetAside.objects.of(district).filter(pk=pk).first()
    if row is None:
        raise absent(Words("豁免决定", "decision"))
    return row
