"""Attachments, signature and date stand where the standard puts them."""

import re
from datetime import date

import pytest

from liangpai.papers.document import Annex, Column, Heading, Imprint, Paper, Paragraph, Table
from liangpai.papers.page import CHARACTER
from liangpai.papers.styles import STYLES
from tests.papers.look import of_style, part, words


def paper(**changes: object) -> Paper:
    return Paper(title=("通报",), blocks=(Paragraph("文"),), **changes)  # type: ignore[arg-type]


def right_indents(xml: str) -> list[float]:
    found = [re.search(r'w:right="(\d+)"', one) for one in of_style(xml, "Signature")]
    return [int(one[1]) / CHARACTER if one else 0 for one in found]


def test_one_attachment_has_no_number_and_several_are_counted() -> None:
    assert "附件：明细表" in words(paper(annexes=(Annex("明细表"),)))
    several = words(paper(annexes=(Annex("明细表"), Annex("摘要"))))
    assert "附件：1.\t明细表" in several
    assert "2.\t摘要" in several


def test_only_attachments_with_content_are_printed_on_pages_of_their_own() -> None:
    annexes = (Annex("明细表"), Annex("摘要", (Heading(1, "标准化"), Paragraph("说明。"))))
    marks = of_style(part(paper(annexes=annexes)), "AnnexMark")
    assert len(marks) == 1
    assert "附件2" in marks[0]
    assert "<w:pageBreakBefore/>" in marks[0]
    assert "一、标准化" in words(paper(annexes=annexes))


def test_the_only_attachment_is_marked_without_a_number() -> None:
    assert "附件" in words(paper(annexes=(Annex("摘要", (Paragraph("说明。"),)),)))


def test_the_date_ends_four_characters_from_the_right_with_the_signer_centred_over_it() -> None:
    xml = part(paper(signer="云岫区政府", dated=date(2024, 1, 25)))  # 5 characters over 6.5
    assert right_indents(xml) == pytest.approx([4.75, 4.0], abs=0.01)


def test_a_long_signer_ends_at_the_right_and_the_date_moves_under_its_middle() -> None:
    xml = part(
        paper(signer="云岫区百千万高质量发展工程指挥部办公室", dated=date(2024, 1, 25))
    )  # 19 characters
    assert [round(at, 2) for at in right_indents(xml)] == [0, 6.25]


def test_an_undated_paper_leaves_the_date_to_be_filled() -> None:
    assert "　　　年　月　日" in words(paper(signer="云岫区政府"))


def test_nothing_is_signed_that_has_no_signer() -> None:
    assert not of_style(part(paper(dated=date(2024, 1, 25))), "Signature")


def test_the_signature_stays_with_the_closing_record() -> None:
    kept = {style.key for style in STYLES if style.keep}
    assert {"Signature", "Remark"} <= kept


def test_the_signature_never_stands_alone_on_a_page() -> None:
    xml = part(paper(signer="云岫区政府", remark="此件不公开"))
    assert "<w:keepNext/>" in of_style(xml, "Body")[-1]
    assert "<w:keepNext/>" not in of_style(part(paper()), "Body")[-1]
    assert "（此件不公开）" in of_style(xml, "Remark")[0]


def test_what_comes_last_stays_with_the_closing_record() -> None:
    record, rows = (
        Imprint(("区委办公室",), "办公室", date(2024, 1, 25)),
        (Table("表", (Column("甲", 20),), (("1",),)),),
    )
    ending = part(Paper(title=("议程",), blocks=(Paragraph("末段。"),), imprint=record))
    assert '<w:pStyle w:val="Body"/><w:keepNext/>' in ending
    annexed = part(
        Paper(title=("议程",), blocks=(Paragraph("正文。"),), annexes=(Annex("表", rows),), imprint=record)
    )
    assert '<w:pStyle w:val="Body"/><w:keepNext/>' not in annexed
    assert '<w:pStyle w:val="TableNote"/><w:keepNext/>' in annexed
    assert "keepNext" not in part(Paper(title=("议程",), blocks=(Paragraph("末段。"),)))
