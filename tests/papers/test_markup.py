"""Words enter the markup escaped and clean."""

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from liangpai.papers.markup import cell, indents, paragraph, picture, row, run, spacing, tab, table
from liangpai.papers.page import NAMESPACES


def parsed(xml: str) -> str:
    element = parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>")
    return "".join(words.text or "" for words in element.iter(qn("w:t")))


@given(st.text())
def test_any_text_gives_well_formed_markup(text: str) -> None:
    parsed(paragraph("Body", run(text, bold=True), tab()))


def test_signs_of_the_markup_are_only_text() -> None:
    assert parsed(paragraph("Body", run('甲<w:b/>&"乙'))) == '甲<w:b/>&"乙'


def test_a_run_asks_for_the_chinese_font_where_a_sign_has_two() -> None:
    assert 'w:hint="eastAsia"' in run("“σ×2”")
    assert 'w:sz w:val="29"' in run("甲", size=14.5)


def test_indents_state_only_what_is_set() -> None:
    assert indents(left=2, hanging=1, unit=280) == '<w:ind w:left="560" w:hanging="280"/>'


def test_spacing_is_exact_unless_a_picture_must_fit() -> None:
    assert 'w:lineRule="exact"' in spacing(before=0, line=579)
    assert 'w:lineRule="auto"' in spacing(before=0, line=240, exact=False)


def test_a_table_names_its_caption_in_an_attribute_that_quotes_cannot_leave() -> None:
    xml = table([100], [row([cell(100, paragraph("Normal", run("甲")))])], caption='表1 "甲"<乙>')
    assert parsed(xml) == "甲"
    assert "<w:tblCaption w:val='表1 \"甲\"&lt;乙&gt;'/>" in xml


def test_a_picture_carries_words_for_those_who_cannot_see_it() -> None:
    assert 'descr="结果快照 &lt;a&gt;"' in picture("rIdCode", 22, "结果快照 <a>")
    assert 'cx="792000" cy="792000"' in picture("rIdCode", 22, "")
