"""Look into a written paper: its parts, paragraphs and styles."""

import re
import zipfile
from io import BytesIO

import docx

from liangpai.papers.document import Paper, Paragraph
from liangpai.papers.writer import paper_bytes


def part(paper: Paper, name: str = "document.xml") -> str:
    """A part of the written paper as text."""
    with zipfile.ZipFile(BytesIO(paper_bytes(paper))) as archive:
        return archive.read(f"word/{name}").decode()


def words(paper: Paper) -> list[str]:
    """The text of every paragraph outside tables, as an independent reader sees it."""
    return [paragraph.text for paragraph in docx.Document(BytesIO(paper_bytes(paper))).paragraphs]


def cells(paper: Paper, table: int) -> list[list[str]]:
    """The text of a table's cells."""
    found = docx.Document(BytesIO(paper_bytes(paper))).tables[table]
    return [[cell.text for cell in row.cells] for row in found.rows]


def of_style(xml: str, style: str) -> list[str]:
    """The markup of every paragraph of a style."""
    paragraphs = re.findall(r"<w:p>.*?</w:p>", xml)
    return [one for one in paragraphs if f'w:pStyle w:val="{style}"' in one]


def told(paper: Paper) -> str:
    """The paragraphs of a paper as it was filled, bold leads included."""
    return "\n".join(block.lead + block.text for block in paper.blocks if isinstance(block, Paragraph))
