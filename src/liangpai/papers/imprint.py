"""The closing record (版记) and the snapshot's code, on the last lines of the last page."""

from typing import Final

from liangpai.papers.document import TEXT_MM, Imprint, Paper, Snapshot
from liangpai.papers.markup import cell, indents, paragraph, picture, row, run, spacing, tab, table
from liangpai.papers.page import LEFT_MM, twips
from liangpai.papers.wording import chinese_date, clean, listed

_CODE_MM: Final = 22
_WIDE: Final = twips(TEXT_MM)
_PARTS: Final = (twips(_CODE_MM + 4), _WIDE - twips(_CODE_MM + 4))
_FOUR: Final = 280  # one character of 14 pt
_UNDATED: Final = "　　　年　月　日"
_SPAN: Final = '<w:gridSpan w:val="2"/>'
# Placed from the edge of the page: LibreOffice leaves a table in the text that is as wide as the text it stands in.
_FLOAT: Final = (
    '<w:tblStyle w:val="Foot"/><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page" '
    f'w:tblpX="{twips(LEFT_MM)}" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/>'
)


def closing_record(paper: Paper) -> str:
    """The snapshot's code and the closing record, a table at the foot that hangs on a last empty line."""
    rows = [_code(paper.snapshot)] if paper.snapshot else []
    if paper.imprint:
        rows += _record(paper.imprint, ruled=paper.form == "document")
    foot = table(_PARTS, rows, _FLOAT) if rows else ""
    return foot + paragraph("Code", properties=spacing(before=0, line=20))


def _code(snapshot: Snapshot) -> str:
    words = f"快照 {clean(snapshot.digest)}"
    look = spacing(before=0, line=240, exact=False)
    image = paragraph("Code", picture("rIdCode", _CODE_MM, words), properties=look)
    check = f"二维码内容与此相同，可以用{snapshot.held_in}核对。"
    lines = ("本件依据的快照（校验码）：", snapshot.digest, check)
    text = "".join(paragraph("Code", run(line)) for line in lines)
    middle = '<w:vAlign w:val="center"/>'
    return row([cell(_PARTS[0], image, properties=middle), cell(_PARTS[1], text, properties=middle)])


def _record(imprint: Imprint, *, ruled: bool) -> list[str]:
    """Copies, printer and date between lines; a letter has neither lines nor printer."""
    entries = []
    if imprint.copies:
        place = indents(left=4, right=1, hanging=3, unit=_FOUR)
        entries.append(
            paragraph("Imprint", run(f"{imprint.word}：{listed(imprint.copies)}。"), properties=place)
        )
    if ruled and imprint.printer:
        day = chinese_date(imprint.printed_on) if imprint.printed_on else _UNDATED
        stop = f'<w:tabs><w:tab w:val="right" w:pos="{_WIDE - _FOUR}"/></w:tabs>'
        words = (run(imprint.printer), tab(), run(f"{day}印发"))
        entries.append(paragraph("Imprint", *words, properties=stop + indents(left=1, unit=_FOUR)))
    last = len(entries) - 1
    return [
        row([cell(_WIDE, entry, properties=_SPAN + (_rules(at == 0, at == last) if ruled else ""))])
        for at, entry in enumerate(entries)
    ]


def _rules(first: bool, last: bool) -> str:
    """Lines 0.35 mm thick above the first entry and below the last, 0.25 mm between."""
    sides = (("top", first), ("bottom", last))
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{8 if outer else 6}" w:space="0" w:color="000000"/>'
        for side, outer in sides
    )
    return f"<w:tcBorders>{lines}</w:tcBorders>"
