"""How a day is written in a table, and the reason when it cannot be read."""

import re
from datetime import date

from liangpai.problems import Problem

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]00:00:00)?", re.ASCII)


def day_of(text: str) -> date | None:
    """The day that a text names (2027-02-06, 2027/2/6, 2027年2月6日), or None."""
    match = _DAY.fullmatch(text.strip())
    if not match:
        return None
    year, month, day = (int(part) for part in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def unreadable_day(place: str, text: str) -> Problem:
    """The problem of a cell that names no day."""
    return Problem(
        "day_unreadable",
        place,
        f"“{text[:40]}”不是日期；请写成 2027-02-06",
        f"“{text[:40]}” is no day: write it as 2027-02-06",
    )
