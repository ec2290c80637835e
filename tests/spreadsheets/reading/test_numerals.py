"""Text that stands where a number belongs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.spreadsheets.reading.numerals import Numeral, read_numeral, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.6", Numeral(12.6)),
        (" -3 ", Numeral(-3.0)),
        ("1,234,567.5", Numeral(1234567.5)),
        (".5", Numeral(0.5)),
        ("1e3", Numeral(1000.0)),
        ("\u22125", Numeral(-5.0)),
        ("１２．６", Numeral(12.6, is_fullwidth=True)),
        ("85%", Numeral(85.0, is_percent=True)),
        ("85 ％", Numeral(85.0, is_percent=True, is_fullwidth=True)),
        ("  ", Numeral(is_blank=True)),
        ("\u3000", Numeral(is_blank=True)),
        ("12.6万", Numeral(seems=126_000.0, word="万")),
        ("1.2亿元", Numeral(seems=1.2e8, word="亿")),
        ("３千万", Numeral(seems=3e7, word="千万")),
        ("2w", Numeral(seems=20_000.0, word="w")),
        ("—", Numeral(says_nothing=True)),
        ("未统计", Numeral(says_nothing=True)),
        ("约85亩", Numeral(seems=85.0)),
        ("3到5", Numeral()),
        ("十二", Numeral()),
        ("nan", Numeral()),
        ("inf", Numeral()),
        ("1,23", Numeral()),
        ("٣", Numeral()),
    ],
)
def test_a_text_is_a_number_only_when_it_surely_is_one(text: str, expected: Numeral) -> None:
    assert read_numeral(text) == expected


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_any_number_written_out_is_read_as_itself(value: float) -> None:
    assert read_numeral(repr(value)).value == value
    assert (
        read_numeral(
            repr(value).translate({ord("0") + n: "０１２３４５６７８９"[n] for n in range(10)})
        ).value
        == value
    )


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    read_numeral(text)


def test_numbers_are_shown_as_people_write_them() -> None:
    assert [shown(value) for value in (126000.0, 0.85, -3.0, 1 / 3)] == [
        "126000",
        "0.85",
        "-3",
        "0.333333333333",
    ]
