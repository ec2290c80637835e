"""The ladder of levels: when each has to answer, and to which level silence has raised a need by a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.calendar.rules import Stop, WorkingDays, due
from liangpai.needs.rules.kinds import TOP
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST_LIMIT = 250
"""Working days: about a year."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock of a need: from which day and level it runs, the working days of every level, and when it stood still."""

    since: date
    level: int
    limits: tuple[int, ...]
    stops: tuple[Stop, ...] = ()

    def due_on(self, days: WorkingDays, level: int) -> date | None:
        """The last day on which a level can answer in time; None while the clock stands still."""
        return due(days, self.since, sum(self.limits[self.level - 1 : level]), self.stops)


@dataclass(frozen=True, slots=True)
class Step:
    """One step up: the level that is asked now, and the day that the level below let pass."""

    level: int
    due_on: date


def climbed(days: WorkingDays, clock: Clock, level: int, on: date) -> Iterator[Step]:
    """The steps that silence has taken from a level by a day, in their order; none beyond the highest."""
    while level < TOP:
        passed = clock.due_on(days, level)
        if passed is None or passed >= on:
            return
        level += 1
        yield Step(level, passed)


def limits_unsound(limits: tuple[int, ...]) -> Refusal | None:
    """Refuse time limits that are none: each level has at least one working day."""
    if len(limits) == TOP and all(1 <= limit <= LONGEST_LIMIT for limit in limits):
        return None
    words = Words(
        "每一级的时限应为1至{most}个工作日", "every level has from 1 to {most} working days to answer"
    )
    return Refusal("need.limits", words.format(most=LONGEST_LIMIT), "invalid")


def stop_too_late(level: int, began: int, is_stopped: bool) -> Refusal | None:
    """Refuse to stop a clock that stands already, or that silence has raised above the level at which it began."""
    if is_stopped:
        words = Words("已经在等提出单位补充材料", "the asker's papers are waited for already")
        return Refusal("need.stopped", words)
    if level > began:
        words = Words(
            "逾期未答复已升级的需求不能再停表",
            "the clock of a need that silence has raised is not stopped any more",
        )
        return Refusal("need.stop_too_late", words)
    return None


def not_stopped(is_stopped: bool) -> Refusal | None:
    """Refuse papers that nobody has asked for."""
    if is_stopped:
        return None
    words = Words("承办部门没有要求补充材料", "the department has not asked for papers")
    return Refusal("need.not_stopped", words)
