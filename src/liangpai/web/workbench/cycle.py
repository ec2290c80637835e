"""The cycle bar: from the scheme to rectification, and where the period stands today."""

from dataclasses import dataclass
from datetime import date

from liangpai.words import Words

STEPS = (
    Words("方案", "Scheme"),
    Words("填报", "Reporting"),
    Words("核验", "Verification"),
    Words("试算反馈", "Trial feedback"),
    Words("复核", "Review"),
    Words("大会", "Conference"),
    Words("整改", "Rectification"),
)
PAGES = (
    ("scheme-list", "scheme.view"),
    ("round-list", "round.view"),
    ("verification-queue", "figure.verify"),
    ("run-list", "run.view"),
    ("run-list", "run.view"),
    ("meeting-list", "meeting.view"),
    ("card-desk", "card.view"),
)
"""Where each step is worked on, and what that page asks for."""
REPORTING, CONFERENCE = 1, 5
DONE, HERE = Words("已完成", "done"), Words("现在在这里", "we are here")
STILL_OPEN = Words("还有{n}轮未截止", "rounds still open: {n}")
TODAY, NO_DAY, DAYS = (
    Words("就在今天", "today"),
    Words("日期未定", "no day is set"),
    Words("还有{n}天", "in {n} {n|day|days}"),
)


@dataclass(frozen=True, slots=True)
class Period:
    """As much of the current period as the bar needs: its newest round, that round's newest run, and what else is open."""

    round_state: str = ""
    due_on: date | None = None
    run_state: str = ""
    meeting_on: date | None = None
    open_rounds: int = 0
    """Other rounds that are still open, such as one of the villages."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One step as the bar shows it, with its page; the shade is past, open, now, or nothing for what is still ahead."""

    words: Words
    note: Words
    shade: str
    page: str
    asks: str


def shown(period: Period, on: date) -> list[Shown]:
    """Every step with what is to be said of it on a day."""
    here = step(period, on)
    told = (_told(at, here, period, on) for at in range(len(STEPS)))
    return [Shown(words, *of_step, *page) for words, of_step, page in zip(STEPS, told, PAGES, strict=True)]


def _told(at: int, here: int, period: Period, on: date) -> tuple[Words, str]:
    if at == REPORTING < here and period.open_rounds:
        return STILL_OPEN.format(n=period.open_rounds), "open"
    if at == CONFERENCE >= here:
        return _of_conference(period, on, is_here=at == here), "now" if at == here else ""
    if at == here:
        return HERE, "now"
    return (DONE, "past") if at < here else (Words("", ""), "")


def _of_conference(period: Period, on: date, *, is_here: bool) -> Words:
    """Before its day the conference is waited for, even when everything else is done."""
    days = days_left(period, on)
    if days is None:
        return NO_DAY if is_here else Words("", "")
    return DAYS.format(n=days) if days else TODAY


def step(period: Period, on: date) -> int:
    """Which of the steps the period is at on a day, counted from 0.

    Before a round is open the scheme is at work; when its day has come, verification; then the run says; a final result
    waits for the conference, and after the conference comes rectification.
    """
    if period.run_state in ("final", "archived"):
        held = period.meeting_on is not None and on > period.meeting_on
        return 6 if held else 5
    by_run = {"trial": 3, "feedback": 3, "reviewed": 4}
    if period.run_state in by_run:
        return by_run[period.run_state]
    if period.round_state == "closed" or (period.round_state == "open" and _is_due(period, on)):
        return 2
    return 1 if period.round_state == "open" else 0


def _is_due(period: Period, on: date) -> bool:
    return period.due_on is not None and on > period.due_on


def days_left(period: Period, on: date) -> int | None:
    """Days to the conference; None where none is set or it is over."""
    if period.meeting_on is None or on > period.meeting_on:
        return None
    return (period.meeting_on - on).days
