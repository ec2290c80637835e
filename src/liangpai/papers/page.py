"""The page of GB/T 9704-2012: A4, the margins, the grid of 22 lines of 28 characters, and the page numbers."""

from typing import Final

from liangpai.papers.document import TEXT_MM, Form

TOP_MM: Final = 37
BOTTOM_MM: Final = 35
LEFT_MM: Final = 28
RIGHT_MM: Final = 26
LINES: Final = 22
CHARACTERS: Final = 28
BODY_PT: Final = 16.0
NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def twips(mm: float) -> int:
    """Millimetres as twentieths of a point, the unit of the file format."""
    return round(mm * 1440 / 25.4)


PAGE: Final = (11906, 16838)
LINE: Final = (PAGE[1] - twips(TOP_MM) - twips(BOTTOM_MM)) // LINES
CHARACTER: Final = twips(TEXT_MM) // CHARACTERS
# The grid states the pitch as a difference from the body's own size, in 4096ths of a point.
CHARACTER_SPACE: Final = round((TEXT_MM * 72 / 25.4 / CHARACTERS - BODY_PT) * 4096)
# The dash of the page number lies 7 mm under the text: half a line of 14 pt lower ends the footer.
_FOOTER: Final = twips(BOTTOM_MM - 7) - 7 * 20


def section(form: Form) -> str:
    """The page set-up of the one section; a letter's first page carries the red line instead of a number."""
    letter = form == "letter"
    first = '<w:footerReference w:type="first" r:id="rIdFirst"/>' if letter else ""
    return (
        f'<w:sectPr>{first}<w:footerReference w:type="default" r:id="rIdOdd"/>'
        '<w:footerReference w:type="even" r:id="rIdEven"/>'
        f'<w:pgSz w:w="{PAGE[0]}" w:h="{PAGE[1]}"/>'
        f'<w:pgMar w:top="{twips(TOP_MM)}" w:right="{twips(RIGHT_MM)}" w:bottom="{twips(BOTTOM_MM)}" '
        f'w:left="{twips(LEFT_MM)}" w:header="851" w:footer="{_FOOTER}" w:gutter="0"/>'
        f"{'<w:titlePg/>' if letter else ''}"
        f'<w:docGrid w:type="linesAndChars" w:linePitch="{LINE}" w:charSpace="{CHARACTER_SPACE}"/></w:sectPr>'
    )


def page_number(side: str) -> str:
    """A footer with — 1 —: odd pages one character from the right, even pages one from the left."""
    indent = 'w:rightChars="100" w:right="280"' if side == "right" else 'w:leftChars="100" w:left="280"'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return _footer(
        f'<w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:ind {indent}/><w:jc w:val="{side}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">— </w:t></w:r>{field}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>'
    )


def letter_foot() -> str:
    """The lower red double line of a letter's first page, 20 mm over the edge of the page."""
    return _footer(
        '<w:p><w:pPr><w:pStyle w:val="PageNumber"/>'
        f'<w:framePr w:w="{twips(170)}" w:h="20" w:hRule="exact" w:wrap="around" w:hAnchor="page" w:vAnchor="page" '
        f'w:xAlign="center" w:y="{PAGE[1] - twips(20)}"/>'
        '<w:pBdr><w:top w:val="thickThinSmallGap" w:sz="18" w:space="0" w:color="FF0000"/></w:pBdr></w:pPr></w:p>'
        '<w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr></w:p>'
    )


def _footer(paragraphs: str) -> str:
    return f"<w:ftr {NAMESPACES}>{paragraphs}</w:ftr>"
