"""What the acts of oversight need, by when a complaint is answered, and what clears a rule set."""

import re
from datetime import date, timedelta

from liangpai.calendar.rules import WorkingDays
from liangpai.guardrails.rules import COMPLAINT_DAYS, number_of
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


GROUNDS = {
    "relative": Words("亲属关系", "kinship"),
    "interest": Words("利害关系", "an interest in it"),
    "served": Words("曾在该单位任职", "served in the unit"),
    "involved": Words("参与过此事", "had a part in it"),
    "other": Words("其他可能影响公正的情形", "another reason that could affect fairness"),
}
"""Why somebody steps back; the code alone is kept."""
KINDS = {
    "unit": Words("单位", "unit"),
    "appeal": Words("申诉", "appeal"),
    "card": Words("亮牌", "card"),
    "task": Words("督办", "task"),
    "run": Words("考核", "assessment"),
}
"""What one can step back from."""
FALSIFIED = {"figure": Words("数据", "figure"), "commitment": Words("承诺", "promise")}
"""What can be found falsified."""
_SUBJECT = re.compile(r"([a-z]+):[1-9]\d{0,17}")
_NUMBER = re.compile(
    r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9./ -]{0,39}|\w{0,12}[〔\[（(]?\d{4}[〕\])）]?第?\d{1,6}号(?:（演示）)?"
)
"""A code, or an issuer with a year and a number as papers are numbered: there is no room for a sentence."""


def kind_of(subject: str) -> str:
    """The kind in a subject such as ``card:12``; empty where it is no subject."""
    found = _SUBJECT.fullmatch(subject)
    return found[1] if found else ""


def no_subject(subject: str) -> Refusal | None:
    """Refuse a recusal from nothing that there is."""
    if kind_of(subject) in KINDS:
        return None
    words = Words("请写明回避的事项，如 unit:5", "say from what, such as unit:5")
    return Refusal("recusal.subject", words, "invalid")


def no_ground(ground: str) -> Refusal | None:
    """Refuse a recusal without one of the known reasons."""
    if ground in GROUNDS:
        return None
    return Refusal("recusal.ground", Words("请选择回避事由", "choose the reason"), "invalid")


def no_person(account: int | None) -> Refusal | None:
    """Refuse a recusal of nobody; a client system has nobody to step back."""
    if account is not None:
        return None
    return Refusal("recusal.nobody", Words("请写明回避的人员", "say who steps back"), "invalid")


def declared_already(state: str | None) -> Refusal | None:
    """Refuse a second declaration while the first waits or stands; one that was declined may be asked for again."""
    if state in (None, "declined"):
        return None
    return Refusal("recusal.already", Words("已申请过回避", "this recusal has been declared already"))


def no_receipt_number(number: str) -> Refusal | None:
    """Refuse what is no number: the field of a receipt holds no sentence."""
    if _NUMBER.fullmatch(number):
        return None
    words = Words(
        "请填写回执编号（不超过40字，含数字）；只登记编号，不得填写线索内容",
        "write the number of the receipt (at most 40 characters, with a digit); the number alone, never what was referred",
    )
    return Refusal("referral.number", words, "invalid")


def organ_missing(organ: str) -> Refusal | None:
    """Refuse a receipt from nobody."""
    if 0 < len(organ) <= 60:
        return None
    words = Words("请填写接收机关（不超过60字）", "name the organ that received it (at most 60 characters)")
    return Refusal("referral.organ", words, "invalid")


def recorded_twice(is_there: bool) -> Refusal | None:
    """Refuse the same receipt twice."""
    if not is_there:
        return None
    return Refusal("referral.twice", Words("该回执已登记", "this receipt has been recorded already"))


def still_to_come(on: date, today: date) -> Refusal | None:
    """Refuse a day that has not come."""
    if on <= today:
        return None
    return Refusal("oversight.day", Words("日期不能晚于今天", "the day has not come yet"), "invalid")


def no_falsified_subject(subject: str) -> Refusal | None:
    """Refuse a finding on anything but a figure or a promise."""
    if kind_of(subject) in FALSIFIED:
        return None
    words = Words("查实的对象应为数据或承诺", "a finding is on a figure or a promise")
    return Refusal("finding.subject", words, "invalid")


def basis_without_number(basis: str) -> Refusal | None:
    """Refuse a finding whose basis is anything but the number of a paper: the field holds no sentence."""
    number = number_of(basis)
    if number and number.issuer:
        return None
    words = Words(
        "请写明认定文书的文号，如 云岫纪〔2024〕3号；不得填写线索内容",
        "write the number of the paper, such as 云岫纪〔2024〕3号, and never what was reported",
    )
    return Refusal("finding.basis", words, "invalid")


def found_already(standing: int) -> Refusal | None:
    """Refuse a second finding on the same thing while one stands."""
    if not standing:
        return None
    return Refusal("finding.already", Words("该事项已有查实记录", "a finding on this stands already"))
