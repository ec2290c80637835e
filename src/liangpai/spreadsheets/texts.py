"""Text on its way into or out of a cell: what is removed, what is disarmed, what counts as equal."""

import re
import unicodedata
from xml.sax.saxutils import escape

# A cell that begins with one of these is a formula to some spreadsheet program; the full-width forms too,
# because Excel in Chinese reads ＝ as =.
_STARTS_A_FORMULA = tuple("=+-@\t\r＝＋－＠")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE_LOOKALIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_BLANKS = re.compile(r"\s+")
LONGEST_TEXT = 32_767  # characters in one cell; Excel calls a file with more of them damaged


def starts_a_formula(text: str) -> bool:
    """Whether a spreadsheet program might run this text when somebody edits or re-imports the cell."""
    return text.startswith(_STARTS_A_FORMULA)


def clean(text: str) -> str:
    """The text without characters no workbook can hold, with plain line ends and a length Excel opens."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain[:LONGEST_TEXT]


def xml_text(text: str) -> str:
    """The cleaned text as the content of an XML element of a workbook."""
    # Excel decodes _x0041_ to A, so an underscore that only looks like such an escape is escaped itself.
    return escape(_ESCAPE_LOOKALIKE.sub("_x005F_", clean(text)))


def same_text(text: str) -> str:
    """A form in which two headings are equal when people would call them equal (widths, brackets, blanks)."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def cell_text(value: object) -> str:
    """The text a cell shows, trimmed; whole numbers without a decimal point."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).strip()
