"""The decision to take a card down (摘牌决定书): what was verified, by whom, on which sample, and the look-back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.papers.document import Block, Column, Heading, Paper, Paragraph, Table
from liangpai.papers.letter import LetterFacts, contact_line, day_or_blank, letter
from liangpai.papers.marks import CardMark
from liangpai.papers.wording import listed


@dataclass(frozen=True, slots=True)
class Verified:
    """One item that was to be mended, whether it was critical, drawn for the visit, and verified."""

    text: str
    is_critical: bool
    is_drawn: bool
    is_verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DelistingFacts(LetterFacts):
    """All that a decision to take a card down states.

    ``seed`` what drew the sample, made by the ledger when delisting was asked for; ``inspectors`` the two who were on the spot;
    ``trigger`` how the figure that triggered the card stands now, as a clause; ``look_back_on`` when it is looked at
    again.
    """

    mark: CardMark
    card: str
    shown_on: date
    asked_on: date
    inspected_on: date
    delisted_on: date
    items: tuple[Verified, ...]
    inspectors: tuple[str, ...]
    seed: str
    trigger: str
    look_back_on: date | None = None

    def __post_init__(self) -> None:
        if len(set(self.inspectors)) < 2:
            raise ValueError(f"the card {self.card} was not inspected by two people")
        missing = [item.text for item in self.items if item.is_critical and not item.is_verified]
        if missing:
            raise ValueError(f"the critical item '{missing[0]}' of card {self.card} is not verified")


def delisting_decision(facts: DelistingFacts) -> Paper:
    """The decision as a letter."""
    return letter(facts, ("关于", facts.mark.word, "的", "摘牌决定书"), (*_decision(facts), *_check(facts)))


def _decision(facts: DelistingFacts) -> Iterator[Block]:
    yield Paragraph(
        f"你单位于{day_or_blank(facts.shown_on)}被亮{facts.mark}（编号{facts.card}），"
        f"{day_or_blank(facts.asked_on)}申请摘牌。经现场核验，具备摘牌条件，决定自{day_or_blank(facts.delisted_on)}起摘牌，"
        "即日停止展示。"
    )


def _check(facts: DelistingFacts) -> Iterator[Block]:
    done = sum(item.is_verified for item in facts.items)
    drawn = sum(item.is_drawn for item in facts.items)
    yield Heading(1, "核验情况")
    yield Paragraph(
        f"共{len(facts.items)}项，核验通过{done}项（{done / max(len(facts.items), 1):.1%}），关键事项全部通过，见表1。",
        lead="整改事项：",
    )
    yield Paragraph(
        f"抽查{drawn}项，按申请摘牌时由审计链自动生成的随机种子{facts.seed}抽取，任何人可以复算。由{listed(facts.inspectors)}"
        f"于{day_or_blank(facts.inspected_on)}到现场核验。",
        lead="现场核验：",
    )
    yield Paragraph(f"{facts.trigger}。", lead="触发指标：")
    yield Table(
        title="整改事项核验表",
        columns=(
            Column("序号", 14),
            Column("整改事项", 74, "left"),
            Column("关键事项", 22),
            Column("现场抽查", 22),
            Column("结论", 24),
        ),
        rows=tuple(
            (
                str(at),
                item.text,
                "是" if item.is_critical else "",
                "是" if item.is_drawn else "",
                "通过" if item.is_verified else "未通过",
            )
            for at, item in enumerate(facts.items, start=1)
        ),
    )
    yield Heading(1, "后续安排")
    later = (
        f"将于{day_or_blank(facts.look_back_on)}前后回访，了解整改成效是否保持。"
        if facts.look_back_on
        else ""
    )
    yield Paragraph(f"{later}本牌不再向任何范围展示，办理记录只供审计查阅。")
    yield contact_line(facts.contact)
