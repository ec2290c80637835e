"""Reads of task forces: who belongs to one, and to which one a unit belongs."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from liangpai.organisations.models import Membership


@dataclass(frozen=True, slots=True)
class Part:
    """One unit's part in a task force."""

    membership: int
    task_force: int
    task_force_name: str
    unit: int
    unit_name: str
    part: str


def _on(district: int, on: date) -> QuerySet[Membership]:
    rows = Membership.objects.of(district).filter(from_on__lte=on)
    return rows.filter(Q(to_on=None) | Q(to_on__gt=on)).order_by("part", "pk")


_COLUMNS = ("pk", "task_force_id", "task_force__name", "member_id", "member__name", "part")


def members_of(district: int, task_force: int, on: date) -> list[Part]:
    """The members of a task force on a day, the leading ones first."""
    return [Part(*row) for row in _on(district, on).filter(task_force_id=task_force).values_list(*_COLUMNS)]


def task_forces_of(district: int, unit: int, on: date) -> list[Part]:
    """The task forces a unit belongs to on a day."""
    return [Part(*row) for row in _on(district, on).filter(member_id=unit).values_list(*_COLUMNS)]
