"""Titles break between phrases into balanced lines."""

from hypothesis import given
from hypothesis import strategies as st

from liangpai.papers.title import title_lines
from liangpai.papers.wording import width


def test_a_short_title_stays_on_one_line() -> None:
    assert title_lines(["关于", "评定结果的", "通报"], 19) == ("关于评定结果的通报",)


def test_a_long_title_breaks_between_phrases_into_even_lines() -> None:
    phrases = ["云岫区百千万工程指挥部办公室", "关于", "2023年度", "镇街", "考核评价", "结果的", "通报"]
    assert title_lines(phrases, 19) == ("云岫区百千万工程指挥部办公室关于", "2023年度镇街考核评价结果的通报")


def test_only_a_phrase_longer_than_a_line_is_cut() -> None:
    assert title_lines(["一二三四五六七"], 4) == ("一二三四", "五六七")


def test_a_title_without_words_has_no_lines() -> None:
    assert title_lines(["", ""], 10) == ()


@given(st.lists(st.text("镇街考核结果2023", max_size=12), max_size=7), st.integers(4, 20))
def test_no_word_is_lost_and_no_line_is_too_long(phrases: list[str], limit: int) -> None:
    lines = title_lines(phrases, limit)
    assert "".join(lines) == "".join(phrases)
    assert all(width(line) <= limit for line in lines)
