"""倒排工期: from the day of the meeting backwards, what must be done by when, and what no longer fits."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from liangpai.calendar.rules import WorkingDays
from liangpai.words import Words

Done = Mapping[str, date | None]
"""Steps that are done, and when, where that is known."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step, so many working days before the meeting."""

    code: str
    words: Words
    days: int


BEFORE_CARDS = (
    Step("frozen", Words("数据截止核定", "figures frozen"), 25),
    Step("feedback", Words("试算反馈开始", "trial feedback opens"), 20),
    Step("reviewed", Words("试算反馈结束", "trial feedback closes"), 12),
)
"""Defaults of ours; the hearing of cards follows from the rule set."""
OF_THE_MEETING = (
    Step("topics", Words("议题征集截止", "topics collected"), 7),
    Step("approved", Words("议程审定", "agenda approved"), 5),
    Step("notified", Words("会议通知", "notice of the meeting"), 3),
    Step("decided", Words("亮牌审批完成", "cards decided"), 1),
    Step("pack", Words("资料包定稿", "pack made"), 1),
)
"""Defaults of ours."""


STATES = {
    "done": Words("已完成", "done"),
    "late": Words("已完成，迟于期限", "done after its day"),
    "none": Words("无须办理", "nothing to do"),
    "open": Words("未到期", "still to come"),
    "unfit": Words("来不及", "does not fit"),
    "missed": Words("未办理", "not done"),
}
"""How a step stands; what is past its day is ``unfit`` before the meeting and ``missed`` after it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One step with its last day, how it stands (``STATES``), and when it was done, where that is known."""

    code: str
    words: Words
    by: date
    state: str
    done_on: date | None


def back(days: WorkingDays, day: date, count: int) -> date:
    """The working day that lies so many working days before a day."""
    for _ in range(count):
        day -= timedelta(days=1)
        while not days.is_working(day):
            day -= timedelta(days=1)
    return day


def backwards(
    days: WorkingDays,
    held_on: date,
    on: date,
    done: Done,
    hearing: Sequence[tuple[str, Words, date]] | None,
    *,
    nothing: Collection[str] = (),
) -> list[Line]:
    """Every step in the order of its last day, and how it stands.

    Args:
        days: the calendar of the district.
        held_on: the day of the meeting.
        on: today.
        done: the steps that are done.
        hearing: the days of the notice, the statement and the review of cards; None where no cards are shown.
        nothing: the steps in which there was nothing to do, such as deciding appeals where nobody appealed.

    Raises:
        Refused: a day lies in a year that is not published.
    """
    steps: tuple[Step, ...] = OF_THE_MEETING
    if hearing is None:
        steps = tuple(step for step in steps if step.code != "decided")
    else:
        steps = (*BEFORE_CARDS, *steps)
    dated = [(step.code, step.words, back(days, held_on, step.days)) for step in steps]
    rows = sorted([*dated, *(hearing or ())], key=lambda row: row[2])
    return [
        Line(
            code,
            words,
            by,
            "none" if code in nothing else _state(code, by, held_on, on, done),
            done.get(code),
        )
        for code, words, by in rows
    ]


def _state(code: str, by: date, held_on: date, on: date, done: Done) -> str:
    if code in done:
        ended = done[code]
        return "late" if ended and ended > by else "done"
    if on <= by:
        return "open"
    return "unfit" if on <= held_on else "missed"
