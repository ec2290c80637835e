"""Reads of the calendar."""

from datetime import date

from liangpai.calendar.models import DayChange
from liangpai.calendar.rules import WorkingDays


def working_days(district: int) -> WorkingDays:
    """The calendar of a district, ready to count with."""
    rows = DayChange.objects.of(district).values_list("day", "is_working")
    return WorkingDays(dict(rows))


def changes(district: int, year: int) -> list[DayChange]:
    """The changed days of a year in their order."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return list(DayChange.objects.of(district).filter(day__range=(first, last)).order_by("day"))
