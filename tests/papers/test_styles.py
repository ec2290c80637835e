"""Every style names a Chinese and a Latin font, and none ships one."""

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from liangpai.papers.styles import FALLBACKS, STYLES, font_table, styles


def test_every_style_sets_chinese_and_latin_fonts_and_its_size() -> None:
    found = {style.get(qn("w:styleId")): style for style in parse_xml(styles()).iter(qn("w:style"))}
    for style in STYLES:
        look = found[style.key].find(qn("w:rPr"))
        fonts = look.find(qn("w:rFonts"))
        assert fonts.get(qn("w:eastAsia")) == style.font
        assert fonts.get(qn("w:ascii")) == fonts.get(qn("w:hAnsi")) == style.latin
        assert look.find(qn("w:sz")).get(qn("w:val")) == str(round(style.size * 2))


def test_headings_and_titles_stay_with_what_follows() -> None:
    kept = {style.key for style in STYLES if style.keep}
    assert {"Title", "Heading1", "Heading2", "Heading3", "Heading4", "TableTitle", "Signature"} <= kept


def test_no_style_controls_widows_which_would_break_the_twenty_two_lines() -> None:
    assert styles().count('<w:widowControl w:val="0"/>') == len(STYLES)


def test_every_font_used_has_an_entry_with_its_fallback() -> None:
    assert {style.font for style in STYLES} | {style.latin for style in STYLES} == set(FALLBACKS)
    fonts = parse_xml(font_table())
    assert [font.get(qn("w:name")) for font in fonts] == list(FALLBACKS)
    assert '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>' in font_table()
