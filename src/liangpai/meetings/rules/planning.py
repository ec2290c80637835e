"""What a meeting must say when it is planned, and how many a year may have (G7)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.meetings.rules.kinds import KINDS
from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST = 60
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class Plan:
    """A meeting as it is planned; ``chair`` is an account, ``occasion`` that of the cards which it shows."""

    title: str
    kind: str
    held_on: date
    starts_at: str
    place: str
    chair: int | None = None
    chair_name: str = ""
    occasion: int | None = None


def unsound(plan: Plan, on: date) -> tuple[Refusal, ...]:
    """Everything that must be mended in a plan; nothing when it is sound."""
    return tuple(_unsound(plan, on))


def _unsound(plan: Plan, on: date) -> Iterator[Refusal]:
    if plan.kind not in KINDS:
        yield wrong("meeting.kind", Words("请选择会议类型", "choose the kind of the meeting"))
    for field, text, words in (
        ("title", plan.title, Words("会议名称", "title")),
        ("place", plan.place, Words("地点", "place")),
        ("chair", plan.chair_name, Words("主持人", "chair")),
    ):
        refusal = text_wrong(f"meeting.{field}", text, words)
        if refusal:
            yield refusal
    if not _CLOCK.fullmatch(plan.starts_at):
        yield wrong("meeting.starts_at", Words("时间写成 09:00 的样子", "the hour is written 09:00"))
    if plan.held_on < on:
        yield wrong("meeting.held_on", Words("会议日期不能早于今天", "a meeting is not planned for the past"))


def text_wrong(code: str, text: str, what: Words, most: int = LONGEST) -> Refusal | None:
    """Refuse a text that says nothing, or too much."""
    if text.strip() and len(text) <= most:
        return None
    words = Words("{what}必填，最多{most}字", "the {what} is needed, with at most {most} characters")
    return wrong(code, words.format(what=what, most=most))


def wrong(code: str, words: Words) -> Refusal:
    """The refusal of an input."""
    return Refusal(code, words, "invalid")


def more_than_last_year(now: int, before: int) -> Problem | None:
    """G7: warn of more meetings than the year before had; a year without meetings is no measure."""
    if not before or now <= before:
        return None
    return Problem(
        "guard.g7.meetings",
        "",
        f"今年已安排{now}次会议，多于上年的{before}次；能合并的合并，能不开的不开（合规护栏 G7）。",
        f"{now} meetings are planned this year, more than the {before} of last year: merge or drop some (guard rail G7).",
        warning=True,
    )


def held_too_early(on: date, held_on: date) -> Refusal | None:
    """Refuse to call a meeting held before its day."""
    if on >= held_on:
        return None
    words = Words("会议日期还没有到，不能登记召开", "the day of the meeting has not come")
    return Refusal("meeting.hold.early", words)


def day_differs(held_on: date, dealt_on: date | None) -> Refusal | None:
    """Refuse a meeting on another day than the cards that it shows: the clocks of the cards run by that day."""
    if dealt_on is None or held_on == dealt_on:
        return None
    words = Words(
        "会议日期应与所选亮牌场次的日期（{on}）一致，提醒、说明、复核的期限按那一天计算",
        "the meeting is held on the day of its occasion ({on}): notices, statements and reviews are counted from it",
    )
    return wrong("meeting.occasion", words.format(on=dealt_on))


def year_differs(serial: int | None, year: int, held_on: date) -> Refusal | None:
    """Refuse to move a meeting that has its number into another year."""
    if serial is None or held_on.year == year:
        return None
    words = Words(
        "已编号的会议不能改到别的年份，请取消后重新安排",
        "a meeting that has its number stays in its year: cancel it and plan it anew",
    )
    return wrong("meeting.year", words)


def not_now(state: Words) -> Refusal:
    """The refusal of a change to what belongs to a meeting, in a state in which it stands."""
    words = Words("会议现在是“{state}”，这一项已不能改动", "the meeting is '{state}': this no longer changes")
    return Refusal("meeting.state", words.format(state=state))
