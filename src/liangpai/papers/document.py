"""An official document as plain dataclasses: what it says, not how it looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self

from liangpai.papers.wording import chinese_numeral

TEXT_MM = 156
Align = Literal["left", "center", "right"]
Form = Literal["document", "letter"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4; its number is counted by the writer."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body, with bold words at its start where wanted."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, its width in millimetres and how its cells align."""

    name: str
    mm: float
    align: Align = "center"


@dataclass(frozen=True, slots=True)
class Band:
    """Rows ``first`` to ``last`` that cannot be told apart: their cells in ``column`` become one."""

    column: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header repeats on every page; ``totals`` rows at its end are set bold.

    Raises:
        ValueError: when it is wider than the text, or a row or a band does not fit its columns and rows.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    bands: tuple[Band, ...] = ()
    totals: int = 0

    def __post_init__(self) -> None:
        wide = sum(column.mm for column in self.columns)
        if wide > TEXT_MM:
            raise ValueError(f"table '{self.title}' is {wide:g} mm wide; the text is {TEXT_MM} mm")
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"table '{self.title}' has a row that is not as long as its columns")
        if any(not 0 <= band.first < band.last < len(self.rows) for band in self.bands):
            raise ValueError(f"table '{self.title}' has a band outside its rows")


@dataclass(frozen=True, slots=True)
class Roll:
    """Who was there (出席, 请假, 列席) as minutes list them: the word in 黑体, the names lined up after its colon."""

    word: str
    names: str


Block = Heading | Paragraph | Table | Roll


@dataclass(frozen=True, slots=True)
class Annex:
    """An attachment (附件): listed under the body, and printed on its own page when it has blocks."""

    title: str
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Imprint:
    """The closing record (版记): who receives copies, who printed it and when; minutes are 分送, not 抄送."""

    copies: tuple[str, ...] = ()
    printer: str = ""
    printed_on: date | None = None
    word: str = "抄送"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The hash of what a paper rests on, what its QR code carries, and against what both can be checked."""

    digest: str
    payload: str
    held_in: str = "导出的结果包"

    @classmethod
    def of(cls, digest: str, held_in: str = "导出的结果包") -> Self:
        """The snapshot of a hash, with the code that ``liangpai verify`` reads."""
        return cls(digest, f"liangpai:{digest}", held_in)

    @classmethod
    def of_ledger(cls, digest: str) -> Self:
        """The last word of the audit ledger on what a paper is about."""
        return cls.of(digest, "审计记录")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One official document.

    ``form`` is ``document`` (red head, number in the middle) or ``letter`` (信函格式, red double lines);
    ``letterhead`` the red name at the head, empty for none; ``number`` the document number, None for a form to be
    filled, empty for what is never numbered; ``title`` its phrases, between which a line may break; ``mark`` words under the title such as 征求意见稿;
    ``remark`` the words in brackets under the date such as 此件不公开.
    """

    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    form: Form = "document"
    letterhead: str = ""
    number: str | None = None
    mark: str = ""
    recipients: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    signer: str = ""
    dated: date | None = None
    remark: str = ""
    imprint: Imprint | None = None
    snapshot: Snapshot | None = None


def numbered(blocks: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    """Every block with its number: 一、 （一） 1. （1） for headings, 表1 for tables, nothing for paragraphs.

    A heading starts the count of the levels under it anew.

    Raises:
        ValueError: when a heading's level is not 1 to 4.
    """
    counts = [0, 0, 0, 0]
    tables = 0
    for block in blocks:
        if isinstance(block, Heading):
            if not 1 <= block.level <= 4:
                raise ValueError(f"headings have levels 1 to 4, not {block.level}")
            counts[block.level - 1] += 1
            counts[block.level :] = [0] * (4 - block.level)
            yield heading_number(block.level, counts[block.level - 1]), block
        elif isinstance(block, Table):
            tables += 1
            yield f"表{tables}", block
        else:
            yield "", block


def heading_number(level: int, count: int) -> str:
    """The number of a heading as GB/T 9704 sets it."""
    return (
        f"{chinese_numeral(count)}、",
        f"（{chinese_numeral(count)}）",
        f"{count}.",
        f"（{count}）",
    )[level - 1]
