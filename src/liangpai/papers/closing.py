"""What follows the body: the list of attachments, signature and date, and the printed attachments."""

from collections.abc import Callable

from liangpai.papers.document import Annex, Block, Paper
from liangpai.papers.markup import indents, paragraph, run, spacing, tab
from liangpai.papers.page import LINE
from liangpai.papers.wording import chinese_date, clean, width


def annex_list(listed_annexes: tuple[Annex, ...], *, signed: bool = True) -> str:
    """附件： one line under the body, two characters in, the names aligned with each other.

    The list stays with the signature; where there is none it must not be drawn to the first attachment's page.
    """
    keep = "" if signed else '<w:keepNext w:val="0"/>'
    several = len(listed_annexes) > 1
    lines = []
    for at, annex in enumerate(listed_annexes):
        lead = "附件：" if at == 0 else ""
        count = f"{at + 1}." if several else ""
        hang = 3 * (at == 0) + 1.2 * several
        place = (
            keep
            + spacing(before=LINE if at == 0 else 0, line=LINE)
            + indents(left=5 + 1.2 * several, hanging=hang)
        )
        gap = [tab()] if several else []
        lines.append(paragraph("AnnexList", run(lead + count), *gap, run(annex.title), properties=place))
    return "".join(lines)


def signature(paper: Paper) -> str:
    """The signer centred over the date, the date four characters from the right, room for the seal above.

    All of it stays with the closing record, which would otherwise stand alone on a page.
    """
    if not paper.signer:
        return ""
    day = chinese_date(paper.dated) if paper.dated else "　　　年　月　日"
    signer = clean(paper.signer)
    overhang = (width(signer) - width(day)) / 2
    date_right = max(4.0, overhang)
    top = spacing(before=2 * LINE, line=LINE)
    remark = paragraph("Remark", run(f"（{paper.remark}）")) if paper.remark else ""
    return (
        paragraph("Signature", run(signer), properties=top + indents(right=max(date_right - overhang, 0)))
        + paragraph("Signature", run(day), properties=indents(right=date_right))
        + remark
    )


def annexes(
    all_annexes: tuple[Annex, ...], body: Callable[[tuple[Block, ...], bool], str], *, keep_last: bool = False
) -> str:
    """The attachments that are printed, each from a new page: 附件 and its number, the title on the third line.

    ``keep_last``: the end of the last one stays with the closing record.
    """
    pages = []
    last = max((at for at, annex in enumerate(all_annexes, start=1) if annex.blocks), default=0)
    for at, annex in enumerate(all_annexes, start=1):
        if annex.blocks:
            mark = f"附件{at}" if len(all_annexes) > 1 else "附件"
            above = spacing(before=LINE, line=LINE)
            pages.append(
                paragraph("AnnexMark", run(mark), properties="<w:pageBreakBefore/>")
                + paragraph("Title", run(annex.title), properties=above)
                + paragraph("Normal")
                + body(annex.blocks, keep_last and at == last)
            )
    return "".join(pages)
