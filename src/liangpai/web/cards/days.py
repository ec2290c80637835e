"""The days of a card and of an occasion in their order: what is past, what comes, what is late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from liangpai.cards.queries import clock_of
from liangpai.words import Words

NONE = Words("", "")
STEPS = (
    ("notice_on", Words("发出提醒函", "notice given")),
    ("statement_by", Words("情况说明、申请复核截止", "statement or appeal until")),
    ("review_by", Words("复核决定最迟", "appeal decided by")),
    ("decided_on", Words("集体研究", "collective decision")),
    ("shown_on", Words("亮牌", "shown")),
    ("plan_due_on", Words("整改方案最迟", "plan handed in by")),
    ("planned_on", Words("已报整改方案", "plan handed in")),
    ("appeal_by", Words("申请再次复核截止", "second review asked until")),
    ("due_on", Words("整改期限", "rectification until")),
    ("delist_asked_on", Words("申请摘牌", "delisting asked")),
    ("delist_by", Words("摘牌决定最迟", "delisting decided by")),
    ("delisted_on", Words("摘牌", "delisted")),
    ("look_back_on", Words("回访", "look-back")),
)
"""The fields of a card that hold a day, in the order of its life."""


@dataclass(frozen=True)
class Day:
    """One day of a list of clocks."""

    on: date
    words: Words
    shade: str
    """``past``, ``late`` or nothing."""
    note: Words = NONE


def days_of(card: Any, on: date) -> list[Day]:
    """Every day that a card has, and the clock that runs now; the conference stands among them."""
    known = [(getattr(card, name), words) for name, words in STEPS if getattr(card, name)]
    known.append((card.occasion.held_on, Words("大会", "conference")))
    clock = clock_of(card, on)
    if clock is not None and all(day != clock.by for day, _ in known):
        known.append((clock.by, clock.what))
    # A unit that stays silent owes nothing: its right has passed, and the office goes on.
    owed = clock is not None and clock.is_overdue and card.state != "noticed"
    late = clock.by if clock is not None and owed else None
    return [Day(day, words, _shade(day, on, late)) for day, words in sorted(known, key=lambda one: one[0])]


def _shade(day: date, on: date, late: date | None) -> str:
    if day == late:
        return "late"
    return "past" if day < on else ""


def calendar(days: Iterable[tuple[Words, date]], on: date) -> list[Day]:
    """The days of an occasion, in their order."""
    ordered = sorted(days, key=lambda one: one[1])
    return [Day(day, words, "past" if day < on else "") for words, day in ordered]
