"""When two sources differ, how long a value holds, and what an item and a decision need."""

import calendar
import math
from datetime import date

from liangpai.refusal import Refusal
from liangpai.words import Words

MARGIN = 1e-9
"""Two figures that differ by the tolerance and the last bit of a float do not differ by more than the tolerance."""

DECISION = "裁定"
"""The source of a value that was decided when two sources differed; it stands before every other."""


def difference(a: float, b: float) -> float:
    """How far two figures differ, relative to the smaller of them; infinite where the smaller is nothing."""
    if a == b:
        return 0.0
    smaller = min(abs(a), abs(b))
    return math.inf if smaller == 0 else abs(a - b) / smaller


def crosses(a: float, b: float, line: float | None) -> bool:
    """Whether the two lie on different sides of a line; on the line itself is above it (10 万元 is not weak)."""
    return line is not None and (a >= line) != (b >= line)


def is_conflict(a: float, b: float, tolerance: float, line: float | None = None) -> bool:
    """Whether two sources say different things: by more than the tolerance, or on both sides of a line."""
    return difference(a, b) > tolerance + MARGIN or crosses(a, b, line)


def valid_to(on: date, months: int) -> date:
    """The first day on which a value no longer holds: so many months later, or the end of a shorter month."""
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return date(year, month + 1, min(on.day, calendar.monthrange(year, month + 1)[1]))


def item_is_unsound(
    *, code: str, name: str, source: str, valid_months: int, tolerance: float
) -> Refusal | None:
    """Refuse an item that nobody could find, trace or compare: no code, name or source, or numbers out of range."""
    if not (code.strip() and name.strip() and source.strip()):
        words = Words(
            "数据项“{code}”要有编码、名称和数据来源（每个填报项都要说明来源）",
            "the item '{code}' needs a code, a name and a source (every field names its source)",
        )
        return Refusal("item.incomplete", words.format(code=code or name), "invalid")
    if not 1 <= valid_months <= 60 or not 0 <= tolerance <= 1:
        words = Words(
            "数据项“{code}”：有效期应为1至60个月，允许差异应在0至1之间",
            "the item '{code}': validity is 1 to 60 months, tolerance lies between 0 and 1",
        )
        return Refusal("item.out_of_range", words.format(code=code), "invalid")
    return None


def value_is_no_number(value: float, what: str) -> Refusal | None:
    """Refuse what cannot be held: infinity, or nothing."""
    if math.isfinite(value):
        return None
    words = Words("“{what}”的数值不是有效数字", "the value of '{what}' is no number")
    return Refusal("item.no_number", words.format(what=what), "invalid")


def decision_lacks_reason(reason: str) -> Refusal | None:
    """Refuse to settle a conflict without saying why this value stands."""
    if reason.strip():
        return None
    words = Words("请写明采用该数值的理由", "say why this value stands")
    return Refusal("conflict.no_reason", words, "invalid")
