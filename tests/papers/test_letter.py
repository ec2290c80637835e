"""The frame that every letter about a card shares."""

from datetime import date

from liangpai.papers.document import Imprint, Paragraph
from liangpai.papers.letter import LetterFacts, contact_line, counted, day_or_blank, letter

FACTS = LetterFacts(issuer="办公室", unit="茶坞镇人民政府")


def test_it_goes_to_the_unit_in_the_name_of_the_issuer_and_is_not_public() -> None:
    paper = letter(FACTS, ("关于", "甲"), [Paragraph("文")])
    assert (paper.form, paper.letterhead, paper.recipients) == ("letter", "办公室", ("茶坞镇人民政府",))
    assert (paper.signer, paper.remark, paper.imprint) == ("办公室", "此件不公开", None)


def test_copies_stand_in_the_closing_record() -> None:
    copied = LetterFacts(issuer="办公室", unit="甲", letterhead="指挥部", copies=("区纪委监委机关",))
    paper = letter(copied, ("甲",), [], remark="")
    assert (paper.letterhead, paper.imprint) == ("指挥部", Imprint(("区纪委监委机关",)))


def test_what_nobody_stated_is_a_blank() -> None:
    assert contact_line("").text == "　　　　　　（待填）。"
    assert day_or_blank(None) == "　　　年　月　日"
    assert day_or_blank(date(2024, 1, 5)) == "2024年1月5日"


def test_sentences_are_counted_from_one() -> None:
    assert [block.text for block in counted(["甲。", "乙。"])] == ["（1）甲。", "（2）乙。"]
