"""What stands on an agenda: the items with their minutes, how long it all takes, and what is too long (AC-6.2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from liangpai.guardrails.rules import report_too_long
from liangpai.meetings.rules.kinds import ITEMS
from liangpai.meetings.rules.planning import text_wrong, wrong
from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST_SPEAKER = 40
MOST_MINUTES = 240


@dataclass(frozen=True, slots=True)
class Wanted:
    """One item; ``unit`` is the id of the unit whose matter it is, ``paper`` that of the paper that is conveyed."""

    kind: str
    title: str
    minutes: int
    speaker: str = ""
    unit: int | None = None
    paper: int | None = None


def unsound(wanted: Wanted) -> tuple[Refusal, ...]:
    """Everything that must be mended in an item."""
    return tuple(_unsound(wanted))


def _unsound(wanted: Wanted) -> Iterator[Refusal]:
    if wanted.kind not in ITEMS:
        yield wrong("meeting.item.kind", Words("请选择议题类型", "choose the kind of the item"))
    refusal = text_wrong("meeting.item.title", wanted.title, Words("议题", "title"))
    if refusal:
        yield refusal
    if not 1 <= wanted.minutes <= MOST_MINUTES:
        words = Words("时长为1至{most}分钟", "an item takes 1 to {most} minutes").format(most=MOST_MINUTES)
        yield wrong("meeting.item.minutes", words)
    if len(wanted.speaker) > LONGEST_SPEAKER:
        words = Words("发言人最多{most}字", "the speaker has at most {most} characters")
        yield wrong("meeting.item.speaker", words.format(most=LONGEST_SPEAKER))


def too_long(items: Iterable[tuple[str, str, int]]) -> list[Problem]:
    """AC-6.2, G7: a warning for each report of more than an hour, of items given by kind, title and minutes."""
    found = (report_too_long(minutes, title) for kind, title, minutes in items if kind == "report")
    return [problem for problem in found if problem]


def timed(starts_at: str, minutes: Iterable[int]) -> list[str]:
    """When each item begins, and at last when the meeting ends: ``09:00``, ``09:10``, …"""
    hours, _, rest = starts_at.partition(":")
    now = int(hours) * 60 + int(rest)
    found = [_clock(now)]
    for length in minutes:
        now += length
        found.append(_clock(now))
    return found


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def empty(count: int) -> Refusal | None:
    """Refuse to approve a meeting at which nothing is to be done."""
    if count:
        return None
    return Refusal(
        "meeting.agenda.empty", Words("还没有议题，不能审定", "there is nothing on the agenda yet")
    )


def nobody(count: int) -> Refusal | None:
    """Refuse a notice that goes to nobody."""
    if count:
        return None
    return Refusal("meeting.nobody", Words("还没有参会单位，不能通知", "nobody is invited yet"))
