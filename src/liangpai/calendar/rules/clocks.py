"""Clocks of working days: when something is due although its clock stood still, its lamp, and when to remind."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liangpai.calendar.rules.working_days import WorkingDays

NEAR = 3
"""Working days before a due date from which its lamp is yellow: a default of ours."""
REMINDERS = (-3, 0, 1, 3, 7)
"""Days from the due date on which somebody is reminded (催办): a default of ours."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A time in which a clock stands still: the days after ``since`` up to ``until``; without end it still stands."""

    since: date
    until: date | None = None


def due(days: WorkingDays, start: date, limit: int, stops: Iterable[Stop] = ()) -> date | None:
    """The day on which a clock of so many working days runs out, or None while it stands still.

    Stops are taken in the order of their beginnings; one that begins after the clock has run out changes nothing. Only the
    working days that were stood still count, so that many stops come to the same as one of their sum.
    """
    end = days.after(start, limit)
    for stop in sorted(stops, key=lambda one: one.since):
        if stop.since >= end:
            break
        if stop.until is None:
            return None
        end = days.after(end, max(days.between(max(stop.since, start), stop.until), 0))
    return end


class Lamp(StrEnum):
    """How near a due date is."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


def lamp(days: WorkingDays, due_on: date, on: date, near: int = NEAR) -> Lamp:
    """Red when the due date has passed, yellow within so many working days of it, else green."""
    if on > due_on:
        return Lamp.RED
    return Lamp.YELLOW if days.between(on, due_on) <= near else Lamp.GREEN
