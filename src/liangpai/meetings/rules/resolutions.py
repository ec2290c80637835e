"""What a meeting resolves: who does what by when, and in which area."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.meetings.rules.kinds import AREAS
from liangpai.meetings.rules.planning import LONGEST, wrong
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST_TEXT = 500
LONGEST_DUTY = 120


@dataclass(frozen=True, slots=True)
class Wanted:
    """One resolution; units by id; without a day of its own, the limit for minutes of meetings says when it is due."""

    text: str
    unit: int
    assisting: tuple[int, ...] = ()
    due_on: date | None = None
    area: str = "other"
    duty_item: str = ""
    """The item of a town's list of duties under which it falls (G9)."""


def unsound(wanted: Wanted, on: date) -> tuple[Refusal, ...]:
    """Everything that must be mended in a resolution."""
    return tuple(_unsound(wanted, on))


def _unsound(wanted: Wanted, on: date) -> Iterator[Refusal]:
    if not wanted.text.strip() or len(wanted.text) > LONGEST_TEXT:
        words = Words("议定事项必填，最多{most}字", "a resolution has a text of at most {most} characters")
        yield wrong("resolution.text", words.format(most=LONGEST_TEXT))
    if wanted.area not in AREAS:
        yield wrong("resolution.area", Words("请选择领域", "choose the area"))
    if len({wanted.unit, *wanted.assisting}) != len(wanted.assisting) + 1:
        words = Words("同一单位不能既主办又协办，也不能重复", "no unit leads and assists, or assists twice")
        yield wrong("resolution.units", words)
    if wanted.due_on is not None and wanted.due_on <= on:
        yield wrong("resolution.due_on", Words("期限应在今天之后", "it is due after today"))
    if len(wanted.duty_item) > LONGEST_DUTY:
        words = Words("职责清单事项最多{most}字", "the duty has at most {most} characters")
        yield wrong("resolution.duty_item", words.format(most=LONGEST_DUTY))


def headed(text: str) -> str:
    """The title of the task that a resolution becomes: its first clause, cut where it is long."""
    first = text.strip()
    for mark in "。；，,;\n":
        first = first.partition(mark)[0]
    return first if len(first) <= LONGEST else f"{first[: LONGEST - 1]}…"


def still_open(count: int) -> Refusal | None:
    """Refuse to end the follow-up while something is not done."""
    if not count:
        return None
    words = Words("还有{n}件议定事项没有办结", "{n} {n|resolution is|resolutions are} not done yet")
    return Refusal("meeting.follow.open", words.format(n=count))
