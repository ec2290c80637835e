"""Write a paper as a .docx after GB/T 9704-2012, ready for Word, WPS and LibreOffice."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

import segno

from liangpai.papers.closing import annex_list, annexes, signature
from liangpai.papers.document import Block, Heading, Paper, Roll, Table, numbered
from liangpai.papers.head import head
from liangpai.papers.imprint import closing_record
from liangpai.papers.markup import indents, paragraph, run
from liangpai.papers.number import blank_number
from liangpai.papers.package import pack
from liangpai.papers.page import NAMESPACES, letter_foot, page_number, section
from liangpai.papers.styles import HEITI, font_table, styles
from liangpai.papers.tables import table_block
from liangpai.papers.wording import clean, width


def write_paper(paper: Paper, path: Path) -> None:
    """Write the paper to ``path``."""
    path.write_bytes(paper_bytes(paper))


def paper_bytes(paper: Paper) -> bytes:
    """The paper as the bytes of a .docx: the same paper gives the same bytes, whenever and wherever."""
    parts: dict[str, str | bytes] = {
        "document.xml": _document(paper),
        "styles.xml": styles(),
        "fontTable.xml": font_table(),
        "settings.xml": _SETTINGS,
        "footerOdd.xml": page_number("right"),
        "footerEven.xml": page_number("left"),
    }
    if paper.form == "letter":
        parts["footerFirst.xml"] = letter_foot()
    if paper.snapshot is not None:
        parts["media/code.png"] = _code(paper.snapshot.payload)
    return pack(parts, title=clean("".join(paper.title)), author=clean(paper.signer), dated=paper.dated)


def _document(paper: Paper) -> str:
    blank = blank_number(paper.dated.year if paper.dated else None)
    number = blank if paper.number is None else paper.number
    ends = bool(paper.signer) or (_has_record(paper) and not paper.annexes)
    parts = (
        head(paper, number),
        _body(paper.blocks, keep_last=ends),
        annex_list(paper.annexes, signed=bool(paper.signer)),
        signature(paper),
        annexes(paper.annexes, _body, keep_last=_has_record(paper)),
        closing_record(paper),
        section(paper.form),
    )
    return f"<w:document {NAMESPACES}><w:body>{''.join(parts)}</w:body></w:document>"


def _has_record(paper: Paper) -> bool:
    """Whether a closing record or a code hangs at its foot, which never stands alone on a page."""
    return bool(paper.imprint or paper.snapshot)


def _body(blocks: tuple[Block, ...], keep_last: bool = False) -> str:
    """The blocks; the last of them stays with what follows, the signature or the closing record."""
    counted = list(numbered(blocks))
    return "".join(
        _block(block, number, keep=keep_last and at == len(counted))
        for at, (number, block) in enumerate(counted, 1)
    )


def _block(block: Block, number: str, keep: bool) -> str:
    if isinstance(block, Heading):
        return paragraph(f"Heading{block.level}", run(number + block.text))
    if isinstance(block, Table):
        return table_block(block, number, keep=keep)
    if isinstance(block, Roll):
        word = f"{block.word}："
        place = indents(left=2 + width(word), hanging=width(word))
        kept = "<w:keepNext/>" if keep else ""
        return paragraph("Roll", run(word, font=HEITI), run(block.names), properties=kept + place)
    lead = [run(block.lead, bold=True)] if block.lead else []
    return paragraph("Body", *lead, run(block.text), properties="<w:keepNext/>" if keep else "")


@lru_cache(maxsize=4)
def _code(payload: str) -> bytes:
    picture = BytesIO()
    segno.make(payload, error="m", micro=False).save(picture, kind="png", scale=8, border=2)
    return picture.getvalue()


_SETTINGS = (
    f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="632"/><w:evenAndOddHeaders/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
)
