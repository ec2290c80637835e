"""What an answer needs, who may give it at which level, and where a dispute leads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from liangpai.needs.rules.asking import LONGEST_TEXT, is_quantity
from liangpai.needs.rules.kinds import LEVELS, TOP
from liangpai.refusal import Refusal, Refused
from liangpai.words import Words

VERDICTS = {
    "met": Words("可满足", "can be met"),
    "partly": Words("部分满足", "partly met"),
    "refused": Words("不能满足", "cannot be met"),
}
ACTIONS = {"met": "need.meet", "partly": "need.meet_partly", "refused": "need.refuse"}
"""Verdict → the move that gives it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a department or a leader answers; ``granted`` and ``deliver_by`` belong to what is met."""

    verdict: str
    reason: str = ""
    alternative: str = ""
    granted: Decimal | None = None
    """How much of it, where it is partly met."""
    deliver_by: date | None = None


def unsound(answer: Answer, quantity: Decimal, on: date) -> tuple[Refusal, ...]:
    """Everything that an answer lacks; nothing when it is sound."""
    return tuple(_unsound(answer, quantity, on))


def _unsound(answer: Answer, quantity: Decimal, on: date) -> Iterator[Refusal]:
    if answer.verdict not in VERDICTS:
        yield _wrong("verdict", Words("请选择答复结论", "choose what the answer is"))
        return
    if answer.verdict != "met" and not answer.reason.strip():
        words = Words("答复“{verdict}”要写明理由", "an answer '{verdict}' needs its reason")
        yield _wrong("no_reason", words.format(verdict=VERDICTS[answer.verdict]))
    if answer.verdict == "refused" and not answer.alternative.strip():
        words = Words("不能满足的，要给出替代办法", "who cannot meet a need names an alternative")
        yield _wrong("no_alternative", words)
    if max(len(answer.reason), len(answer.alternative)) > LONGEST_TEXT:
        words = Words("理由和替代办法各最多{most}字", "reason and alternative have at most {most} characters")
        yield _wrong("too_long", words.format(most=LONGEST_TEXT))
    if answer.verdict == "partly" and not _is_part(answer.granted, quantity):
        words = Words(
            "部分满足的数量应大于0、小于所提数量，最多两位小数",
            "what is partly met is more than nothing and less than was asked, with at most two decimals",
        )
        yield _wrong("granted", words)
    if answer.verdict != "refused" and (answer.deliver_by is None or answer.deliver_by < on):
        words = Words("请写明落实日期，不早于今天", "say by which day it is delivered, not before today")
        yield _wrong("deliver_by", words)


def _is_part(granted: Decimal | None, quantity: Decimal) -> bool:
    return granted is not None and is_quantity(granted) and granted < quantity


def granted_of(answer: Answer, quantity: Decimal) -> Decimal | None:
    """How much is granted: all of it, the part that is named, or nothing."""
    return {"met": quantity, "partly": answer.granted}.get(answer.verdict)


def not_asked_yet(level: int, *, keeps: bool, leads: bool, commands: bool) -> Refusal | None:
    """Refuse an answer from above before the need has been raised there; the department may answer at any level.

    Args:
        level: where the need is.
        keeps: whether the actor is an officer of the department.
        leads: whether the actor is a leader of the district.
        commands: whether the actor is the commander or approves for the commander.
    """
    if keeps or (level == TOP and commands) or (level == TOP - 1 and (leads or commands)):
        return None
    words = Words(
        "需求现在由“{level}”答复，还没有升级到您这一级；承办部门随时可以答复",
        "the need is with {level} and has not been raised to you; the department may answer at any time",
    )
    return Refusal("need.not_asked_yet", words.format(level=LEVELS[level]))


def level_after_dispute(state: str, level: int, deliver_by: date | None, on: date) -> int:
    """To which level a dispute takes a need: the same when it was not delivered as said, the next when the answer is.

    Raises:
        Refused: the promised day has not passed, or there is no higher level.
    """
    is_overdue = deliver_by is not None and deliver_by < on
    if state == "delivered" or (state in ("met", "partly") and is_overdue):
        return level
    if state == "met":
        words = Words(
            "承诺的落实日期还没有过，到期未落实再提出异议",
            "the day promised has not passed: dispute it when it has",
        )
        raise Refused(Refusal("need.not_due", words))
    if level >= TOP:
        words = Words(
            "已由总指挥一级答复，没有更高一级", "the highest level has answered; there is none above it"
        )
        raise Refused(Refusal("need.no_higher_level", words))
    return level + 1


def text_missing(text: str, what: Words) -> Refusal | None:
    """Refuse a reason, a request or a note without a word in it, or with too many."""
    if text.strip() and len(text) <= LONGEST_TEXT:
        return None
    words = Words("请填写{what}，最多{most}字", "write the {what}, at most {most} characters")
    return _wrong("text", words.format(what=what, most=LONGEST_TEXT))


def _wrong(code: str, words: Words) -> Refusal:
    return Refusal(f"need.{code}", words, "invalid")
