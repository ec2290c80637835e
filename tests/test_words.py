from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.words import Words

TOWN = Words("{name}第{place}名", "{name} is number {place}")


def test_a_text_is_said_in_the_language_asked_for() -> None:
    assert Words("是", "yes").says() == "是"
    assert Words("是", "yes").says("en") == "yes"


def test_values_go_into_both_languages() -> None:
    said = TOWN.format(name="枕河镇", place=3)
    assert said == Words("枕河镇第3名", "枕河镇 is number 3")


def test_words_within_words_go_in_by_their_language() -> None:
    said = TOWN.format(name=Words("镇", "the town"), place=1)
    assert said == Words("镇第1名", "the town is number 1")


def test_a_day_goes_in_as_offices_write_it() -> None:
    said = Words("至{on}", "until {on}").format(on=date(2024, 1, 5))
    assert said == Words("至2024年1月5日", "until 5 January 2024")


@given(st.text(), st.text())
def test_a_value_is_never_read_as_a_place_for_another(zh: str, en: str) -> None:
    assert Words("{a}", "{a}").format(a=Words(zh, en)) == Words(zh, en)


@pytest.mark.parametrize(
    ("n", "en"),
    [(0, "0 figures wait"), (1, "1 figure waits"), (2, "2 figures wait"), (11, "11 figures wait")],
)
def test_english_says_one_thing_of_one_and_another_of_many(n: int, en: str) -> None:
    said = Words("{n}个数待核验", "{n} {n|figure waits|figures wait}").format(n=n)
    assert said == Words(f"{n}个数待核验", en)
