"""The decision on a review (复核决定书), first or second: who decided, on what, why, and what follows from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from liangpai.papers.document import Block, Heading, Paper, Paragraph
from liangpai.papers.letter import UNFILLED, LetterFacts, contact_line, counted, day_or_blank, letter
from liangpai.papers.wording import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts(LetterFacts):
    """All that a decision on a review states.

    ``about`` what was objected to, such as 黄牌警示（编号…）; ``reviewers`` who decided, each with the office;
    ``excluded`` the kinds of people who were kept out by rule; ``evidence`` what both sides laid before them;
    ``follows`` what happens now; ``again_until`` the last day to ask for a second review of a first decision.
    """

    stage: Literal["first", "second"]
    about: str
    filed_on: date
    grounds: str
    reviewers: tuple[str, ...]
    is_upheld: bool
    reasons: str
    excluded: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    again_until: date | None = None

    def __post_init__(self) -> None:
        if not self.reasons.strip():
            raise ValueError(f"the decision on {self.about} has no reasons")


def review_decision(facts: ReviewFacts) -> Paper:
    """The decision as a letter to the unit that asked for it."""
    name = "复核" if facts.stage == "first" else "再次复核"
    blocks = (*_request(facts, name), *_people(facts), *_decision(facts), *_further(facts, name))
    return letter(facts, ("关于", facts.about, f"{name}的", "决定书"), blocks)


def _request(facts: ReviewFacts, name: str) -> Iterator[Block]:
    yield Paragraph(
        f"你单位于{day_or_blank(facts.filed_on)}就{facts.about}申请{name}。经审查，现将{name}决定通知如下。"
    )
    yield Heading(1, "申请事项和理由")
    yield Paragraph(f"{facts.grounds}。")
    if facts.evidence:
        yield Paragraph("双方提交的材料：")
        yield from counted(f"{evidence}。" for evidence in facts.evidence)


def _people(facts: ReviewFacts) -> Iterator[Block]:
    yield Heading(1, "复核人员")
    kept_out = f"按规则回避的人员：{listed(facts.excluded)}。" if facts.excluded else ""
    yield Paragraph(f"本次复核由{listed(facts.reviewers) or UNFILLED}办理，均未参与被复核事项。{kept_out}")


def _decision(facts: ReviewFacts) -> Iterator[Block]:
    yield Heading(1, "复核决定")
    yield Paragraph("异议成立。" if facts.is_upheld else "异议不成立，维持原结论。", lead="结论：")
    yield Paragraph(f"{facts.reasons}。", lead="理由：")


def _further(facts: ReviewFacts, name: str) -> Iterator[Block]:
    if facts.follows:
        yield Heading(1, "后续处理")
        yield from counted(f"{step}。" for step in facts.follows)
    yield Heading(1, "你单位的权利")
    if facts.stage == "second":
        yield Paragraph(f"本决定是{name}的决定。今后发现新的事实的，仍可以通过投诉建议渠道反映。")
    elif facts.is_upheld:
        yield Paragraph("本决定自作出之日起执行，你单位无须另行申请。")
    else:
        until = f"于{day_or_blank(facts.again_until)}前（含当日）" if facts.again_until else "依规"
        yield Paragraph(f"你单位不服本决定的，可以{until}申请再次复核，由未参与本事项的人员组成的小组办理。")
    yield contact_line(facts.contact)
