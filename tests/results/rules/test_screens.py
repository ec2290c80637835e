import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.results.rules.screens import (
    PROMPTS,
    copied_from,
    heaps,
    is_frozen,
    is_outlier,
    item_prompts,
    jumps,
    last_digits,
    uneven_digits,
)


@pytest.mark.parametrize(
    ("now", "base", "before", "prompted"),
    [
        (13.0, 10.0, 9.0, False),
        (13.01, 10.0, 9.0, True),
        (6.9, 10.0, 9.0, True),
        (10.0, 10.0, 9.0, False),
        (99.0, 10.0, 10.0, False),
        (99.0, 10.0, None, False),
        (99.0, None, 9.0, False),
    ],
)
def test_a_change_beyond_three_times_last_years_change_is_prompted(
    now: float, base: float | None, before: float | None, prompted: bool
) -> None:
    assert jumps(now, base, before) is prompted


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(1.0, 1e6))
def test_the_screen_does_not_depend_on_the_unit_of_measure(base: float, change: float, now: float) -> None:
    exact = [round(value) for value in (now, base, base - change)]
    assert jumps(*map(float, exact)) is jumps(*(value * 1024.0 for value in exact))


@pytest.mark.parametrize(
    ("now", "base", "frozen"),
    [(12.6, 12.6, True), (12.6, 12.5, False), (12.6, None, False), (0.0, 0.0, False), (100.0, 100.0, False)],
)
def test_a_figure_that_repeats_the_year_before_is_prompted(
    now: float, base: float | None, frozen: bool
) -> None:
    assert is_frozen(now, base) is frozen


@pytest.mark.parametrize(
    ("value", "others", "hit"),
    [
        (50.0, [10.0, 11.0, 12.0, 13.0, 14.0], True),
        (13.0, [10.0, 11.0, 12.0, 13.0, 14.0], False),
        (50.0, [10.0, 11.0, 12.0], False),
        (50.0, [10.0] * 9, False),
    ],
)
def test_a_figure_outside_the_robust_band_of_its_peers_is_prompted(
    value: float, others: list[float], hit: bool
) -> None:
    assert is_outlier(value, others) is hit


def test_a_row_copied_from_another_unit_is_named_with_its_items() -> None:
    own = {"A": 12.61, "B": 333.0, "C": 0.57, "D": 71.31, "E": 100.0}
    others = {4: {"A": 12.61}, 5: {"A": 12.61, "B": 333.0, "C": 0.57, "D": 71.31}}
    assert copied_from(own, others) == (5, frozenset("ABCD"))
    assert copied_from(own, {5: {"A": 12.61, "B": 333.0, "C": 0.58}}) == (0, frozenset())
    assert copied_from({"A": 100.0, "B": 0.0}, {5: {"A": 100.0, "B": 0.0}}) == (0, frozenset())


def test_figures_that_end_in_0_and_5_too_often_are_prompted() -> None:
    assert heaps([float(value * 5 + 100) for value in range(40)])
    assert not heaps([float(value + 100) for value in range(40)])
    assert not heaps([100.0, 105.0])


def test_last_digits_are_counted_as_written() -> None:
    assert last_digits([12.61, 0.5, 10.0, 0.0, 130.20]) == {1: 1, 5: 1, 0: 1, 2: 1}


def test_decimals_that_end_alike_are_prompted() -> None:
    assert uneven_digits([value + 0.25 for value in range(80)])
    assert not uneven_digits([value + digit / 10 for value in range(10) for digit in range(1, 10)])
    assert not uneven_digits([1.25, 2.25])


def test_an_item_is_told_what_all_its_figures_show() -> None:
    assert item_prompts([float(value * 5 + 100) for value in range(40)]) == ("heaping",)
    assert item_prompts([1.0]) == ()
    assert {"heaping", "digits", "jump", "frozen", "copied", "outlier", "second_source"} == set(PROMPTS)
