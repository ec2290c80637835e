import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.catalogue.rules import (
    crosses,
    decision_lacks_reason,
    difference,
    is_conflict,
    item_is_unsound,
    valid_to,
    value_is_no_number,
)

FIGURES = st.floats(-1e9, 1e9)


def test_the_difference_of_12_6_and_9_8_is_28_6_percent_of_the_smaller() -> None:
    assert difference(12.6, 9.8) == pytest.approx(0.2857142857)
    assert f"{difference(12.6, 9.8):.1%}" == "28.6%"


def test_nothing_and_something_differ_without_end_and_equal_figures_not_at_all() -> None:
    assert difference(0, 3) == math.inf
    assert difference(0, 0) == difference(4.2, 4.2) == 0


@given(FIGURES, FIGURES)
def test_the_difference_does_not_ask_who_spoke_first(a: float, b: float) -> None:
    assert difference(a, b) == difference(b, a) >= 0
    assert is_conflict(a, b, 0.05, 10) == is_conflict(b, a, 0.05, 10)


@given(FIGURES, FIGURES, st.floats(0, 1), st.floats(0, 1))
def test_a_wider_tolerance_never_makes_a_conflict(a: float, b: float, narrow: float, more: float) -> None:
    assert is_conflict(a, b, narrow) or not is_conflict(a, b, narrow + more)


def test_the_line_of_10_counts_as_above() -> None:
    assert crosses(9.99, 10, 10)
    assert not crosses(10, 12, 10)
    assert not crosses(1, 100, None)


def test_a_difference_of_exactly_the_tolerance_is_no_conflict() -> None:
    assert not is_conflict(1.0, 1.05, 0.05)
    assert is_conflict(1.0, 1.051, 0.05)


def test_a_small_difference_across_the_line_is_a_conflict() -> None:
    assert is_conflict(9.9, 10.1, 0.05, line=10)
    assert not is_conflict(9.9, 10.1, 0.05)


@pytest.mark.parametrize(
    ("on", "months", "until"),
    [
        (date(2024, 1, 10), 12, date(2025, 1, 10)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 12, 5), 1, date(2025, 1, 5)),
    ],
)
def test_a_value_holds_for_its_months(on: date, months: int, until: date) -> None:
    assert valid_to(on, months) == until


SOUND = {"code": "C1", "name": "收入", "source": "台账", "valid_months": 12, "tolerance": 0.05}


def test_an_item_names_code_name_and_source() -> None:
    assert item_is_unsound(**SOUND) is None  # type: ignore[arg-type] # a row of keywords
    for name in ("code", "name", "source"):
        refusal = item_is_unsound(**SOUND | {name: " "})  # type: ignore[arg-type] # a row of keywords
        assert refusal and refusal.code == "item.incomplete"


@pytest.mark.parametrize("wrong", [{"valid_months": 0}, {"valid_months": 61}, {"tolerance": -0.1}])
def test_validity_and_tolerance_stay_in_range(wrong: dict[str, object]) -> None:
    refusal = item_is_unsound(**SOUND | wrong)  # type: ignore[arg-type] # a row of keywords
    assert refusal and refusal.code == "item.out_of_range"


def test_infinity_is_no_value_and_silence_is_no_reason() -> None:
    assert value_is_no_number(math.inf, "收入") and value_is_no_number(math.nan, "收入")
    assert value_is_no_number(0, "收入") is None
    assert decision_lacks_reason("  ")
    assert decision_lacks_reason("以台账为准") is None
