from datetime import date

import pytest
from django.http import QueryDict

from liangpai.refusal import Refused
from liangpai.web.asked import Asked
from liangpai.words import Words


def asked(query: str) -> Asked:
    return Asked(QueryDict(query), {"a": Words("甲", "first")})


def test_texts_lose_their_blanks_and_numbers_are_numbers() -> None:
    assert asked("a=+x+").text("a") == "x"
    assert asked("a=12.5").number("a") == 12.5
    assert asked("a=").number("a") is None
    assert asked("").text("a") == ""


@pytest.mark.parametrize("query", ["a=12万", "a=1,2", "a=nan", "a=inf"])
def test_what_is_no_number_is_refused_by_the_name_of_its_field(query: str) -> None:
    with pytest.raises(Refused) as refused:
        asked(query).number("a")
    assert "甲" in refused.value.first.says() and refused.value.first.kind == "invalid"


def test_a_text_has_its_length_and_a_choice_its_options() -> None:
    with pytest.raises(Refused):
        asked("a=123456").text("a", most=5)
    assert asked("a=x").choice("a", ["x", "y"]) == "x"
    with pytest.raises(Refused):
        asked("a=z").choice("a", ["x", "y"])


@pytest.mark.parametrize(
    ("query", "number"), [("a=7", 7), ("a=-7", 3), ("a=", 3), ("a=²", 3), ("a=99999999999", 3)]
)
def test_a_whole_number_falls_back_to_its_default(query: str, number: int) -> None:
    assert asked(query).whole("a", 3) == number


def test_a_box_is_ticked_or_not() -> None:
    assert asked("a=on").flag("a") and not asked("").flag("a")


def test_a_day_is_read_as_a_date_field_sends_it() -> None:
    form = Asked(QueryDict("on=2024-01-25&none=&wrong=gestern&box=a&box=b"), {"wrong": Words("起", "from")})
    assert form.day("on") == date(2024, 1, 25)
    assert form.day("none") is None
    assert form.several("box") == ["a", "b"]
    with pytest.raises(Refused) as refused:
        form.day("wrong")
    assert "起" in refused.value.first.says("zh")
