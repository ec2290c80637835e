import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.results.rules.asking import Ask
from liangpai.results.rules.entries import read_entry
from liangpai.spreadsheets.reading.numerals import shown

INCOME, SHARE, SCORE, PEOPLE, PLAIN = (
    Ask("I2", "收入", "万元"),
    Ask("I1", "完成率", "%"),
    Ask("I3", "满意度", "分"),
    Ask("P", "人口", "人"),
    Ask("X", "比例", ""),
)


@pytest.mark.parametrize(
    ("typed", "ask", "value", "code"),
    [
        ("12.6", INCOME, 12.6, ""),
        (12.6, INCOME, 12.6, ""),
        ("１２．６", INCOME, 12.6, "fullwidth_digits"),
        ("12.6万", INCOME, 12.6, "figure.magnitude"),
        ("12.6万元", INCOME, 12.6, "figure.magnitude"),
        ("1.2亿", INCOME, 12000.0, "figure.magnitude"),
        ("1.2万", PEOPLE, 12000.0, "figure.magnitude"),
        ("1,234.5", INCOME, 1234.5, ""),
        ("85%", SHARE, 85.0, "percent_sign"),
        ("-3", INCOME, -3.0, ""),
    ],
)
def test_what_is_surely_a_number_is_read_in_the_items_unit(
    typed: str | float, ask: Ask, value: float, code: str
) -> None:
    entry = read_entry(typed, ask)
    assert (entry.value, entry.text) == (value, "") and not entry.is_bad and not entry.is_blank
    assert (entry.problem.code if entry.problem else "") == code


@pytest.mark.parametrize(
    ("typed", "ask", "code"),
    [
        ("八十", SCORE, "text_in_number"),
        ("约12", INCOME, "text_in_number"),
        ("85%", INCOME, "percent_unexpected"),
        ("85%", PLAIN, "percent_unexpected"),
        ("3万", SCORE, "text_in_number"),
        ("3万", PLAIN, "text_in_number"),
        ("1e999", INCOME, "not_finite"),
        (float("nan"), INCOME, "not_finite"),
    ],
)
def test_what_is_none_keeps_its_text_and_names_its_problem(typed: str | float, ask: Ask, code: str) -> None:
    entry = read_entry(typed, ask, "枕河镇·I3")
    assert entry.is_bad and entry.value is None and entry.text
    assert entry.problem is not None and entry.problem.code == code and entry.problem.place == "枕河镇·I3"


@pytest.mark.parametrize("typed", [None, "", "  ", "—", "暂无"])
def test_an_empty_cell_and_one_that_says_nothing_are_blank(typed: str | None) -> None:
    assert read_entry(typed, INCOME).is_blank


@given(st.text(max_size=80))
def test_nothing_that_is_typed_is_lost_or_breaks_the_reader(typed: str) -> None:
    entry = read_entry(typed, INCOME)
    assert entry.is_blank or (entry.value is None) == entry.is_bad
    assert len(entry.text) <= 60


@given(st.floats(-1e12, 1e12).map(lambda value: round(value, 4)))
def test_a_number_that_is_shown_is_read_back(value: float) -> None:
    assert shown(read_entry(shown(value), INCOME).value or 0.0) == shown(value + 0.0)
