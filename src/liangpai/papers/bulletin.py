"""The bulletin (通报) of an assessment: standings by class, grades, proposed cards or 不足以区分, and how it was done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from liangpai.papers.document import Annex, Block, Heading, Imprint, Paper, Paragraph, Snapshot
from liangpai.papers.marks import CardMark
from liangpai.papers.standings import ClassResult, first_places, standings_table
from liangpai.papers.wording import listed

UNRATED, FRESH = "不评定", "新设不排名"
MOST_IN_TABLE = 300
"""A longer standing is not a paper any more: the rest stands in the result workbook."""
MOST_NAMED = 100
"""A longer row of names is read in the table only."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A card that passed the evidence gate and is proposed, with the reason in one sentence."""

    unit: str
    class_name: str
    mark: CardMark
    reason: str


@dataclass(frozen=True, slots=True)
class Undecided:
    """Units at the end of a class that the evidence cannot tell apart, each with P(last k) where it was computed.

    ``reason`` is the check that failed, as a clause without a full stop; ``more`` counts units that are not named.
    """

    class_name: str
    k: int
    units: tuple[tuple[str, float | None], ...]
    reason: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinFacts:
    """All that a bulletin states; what is empty is not stated.

    ``issuer`` the headquarters or its office; ``period`` such as 2023年度; ``subject`` such as 镇街; ``basis`` the
    documents it rests on with their numbers; ``scheme`` the scheme's name and version; ``grades`` their names from
    the best; ``decimals`` of the published scores; ``runs`` recalculations; ``varied`` what they vary; ``defaulted``
    what rests on a default of the software because nobody stated it; ``notes`` further sentences; ``mark`` such as
    试算稿; ``decided`` when the cards are decided already and not only proposed, as at the conference.
    """

    issuer: str
    period: str
    subject: str
    classes: tuple[ClassResult, ...]
    grades: tuple[str, ...]
    scheme: str
    decimals: int = 2
    runs: int = 0
    varied: tuple[str, ...] = ()
    letterhead: str = ""
    number: str | None = None
    mark: str = ""
    recipients: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    cards: tuple[Proposal, ...] = ()
    decided: bool = False
    undecided: tuple[Undecided, ...] = ()
    defaulted: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    dated: date | None = None
    remark: str = ""
    imprint: Imprint | None = None
    snapshot: Snapshot | None = None


def bulletin(facts: BulletinFacts) -> Paper:
    """The bulletin as a paper."""
    return Paper(
        letterhead=facts.letterhead,
        number=facts.number,
        title=(facts.issuer, "关于", facts.period, facts.subject, "考核评价", "结果的", "通报"),
        mark=facts.mark,
        recipients=facts.recipients,
        blocks=(*_basics(facts), *_results(facts), *_cards(facts), *_explanations(facts)),
        annexes=facts.annexes,
        signer=facts.issuer,
        dated=facts.dated,
        remark=facts.remark,
        imprint=facts.imprint,
        snapshot=facts.snapshot,
    )


def _basics(facts: BulletinFacts) -> Iterator[Block]:
    yield Heading(1, "基本情况")
    basis = f"根据{listed(facts.basis)}，" if facts.basis else "根据　　　　　　　　（考核依据待填），"
    unrated = sum(len(group.unrated) for group in facts.classes)
    fresh = sum(len(group.fresh) for group in facts.classes)
    kinds = listed([f"{group.name}{group.size}个" for group in facts.classes])
    apart = listed([f"{word}{count}个" for word, count in ((UNRATED, unrated), (FRESH, fresh)) if count])
    missing = f"，其中{apart}" if apart else ""
    text = (
        f"{basis}按照《{facts.scheme}》对{facts.period}{facts.subject}工作进行了考核评价。"
        f"参加考核的单位共{sum(group.size for group in facts.classes)}个（{kinds}）{missing}，按类别分别排名，不同类别之间不作比较。"
    )
    if facts.runs:
        text += f"为说明名次的可靠程度，对全部结果作了{facts.runs:,}次复算。"
    yield Paragraph(text)


