"""What every letter to a unit about a card carries: who sends it, to whom, by which number, until when to ask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.papers.document import Block, Imprint, Paper, Paragraph, Snapshot
from liangpai.papers.wording import chinese_date

UNFILLED = "　　　　　　（待填）"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """The frame of a letter; what is empty is not stated, or printed as a blank to be filled.

    ``number`` the document number; ``draft`` a mark such as 演示数据; ``contact`` person and telephone of the office.
    """

    issuer: str
    unit: str
    letterhead: str = ""
    number: str | None = None
    draft: str = ""
    dated: date | None = None
    contact: str = ""
    copies: tuple[str, ...] = ()
    snapshot: Snapshot | None = None


def letter(
    facts: LetterFacts, title: tuple[str, ...], blocks: Iterable[Block], remark: str = "此件不公开"
) -> Paper:
    """The letter as a paper, not public unless it is said."""
    return Paper(
        form="letter",
        letterhead=facts.letterhead or facts.issuer,
        number=facts.number,
        title=title,
        mark=facts.draft,
        recipients=(facts.unit,),
        blocks=tuple(blocks),
        signer=facts.issuer,
        dated=facts.dated,
        remark=remark,
        imprint=Imprint(facts.copies) if facts.copies else None,
        snapshot=facts.snapshot,
    )


def contact_line(contact: str) -> Paragraph:
    """Whom to ask, or a blank."""
    return Paragraph(f"{contact or UNFILLED}。", lead="联系人及电话：")


def counted(sentences: Iterable[str]) -> Iterator[Paragraph]:
    """Sentences as counted paragraphs; in brackets, because “3.2名” would be read as a number."""
    for at, sentence in enumerate(sentences, start=1):
        yield Paragraph(f"（{at}）{sentence}")


def day_or_blank(day: date | None) -> str:
    """A date in words, or a blank to be filled."""
    return chinese_date(day) if day else "　　　年　月　日"
