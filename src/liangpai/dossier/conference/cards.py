"""The roll of cards (亮牌清单): all of them in one table, then a sheet for each with its reason, checks and days."""

from collections.abc import Iterator
from datetime import date

from liangpai.dossier.conference.facts import CardFacts, ConferenceFacts, NotTold
from liangpai.dossier.conference.frame import paper_of
from liangpai.papers.document import Annex, Block, Column, Heading, Paper, Paragraph, Table
from liangpai.papers.reminder import sheet_table
from liangpai.papers.wording import chinese_date, listed


def cards_paper(facts: ConferenceFacts, digest: str) -> Paper:
    """The roll as a paper, a sheet for each card as an attachment."""
    annexes = tuple(Annex(f"{card.unit}亮牌单", tuple(_sheet(card))) for card in facts.cards)
    return paper_of(facts, digest, "亮牌清单", (*_roll(facts), *_near(facts.not_told)), annexes=annexes)


def _roll(facts: ConferenceFacts) -> Iterator[Block]:
    yield Heading(1, "亮牌")
    if facts.pending:
        yield Paragraph(f"另有{facts.pending}张拟亮的牌尚未审批，不在本清单之内。")
    if not facts.cards:
        yield Paragraph("本次会议没有亮牌。")
        return
    yield Table(
        title="亮牌清单",
        columns=(
            Column("序号", 13),
            Column("单位", 31, "left"),
            Column("牌种", 30),
            Column("会商", 14),
            Column("整改期限", 34),
            Column("复核期限", 34),
        ),
        rows=tuple(
            (
                str(at),
                card.unit,
                str(card.mark),
                "是" if card.is_collective else "",
                _day(card.mend_by),
                _day(card.appeal_by),
            )
            for at, card in enumerate(facts.cards, start=1)
        ),
        note="“会商”指证据审查有一项未通过，由集体研究决定亮牌。",
    )


def _near(not_told: tuple[NotTold, ...]) -> Iterator[Block]:
    if not_told:
        yield Heading(1, "不足以区分的类别")
    for one in not_told:
        why = one.why.zh.rstrip("。")
        named = "" if all(unit in why for unit in one.units) else f"（{listed(one.units)}）"
        yield Paragraph(f"{why}{named}。", lead=f"{one.class_name}：")


def _sheet(card: CardFacts) -> Iterator[Block]:
    yield Paragraph(str(card.mark) + (f"，编号{card.number}" if card.number else ""), lead="牌种：")
    yield Paragraph(f"{card.why.zh.rstrip('。')}。", lead="理由：")
    if card.is_collective:
        failed = card.failed.zh.rstrip("。") if card.failed else ""
        yield Paragraph(
            f"本牌经会商由集体研究决定。未通过的条件：{failed}。理由：{card.reason.rstrip('。')}。",
            lead="会商：",
        )
    if card.minutes:
        yield Paragraph(f"{card.minutes}。", lead="集体研究纪要：")
    yield from _days(card)
    yield from _checks(card)
    result = card.result
    if result and result.score is not None and result.sheet:
        place = f"，列第{result.rank}名" if result.rank else ""
        told = f"{result.class_name}{result.class_size}个单位中，得分{result.score:.2f}分{place}。"
        yield Paragraph(told, lead="考核结果：")
        yield sheet_table(card.unit, result.sheet, result.score, 2)


def _days(card: CardFacts) -> Iterator[Block]:
    if card.consequences:
        yield Paragraph(f"{'；'.join(one.zh for one in card.consequences)}。", lead="后续：")
    days = (("整改方案", card.plan_by), ("整改完成", card.mend_by), ("申请复核", card.appeal_by))
    told = [f"{what}不迟于{chinese_date(on)}" for what, on in days if on]
    if told:
        yield Paragraph(f"{'；'.join(told)}。", lead="期限：")


def _checks(card: CardFacts) -> Iterator[Block]:
    if card.checks:
        yield Table(
            title="亮牌依据审查表",
            columns=(Column("序号", 14), Column("审查条件和情况", 120, "left"), Column("结论", 22)),
            rows=tuple(
                (str(at), check.says.zh, "通过" if check.passed else "未通过")
                for at, check in enumerate(card.checks, start=1)
            ),
        )


def _day(on: date | None) -> str:
    return chinese_date(on) if on else "—"
