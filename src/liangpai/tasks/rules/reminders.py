"""When somebody is reminded of a task, and the lamp of its due date."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from liangpai.calendar.rules import NEAR, REMINDERS, Lamp, WorkingDays
from liangpai.refusal import Refused
from liangpai.tasks.rules.limits import rolled
from liangpai.words import Words

LAMPS = {
    Lamp.GREEN: Words("未到期", "in time"),
    Lamp.YELLOW: Words("临期", "due soon"),
    Lamp.RED: Words("逾期", "overdue"),
}


@dataclass(frozen=True, slots=True)
class Due:
    """One reminder (催办): so many days from the due date, told on a working day."""

    due_on: date
    offset: int
    on: date


def reminders(days: WorkingDays, due_on: date, since: date, until: date) -> Iterator[Due]:
    """The reminders that are told after one day and up to another, for a due date.

    One on a rest day is told on the next working day; of several on one day the latest is told. Nothing is told on the
    day on which the due date was set.
    """
    told = {rolled(days, due_on + timedelta(days=offset)): offset for offset in REMINDERS}
    return (Due(due_on, offset, on) for on, offset in told.items() if since < on <= until)


def near_until(days: WorkingDays, on: date) -> date:
    """The last due date whose lamp is yellow on a day; where the holidays are not known yet, so many natural days on."""
    try:
        return days.after(on, NEAR + 1) - timedelta(days=1)
    except Refused:
        return on + timedelta(days=NEAR)


def lamp_of(due_on: date, on: date, near: date) -> Lamp:
    """The lamp of a due date on a day, ``near`` being the last due date that is yellow on it."""
    if on > due_on:
        return Lamp.RED
    return Lamp.YELLOW if due_on <= near else Lamp.GREEN
