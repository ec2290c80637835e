"""The clocks of a card: notice, statement, review, rectification, extension, delisting and the look-back (AC-4.3 to 4.6)."""

from dataclasses import dataclass
from datetime import date, timedelta

from liangpai.calendar.rules import WorkingDays
from liangpai.cards.rules.ruleset import Consequence, Procedure
from liangpai.refusal import Refusal
from liangpai.words import Words


@dataclass(frozen=True, slots=True)
class Hearing:
    """Until when a unit that was given notice may state its case or appeal, and by when that appeal is decided."""

    statement_by: date
    review_by: date


def hearing(days: WorkingDays, noticed_on: date, procedure: Procedure) -> Hearing:
    """The days of the hearing after a notice."""
    statement_by = days.after(noticed_on, procedure.statement)
    return Hearing(statement_by, days.after(statement_by, procedure.review))


def latest_notice(days: WorkingDays, held_on: date, procedure: Procedure) -> date:
    """The last day for a notice: so many whole working days lie between it and the conference."""
    day = held_on
    for _ in range(procedure.notice + 1):
        day -= timedelta(days=1)
        while not days.is_working(day):
            day -= timedelta(days=1)
    return day


def second_review(days: WorkingDays, shown_on: date, procedure: Procedure) -> tuple[date, date]:
    """Until when a (second) review may be asked after the conference, and by when it is decided."""
    asked_by = days.after(shown_on, procedure.second_asked)
    return asked_by, days.after(asked_by, procedure.second_decided)


@dataclass(frozen=True, slots=True)
class Rectification:
    """By when the plan is handed in, and by when the rectification is done; None where there is nothing to rectify."""

    plan_due_on: date | None
    due_on: date | None


def rectification(
    days: WorkingDays, shown_on: date, procedure: Procedure, consequence: Consequence
) -> Rectification:
    """The due dates of a card that is shown; a due date on a rest day rolls to the next working day."""
    if not consequence.rectify_days:
        return Rectification(None, None)
    return Rectification(
        days.after(shown_on, procedure.plan), days.natural(shown_on, consequence.rectify_days)
    )


def extended(days: WorkingDays, due_on: date, procedure: Procedure) -> date:
    """The due date after an extension."""
    return days.after(due_on, procedure.extension)


def delist_by(days: WorkingDays, asked_on: date, procedure: Procedure) -> date:
    """By when a request to delist is decided."""
    return days.after(asked_on, procedure.delist)


def look_back_on(days: WorkingDays, delisted_on: date, procedure: Procedure) -> date:
    """The day of the look-back after delisting."""
    return days.natural(delisted_on, procedure.look_back)


def noticed_too_late(days: WorkingDays, on: date, held_on: date, procedure: Procedure) -> Refusal | None:
    """Refuse a notice that leaves no time to be heard before the conference."""
    latest = latest_notice(days, held_on, procedure)
    if on <= latest:
        return None
    words = Words(
        "提醒函须在大会前{n}个工作日以上发出，最晚应在{latest}；请改期大会或留待下一场次",
        "notice is given at least {n} working days before the conference, by {latest} at the latest: put the conference off "
        "or leave it to the next occasion",
    ).format(n=procedure.notice, latest=latest)
    return Refusal("card.notice.too_late", words)


def stated_too_late(on: date, by: date | None) -> Refusal | None:
    """Refuse a statement after its last day."""
    return _past("card.statement.too_late", on, by, Words("说明情况", "statement"))


def appealed_too_late(on: date, by: date | None) -> Refusal | None:
    """Refuse an appeal after its last day."""
    return _past("card.appeal.too_late", on, by, Words("申请复核", "appeal"))


def _past(code: str, on: date, by: date | None, what: Words) -> Refusal | None:
    if by is not None and on <= by:
        return None
    words = Words("{what}的期限（{by}）已过", "the last day for the {what} was {by}")
    return Refusal(code, words.format(what=what, by=by or Words("—", "—")))


def extended_too_late(on: date, due_on: date | None) -> Refusal | None:
    """Refuse to ask for more time after the due date; it counts as overdue (AC-4.6)."""
    if due_on is not None and on <= due_on:
        return None
    words = Words(
        "整改期限已过，按逾期计；延期须在到期日前（含当日）提出",
        "it is overdue; more time is asked for on the due date at the latest",
    )
    return Refusal("card.extend.too_late", words)


def extended_often_enough(times: int, procedure: Procedure) -> Refusal | None:
    """Refuse one extension more than the rules grant, or while one is still open."""
    if times < procedure.extensions:
        return None
    words = Words("整改延期最多{n}次，已经申请过", "more time is asked for {n} time(s) at most, and it was")
    return Refusal("card.extend.again", words.format(n=procedure.extensions))


def still_to_be_heard(state: str, on: date, statement_by: date | None) -> Refusal | None:
    """Refuse to decide before the unit was heard or its time for it has passed."""
    if state == "heard" or (statement_by is not None and on > statement_by):
        return None
    words = Words(
        "单位尚可说明情况（至{by}），期满或说明之后才能集体研究",
        "the unit may still state its case until {by}; decide after that, or after its statement",
    )
    return Refusal("card.unheard", words.format(by=statement_by or Words("—", "—")))
