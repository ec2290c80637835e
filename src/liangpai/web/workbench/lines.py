"""One thing that waits, as a line of the workbench, the order of lines, and what they are made from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from liangpai.access.actor import Actor
from liangpai.web.pages import in_words
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Line:
    """What waits, where it is dealt with, until when (None: no day is set), and with whom it lies, where it is not the reader."""

    words: Words
    way: str
    due_on: date | None = None
    lies: Words | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """As much of a visit as lines read: whose workbench, in which district, on which day."""

    district: int
    actor: Actor
    on: date


@dataclass(frozen=True, slots=True)
class Owed:
    """What others owe, matter by matter, written for a chat group: the most urgent, and how many there are in all."""

    lines: list[Line]
    count: int


SINCE = Words("{who}，{on}起", "{who}, since {on}")


def lies_with(who: Words, since: date | datetime | None) -> Words:
    """With whom something lies, and since when, where that is known."""
    return SINCE.format(who=who, on=in_words(since)) if since else who


MOST_OWED = 20
"""Lines of a text for a chat group; of more the rest is counted."""


def by_deadline(lines: Iterable[Line]) -> list[Line]:
    """The lines with a last day first, the nearest at the top; the others in the order of the story."""
    return sorted(lines, key=lambda line: (line.due_on is None, line.due_on or date.max))
