"""The calendar of supervision, inspection and assessment (督检考, G5): in the plan, one a day, two a quarter."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.words import Words, dated

MOST_A_QUARTER = 2
"""本系统默认: inspections of one unit by one department in a quarter."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """One department at one unit on one day, by which line of the year's plan; empty where it is not planned."""

    department: str
    unit: str
    on: date
    plan_number: str = ""


def refuse_inspection(new: Inspection, earlier: Iterable[Inspection]) -> list[Refusal]:
    """G5: every reason against one more inspection; ``earlier`` are those that stand in the calendar already."""
    return list(_reasons(new, [one for one in earlier if one.unit == new.unit]))


def visits_collide(unit: str, on: date, others: Sequence[str], place: str = "") -> Problem | None:
    """G5: warn where other leaders go to the same unit on the same day (AC-11.4).

    Args:
        unit: its name.
        on: the day.
        others: the names of the other leaders.
        place: where the visit stands.
    """
    if not others:
        return None
    names, day = "、".join(others), dated(on)
    return Problem(
        "guard.g5.visits",
        place,
        f"{names}当天（{day.zh}）也到{unit}走访，请错开或合并（合规护栏 G5）",
        f"{', '.join(others)} also visits {unit} on {day.en}: choose another day or go together (guard rail G5)",
        warning=True,
    )


def _reasons(new: Inspection, there: list[Inspection]) -> Iterator[Refusal]:
    if not new.plan_number.strip():
        words = Words(
            "不在年度督检考计划内，须写明计划序号，或者报办公室批准（合规护栏 G5）",
            "it is not in the year's plan: give its number there, or ask the office (guard rail G5)",
        )
        yield Refusal("guard.g5.plan", words)
    same_day = next((one for one in there if one.on == new.on and one.department != new.department), None)
    if same_day:
        words = Words(
            "“{department}”当天也到{unit}，请错开或合并（合规护栏 G5）",
            "{department} visits {unit} on the same day: choose another or go together (guard rail G5)",
        ).format(department=same_day.department, unit=new.unit)
        yield Refusal("guard.g5.same_day", words)
    again = [
        one for one in there if one.department == new.department and _quarter(one.on) == _quarter(new.on)
    ]
    if len(again) >= MOST_A_QUARTER:
        words = Words(
            "本季度“{department}”对{unit}已安排{n}次，达到上限（合规护栏 G5，次数为本系统默认）",
            "{department} visits {unit} {n} times this quarter already, as often as is allowed (guard rail G5, ours)",
        ).format(department=new.department, unit=new.unit, n=len(again))
        yield Refusal("guard.g5.too_often", words)


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3
