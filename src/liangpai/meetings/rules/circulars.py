"""What a paper must say when it is registered, how its number is set right, and how a unit has conveyed it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liangpai.guardrails.rules import paper_too_long
from liangpai.meetings.rules.bases import LONGEST as LONGEST_BASIS
from liangpai.meetings.rules.bases import ROOMS
from liangpai.papers.number import correct_number
from liangpai.papers.reading import LARGEST
from liangpai.problems import Problem, Rejected
from liangpai.refusal import Refusal
from liangpai.words import Words

LEVELS: dict[str, Words] = {
    "central": Words("中央", "central"),
    "province": Words("省", "province"),
    "city": Words("市", "city"),
    "district": Words("区县", "district"),
}
KINDS: dict[str, Words] = {
    "general": Words("综合性文件", "general paper"),
    "special": Words("专项文件", "special paper"),
}
MANNERS: dict[str, Words] = {
    "meeting": Words("会议传达", "at a meeting"),
    "study": Words("集体学习", "by studying it together"),
    "notice": Words("转发到人", "passed on"),
}
"""How a unit has conveyed a paper; by which day or in which order is nowhere kept."""
LONGEST_TITLE, LONGEST_NUMBER, LONGEST_TEXT = 120, 60, 500
MOST_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Received:
    """A paper as it comes in; ``characters`` as they were counted, None where nobody has counted them.

    ``is_looked_at``: whoever registers it has looked at the first page of its file and saw no mark of secrecy.
    """

    title: str
    number: str
    issuer: str
    level: str
    kind: str
    received_on: date
    characters: int | None = None
    convey_by: date | None = None
    is_looked_at: bool = False


def numbered(typed: str) -> tuple[str, Words | None]:
    """A document number set right, with a word on what was corrected (AC-7.1); a paper without a number keeps none.

    Raises:
        Rejected: it cannot be read as a document number.
    """
    if not typed.strip():
        return "", None
    right = correct_number(typed)
    if right == typed.strip():
        return right, None
    words = Words(
        "文号“{typed}”已按规范更正为“{right}”（六角括号，不补零，不加“第”）",
        "the number '{typed}' is corrected to '{right}' (hexagonal brackets, no zeros, no 第)",
    )
    return right, words.format(typed=typed.strip(), right=right)


def unsound(one: Received, today: date) -> tuple[Refusal, ...]:
    """Everything that must be mended before the paper is registered."""
    return tuple(_unsound(one, today))


def _unsound(one: Received, today: date) -> Iterator[Refusal]:
    for field, text, most, name in (
        ("title", one.title, LONGEST_TITLE, Words("标题", "title")),
        ("issuer", one.issuer, LONGEST_NUMBER, Words("发文机关", "issuer")),
    ):
        if refusal := text_wrong(f"circular.{field}", text, name, most):
            yield refusal
    if one.level not in LEVELS or one.kind not in KINDS:
        yield _wrong("kind", Words("请选择来文级别和文件类别", "choose the level and the kind"))
    if one.received_on > today:
        yield _wrong("received_on", Words("收文日期不能晚于今天", "it was not received after today"))
    if one.convey_by is not None and one.convey_by < one.received_on:
        yield _wrong(
            "convey_by",
            Words("传达时限不能早于收文日期", "it is conveyed after it was received at the earliest"),
        )
    if one.characters is not None and not 0 <= one.characters <= MOST_CHARACTERS:
        yield _wrong("characters", Words("字数不对", "the number of characters is not plausible"))
    if refusal := _number_wrong(one.number):
        yield refusal


def _number_wrong(typed: str) -> Refusal | None:
    try:
        number, _ = numbered(typed)
    except Rejected as rejected:
        problem = rejected.problems[0]
        return _wrong("number", Words(problem.zh, problem.en))
    if len(number) <= LONGEST_NUMBER:
        return None
    return _wrong("number", Words("文号过长", "the number is too long"))


def text_wrong(code: str, text: str, name: Words, most: int = LONGEST_TEXT) -> Refusal | None:
    """Refuse a text that is missing or too long."""
    if text.strip() and len(text.strip()) <= most:
        return None
    words = Words("“{name}”必填，最多{most}字", "'{name}' is needed, at most {most} characters")
    return Refusal(code, words.format(name=name, most=most), "invalid")


def length_warning(kind: str, characters: int | None) -> Problem | None:
    """The warning of G7 for a paper of its kind (AC-7.2)."""
    return None if characters is None else paper_too_long(characters, is_special=kind == "special")


def is_pdf(content: bytes) -> bool:
    """Whether a file is a PDF by its content; one is kept as it is and never opened here."""
    return content.startswith(b"%PDF-") and len(content) <= LARGEST


def file_unread(lines: tuple[str, ...] | None) -> Refusal | None:
    """Refuse a file whose first page cannot be read: nobody could say that it bears no mark."""
    if lines is not None:
        return None
    words = Words(
        "读不出首页文字，无法核对有没有密级标志，没有留存。只接受能读出文字的 .docx、.txt，或者 PDF（都不超过{mb}MB）",
        "its first page cannot be read, so that nobody can say that it bears no mark of secrecy; it is not kept. Give a .docx or "
        ".txt that can be read, or a PDF, of at most {mb} MB",
    )
    return _wrong("file", words.format(mb=LARGEST // 2**20))


def pdf_unseen(content: bytes, is_looked_at: bool) -> Refusal | None:
    """Refuse a PDF at whose first page nobody says to have looked, for the system does not read it."""
    if is_looked_at or not is_pdf(content):
        return None
    words = Words(
        "系统不读取 PDF：请看过首页，确认没有密级标志，勾选后再登记",
        "the system does not read a PDF: look at its first page, and say that it bears no mark of secrecy",
    )
    return _wrong("looked_at", words)


def registered_already(number: str) -> Refusal:
    """The refusal of a number that is registered."""
    words = Words("文号“{number}”已经登记过", "'{number}' is registered already")
    return Refusal("circular.number.twice", words.format(number=number))


def nobody_chosen(count: int) -> Refusal | None:
    """Refuse to distribute to nobody."""
    if count:
        return None
    return _wrong("units", Words("请选择要分发的单位", "choose the units that get it"))


def not_conveyed(left: int) -> Refusal | None:
    """Refuse to call a paper conveyed while units have not conveyed it."""
    if not left:
        return None
    words = Words("还有{n}个单位没有传达", "{n} {n|unit has|units have} not conveyed it yet")
    return Refusal("circular.conclude.left", words.format(n=left))


def manner_wrong(manner: str, note: str) -> Refusal | None:
    """Refuse an unknown way of conveying, or a note that is too long."""
    if manner in MANNERS and len(note) <= LONGEST_TITLE:
        return None
    return _wrong("manner", Words("请选择传达方式", "choose how it was conveyed"))


def basis_wrong(room: str, name: str) -> Refusal | None:
    """Refuse a link to no part of the work, or one that does not say for what the paper is the basis."""
    if room in ROOMS and name.strip() and len(name) <= LONGEST_BASIS:
        return None
    return _wrong("basis", Words("请选择依据用于哪一项", "choose for what the paper is the basis"))


def _wrong(field: str, words: Words) -> Refusal:
    return Refusal(f"circular.{field}", words, "invalid")
