"""Figures bound in a text: a marker such as ``{{item.C1}}`` stands for a confirmed value with its unit, source and day."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

MARKER = re.compile(r"\{\{\s*([A-Za-z0-9_.-]{1,40})\s*\}\}")


COUNTED = (
    "个",
    "家",
    "户",
    "人",
    "人次",
    "件",
    "项",
    "处",
    "条",
    "场",
    "亩",
    "株",
    "吨",
    "万元",
    "亿元",
    "元",
    "平方米",
    "公里",
)
"""Units of measure in which amounts of several units make a sum."""
_NO_SUM = re.compile(r"均|率|比|得分|指数|增长|增速|用时")
"""How names of figures speak that are shares, means or durations."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One confirmed figure: its code in markers, its name in texts, value, unit of measure, source, and as of which day."""

    code: str
    name: str
    value: Decimal
    measure: str
    source: str
    as_of: str

    @property
    def said(self) -> str:
        """The value as a text says it."""
        return f"{plain(self.value)}{self.measure}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: words, or a bound figure with the number of its source."""

    text: str
    fact: Fact | None = None
    note: int = 0


def pieces(text: str, facts: Mapping[str, Fact], notes: Sequence[str]) -> list[Piece]:
    """A text in stretches, its markers replaced by the values of the facts; an unknown marker stays as it is typed."""
    found: list[Piece] = []
    end = 0
    for marker in MARKER.finditer(text):
        fact = facts.get(marker.group(1))
        if fact is None:
            continue
        found.append(Piece(text[end : marker.start()]))
        found.append(Piece(fact.said, fact, notes.index(fact.code) + 1))
        end = marker.end()
    found.append(Piece(text[end:]))
    return [one for one in found if one.text]


def used(text: str, facts: Mapping[str, Fact]) -> list[str]:
    """The codes of the facts that a text binds, each once, in the order of the text: the order of its sources."""
    return [code for code in dict.fromkeys(MARKER.findall(text)) if code in facts]


def unknown(text: str, facts: Mapping[str, Fact]) -> list[str]:
    """The markers of a text that stand for nothing."""
    return [code for code in dict.fromkeys(MARKER.findall(text)) if code not in facts]


def can_be_added(name: str, measure: str) -> bool:
    """Whether figures of several units make a sum: amounts do, shares, means and durations do not."""
    return measure in COUNTED and not _NO_SUM.search(name)


def plain(value: Decimal) -> str:
    """A number without superfluous zeros."""
    whole = f"{value.normalize():f}"
    return whole if whole != "-0" else "0"
