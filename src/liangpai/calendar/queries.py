"""Reads of the calendar."""

from dataclasses import dataclass
from datetime import date, timedelta

from liangpai.calendar.models import DayChange
from liangpai.calendar.rules import WorkingDays


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the year view; ``is_working`` is None where the year is not published and nobody has said it."""

    on: date
    is_working: bool | None
    is_changed: bool
    note: str


def working_days(district: int) -> WorkingDays:
    """The calendar of a district, ready to count with."""
    rows = DayChange.objects.of(district).values_list("day", "is_working")
    return WorkingDays(dict(rows))


def changes(district: int, year: int) -> list[DayChange]:
    """The changed days of a year in their order."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return list(DayChange.objects.of(district).filter(day__range=(first, last)).order_by("day"))


def year_of(district: int, year: int) -> list[list[Day]]:
    """The days of a year by month."""
    changed = {row.day: row for row in changes(district, year)}
    days = WorkingDays({day: row.is_working for day, row in changed.items()})
    months: list[list[Day]] = [[] for _ in range(12)]
    day = date(year, 1, 1)
    while day.year == year:
        note = changed[day].note if day in changed else ""
        months[day.month - 1].append(Day(day, days.said(day), day in changed, note))
        day += timedelta(days=1)
    return months
