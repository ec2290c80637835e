"""What must rest on a paper: whatever is released (G12), a veto (G13), and a guard rail that is set aside."""

import re
from datetime import date

from liangpai.papers.number import DocumentNumber, parse_number
from liangpai.problems import Problem, Rejected
from liangpai.refusal import Refusal
from liangpai.words import Words

_ANYWHERE = re.compile(r"[^\d\s，。；、（）()《》]*[〔﹝\[［](?:19|20)\d\d年?[〕﹞\]］](?:第)?\d{1,6}号?")


def number_of(text: str) -> DocumentNumber | None:
    """The document number (发文字号) that a text is, however its brackets were typed; None where it is none."""
    try:
        return parse_number(text)
    except Rejected:
        return None


def names_a_number(text: str) -> bool:
    """Whether a document number with its issuer stands anywhere in a text."""
    numbers = (number_of(found[0]) for found in _ANYWHERE.finditer(text))
    return any(number and number.issuer for number in numbers)


def release_incomplete(basis: str, secrecy_check: str) -> Refusal | None:
    """G12: whatever is published has its basis and the record of its secrecy check."""
    if basis.strip() and secrecy_check.strip():
        return None
    words = Words(
        "请写明发布依据和保密审查记录（审查人、编号）",
        "state the basis of the release, and who checked that nothing secret is shown, with the number of the record",
    )
    return Refusal("release.incomplete", words, "invalid")


def expiry_passed(expires_on: date, on: date) -> Refusal | None:
    """G12: whatever is published ends on a day to come."""
    if expires_on > on:
        return None
    words = Words("到期日应在今天之后", "the day of expiry must lie in the future")
    return Refusal("release.expiry", words, "invalid")


def veto_without_number(basis: str, place: str) -> Problem | None:
    """G13: a veto names the number of the paper it rests on."""
    if names_a_number(basis):
        return None
    return Problem(
        "guard.g13",
        place,
        "“一票否决”的依据里没有发文字号（如“云岫府办〔2024〕1号”）；没有依据请删除这一条（合规护栏 G13）",
        "the basis of a veto names no document number (such as 云岫府办〔2024〕1号); without one, remove it (guard rail G13)",
    )
