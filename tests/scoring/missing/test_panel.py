"""Filling the gaps of a panel from other periods, worked by hand."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from liangpai.scoring.missing.filled import Filled
from liangpai.scoring.missing.panel import constant, latest, linear

NAN = np.nan
YEARS = [2019, 2020, 2021, 2025]


def panel(*figures: float) -> list[list[list[float]]]:
    """One unit, one indicator, four years."""
    return [[[figure]] for figure in figures]


def texts(filled: Filled) -> list[str]:
    return [str(source) for source in filled.source[:, 0, 0]]


def test_the_latest_figure_is_taken_within_its_age() -> None:
    filled = latest(panel(NAN, 5, NAN, NAN), YEARS, within=2)
    np.testing.assert_array_equal(filled.values[:, 0, 0], [NAN, 5, 5, NAN])
    assert texts(filled) == ["missing", "given", "latest", "missing"]


def test_the_latest_figure_is_never_taken_from_the_future() -> None:
    assert np.isnan(latest(panel(NAN, NAN, NAN, 5), YEARS).values[:3]).all()


def test_without_a_limit_the_latest_figure_never_grows_too_old() -> None:
    assert latest(panel(1, NAN, NAN, NAN), YEARS).values[3, 0, 0] == 1


def test_a_constant_reaches_back_before_the_first_figure_and_forward_after_the_last() -> None:
    filled = constant(panel(NAN, 5, NAN, NAN), YEARS)
    assert filled.values[:, 0, 0].tolist() == [5, 5, 5, 5]
    assert texts(filled) == ["constant", "given", "constant", "constant"]


def test_a_constant_prefers_the_figure_before_the_gap() -> None:
    assert constant(panel(1, NAN, 9, NAN), YEARS).values[:, 0, 0].tolist() == [1, 1, 9, 9]


def test_a_line_weighs_by_the_time_between() -> None:
    filled = linear(panel(0, NAN, NAN, 12), YEARS)
    assert filled.values[:, 0, 0].tolist() == [0, 2, 4, 12]
    assert texts(filled) == ["given", "linear", "linear", "given"]


def test_a_line_leaves_the_ends_missing_or_takes_the_nearest_figure() -> None:
    figures = panel(NAN, 5, 7, NAN)
    np.testing.assert_array_equal(linear(figures, YEARS).values[:, 0, 0], [NAN, 5, 7, NAN])
    filled = linear(figures, YEARS, ends="constant")
    assert filled.values[:, 0, 0].tolist() == [5, 5, 7, 7]
    assert texts(filled) == ["constant", "given", "given", "constant"]


def test_units_and_indicators_are_filled_apart() -> None:
    x = [[[1.0, NAN], [NAN, 8.0]], [[NAN, 4.0], [2.0, NAN]]]
    np.testing.assert_array_equal(latest(x, [1, 2]).values, [[[1, NAN], [NAN, 8]], [[1, 4], [2, 8]]])


def test_a_series_without_figures_stays_missing() -> None:
    for fill in (latest, constant, linear):
        assert texts(fill(panel(NAN, NAN, NAN, NAN), YEARS)) == ["missing"] * 4


@pytest.mark.parametrize("fill", [latest, constant, linear])
@pytest.mark.parametrize("times", [[1, 2, 3], [1, 2, 2, 3], [4, 3, 2, 1]])
def test_times_that_do_not_rise_or_fit_are_refused(fill: Callable[..., Any], times: list[int]) -> None:
    with pytest.raises(ValueError, match="times must rise"):
        fill(panel(1, 2, 3, 4), times)


def test_an_unknown_rule_for_the_ends_is_refused() -> None:
    with pytest.raises(ValueError, match="'missing' or 'constant'"):
        linear(panel(1, 2, 3, 4), YEARS, ends="guess")  # type: ignore[arg-type]
