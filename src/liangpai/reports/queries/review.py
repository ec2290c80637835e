"""A report as it is read: its figures in place with numbered sources, what differs, what was copied; and as a paper."""

from dataclasses import dataclass
from datetime import date

from liangpai.districts.queries import district_of
from liangpai.ledger.queries import last_digest
from liangpai.papers.document import Annex, Block, Column, Heading, Paper, Paragraph, Snapshot, Table
from liangpai.papers.wording import chinese_date
from liangpai.reports.models import Report
from liangpai.reports.queries.facts import facts_of
from liangpai.reports.queries.reports import done_of, is_done, lines_of, plan_of, year_before
from liangpai.reports.rules.binding import Fact, Piece, pieces, used
from liangpai.reports.rules.copying import Copied, copied
from liangpai.reports.rules.differing import Difference, differences
from liangpai.reports.rules.writing import lines


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A report with its lines (level and stretches), its sources in their order, and what must be looked at."""

    lines: list[tuple[int, list[Piece]]]
    sources: list[Fact]
    facts: list[Fact]
    differences: list[Difference]
    copied: list[Copied]
    paragraphs: list[str]
    before: tuple[int, int] | None
    """Of the plan of the year before: how many lines are done, and how many there are."""


def reviewed(row: Report, on: date) -> Reviewed:
    """A report as it stands, with its figures of a day."""
    facts = facts_of(row, on)
    notes = used(row.body, facts)
    told = lines(row.body)
    paragraphs = [one.text for one in told if not one.level]
    earlier = year_before(row)
    before = [one.text for one in lines(earlier.body) if not one.level] if earlier else []
    plan = plan_of(row.district_id, row.unit_id, row.year - 1)
    return Reviewed(
        lines=[(one.level, pieces(one.text, facts, notes)) for one in told],
        sources=[facts[code] for code in notes],
        facts=list(facts.values()),
        differences=differences(paragraphs, facts.values()),
        copied=copied(paragraphs, before),
        paragraphs=paragraphs,
        before=done_of(plan) if plan else None,
    )


def paper_of(row: Report, on: date) -> Paper:
    """A report as a paper after GB/T 9704, its sources and the lines of a plan as annexes."""
    told = reviewed(row, on)
    blocks: list[Block] = []
    for level, found in told.lines:
        text = "".join(f"{one.text}〔{one.note}〕" if one.fact else one.text for one in found)
        blocks.append(Heading(level, text) if level else Paragraph(text))
    annexes = []
    if told.sources:
        annexes.append(Annex("数据来源", (_sources(told.sources),)))
    if planned := lines_of(row):
        rows = tuple(
            (str(at), one.text, one.unit.name, chinese_date(one.due_on), "完成" if is_done(one) else "在办")
            for at, one in enumerate(planned, 1)
        )
        columns = (
            Column("序号", 12),
            Column("事项", 60, "left"),
            Column("责任单位", 32),
            Column("时限", 37),
            Column("状态", 15),
        )
        annexes.append(Annex("工作安排表", (Table("工作安排", columns, rows),)))
    digest = last_digest(row.district_id, "report", row.pk)
    return Paper(
        title=(row.title,),
        mark="演示数据" if district_of(row.district_id).is_demo else "",
        blocks=tuple(blocks),
        number="",
        annexes=tuple(annexes),
        signer=row.unit.name,
        dated=row.issued_on,
        snapshot=Snapshot.of_ledger(digest) if digest else None,
    )


def _sources(facts: list[Fact]) -> Table:
    columns = (
        Column("编号", 14),
        Column("数据", 46, "left"),
        Column("数值", 30),
        Column("来源", 40, "left"),
        Column("时点", 26),
    )
    rows = tuple((f"〔{at}〕", one.name, one.said, one.source, one.as_of) for at, one in enumerate(facts, 1))
    return Table("引用的确认数据", columns, rows)
