"""One thing that waits, as a line of the workbench, and the order of lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Line:
    """What waits, where it is dealt with, and until when (None: no day is set)."""

    words: Words
    way: str
    due_on: date | None = None


def by_deadline(lines: Iterable[Line]) -> list[Line]:
    """The lines with a last day first, the nearest at the top; the others in the order of the story."""
    return sorted(lines, key=lambda line: (line.due_on is None, line.due_on or date.max))
