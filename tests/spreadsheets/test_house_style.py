"""The look of every workbook."""

from liangpai.spreadsheets.house_style import text_width


def test_a_chinese_character_is_as_wide_as_two_letters_and_the_longest_line_counts() -> None:
    assert text_width("镇街") > text_width("abc")
    assert text_width("甲\n（万元）") == text_width("（万元）")
    assert text_width("") == 0
