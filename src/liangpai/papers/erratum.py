"""The erratum (勘误): what was published, what is right, since when, and whose rank changed by it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.papers.document import Block, Column, Heading, Imprint, Paper, Paragraph, Snapshot, Table
from liangpai.papers.letter import counted, day_or_blank


@dataclass(frozen=True, slots=True)
class RankChange:
    """A unit whose published score or rank is another one now; None where it has none."""

    unit: str
    class_name: str
    score_before: float | None
    score_after: float | None
    rank_before: int | None
    rank_after: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErratumFacts:
    """All that an erratum states; it is published as widely as what it corrects.

    ``published`` what was published, such as 2023年度镇街考核评价结果; ``said`` and ``right`` as clauses;
    ``cause`` why it is corrected, with its paper; ``withdrawn`` cards that were withdrawn by it; ``record`` where
    the public record keeps it.
    """

    issuer: str
    published: str
    published_on: date
    said: str
    right: str
    since: date | None
    cause: str
    changes: tuple[RankChange, ...] = ()
    withdrawn: tuple[str, ...] = ()
    record: str = ""
    decimals: int = 2
    letterhead: str = ""
    number: str | None = None
    draft: str = ""
    recipients: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    dated: date | None = None
    remark: str = ""
    snapshot: Snapshot | None = None


def erratum(facts: ErratumFacts) -> Paper:
    """The erratum as a paper."""
    return Paper(
        letterhead=facts.letterhead,
        number=facts.number,
        title=(facts.issuer, "关于", facts.published, "的", "勘误"),
        mark=facts.draft,
        recipients=facts.recipients,
        blocks=(*_correction(facts), *_changes(facts), *_apology(facts)),
        signer=facts.issuer,
        dated=facts.dated,
        remark=facts.remark,
        imprint=Imprint(facts.copies) if facts.copies else None,
        snapshot=facts.snapshot,
    )


def _correction(facts: ErratumFacts) -> Iterator[Block]:
    yield Paragraph(f"{day_or_blank(facts.published_on)}发布的{facts.published}有误，现予更正。")
    yield Heading(1, "更正内容")
    yield Paragraph(f"{facts.said}。", lead="原发布：")
    yield Paragraph(f"{facts.right}。", lead="更正为：")
    yield Paragraph(f"{facts.cause}。", lead="更正原因：")
    yield Paragraph(f"自{day_or_blank(facts.since)}起以更正后的内容为准。", lead="生效：")
    if facts.withdrawn:
        yield Paragraph("因本次更正撤销的牌：")
        yield from counted(f"{card}。" for card in facts.withdrawn)


def _changes(facts: ErratumFacts) -> Iterator[Block]:
    yield Heading(1, "名次变化")
    if not facts.changes:
        yield Paragraph("本次更正不改变任何单位的得分和名次。")
        return
    yield Paragraph(
        f"全部名次已按更正后的数据重新计算，{len(facts.changes)}个单位的得分或者名次有变化，见表1。"
    )
    yield Table(
        title="得分和名次变化",
        columns=(
            Column("单位", 44),
            Column("类别", 24),
            Column("原得分", 22),
            Column("现得分", 22),
            Column("原名次", 22),
            Column("现名次", 22),
        ),
        rows=tuple(
            (
                change.unit,
                change.class_name,
                _score(change.score_before, facts.decimals),
                _score(change.score_after, facts.decimals),
                _rank(change.rank_before),
                _rank(change.rank_after),
            )
            for change in facts.changes
        ),
        note="未列出的单位，得分和名次不变。",
    )


def _apology(facts: ErratumFacts) -> Iterator[Block]:
    record = f"原发布内容和本勘误均已载入公开记录（{facts.record}），可以独立验证。" if facts.record else ""
    yield Paragraph(f"原件与勘误一并保存，原件不作删改。{record}由此造成的不便，谨致歉意。")


def _score(score: float | None, decimals: int) -> str:
    return "—" if score is None else f"{score:.{decimals}f}"


def _rank(rank: int | None) -> str:
    return "—" if rank is None else str(rank)
