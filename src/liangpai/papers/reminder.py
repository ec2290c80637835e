"""The reminder (提醒函) to one card candidate: what is proposed, by which rule, how sure it is, and its rights."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from liangpai.papers.document import Block, Column, Heading, Paper, Paragraph, Table
from liangpai.papers.letter import LetterFacts, contact_line, letter
from liangpai.papers.marks import CardMark
from liangpai.papers.wording import chinese_date, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One line of the calculation sheet; figures come as they are shown, contributions as numbers that are summed."""

    indicator: str
    value: str
    score: float | None = None
    weight: float | None = None
    contribution: float
    class_median: float | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One condition of the evidence gate, whether it holds, and what was found."""

    condition: str
    passed: bool
    found: str


@dataclass(frozen=True, slots=True)
class Doubled:
    """What becomes of the conclusion when every measurement error is twice as large, in words and as an answer."""

    stands: bool
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderFacts(LetterFacts):
    """All that a reminder states; refused when the sheet does not sum to the score.

    A unit that was not rated has neither score nor rank nor sheet; ``unrated`` says why. Where a record outside any
    assessment triggered the card, ``class_name`` is empty and no result is told.

    ``rule`` the trigger in words; ``basis`` the documents the rule stands in; ``probability`` the sentence of
    ``word_for_probability`` or ``word_for_floor``, empty for a record trigger, which needs none; ``sheet`` the lines
    that sum to ``score`` (additions, deductions and caps are lines too); ``reply_by`` the last day for a statement or a request for review; ``reviewers`` who
    decides on it; ``is_praise`` when the card praises; ``collective`` the written reasons and the
    minutes of a deliberation (会商) that proposes the card although a check failed.
    """

    period: str
    mark: CardMark
    rule: str
    score: float | None
    rank: int | None
    sheet: tuple[SheetRow, ...]
    checks: tuple[Check, ...]
    class_name: str = ""
    class_size: int = 0
    basis: tuple[str, ...] = ()
    unrated: str = ""
    record: str = ""
    probability: str = ""
    doubled: Doubled | None = None
    decimals: int = 2
    reply_by: date | None = None
    reply_days: int = 3
    reviewers: str = "未参与提出、核验和评分的人员"
    collective: str = ""
    is_praise: bool = False

    @property
    def called(self) -> str:
        """A card that praises is announced; only one that warns is a reminder."""
        return "告知" if self.is_praise else "提醒"

    def __post_init__(self) -> None:
        total = sum(line.contribution for line in self.sheet)
        if self.score is None:
            if self.sheet or self.rank is not None:
                raise ValueError(f"{self.unit} has no score, and so neither a rank nor a sheet")
        elif abs(total - self.score) > 0.51 * 10**-self.decimals:
            raise ValueError(f"the sheet of {self.unit} sums to {total:g}, not to its score {self.score:g}")
        if self.collective and all(check.passed for check in self.checks):
            raise ValueError(
                f"every check of {self.unit} was met; only a failed one needs a collective decision"
            )


def reminder(facts: ReminderFacts) -> Paper:
    """The reminder as a letter."""
    review = ("考核评价",) if facts.class_name else ()
    title = ("关于", facts.period, *review, f"拟亮{facts.mark.word}", f"的{facts.called}函")
    return letter(facts, title, (*_proposal(facts), *_sheet(facts), *_evidence(facts), *_rights(facts)))


def _proposal(facts: ReminderFacts) -> Iterator[Block]:
    basis = f"根据{listed(facts.basis)}，" if facts.basis else "根据　　　　　　　　（亮牌依据待填），"
    review = "考核评价和亮牌依据审查" if facts.class_name else "亮牌依据审查"
    yield Paragraph(
        f"{basis}经{facts.period}{review}，拟对你单位亮牌。现将有关情况函告如下。"
        f"本函是会前{facts.called}，不是亮牌决定，收到本函期间不作任何展示。"
    )
    yield Heading(1, "拟亮牌事项")
    yield Paragraph(f"{facts.mark}。", lead="拟亮牌种：")
    yield Paragraph(f"{facts.rule}。", lead="触发规则：")
    if facts.class_name:
        told = f"{facts.class_name}{facts.class_size}个单位中，你单位{_place(facts)}。"
        yield Paragraph(told, lead="考核结果：")
    if facts.record:
        yield Paragraph(f"{facts.record}。", lead="事实记录：")
    if facts.collective:
        failed = "；".join(
            f"{check.condition}（{check.found}）" for check in facts.checks if not check.passed
        )
        yield Paragraph(
            f"本牌未全部通过亮牌依据审查，经会商提出。未通过的条件：{failed}。会商理由：{facts.collective}。",
            lead="会商意见：",
        )


def _place(facts: ReminderFacts) -> str:
    if facts.score is None:
        return "未评定，未列名次"
    rank = f"，列第{facts.rank}名" if facts.rank is not None else "，未列名次"
    return f"得分{facts.score:.{facts.decimals}f}分{rank}"


def _sheet(facts: ReminderFacts) -> Iterator[Block]:
    if not facts.class_name:
        return
    yield Heading(1, "计分情况")
    if facts.score is None:
        why = f"因{facts.unrated}，" if facts.unrated else ""
        yield Paragraph(f"{why}你单位本次不评定，没有得分和计分表。")
        return
    yield Paragraph("你单位各项指标的计分见表1，各项贡献之和即为总分。")
    yield sheet_table(facts.unit, facts.sheet, facts.score, facts.decimals)


def sheet_table(unit: str, sheet: Sequence[SheetRow], score: float, decimals: int) -> Table:
    """The calculation sheet of a unit, with its total."""
    rows = [
        (
            line.indicator,
            line.value,
            _number(line.score),
            "—" if line.weight is None else f"{line.weight:.4g}",
            _number(line.contribution),
            _number(line.class_median),
        )
        for line in sheet
    ]
    return Table(
        title=f"{unit}计分表",
        columns=(
            Column("指标", 64, "left"),
            Column("指标值", 22),
            Column("得分", 17),
            Column("权重", 15),
            Column("贡献", 17),
            Column("同类中位", 21),
        ),
        rows=(*rows, ("合计", "", "", "", f"{score:.{decimals}f}", "")),
        note="“同类中位”为同类单位该项得分的中位数；贡献按两位小数列示，合计按未舍入的数值计算。",
        totals=1,
    )


def _evidence(facts: ReminderFacts) -> Iterator[Block]:
    yield Heading(1, "依据审查")
    if facts.probability:
        yield Paragraph(f"{facts.probability}。", lead="结论的把握：")
    if facts.doubled is not None:
        answer = "仍然成立" if facts.doubled.stands else "不再成立"
        found = f"{facts.doubled.words}，" if facts.doubled.words else ""
        yield Paragraph(f"将各项指标的测量误差加倍后重新复算，{found}上述结论{answer}。", lead="误差加倍：")
    yield Paragraph(f"逐项审查结果见表{1 if facts.score is None else 2}。", lead="审查条件：")
    yield Table(
        title="亮牌依据审查表",
        columns=(
            Column("序号", 14),
            Column("审查条件", 62, "left"),
            Column("审查情况", 58, "left"),
            Column("结论", 22),
        ),
        rows=tuple(
            (str(at), check.condition, check.found, "通过" if check.passed else "未通过")
            for at, check in enumerate(facts.checks, start=1)
        ),
    )


def _rights(facts: ReminderFacts) -> Iterator[Block]:
    until = (
        f"{chinese_date(facts.reply_by)}前（含当日）"
        if facts.reply_by
        else f"收到本函之日起{facts.reply_days}个工作日内"
    )
    yield Heading(1, "你单位的权利")
    yield Paragraph(
        f"你单位如有情况需要说明，或者对数据、计分、审查结论有异议，可以于{until}向我单位提交书面情况说明或者复核申请。"
        f"复核由{facts.reviewers}办理，办理期间不作任何展示。逾期未提交的，不影响会后依规申请复核。"
    )
    yield contact_line(facts.contact)


def _number(value: float | None) -> str:
    return "—" if value is None else f"{value:.2f}"
