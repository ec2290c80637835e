"""The compliance statement (合规声明) as an official paper: all guard rails with their bases, and what is set aside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from liangpai.guardrails.rules.guards import EFFECTS, GUARDS, Guard
from liangpai.papers.document import Block, Column, Heading, Paper, Paragraph, Snapshot, Table
from liangpai.papers.wording import chinese_date


@dataclass(frozen=True, slots=True)
class Aside:
    """A guard rail that is set aside, as the statement tells it."""

    guard: str
    basis: str
    reason: str
    from_on: date
    until_on: date
    by: str


COLUMNS = (Column("编号", 15), Column("护栏", 81, "left"), Column("依据", 60, "left"))
ASIDE_COLUMNS = (
    Column("编号", 15),
    Column("依据文号", 39, "left"),
    Column("理由", 46, "left"),
    Column("期限", 36),
    Column("决定人", 20),
)


def statement(district: str, on: date, asides: Sequence[Aside], digest: str = "") -> Paper:
    """The statement of a district on a day.

    Args:
        district: its name.
        on: the day it is made.
        asides: what is set aside on that day.
        digest: the hash at the end of the ledger's chain, which the statement rests on.
    """
    return Paper(
        title=(f"{district}“百千万工程”", "考核管理系统", "合规声明"),
        blocks=(*_rails(), *_set_aside(on, asides), *_proof()),
        dated=on,
        signer=f"{district}“百千万工程”指挥部办公室",
        remark="由系统按当日设置生成",
        snapshot=Snapshot.of_ledger(digest) if digest else None,
    )


def _rails() -> Iterator[Block]:
    yield Heading(1, "系统内置的合规护栏")
    yield Paragraph(
        f"本系统按照为基层减负的有关规定设置{len(GUARDS)}条合规护栏，默认全部启用。标明“本系统默认”的数值没有公开出处，由本系统设定。"
    )
    yield Table("合规护栏及其依据", COLUMNS, tuple(_row(guard) for guard in GUARDS.values()))


def _row(guard: Guard) -> tuple[str, ...]:
    ours = f"；{guard.ours.zh}为本系统默认" if guard.ours else ""
    return (
        guard.code,
        f"{guard.name.zh}（{EFFECTS[guard.effect].zh}）：{guard.says.zh}",
        f"{guard.basis.zh}{ours}",
    )


def _set_aside(on: date, asides: Sequence[Aside]) -> Iterator[Block]:
    yield Heading(1, "豁免情况")
    if not asides:
        yield Paragraph(f"截至{chinese_date(on)}，没有豁免任何一条护栏。")
        return
    yield Paragraph(f"截至{chinese_date(on)}，以下护栏由审批人依据文件豁免，区内登录人员都能看到。")
    rows = tuple(
        (
            one.guard,
            one.basis,
            one.reason,
            f"{chinese_date(one.from_on)}\n至{chinese_date(one.until_on)}",
            one.by,
        )
        for one in asides
    )
    yield Table("在豁免期内的护栏", ASIDE_COLUMNS, rows)


def _proof() -> Iterator[Block]:
    yield Heading(1, "如何核实")
    yield Paragraph(
        "护栏的设置和豁免逐条记入审计记录，可在“审计记录”页核验；系统没有打卡签到、个人积分、登录排行、在线时长、阅读回执、人员定位等"
        "功能，由自动测试在每次发布前证明。"
    )
