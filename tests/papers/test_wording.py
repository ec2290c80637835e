"""Numerals, dates and probabilities in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.papers.wording import (
    chinese_date,
    chinese_numeral,
    clean,
    listed,
    width,
    word_for_floor,
    word_for_probability,
)


@pytest.mark.parametrize(
    ("number", "words"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九")]
)
def test_headings_count_in_chinese_numerals(number: int, words: str) -> None:
    assert chinese_numeral(number) == words


@pytest.mark.parametrize("number", [0, 100, -1])
def test_no_heading_counts_outside_one_to_ninety_nine(number: int) -> None:
    with pytest.raises(ValueError, match="1 to 99"):
        chinese_numeral(number)


def test_no_two_headings_share_a_numeral() -> None:
    assert len({chinese_numeral(number) for number in range(1, 100)}) == 99


def test_dates_have_arabic_digits_without_zeros() -> None:
    assert chinese_date(date(2024, 1, 5)) == "2024年1月5日"


def test_names_are_listed_with_the_enumeration_comma() -> None:
    assert listed(["甲镇", "乙镇"]) == "甲镇、乙镇"


def test_letters_and_digits_are_half_as_wide_as_characters() -> None:
    assert width("2024年（1）") == 2 + 1 + 2 + 0.5


def test_the_rare_character_of_a_real_town_survives_cleaning() -> None:
    assert clean("下𱳪镇") == "下𱳪镇"


def test_control_and_direction_characters_are_taken_out() -> None:
    assert clean("\ufeff甲\x00镇\u202e\x0b 一\n二\t三\u200b ") == "甲镇 一 二 三"


def test_the_width_of_an_indent_made_of_ideographic_spaces_is_kept() -> None:
    assert clean("　号") == "　号"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_a_probability_is_told_as_a_count_with_its_standard_error() -> None:
    # sqrt(0.9312 * 0.0688 / 10000) = 0.00253
    assert word_for_probability(0.9312, 10_000) == "10,000次复算中9,312次仍居末位，概率0.931（标准误0.003）"


def test_several_last_places_are_named_by_their_number() -> None:
    assert (
        word_for_probability(0.5, 1_000, k=2) == "1,000次复算中500次仍居末2位之内，概率0.500（标准误0.016）"
    )


def test_a_floor_is_named_by_its_score() -> None:
    assert word_for_floor(0.9, 100, 75) == "100次复算中90次仍居75分以下，概率0.900（标准误0.030）"


def test_simulation_never_claims_certainty() -> None:
    assert word_for_probability(1.0, 10_000) == "10,000次复算中均仍居末位，概率大于0.999（标准误小于0.001）"
    assert word_for_probability(0.0, 10_000) == "10,000次复算中0次仍居末位，概率小于0.001（标准误小于0.001）"


@pytest.mark.parametrize(
    ("p", "runs", "k", "why"),
    [(1.1, 10, 1, "between"), (-0.1, 10, 1, "between"), (0.5, 0, 1, "run"), (0.5, 9, 0, "k counts")],
)
def test_what_is_no_probability_is_refused(p: float, runs: int, k: int, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        word_for_probability(p, runs, k)
