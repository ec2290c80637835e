"""What it takes to set a guard rail aside: one that can be, a document number, a reason, and an end."""

from datetime import date, timedelta

from liangpai.guardrails.rules.bases import number_of
from liangpai.guardrails.rules.guards import GUARDS
from liangpai.refusal import Refusal
from liangpai.words import Words

LONGEST = 366
"""本系统默认: days for which a guard rail may be set aside at one go."""
MOST_WORDS, MOST_NUMBER = 400, 60
"""Characters of a reason and of a document number."""


def refuse_guard(guard: str) -> Refusal | None:
    """Only a guard rail of the table can be set aside, and not one that is built in."""
    if guard not in GUARDS:
        return Refusal("guard.unknown", Words("没有这一条护栏", "there is no such guard rail"), "absent")
    built_in = GUARDS[guard].built_in
    if built_in is None:
        return None
    words = Words("{guard}不能豁免：{why}", "{guard} cannot be set aside: {why}")
    return Refusal("guard.built_in", words.format(guard=guard, why=built_in), "invalid")


def refuse_basis(basis: str) -> Refusal | None:
    """The basis is a document number with its issuer, such as 云岫府办〔2024〕1号."""
    number = number_of(basis)
    if number and number.issuer and len(basis.strip()) <= MOST_NUMBER:
        return None
    words = Words(
        "依据文号“{basis}”读不出来；应为机关代字、年份、序号，如“云岫府办〔2024〕1号”",
        "'{basis}' is no document number: it has an issuer, a year and a serial, such as 云岫府办〔2024〕1号",
    )
    return Refusal("guard.basis", words.format(basis=basis.strip()), "invalid")


def refuse_reason(reason: str) -> Refusal | None:
    """Everybody reads why."""
    if 0 < len(reason.strip()) <= MOST_WORDS:
        return None
    words = Words("请写明豁免理由，不超过{most}字", "give the reason, in at most {most} characters")
    return Refusal("guard.reason", words.format(most=MOST_WORDS), "invalid")


def refuse_term(from_on: date, until_on: date, on: date) -> Refusal | None:
    """It begins today or later, and ends within a year: nothing is set aside for good or backwards."""
    if on <= from_on <= until_on <= from_on + timedelta(days=LONGEST):
        return None
    words = Words(
        "豁免从今天或以后起，到期日不早于起始日，最长一年",
        "it begins today or later, and lasts a year at most",
    )
    return Refusal("guard.term", words, "invalid")


def refuse_twice(is_aside: bool, guard: str) -> Refusal | None:
    """One that is set aside already is restored first, so that one paper stands for it at a time."""
    if not is_aside:
        return None
    words = Words("{guard}已在豁免中；请先恢复", "{guard} is set aside already: restore it first")
    return Refusal("guard.set_aside.already", words.format(guard=guard))
