"""Tables with a repeating header, rows that never break, and bands for rows that cannot be told apart."""

from collections.abc import Iterator

from liangpai.papers.document import Align, Table
from liangpai.papers.markup import break_line, cell, paragraph, row, run, spacing, table
from liangpai.papers.page import LINE, twips

# A table this short stays on one page; a longer one keeps its first and last rows in company.
_WHOLE = 12
# Under a table without a note, in twentieths of a point.
_GAP = 120


def table_block(block: Table, number: str, *, keep: bool = False) -> str:
    """The table with its title above and its note below; ``keep``: its end stays with what follows."""
    widths = [twips(column.mm) for column in block.columns]
    title = f"{number}　{block.title}"
    rows = [_head(block, widths), *_rows(block, widths, keep)]
    kept = "<w:keepNext/>" if keep else ""
    note = paragraph("TableNote", run(f"注：{block.note}"), properties=kept) if block.note else ""
    return (
        paragraph("TableTitle", run(title))
        + table(widths, rows, '<w:tblStyle w:val="Grid"/>', title)
        + (note or paragraph("TableNote", properties=kept + spacing(before=0, line=_GAP)))
    )


def _head(block: Table, widths: list[int]) -> str:
    cells = [
        cell(
            wide,
            _words("TableHead", column.name, "center", keep=True),
            properties='<w:vAlign w:val="center"/>',
        )
        for column, wide in zip(block.columns, widths, strict=True)
    ]
    return row(cells, f'<w:cantSplit/><w:trHeight w:val="{LINE}" w:hRule="atLeast"/><w:tblHeader/>')


def _rows(block: Table, widths: list[int], keep: bool) -> Iterator[str]:
    merges = {
        (band.column, at): _merge(at == band.first)
        for band in block.bands
        for at in range(band.first, band.last + 1)
    }
    height = f'<w:cantSplit/><w:trHeight w:val="{LINE}" w:hRule="atLeast"/>'
    for at, words in enumerate(block.rows):
        cells = []
        for number, (text, column, wide) in enumerate(zip(words, block.columns, widths, strict=True)):
            merge = merges.get((number, at), "")
            shown = "" if merge == _merge(False) else text
            content = _words(
                "TableCell", shown, column.align, keep=_keeps(block, at, keep), bold=_is_total(block, at)
            )
            cells.append(cell(wide, content, properties=merge + '<w:vAlign w:val="center"/>'))
        yield row(cells, height)


def _merge(first: bool) -> str:
    """One cell over several rows, shaded so that the band is seen at a glance."""
    start = ' w:val="restart"' if first else ""
    return f'<w:vMerge{start}/><w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>'


def _keeps(block: Table, at: int, keep: bool) -> bool:
    """Whether a row stays on the page of the next: rows of one band, short tables, and the ends of long ones."""
    last = len(block.rows) - 1
    if at == last:
        return keep or bool(block.note)
    banded = any(band.first <= at < band.last for band in block.bands)
    return banded or last < _WHOLE or at == 0 or at >= last - 2


def _is_total(block: Table, at: int) -> bool:
    return at >= len(block.rows) - block.totals


def _words(style: str, text: str, align: Align, *, keep: bool, bold: bool = False) -> str:
    properties = ("<w:keepNext/>" if keep else "") + f'<w:jc w:val="{align}"/>'
    lines = [part for line in text.split("\n") for part in (break_line(), run(line, bold=bold))][1:]
    return paragraph(style, *lines, properties=properties)
