"""The few pieces of WordprocessingML a document is built from, as text: runs, paragraphs, tables and the picture."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from liangpai.papers.page import CHARACTER
from liangpai.papers.wording import clean


def run(text: str, *, bold: bool = False, size: float | None = None, font: str = "") -> str:
    """Words; the hint gives quotation marks, dashes and signs such as × and σ the Chinese font."""
    named = f' w:eastAsia="{font}"' if font else ""
    look = "<w:b/>" if bold else ""
    if size is not None:
        look += f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    return (
        f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"{named}/>{look}</w:rPr>'
        f'<w:t xml:space="preserve">{escape(clean(text))}</w:t></w:r>'
    )


def break_line() -> str:
    """A line break inside a paragraph."""
    return "<w:r><w:br/></w:r>"


def tab() -> str:
    """A tab."""
    return "<w:r><w:tab/></w:r>"


def paragraph(style: str, *runs: str, properties: str = "") -> str:
    """A paragraph; ``properties`` in the order of the schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{"".join(runs)}</w:p>'


def indents(*, left: float = 0, right: float = 0, hanging: float = 0, unit: int = CHARACTER) -> str:
    """Indents in characters of ``unit`` twentieths of a point."""
    parts = (("left", left), ("right", right), ("hanging", hanging))
    return "<w:ind " + " ".join(f'w:{name}="{round(of * unit)}"' for name, of in parts if of) + "/>"


def spacing(*, before: int, line: int, exact: bool = True) -> str:
    """Space before and pitch in twentieths of a point."""
    rule = "exact" if exact else "auto"
    return f'<w:spacing w:before="{before}" w:after="0" w:line="{line}" w:lineRule="{rule}"/>'


def cell(wide: int, *content: str, properties: str = "") -> str:
    """A table cell ``wide`` twentieths of a point wide."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{properties}</w:tcPr>{"".join(content)}</w:tc>'


def row(cells: Iterable[str], properties: str = "") -> str:
    """A table row."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(widths: Sequence[int], rows: Iterable[str], properties: str = "", caption: str = "") -> str:
    """A table of fixed column widths; ``properties`` are those before the width in the order of the schema."""
    columns = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    named = f"<w:tblCaption w:val={quoteattr(clean(caption))}/>" if caption else ""
    return (
        f'<w:tbl><w:tblPr>{properties}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{named}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def picture(relation: str, mm: float, words: str) -> str:
    """A square picture set in the line, with the words that stand for it."""
    side = round(mm * 36000)
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{side}" cy="{side}"/><wp:docPr id="1" name="QR" descr={quoteattr(clean(words))}/>'
        f'<a:graphic xmlns:a="{drawing}/main"><a:graphicData uri="{drawing}/picture">'
        f'<pic:pic xmlns:pic="{drawing}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="QR"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
