"""Paragraphs copied from last year: equal but for their numbers, or nearly so (AC-8.3)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

LIKE = 0.9
"""From this share of equal characters on, numbers and marks left out, a paragraph is nearly the same (a default of ours)."""
SHORTEST = 20
"""Characters below which a paragraph says too little to be copied."""
_LEFT_OUT = re.compile(r"\{\{.*?\}\}|[\d０-９.％%\s，。；：、！？“”（）()《》,;:!?]")


@dataclass(frozen=True, slots=True)
class Copied:
    """A paragraph that stands in last year's report, with the share of characters that are the same."""

    paragraph: int
    share: float
    before: str

    @property
    def is_equal(self) -> bool:
        """Whether it is the same but for numbers and marks."""
        return self.share == 1.0


def copied(paragraphs: Sequence[str], before: Sequence[str]) -> list[Copied]:
    """Of this year's paragraphs those that stand in last year's, each with the one it is most like."""
    old = [(bare, text) for text in before if len(bare := _bare(text)) >= SHORTEST]
    found = []
    for at, text in enumerate(paragraphs):
        bare = _bare(text)
        if len(bare) < SHORTEST or not old:
            continue
        share, like = max((_share(bare, other), whole) for other, whole in old)
        if share >= LIKE:
            found.append(Copied(at, round(share, 3), like))
    return found


def _bare(text: str) -> str:
    return _LEFT_OUT.sub("", text)


def _share(one: str, other: str) -> float:
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= LIKE else 0.0
