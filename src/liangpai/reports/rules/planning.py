"""Lines of a plan: what each must say, and how many of them are done (AC-8.2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Planned:
    """One line: what is to be done, by which unit (its id), by when, and under which item of its list of duties."""

    text: str
    unit: int
    due_on: date
    duty_item: str = ""


def unsound(one: Planned, year: int) -> tuple[Refusal, ...]:
    """What must be mended before the line stands in the plan."""
    return tuple(_unsound(one, year))


def _unsound(one: Planned, year: int) -> Iterator[Refusal]:
    if not one.text.strip() or len(one.text) > LONGEST or len(one.duty_item) > LONGEST:
        words = Words("事项必填，最多{most}字", "a line says what is to be done in at most {most} characters")
        yield Refusal("report.line.text", words.format(most=LONGEST), "invalid")
    if one.due_on.year != year:
        words = Words("完成时限应在计划年度内", "it is due within the year of the plan")
        yield Refusal("report.line.due_on", words, "invalid")


def unknown_unit(place: str, name: str) -> Problem:
    """The problem of a name that no unit has."""
    words = Words("没有名为“{name}”的单位", "there is no unit called '{name}'").format(name=name[:40])
    return Problem("report.line.unit", place, words.zh, words.en)


def rate(done: int, of: int) -> Decimal | None:
    """The percentage of lines that are done, with one decimal; None where there are none."""
    if not of:
        return None
    return (Decimal(100 * done) / of).quantize(Decimal("0.1"), ROUND_HALF_UP)


def rate_words(done: int, of: int) -> Words:
    """The rate in words, with the numbers it rests on: 41项/48项＝85.4%."""
    share = rate(done, of)
    if share is None:
        return Words("没有计划事项", "no lines")
    words = Words("{of}项中完成{done}项，完成率{share}%", "{done} of {of} lines done, {share} %")
    return words.format(done=done, of=of, share=share)
