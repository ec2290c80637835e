"""What a decision of an appeal or a finding must be before a figure is corrected by it."""

from dataclasses import dataclass

from liangpai.refusal import Refusal
from liangpai.words import Words

MOST = 400


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision on something: where it stands, what it is about, whether it says that this is wrong, and why."""

    source: str
    """Kind and id: ``appeal:3``, ``finding:2``."""
    subject: str
    says_wrong: bool
    reason: Words


def by_appeal(number: int, why: str) -> Words:
    """The reason of a version that an appeal has put right."""
    words = Words("申诉第{number}号复核决定：{why}", "decision on appeal {number}: {why}")
    return _short(words.format(number=number, why=why))


def by_finding(paper: str) -> Words:
    """The reason of a version that a verified finding has put right."""
    words = Words("查实更正（{paper}）", "corrected after a verified falsification ({paper})")
    return _short(words.format(paper=paper))


def _short(words: Words) -> Words:
    return Words(words.zh[:MOST], words.en[:MOST])


def not_decided(decision: Decision, figure: int) -> Refusal | None:
    """Refuse a correction that no decision on exactly this version asks for."""
    is_so = decision.says_wrong and decision.subject == f"figure:{figure}"
    return None if is_so else undecided()


def undecided() -> Refusal:
    """The "no" for a correction that no decision asks for."""
    words = Words(
        "没有认定这个数据有误的决定（申诉成立或查实记录）",
        "no decision says that this figure is wrong: neither an appeal that was upheld nor a finding that stands",
    )
    return Refusal("figure.not_decided", words)
