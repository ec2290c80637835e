"""Document numbers are read however they were typed and printed as the standard wants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.papers.number import DocumentNumber, blank_number, correct_number, parse_number
from liangpai.problems import Rejected


def test_a_correct_number_parses_into_issuer_year_and_serial() -> None:
    assert parse_number("清城委〔2024〕3号") == DocumentNumber("清城委", 2024, 3)


@pytest.mark.parametrize(
    "typed",
    [
        "清城委(2024)03号",
        "清城委（2024）第3号",
        "清城委[2024]3号",
        "清城委【2024】003 号",
        "清城委﹝2024﹞3号",
        "清城委〔２０２４〕３号",
        "清城委〔2024年〕3",
        " 清城委 〔 2024 〕 3号 ",
    ],
)
def test_wrong_brackets_zeros_and_widths_are_corrected(typed: str) -> None:
    assert correct_number(typed) == "清城委〔2024〕3号"


def test_a_number_without_an_issuer_is_corrected_too() -> None:
    assert correct_number("(2024)03号") == "〔2024〕3号"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "清城委",
        "清城委〔24〕3号",
        "清城委2024-3",
        "清城委〔2024〕0号",
        "清城委〔2024〕三号",
        "〔0024〕3号",
    ],
)
def test_what_is_no_number_is_refused_with_the_rule_and_the_way_out(typed: str) -> None:
    with pytest.raises(Rejected) as refusal:
        parse_number(typed, "scheme.basis")
    (problem,) = refusal.value.problems
    assert (problem.code, problem.place) == ("papers.number", "scheme.basis")
    assert "〔2024〕3号" in problem.zh
    assert "〔2024〕3号" in problem.en


@given(
    st.sampled_from(["清城委", "国办函", "粤府办发", ""]), st.integers(1900, 2099), st.integers(1, 999_999)
)
def test_every_printed_number_reads_back_as_itself(issuer: str, year: int, serial: int) -> None:
    number = DocumentNumber(issuer, year, serial)
    assert parse_number(str(number)) == number


def test_a_number_nobody_gave_is_a_form_to_be_filled() -> None:
    assert blank_number(2024) == "×××〔2024〕　号"
    assert blank_number() == "×××〔　　〕　号"
    with pytest.raises(Rejected):
        parse_number(blank_number(2024))
