"""Tasks that come again: when each of a series falls due, and on which day it is made."""

import calendar
from datetime import date, timedelta

from liangpai.refusal import Refusal
from liangpai.words import Words

RHYTHMS: dict[str, Words] = {
    "weekly": Words("每周", "weekly"),
    "monthly": Words("每月", "monthly"),
    "quarterly": Words("每季度", "quarterly"),
    "yearly": Words("每年", "yearly"),
}
_MONTHS = {"monthly": 1, "quarterly": 3, "yearly": 12}
SHORTEST = {"weekly": 7, "monthly": 28, "quarterly": 89, "yearly": 365}
"""Days that a period has at least: a task is not made before the one before it falls due."""
LONGEST_YEARS = 5


def nth_due(first: date, rhythm: str, nth: int) -> date:
    """The due date of the one so many after the first, before rest days are looked at; the 31st is the end of a month."""
    if rhythm == "weekly":
        return first + timedelta(weeks=nth)
    year, month = divmod(first.year * 12 + first.month - 1 + nth * _MONTHS[rhythm], 12)
    return date(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1]))


def made_on(first: date, rhythm: str, nth: int, lead_days: int | None, since: date) -> date:
    """The day on which one is made: so many days before it falls due, or when the one before falls due."""
    if lead_days is not None:
        return max(since, nth_due(first, rhythm, nth) - timedelta(days=lead_days))
    return max(since, nth_due(first, rhythm, nth - 1)) if nth else since


def pattern_wrong(rhythm: str, first: date, until: date, lead_days: int | None, on: date) -> Refusal | None:
    """Refuse a series without rhythm, that begins in the past, ends before it begins or does not end, or runs ahead."""
    if rhythm not in RHYTHMS:
        return _no("rhythm", Words("请选择周期", "choose a rhythm"))
    if first <= on:
        return _no("first", Words("首次到期日应在今天之后", "the first due date lies after today"))
    if not first <= until <= nth_due(first, "yearly", LONGEST_YEARS):
        words = Words(
            "截止日期应不早于首次到期日，且不超过{n}年",
            "it ends after its first due date and within {n} years",
        )
        return _no("until", words.format(n=LONGEST_YEARS))
    if lead_days is not None and not 1 <= lead_days <= SHORTEST[rhythm]:
        words = Words("提前天数应为1至{most}天", "it is made 1 to {most} days before it falls due")
        return _no("lead", words.format(most=SHORTEST[rhythm]))
    return None


def _no(what: str, words: Words) -> Refusal:
    return Refusal(f"task.repeat.{what}", words, "invalid")
