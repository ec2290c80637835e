"""Numbers, probabilities, places and dates in print."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.dossier.report.numbers import (
    calendar_day,
    enough,
    fixed,
    measured,
    places,
    probability,
    signed,
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(73.4, "73.40"), (-0.18, "−0.18"), (-0.001, "0.00"), (1234.5, "1,234.50"), (math.nan, "—")],
)
def test_a_number_has_fixed_decimals_and_a_true_minus(value, shown):
    assert fixed(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(1, "+1.00"), (-1, "−1.00"), (0, "0.00"), (0.001, "0.00"), (math.nan, "—")]
)
def test_a_difference_carries_its_sign_unless_it_is_nothing(value, shown):
    assert signed(value) == shown


def test_a_figure_stands_as_it_was_reported():
    assert measured(88.6842, "%") == "88.6842%"
    assert measured(-5) == "−5"
    assert measured(12600, "万元") == "12,600万元"
    assert measured(math.nan, "%") == "—"


@given(st.floats(0, 1))
def test_a_probability_is_never_printed_as_certain(p):
    assert probability(p) not in ("0.000", "1.000")


def test_a_probability_has_three_decimals():
    assert [probability(p) for p in (0.0001, 0.5148, 0.9996)] == ["<0.001", "0.515", ">0.999"]


def test_a_run_of_one_place_is_that_place():
    assert places(2, 4) == "2—4"
    assert places(3.0, 3.0) == "3"


def test_a_day_is_written_as_the_language_writes_it():
    assert calendar_day("2024-01-25", "zh") == "2024年1月25日"
    assert calendar_day("2024-01-25", "en") == "25 January 2024"


@pytest.mark.parametrize("text", ["", "2024-13-40", "年底", "2024-1-5"])
def test_what_is_no_day_stays_as_it_was_written(text):
    assert calendar_day(text, "zh") == text


@pytest.mark.parametrize(
    ("needed", "start", "shown"),
    [(72.16667, 72, 72.17), (69.83333, 70, 69.83), (72.17, 72, 72.17), (101.3, 80, 102.0), (5.0, 5.0, 5.0)],
)
def test_a_needed_value_is_cut_to_two_digits_of_the_change(needed, start, shown):
    assert enough(needed, start) == shown


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_cut_value_still_suffices(needed, start):
    found, change = enough(needed, start), needed - start
    assert (found - needed) * change >= -1e-6 * max(1.0, abs(change)) ** 2
    assert abs(found - needed) <= 0.1 * abs(change) + 1e-6


def test_a_value_that_is_unknown_is_not_cut():
    assert math.isnan(enough(math.nan, 1.0))
