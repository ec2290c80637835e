"""Document numbers (发文字号): read what people type, set the brackets and the zeros right, never invent one."""

import re
import unicodedata
from dataclasses import dataclass

from liangpai.problems import Problem, Rejected

_OPEN, _CLOSE = r"[〔﹝(\[【<〈{]", r"[〕﹞)\]】>〉}]"
_FORM = re.compile(
    rf"(?P<issuer>[^\d\s()\[\]〔〕]*){_OPEN}(?P<year>(?:19|20)\d\d)年?{_CLOSE}(?:第)?(?P<serial>\d{{1,6}})号?"
)


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number: the issuer's short form, the year and the serial."""

    issuer: str
    year: int
    serial: int

    def __str__(self) -> str:
        return f"{self.issuer}〔{self.year}〕{self.serial}号"


def parse_number(text: str, place: str = "") -> DocumentNumber:
    """Read a document number however its brackets, zeros and widths were typed.

    Raises:
        Rejected: when there is no four-digit year in brackets followed by a serial from 1 up.
    """
    typed = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    found = _FORM.fullmatch(typed)
    if found is None or int(found["serial"]) == 0:
        raise Rejected([_unreadable(text, place)])
    return DocumentNumber(found["issuer"], int(found["year"]), int(found["serial"]))


def correct_number(text: str, place: str = "") -> str:
    """The document number as GB/T 9704 prints it: 六角括号, no zero padding, no 第.

    Raises:
        Rejected: when it cannot be read.
    """
    return str(parse_number(text, place))


def blank_number(year: int | None = None) -> str:
    """The form printed while no number has been given: to be filled by the office, never by software."""
    return f"×××〔{year or '　　'}〕　号"


def _unreadable(text: str, place: str) -> Problem:
    return Problem(
        code="papers.number",
        place=place,
        zh=f"发文字号“{text}”不合规则：应为机关代字、六角括号内四位年份、不补零的序号，如“清城委〔2024〕3号”。",
        en=f"The document number '{text}' does not follow the rule: the issuer's short form, the four-digit year "
        "in brackets and a serial without zeros, such as 清城委〔2024〕3号.",
    )
