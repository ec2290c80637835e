"""Lamps on a plan and actual series, as published by several places (2-domain §2.1): measures, lights, lights in a row."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from liangpai.cards.rules.ruleset import LampRule
from liangpai.scoring.gate import met
from liangpai.words import Words

MEASURES: dict[str, Words] = {
    "points_behind": Words("落后时序（百分点）", "percentage points behind schedule"),
    "share_short": Words("欠时序进度比例", "share of the schedule that is short"),
    "share_reached": Words("完成时序进度比例", "share of the schedule reached"),
    "months_missed": Words("连续未完成当月任务（月）", "months in a row whose own target was missed"),
    "months_behind": Words("连续落后时序（月）", "months in a row behind schedule"),
    "growth": Words("增速", "growth"),
    "growth_under_plan": Words("低于计划增速", "growth under plan"),
    "growth_under_average": Words("低于平均增速", "growth under the average"),
    "months_unentered": Words("开工后未入统（月）", "months since the start without entry in the statistics"),
}
"""What the conditions of a lamp may speak of."""
AS_SHARES = ("share_short", "share_reached", "growth", "growth_under_plan", "growth_under_average")
"""Measures that are told in percent."""
GREEN = ""


@dataclass(frozen=True, slots=True)
class Course:
    """The course of one project or fund in a year: annual plan, and cumulative schedule and actual by month."""

    name: str
    plan: float
    schedule: tuple[float, ...]
    """Cumulative, month by month from January."""
    actual: tuple[float, ...]
    """Cumulative, up to the month reported."""
    last_year: tuple[float, ...] = ()
    """Cumulative actual of the year before, for growth."""
    growth_plan: float | None = None
    growth_average: float | None = None
    months_unentered: float | None = None
    reason: str = ""
    """A reason that was accepted (正当理由): with one the lamp stays green."""

    def until(self, month: int) -> "Course":
        """The same as it stood at the end of an earlier month."""
        return replace(self, actual=self.actual[:month])


def measures(course: Course, milestones: tuple[float, ...] = ()) -> dict[str, float]:
    """Every measure that the course allows, rounded to nine decimals so that inclusive bounds hold."""
    month = len(course.actual)
    if not month:
        return {}
    due, done = _due(course, milestones, month), course.actual[-1]
    found = {
        "months_missed": _in_a_row(month, lambda at: _own_missed(course, milestones, at)),
        "months_behind": _in_a_row(month, lambda at: course.actual[at - 1] < _due(course, milestones, at)),
    }
    if course.plan:
        found["points_behind"] = (due - done) / course.plan * 100
    if due:
        found |= {"share_short": (due - done) / due, "share_reached": done / due}
    if course.months_unentered is not None:
        found["months_unentered"] = course.months_unentered
    return {name: round(value, 9) for name, value in (found | _growth(course, month)).items()}


def _due(course: Course, milestones: tuple[float, ...], month: int) -> float:
    """What is due by the end of a month: by the schedule, or by the last milestone of a quarter."""
    if not milestones:
        return course.schedule[month - 1]
    quarter = month // 3
    return course.plan * milestones[quarter - 1] if quarter else 0.0


def _own_missed(course: Course, milestones: tuple[float, ...], month: int) -> bool:
    before_due = _due(course, milestones, month - 1) if month > 1 else 0.0
    before_done = course.actual[month - 2] if month > 1 else 0.0
    return course.actual[month - 1] - before_done < _due(course, milestones, month) - before_due


def _in_a_row(month: int, is_short: Callable[[int], bool]) -> float:
    count = 0
    while count < month and is_short(month - count):
        count += 1
    return float(count)


def _growth(course: Course, month: int) -> dict[str, float]:
    if len(course.last_year) < month or not course.last_year[month - 1]:
        return {}
    growth = course.actual[-1] / course.last_year[month - 1] - 1
    found = {"growth": growth}
    if course.growth_plan is not None:
        found["growth_under_plan"] = course.growth_plan - growth
    if course.growth_average is not None:
        found["growth_under_average"] = course.growth_average - growth
    return found


def light(rule: LampRule, course: Course) -> str | None:
    """The card of the light that a lamp shows, ``GREEN`` where none does, None where the course has no such lamp."""
    if course.plan < rule.plan_at_least or not course.actual:
        return None
    if not rule.repeats or not rule.times:
        return _of_month(rule, course)
    now = _of_month(rule, course)
    month = len(course.actual)
    row = [_of_month(rule, course.until(at)) for at in range(max(1, month - rule.times + 1), month + 1)]
    return rule.becomes if row == [rule.repeats] * rule.times else now


def _of_month(rule: LampRule, course: Course) -> str:
    if course.reason.strip():
        return GREEN
    found = measures(course, rule.milestones)
    return next(
        (one.card for one in rule.lights if all(met(part, found.get(part.record)) for part in one.when)),
        GREEN,
    )


def said(rule: LampRule, course: Course) -> Words:
    """The measures that a lamp looks at, as they stand: what its light rests on, in words."""
    found = measures(course, rule.milestones)
    asked = dict.fromkeys(part.record for one in rule.lights for part in one.when)
    told = [Words("{name} {value}", "{name} {value}").format(name=MEASURES[name], value=_figure(name, found[name]))
            for name in asked if name in found]  # fmt: skip # one line a thought
    return Words("，".join(one.zh for one in told), ", ".join(one.en for one in told))


def _figure(name: str, value: float) -> str:
    return f"{value:.1%}" if name in AS_SHARES else f"{value:.1f}".removesuffix(".0")