def _results(facts: BulletinFacts) -> Iterator[Block]:
    yield Heading(1, "考核结果")
    for group in facts.classes:
        yield Heading(2, group.name)
        for grade in facts.grades:
            units = [standing.unit for standing in group.standings if standing.grade == grade]
            if units:
                named = listed(units) if len(units) <= MOST_NAMED else "名单见表"
                yield Paragraph(f"（{len(units)}个）：{named}。", lead=grade)
        for unit, reason in group.unrated.items():
            yield Paragraph(f"：{unit}，{reason}。", lead=UNRATED)
        if group.fresh:
            yield Paragraph(f"（{len(group.fresh)}个）：{listed(group.fresh)}。", lead=FRESH)
        if group.standings:
            yield standings_table(first_places(group, MOST_IN_TABLE), facts.decimals)
        beyond = len(group.standings) - MOST_IN_TABLE
        if beyond > 0:
            yield Paragraph(f"表中列前{MOST_IN_TABLE}名，其余{beyond:,}个单位的名次和得分见结果工作簿。")


def _cards(facts: BulletinFacts) -> Iterator[Block]:
    yield Heading(1, "亮牌情况")
    yield Paragraph(_opening(facts))
    word = "亮" if facts.decided else "拟亮"
    for card in facts.cards:
        named = "，".join(part for part in (card.class_name, f"{word}{card.mark}") if part)
        yield Paragraph(f"（{named}）：{card.reason}", lead=card.unit)
    for group in facts.undecided:
        yield Paragraph(_undecided(group), lead="不足以区分。")


def _opening(facts: BulletinFacts) -> str:
    if facts.cards and facts.decided:
        return f"经亮牌依据审查、单位陈述、集体研究和审批，对下列{len(facts.cards)}个单位亮牌。"
    if facts.decided:
        return "本次会议没有亮牌。"
    if facts.cards:
        return (
            f"经亮牌依据审查，拟提请对下列{len(facts.cards)}个单位亮牌。"
            "拟亮牌不是亮牌决定，须在单位陈述和复核之后经集体研究并报批，方可亮牌。"
        )
    return "经亮牌依据审查，本次考核没有单位达到亮牌条件，不提出亮牌建议。"


def _undecided(group: Undecided) -> str:
    place = "末位" if group.k == 1 else f"末{group.k}位"
    units = listed([f"{unit}{_chance(chance, place)}" for unit, chance in group.units])
    units += f"等{len(group.units) + group.more}个单位" if group.more else ""
    reason = f"{group.reason}，" if group.reason else "现有证据"
    return (
        f"{group.class_name}：{reason}不足以区分{place}单位。列为末位相近单位的有{units}，"
        "不自动亮牌，提请会商；会商决定亮牌的，应当写明理由和会议纪要文号。"
    )


def _chance(chance: float | None, place: str) -> str:
    return "" if chance is None else f"（居{place}概率{chance:.3f}）"


def _explanations(facts: BulletinFacts) -> Iterator[Block]:
    yield Heading(1, "有关说明")
    yield from numbered_notes(_sentences(facts))


def numbered_notes(sentences: Sequence[str] | Iterator[str]) -> Iterator[Paragraph]:
    """Sentences as counted paragraphs."""
    for at, sentence in enumerate(sentences, start=1):
        yield Paragraph(f"{at}.{sentence}")


def _sentences(facts: BulletinFacts) -> Iterator[str]:
    yield (
        f"得分保留{facts.decimals}位小数（四舍五入），名次按公布的得分排列；得分相同的名次相同，后一名次相应空出。"
    )
    if facts.runs:
        varied = f"每次复算变动{listed(facts.varied)}。" if facts.varied else ""
        yield (
            f"“90%名次区间”指{facts.runs:,}次复算中名次的第5至第95百分位。{varied}"
            "区间重叠的单位，其先后不宜作过度解读。"
        )
    if any(group.bands for group in facts.classes):
        yield "表中合并列出名次的单位，在测量误差范围内不足以区分先后，应视为同一档次。"
    if any(standing.change is not None for group in facts.classes for standing in group.standings):
        yield "“较上期”指本类别内名次与上期相比的变化。"
    for what in facts.defaulted:
        yield f"{what}，系本系统默认值，并非上级规定。"
    received = [
        f"{standing.unit}（{standing.received}）"
        for group in facts.classes
        for standing in group.standings
        if standing.received
    ]
    if received:
        yield f"带*号的得分和等次系接收的上级结果，未经本次计算：{listed(received)}。"
    yield from facts.notes
