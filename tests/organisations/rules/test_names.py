import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.organisations.rules.names import pinyin_of, plain_name, same_place, short_name

RARE = "下\U00031cea镇"


def test_a_name_is_found_by_its_initials_and_its_full_pinyin() -> None:
    assert pinyin_of("源潭镇") == "ytz yuantanzhen"


def test_the_tail_of_a_committee_is_not_part_of_the_pinyin() -> None:
    assert pinyin_of("新庄社区居委会") == "xz xinzhuang"
    assert pinyin_of("第3村") == "d3c di3cun"


def test_a_rare_character_has_a_plain_form_and_both_are_searched() -> None:
    assert plain_name(RARE) == "下石太镇"
    assert plain_name("\U0002b740村") == "〓村"
    assert "xstz" in pinyin_of(RARE).split()


@given(st.text())
def test_a_plain_name_stays_plain_and_within_the_basic_plane(name: str) -> None:
    assert all(ord(char) <= 0xFFFF for char in plain_name(name))
    assert plain_name(plain_name(name)) == plain_name(name)


@given(st.text(max_size=60))
def test_the_pinyin_of_any_name_fits_its_column(name: str) -> None:
    assert len(pinyin_of(name)) <= 160


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("新桥村委会", "新桥"),
        ("竹园村村委会", "竹园村"),
        ("江口居委会", "江口"),
        ("居委会", "居委会"),
        ("源潭镇", "源潭镇"),
    ],
)
def test_a_short_name_has_no_tail_but_is_never_empty(name: str, short: str) -> None:
    assert short_name(name) == short


def test_two_spellings_of_one_committee_are_the_same_place() -> None:
    assert same_place("新庄社区居委会", "新庄社区居民委员会")
    assert same_place(RARE, "下石太镇")
    assert not same_place("源潭镇", "飞来峡镇")
