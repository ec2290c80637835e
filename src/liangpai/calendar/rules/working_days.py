"""Counting days as Chinese offices do: the day of the act is not counted, and a due date on a rest day rolls forward."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

import chinese_calendar

from liangpai.refusal import Refusal, Refused
from liangpai.words import Words


@dataclass(frozen=True)
class WorkingDays:
    """The calendar of one district; ``changes`` says for single days whether they are worked."""

    changes: Mapping[date, bool] = field(default_factory=dict)

    def is_working(self, day: date) -> bool:
        """Whether offices work on the day.

        Raises:
            Refused: the year is not published and the district has not stated the day itself.
        """
        said = self.said(day)
        if said is None:
            raise Refused(unknown_year(day.year))
        return said

    def said(self, day: date) -> bool | None:
        """Whether offices work on the day, or None where nobody has said so yet: for pages that show a whole year."""
        if day in self.changes:
            return self.changes[day]
        try:
            return bool(chinese_calendar.is_workday(day))
        except NotImplementedError:
            return None

    def after(self, start: date, days: int) -> date:
        """The working day that lies so many working days after the start; the start itself is not counted."""
        day = start
        for _ in range(days):
            day = self.rolled(day + timedelta(days=1))
        return day

    def natural(self, start: date, days: int) -> date:
        """So many natural days after the start, rolled to the next working day."""
        return self.rolled(start + timedelta(days=days))

    def rolled(self, day: date) -> date:
        """The day itself, or the next working day."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def between(self, start: date, end: date) -> int:
        """How many working days lie after the start up to the end; negative when the end is earlier."""
        if end < start:
            return -self.between(end, start)
        days = (start + timedelta(days=step) for step in range(1, (end - start).days + 1))
        return sum(self.is_working(day) for day in days)


def unknown_year(year: int) -> Refusal:
    """The "no" for a year whose holidays are not known: guessing would move somebody's deadline."""
    words = Words(
        "{year}年的放假安排尚未公布，本系统不猜；请在“系统管理·工作日历”里导入后再试",
        "the holidays of {year} are not published yet and are not guessed: import them under administration, working "
        "days, and try again",
    )
    return Refusal("calendar.unknown_year", words.format(year=year))
