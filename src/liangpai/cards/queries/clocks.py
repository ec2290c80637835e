"""The clock that runs on a card: what it waits for next, and by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from liangpai.appeals.models import Appeal
from liangpai.appeals.workflow import OPEN
from liangpai.calendar.queries import working_days
from liangpai.calendar.rules import WorkingDays
from liangpai.cards.models import Card
from liangpai.cards.queries.cards import subject_of
from liangpai.cards.queries.occasions import rules_for
from liangpai.cards.rules.clocks import latest_notice
from liangpai.cards.workflow import UNTIL_NOTICE
from liangpai.words import Words

DECISION = Words("复核决定", "decision on the appeal")
NOTICE = Words("提醒函最晚发出", "last day for the notice")
ANNOUNCEMENT = Words("告知函最晚发出", "last day for the announcement")
MISSED = Words("未赶上大会，须了结", "missed its conference: to be ended")


@dataclass(frozen=True, slots=True)
class Clock:
    """What a card waits for next, and by when."""

    what: Words
    by: date
    is_overdue: bool = False
    is_of_appeal: bool = False
    """Whether it is an open appeal that is waited for, which withholds the display."""
    is_missed: bool = False
    """Whether it can no longer be announced before its conference, so that all that is left is to end it."""


def clock_of(row: Card, on: date) -> Clock | None:
    """The clock that runs on a card in its state, or None where none does."""
    return clocks_of(row.district_id, [row], on).get(row.pk)


def clocks_of(district: int, rows: Sequence[Card], on: date) -> dict[int, Clock]:
    """The clocks that run on some cards, by id; a card on which none runs is not there."""
    if not rows:
        return {}
    subjects = [subject_of(row) for row in rows]
    appeals = Appeal.objects.of(district).filter(subject__in=subjects, state__in=OPEN)
    answers = dict(appeals.values_list("subject", "answer_by"))
    days = working_days(district) if any(row.state in UNTIL_NOTICE for row in rows) else None
    found: dict[int, Clock] = {}
    for row, subject in zip(rows, subjects, strict=True):
        if subject in answers:
            found[row.pk] = Clock(DECISION, answers[subject], on > answers[subject], is_of_appeal=True)
        elif days is not None and row.state in UNTIL_NOTICE:
            found[row.pk] = _to_be_announced(row, days, on)
        elif told := _stated(row):
            found[row.pk] = Clock(told[0], told[1], on > told[1])
    return found


def _to_be_announced(row: Card, days: WorkingDays, on: date) -> Clock:
    """The last day to announce a card; praise that misses it harms nobody and is not late."""
    by = latest_notice(days, row.occasion.held_on, rules_for(row.occasion).procedure)
    if on > by:
        return Clock(MISSED, by, row.side == "warn", is_missed=True)
    return Clock(ANNOUNCEMENT if row.side == "praise" else NOTICE, by)


def _stated(row: Card) -> tuple[Words, date] | None:
    held_on, state = row.occasion.held_on, row.state
    stated: dict[str, tuple[Words, date | None]] = {
        "noticed": (Words("情况说明、申请复核截止", "statement or appeal until"), row.statement_by),
        "heard": (Words("大会", "conference"), held_on),
        "deliberated": (Words("大会", "conference"), held_on),
        "approved": (Words("大会", "conference"), held_on),
        "shown": (Words("整改方案报送截止", "plan of rectification until"), row.plan_due_on),
        "rectifying": (Words("整改期限", "rectification until"), row.due_on),
        "delist_asked": (Words("摘牌决定", "decision on delisting"), row.delist_by),
        "inspected": (Words("摘牌决定", "decision on delisting"), row.delist_by),
        "delisted": (
            Words("摘牌后回访", "look-back"),
            None if row.looked_back_on else row.look_back_on,
        ),
    }
    if state not in stated:
        return None
    what, by = stated[state]
    return (what, by) if by else None
