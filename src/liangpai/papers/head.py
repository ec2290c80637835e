"""The head of a paper (版头) down to its recipients: red name, document number, red line, title."""

from typing import Final

from liangpai.papers.document import TEXT_MM, Paper
from liangpai.papers.markup import break_line, paragraph, run, spacing
from liangpai.papers.page import LINE, twips
from liangpai.papers.title import title_lines
from liangpai.papers.wording import clean, listed, width

# 20 characters of 22 pt fill the line; a title that fills it looks cramped.
_TITLE_CHARACTERS: Final = 19
_TITLE_LINE: Final = 660
_LARGEST_PT: Final = 36
_TEXT_PT: Final = TEXT_MM * 72 / 25.4
# A line filled to its last point breaks in some office software, which then leaves one character alone below.
_SPARE: Final = 0.3
# 4 mm from the words to the red line, in points.
_TO_LINE: Final = 11


def head(paper: Paper, number: str) -> str:
    """Everything above the body."""
    opening = _letter_opening if paper.form == "letter" else _document_opening
    top = opening(paper, number) if paper.letterhead else ""
    under = [f"（{paper.mark}）"] if paper.mark else []
    if not paper.letterhead and number:
        under.append(number)
    marks = "".join(paragraph("Mark", run(words)) for words in under)
    return top + _title(paper.title, lines_above=2 if top else 1) + marks + _recipients(paper.recipients)


def _document_opening(paper: Paper, number: str) -> str:
    """The red name 35 mm under the top of the text, the number two lines under it, the red line 4 mm lower."""
    border = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="{_TO_LINE}" w:color="FF0000"/></w:pBdr>'
    name = _red_name(paper.letterhead, _TEXT_PT)
    return paragraph(
        "Letterhead", name, properties=spacing(before=twips(35), line=240, exact=False)
    ) + paragraph("Number", run(number), properties=border + spacing(before=2 * LINE, line=LINE))


def _letter_opening(paper: Paper, number: str) -> str:
    """The red name 30 mm under the edge of the page, the double line 4 mm lower, the number flush right under it."""
    frame = (
        f'<w:framePr w:w="{twips(170)}" w:wrap="notBeside" w:hAnchor="page" w:vAnchor="page" w:xAlign="center" '
        f'w:y="{twips(30)}"/><w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="{_TO_LINE}" '
        'w:color="FF0000"/></w:pBdr>'
    )
    return paragraph("Letterhead", _red_name(paper.letterhead, _TEXT_PT), properties=frame) + paragraph(
        "Number", run(number), properties=spacing(before=280, line=LINE) + '<w:jc w:val="right"/>'
    )


def _red_name(name: str, room_pt: float) -> str:
    """As large as fits one line, in half points."""
    return run(name, size=min(_LARGEST_PT, int(2 * room_pt / (width(clean(name)) + _SPARE)) / 2))


def _title(phrases: tuple[str, ...], lines_above: int) -> str:
    lines = title_lines([clean(phrase) for phrase in phrases], _TITLE_CHARACTERS)
    runs = [part for line in lines for part in (break_line(), run(line))][1:]
    return paragraph("Title", *runs, properties=spacing(before=lines_above * LINE, line=_TITLE_LINE))


def _recipients(names: tuple[str, ...]) -> str:
    """To whom it goes, one line under the title; where it goes to nobody, the line stays empty."""
    return paragraph("Recipients", run(f"{listed(names)}：")) if names else paragraph("Normal")
