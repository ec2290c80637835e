"""What a legality review and a complaint need, by when a complaint is answered, and what clears a rule set."""

from datetime import date, timedelta

from liangpai.calendar.rules import WorkingDays
from liangpai.guardrails.rules import COMPLAINT_DAYS
from liangpai.refusal import Refusal, Refused
from liangpai.words import Words

LONGEST = 2_000
PER_ACCOUNT, BY_STRANGERS = 10, 30
"""Complaints an hour: of one account, and of all who are not signed in together; ours, against flooding alone."""


def answer_by(days: WorkingDays, on: date) -> date:
    """The last day for the answer; where the holidays are not published yet, ten natural days, which is never later."""
    try:
        return days.after(on, COMPLAINT_DAYS)
    except Refused:
        return on + timedelta(days=COMPLAINT_DAYS)


def text_missing(code: str, text: str, what: Words) -> Refusal | None:
    """Refuse an opinion, a reason, a complaint or an answer without a word in it."""
    if text.strip():
        return None
    words = Words("请填写{what}", "write the {what}").format(what=what)
    return Refusal(f"{code}.empty", words, "invalid")


def too_long(text: str) -> Refusal | None:
    """Refuse a complaint that nobody could answer in one piece."""
    if len(text) <= LONGEST:
        return None
    words = Words(
        "内容请不要超过{most}字，现在是{now}字", "at most {most} characters please, these are {now}"
    )
    return Refusal("complaint.too_long", words.format(most=LONGEST, now=len(text)), "invalid")


def too_many(filed: int, is_stranger: bool) -> Refusal | None:
    """Refuse the next complaint of an hour in which too many were filed."""
    if filed < (BY_STRANGERS if is_stranger else PER_ACCOUNT):
        return None
    words = Words(
        "这一小时内提交过多，请稍后再试，或拨打办公室电话",
        "too many were filed within this hour: try again later or telephone the office",
    )
    return Refusal("complaint.too_many", words)


def not_cleared(state: str | None, is_lawful: bool | None) -> Refusal | None:
    """Why a rule set may not be put to use yet: it needs a lawful opinion, or a recorded reason why there is none.

    Args:
        state: the state of the review of exactly this content; None where none was asked for.
        is_lawful: what the opinion says, when it was given.
    """
    if state == "waived" or (state == "given" and is_lawful):
        return None
    if state == "given":
        words = Words(
            "合法性审查意见为“不符合”，须修改后重新送审",
            "the legality opinion says that it is not lawful: change it and ask again",
        )
        return Refusal("review.unlawful", words)
    words = Words(
        "尚无对本版内容的合法性审查意见，也没有记录不经审查的理由",
        "there is no legality opinion on exactly this content, and no recorded reason why there is none",
    )
    return Refusal("review.missing", words)


def asked_already(state: str | None) -> Refusal | None:
    """Refuse a second request while the first is open, or after it has been answered for this very content."""
    if state is None:
        return None
    words = Words(
        "本版内容已经送审；内容未变，不必重复送审",
        "a review of exactly this content has been asked for already",
    )
    return Refusal("review.asked_already", words)
