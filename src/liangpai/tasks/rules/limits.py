"""How long a task may take: the presets with what each rests on, and the day on which it is due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from liangpai.calendar.rules import WorkingDays
from liangpai.refusal import Refusal
from liangpai.tasks.rules.kinds import SOURCES, URGENCIES
from liangpai.words import Words

SHORTEST_URGENT, LONGEST_URGENT = 1, 5
"""Days that an urgent instruction may give, by the municipal rule."""
LONGEST = 365
MUNICIPAL = Words("市级督查督办办法", "municipal rules of supervision")
OURS = Words("本系统默认", "a default of ours")


@dataclass(frozen=True, slots=True)
class Limit:
    """So many days, natural ones unless they are said to be working days, and what they rest on."""

    days: int
    is_working: bool
    basis: Words


LIMITS: dict[str, Limit] = {
    "paper": Limit(30, False, MUNICIPAL),
    "meeting": Limit(20, False, MUNICIPAL),
    "instruction": Limit(15, False, MUNICIPAL),
    "visit": Limit(15, False, OURS),
    "card": Limit(30, False, OURS),
    "plan": Limit(30, False, OURS),
    "other": Limit(15, False, OURS),
    "urgent": Limit(3, False, MUNICIPAL),
    "difficult": Limit(30, False, MUNICIPAL),
}
"""By source; what is urgent or difficult has its own limit whatever it comes from."""
NAMES: dict[str, Words] = {key: SOURCES[key] if key in SOURCES else URGENCIES[key] for key in LIMITS}


def limit_key(source_kind: str, urgency: str) -> str:
    """Which limit a task has: that of its urgency where there is one, else that of its source."""
    return urgency if urgency in LIMITS else source_kind


def limit_of(limits: Mapping[str, Limit], source_kind: str, urgency: str, days: int | None = None) -> Limit:
    """The limit of a task; an urgent one may name its days itself."""
    found = limits[limit_key(source_kind, urgency)]
    return found if days is None else Limit(days, found.is_working, found.basis)


def due_on(days: WorkingDays, start: date, limit: Limit) -> date:
    """The last day of a task that begins on a day; a last day on a rest day rolls to the next working day.

    Raises:
        Refused: the holidays of a year that is reached are not known.
    """
    return days.after(start, limit.days) if limit.is_working else days.natural(start, limit.days)


def due_after_return(days: WorkingDays, due: date, reported: date, returned: date) -> date:
    """The last day after a report was sent back: the days it was looked at do not count, unless it came late."""
    return due if reported > due else days.natural(due, (returned - reported).days)


def rolled(days: WorkingDays, on: date) -> date:
    """The next working day as far as the holidays are known; where they are not, the day itself."""
    while days.said(on) is False:
        on += timedelta(days=1)
    return on


def urgent_days_wrong(urgency: str, days: int | None) -> Refusal | None:
    """Refuse days of its own for what is not urgent, and other than one to five for what is."""
    if days is None or (urgency == "urgent" and SHORTEST_URGENT <= days <= LONGEST_URGENT):
        return None
    words = Words(
        "只有紧急事项可以另定天数，且应在{low}至{high}天",
        "only what is urgent names its own days, from {low} to {high}",
    )
    return Refusal("task.days", words.format(low=SHORTEST_URGENT, high=LONGEST_URGENT), "invalid")


def limit_wrong(key: str, days: int, basis: str) -> Refusal | None:
    """Refuse a preset that nobody could keep or that says not what it rests on."""
    longest = LONGEST_URGENT if key == "urgent" else LONGEST
    if key not in LIMITS or not 1 <= days <= longest:
        words = Words("期限应为1至{most}天", "the limit is 1 to {most} days").format(most=longest)
        return Refusal("task.preset.days", words, "invalid")
    if not basis.strip():
        return Refusal("task.preset.basis", Words("请写明期限依据", "say what the limit rests on"), "invalid")
    return None


def due_wrong(due: date, on: date) -> Refusal | None:
    """Refuse a due date that leaves no day: nothing is asked for on the day on which it is told."""
    if due > on:
        return None
    words = Words(
        "完成期限最早为明天，不得当天交办、当天要结果",
        "the due date is tomorrow at the earliest: nothing is asked for on the day on which it is told",
    )
    return Refusal("task.due", words, "invalid")
