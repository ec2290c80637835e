"""The clocks of an appeal: how long it is decided, and how long a second review may be asked for."""

from datetime import date, timedelta

from liangpai.calendar.rules import WorkingDays
from liangpai.refusal import Refusal, Refused
from liangpai.words import Words

FIRST_DAYS, ASK_AGAIN_DAYS, SECOND_DAYS = 3, 5, 10
"""Working days: the first decision, asking for a second, the second decision; defaults of ours that borrow their shape
from the rules of personnel (apply in ten days, answered in ten)."""


def decided_by(days: WorkingDays, last_day: date) -> date:
    """By when the first review is decided, counted from the last day for asking."""
    return _after(days, last_day, FIRST_DAYS)


def asked_until(days: WorkingDays, since: date) -> date:
    """The last day for asking for a second review."""
    return _after(days, since, ASK_AGAIN_DAYS)


def ruled_by(days: WorkingDays, last_day: date) -> date:
    """By when the second review is decided, counted from the last day for asking."""
    return _after(days, last_day, SECOND_DAYS)


def _after(days: WorkingDays, since: date, count: int) -> date:
    """So many working days later; where the holidays are not published yet, natural days, which is never later."""
    try:
        return days.after(since, count)
    except Refused:
        return since + timedelta(days=count)


def too_late(until: date | None, on: date) -> Refusal | None:
    """Refuse what comes after its last day."""
    if until is None or on <= until:
        return None
    words = Words(
        "申请期限为{until}，已经超过；数据确有差错的，可随时办理更正",
        "the last day was {until}; an error in a figure can be corrected at any time",
    )
    return Refusal("appeal.late", words.format(until=until))
