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


@dataclass(frozen=True, slots=True)
class Period:
    """As much of the current period as the bar needs: its newest round and that round's newest run."""

    round_state: str = ""
    due_on: date | None = None
    run_state: str = ""
    meeting_on: date | None = None


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
