"""Text on its way into or out of a cell."""

import pytest

from liangpai.spreadsheets.texts import LONGEST_TEXT, cell_text, clean, same_text, starts_a_formula, xml_text


@pytest.mark.parametrize("text", ["=1+1", "+86", "-x", "@sum", "\t=1", "＝1", "＋1", "－1", "＠a"])
def test_what_a_program_may_run_is_recognised(text: str) -> None:
    assert starts_a_formula(text)


@pytest.mark.parametrize("text", ["", "甲镇", "a=b", " =1", "'=1"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert not starts_a_formula(text)


def test_characters_no_workbook_can_hold_are_removed() -> None:
    assert clean("a\x00\x1f\ud800b\r\nc\rd\te\uffff𱳪") == "ab\nc\nd\te𱳪"
    assert len(clean("长" * 40_000)) == LONGEST_TEXT


def test_xml_is_escaped_and_so_is_what_looks_like_an_escape() -> None:
    assert xml_text("<a&b> _x0041_ _x_") == "&lt;a&amp;b&gt; _x005F_x0041_ _x_"


def test_headings_are_equal_when_people_call_them_equal() -> None:
    assert same_text(" 完成率 （％）\n") == same_text("完成率(%)")
    assert same_text("完成率") != same_text("完工率")


def test_a_whole_number_is_shown_without_a_point() -> None:
    assert [cell_text(value) for value in (3.0, 3.5, " a ", 1e300, 7)] == ["3", "3.5", "a", "1e+300", "7"]
