"""No two units are called the same, however they are named."""

from hypothesis import given
from hypothesis import strategies as st

from liangpai.dossier.names import first_of, unit_names
from liangpai.scoring.assessment import Unit


def _named(*pairs):
    return unit_names(Unit(code, name, "村") for code, name in pairs)


def test_only_namesakes_carry_their_codes():
    assert _named(("1", "新村"), ("2", "旧村"), ("3", "新村")) == {
        "1": "新村（1）",
        "2": "旧村",
        "3": "新村（3）",
    }


def test_a_name_that_looks_like_one_with_its_code_is_told_apart_too():
    assert _named(("1", "新村"), ("2", "新村"), ("3", "新村（1）")) == {
        "1": "新村（1）（1）",
        "2": "新村（2）",
        "3": "新村（1）（3）",
    }


@given(
    st.dictionaries(st.sampled_from("123456"), st.sampled_from(["甲", "甲（1）", "甲（2）", "甲（1）（1）"]))
)
def test_names_always_differ_and_keep_the_order(named):
    found = _named(*named.items())
    assert list(found) == list(named)
    assert len(set(found.values())) == len(named)


def test_names_too_many_for_a_sentence_are_counted():
    assert first_of("abcd", 3) == ("abc", 1)
    assert first_of("abc", 3) == ("abc", 0)
