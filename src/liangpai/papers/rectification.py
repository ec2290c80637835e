"""The rectification notice (整改通知书): which card was decided and why, what must be mended by when, and the rights."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.papers.document import Block, Column, Heading, Paper, Paragraph, Table
from liangpai.papers.letter import UNFILLED, LetterFacts, contact_line, counted, day_or_blank, letter
from liangpai.papers.marks import CardMark


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be mended, whether the card cannot be taken down without it, and its last day."""

    text: str
    is_critical: bool = False
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RectificationFacts(LetterFacts):
    """All that a rectification notice states.

    ``card`` the number on the card; ``why`` its reason as a clause; ``failed`` the checks of the evidence gate that
    were not met although the card was decided (by collective decision), and ``reasons`` what the meeting said to
    them: printed, and never left out when there are any; ``conditions`` under which the card is taken down;
    ``consequences`` what else the rule set lays down; ``review_until`` the last day for a second review.
    """

    mark: CardMark
    card: str
    occasion: str
    why: str
    minutes: str
    shown_on: date
    plan_by: date
    due_on: date
    failed: tuple[str, ...] = ()
    reasons: str = ""
    items: tuple[Item, ...] = ()
    conditions: tuple[str, ...] = ()
    consequences: tuple[str, ...] = ()
    extension: str = ""
    review_until: date | None = None

    def __post_init__(self) -> None:
        if self.failed and not self.reasons:
            raise ValueError(
                f"the card {self.card} failed its gate; the notice must print the written reasons"
            )


def rectification_notice(facts: RectificationFacts) -> Paper:
    """The notice as a letter."""
    blocks = (*_decision(facts), *_work(facts), *_way_out(facts), *_rights(facts))
    return letter(facts, ("关于", facts.mark.word, "的", "整改通知书"), blocks)


def _decision(facts: RectificationFacts) -> Iterator[Block]:
    yield Paragraph(
        f"经集体研究（{facts.minutes or UNFILLED}）并报批，决定在{facts.occasion}对你单位亮牌。"
        "现将亮牌决定和整改要求通知如下。"
    )
    yield Heading(1, "亮牌决定")
    yield Paragraph(f"{facts.mark}，编号{facts.card}。", lead="牌种：")
    yield Paragraph(f"{facts.why}。", lead="理由：")
    yield Paragraph(f"{day_or_blank(facts.shown_on)}。", lead="亮牌日期：")
    if facts.failed:
        yield Paragraph(
            f"本牌未全部通过亮牌依据审查，系经会商由集体研究决定。未通过的条件：{'；'.join(facts.failed)}。"
            f"集体研究的理由：{facts.reasons}。",
            lead="集体决定：",
        )


def _work(facts: RectificationFacts) -> Iterator[Block]:
    yield Heading(1, "整改要求")
    yield Paragraph(
        f"请于{day_or_blank(facts.plan_by)}前（含当日）报送整改方案，逐项列明整改事项、责任人和完成时限；"
        f"全部事项应于{day_or_blank(facts.due_on)}前（含当日）完成，并逐项提交佐证材料。"
    )
    if facts.items:
        yield Table(
            title="整改事项",
            columns=(
                Column("序号", 14),
                Column("整改事项", 82, "left"),
                Column("关键事项", 22),
                Column("完成时限", 38),
            ),
            rows=tuple(
                (
                    str(at),
                    item.text,
                    "是" if item.is_critical else "",
                    day_or_blank(item.due_on or facts.due_on),
                )
                for at, item in enumerate(facts.items, start=1)
            ),
        )
    if facts.extension:
        yield Paragraph(f"{facts.extension}。", lead="延期：")


def _way_out(facts: RectificationFacts) -> Iterator[Block]:
    if facts.conditions:
        yield Heading(1, "摘牌条件")
        yield Paragraph("下列条件全部具备的，可以申请摘牌，提前完成的可以提前申请：")
        yield from counted(f"{condition}。" for condition in facts.conditions)
    if facts.consequences:
        yield Heading(1, "其他事项")
        yield from counted(f"{consequence}。" for consequence in facts.consequences)


def _rights(facts: RectificationFacts) -> Iterator[Block]:
    yield Heading(1, "你单位的权利")
    until = f"可以于{day_or_blank(facts.review_until)}前（含当日）" if facts.review_until else "可以依规"
    yield Paragraph(
        f"你单位对亮牌决定有异议的，{until}申请再次复核，由未参与本事项的人员组成的小组办理。"
        "再次复核期间暂停展示；复核认定异议成立的，撤销本牌，更正有关数据和名次，并发布勘误。"
    )
    yield contact_line(facts.contact)
