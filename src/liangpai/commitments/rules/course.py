"""The course of a promise: when it begins and falls due, how it may be amended, and what excuses it."""

from datetime import date, timedelta

from liangpai.calendar.rules import WorkingDays
from liangpai.guardrails.rules import expiry_passed, number_of, release_incomplete
from liangpai.organisations.rules.audiences import LEVELS
from liangpai.refusal import Refusal, Refused
from liangpai.words import Words

NOTICE_DAYS = 5
"""本系统默认: working days for which a promise is announced before it is under way."""


def begins_on(days: WorkingDays, announced_on: date, due_on: date) -> date:
    """The day on which work begins: the day after the last of its notice, and never after its own last day."""
    try:
        notice_ends = days.after(announced_on, NOTICE_DAYS)
    except Refused:  # where the holidays are not published yet, natural days, which are never more
        notice_ends = announced_on + timedelta(days=NOTICE_DAYS)
    return min(notice_ends + timedelta(days=1), due_on)


def falls_due_on(due_on: date, free_since: date) -> date:
    """The first day on which it counts as due: after its last day, and not before an open amendment was decided."""
    return max(due_on + timedelta(days=1), free_since)


def announcement_is_incomplete(
    level: str, basis: str, secrecy_check: str, expires_on: date | None, on: date
) -> list[Refusal]:
    """What is shown has an audience, a basis, the record of its secrecy check, and a day on which it ends (G12)."""
    found = [
        None if level in LEVELS else _invalid("level", Words("请选择公示范围", "choose to whom it is shown")),
        release_incomplete(basis, secrecy_check),
        expiry_passed(expires_on or on, on),
    ]
    return [refusal for refusal in found if refusal]


def announced_too_late(due_on: date | None, on: date) -> Refusal | None:
    """Refuse to announce what is due already."""
    if due_on is None or on <= due_on:
        return None
    words = Words(
        "完成时限已过，不能再公示；请退回修改", "its last day has passed: send it back to be changed"
    )
    return Refusal("commitment.past_due", words)


def amended_too_late(due_on: date | None, on: date) -> Refusal | None:
    """Refuse to amend after the due date (AC-2.2); on the day itself is in time."""
    if due_on is None or on <= due_on:
        return None
    words = Words(
        "承诺已于{due_on}到期，到期后不能变更目标或时限",
        "it fell due on {due_on}; after that nothing is amended",
    )
    day = Words(f"{due_on.year}年{due_on.month}月{due_on.day}日", f"{due_on.day} {due_on:%B %Y}")
    return Refusal("commitment.past_due", words.format(due_on=day))


def nothing_amended(was: object, now: object) -> Refusal | None:
    """Refuse an amendment that changes nothing."""
    if was != now:
        return None
    return _invalid("unchanged", Words("内容没有变化", "nothing is changed"))


def reason_missing(reason: str) -> Refusal | None:
    """Refuse an act that has to be explained and is not."""
    if reason.strip():
        return None
    return _invalid("reason", Words("请写明理由", "say why"))


def nothing_chosen(count: int) -> Refusal | None:
    """Refuse an act on many without any."""
    if count:
        return None
    return _invalid("nothing_chosen", Words("请先勾选承诺", "tick the promises first"))


def progress_is_unfit(value: float | None, reached_on: date | None, on: date) -> list[Refusal]:
    """Refuse a report or a verification without a number, or reached on a day to come."""
    found = []
    if value is None:
        found.append(_invalid("value", Words("请填写完成值（数字）", "give the value as a number")))
    if reached_on is not None and reached_on > on:
        found.append(
            _invalid("reached_on", Words("完成日期不能在今天之后", "the day it was reached lies ahead"))
        )
    return found


def day_reached_missing(share: float, reached_on: date | None) -> Refusal | None:
    """Refuse to verify as wholly reached without the day on which it was: in time and late score differently."""
    if share < 1 or reached_on is not None:
        return None
    words = Words("达到目标的，请填写达到日期", "where the target was reached, say on which day")
    return _invalid("reached_on", words)


def found_otherwise(outcome: str, found: str) -> Refusal | None:
    """Refuse a finding that the verified share does not bear out."""
    if outcome == found:
        return None
    words = Words("与核验的完成比例不符，不能这样认定", "the verified share says otherwise")
    return Refusal("commitment.finding", words)


def resumed_too_late(due_on: date | None, on: date) -> Refusal | None:
    """Refuse to send back to work what has fallen due: then it is verified as far as it came."""
    if due_on is not None and on <= due_on:
        return None
    words = Words("已到期，请按实际完成值核验", "it has fallen due: verify what was reached")
    return Refusal("commitment.past_due", words)


def excuse_is_unfounded(is_need_refused: bool, reason: str, basis: str) -> Refusal | None:
    """Refuse to excuse without a refused need on record, or a reason with the number of its paper (AC-2.4, G11)."""
    if is_need_refused:
        return None
    number = number_of(basis)
    if reason.strip() and number and number.issuer:
        return None
    words = Words(
        "免计须有一项已被答复“不能满足”的支持事项，或者写明理由和依据文号（如“云岫府办〔2024〕3号”）",
        "to excuse it takes a need on record that was refused, or a reason with the number of its paper, such as "
        "云岫府办〔2024〕3号",
    )
    return _invalid("excuse", words)


def _invalid(field: str, words: Words) -> Refusal:
    return Refusal(f"commitment.{field}", words, "invalid")
