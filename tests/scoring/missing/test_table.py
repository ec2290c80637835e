"""Filling the gaps of one table, worked by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from liangpai.scoring.missing import BY_COLUMN, BY_PEERS, impute
from liangpai.scoring.missing.table import (
    group_mean,
    group_median,
    leave,
    mean,
    median,
    penalised,
    row_mean,
)

NAN = np.nan
FIGURES = [[1.0, 10.0], [2.0, NAN], [6.0, 40.0], [NAN, 70.0]]

tables = arrays(float, (5, 3), elements=st.sampled_from([0.0, 1.0, 2.5, 9.0, NAN]))


def test_leaving_gaps_says_that_they_are_missing() -> None:
    values, source = leave(FIGURES)
    np.testing.assert_array_equal(values, FIGURES)
    assert source[1].tolist() == ["given", "missing"]


def test_gaps_take_the_mean_or_median_of_their_indicator() -> None:
    assert mean(FIGURES).values[3, 0] == 3.0
    assert mean(FIGURES).values[1, 1] == 40.0
    assert median([[1.0], [2.0], [9.0], [NAN]]).values[3, 0] == 2.0
    assert median(FIGURES).source[3].tolist() == ["median", "given"]


def test_an_indicator_nobody_has_stays_missing_without_a_warning() -> None:
    x = [[NAN, 1.0], [NAN, NAN]]
    for filled in (mean(x), median(x), group_mean(x, ["a", "a"]), group_median(x, ["a", "a"])):
        assert filled.source.tolist() == [["missing", "given"], ["missing", filled.source[1, 1]]]
        assert filled.values[1, 1] == 1.0


def test_gaps_take_the_mean_or_median_of_peers_only() -> None:
    groups = ["town", "street", "town", "town"]
    filled = group_mean([[1.0], [100.0], [3.0], [NAN]], groups)
    assert filled.values[3, 0] == 2.0
    assert filled.source[3, 0] == "group_mean"
    groups = ["town", "town", "town", "town", "street"]
    assert group_median([[1.0], [2.0], [9.0], [NAN], [50.0]], groups).values[3, 0] == 2.0


def test_a_gap_without_peers_stays_missing() -> None:
    assert group_mean([[1.0], [NAN]], ["town", "street"]).source[1, 0] == "missing"
    assert group_mean([[1.0], [NAN]], ["", ""]).source[1, 0] == "missing"


def test_group_names_must_match_the_units() -> None:
    with pytest.raises(ValueError, match="2 units need as many group names, not 1"):
        group_mean([[1.0], [NAN]], ["town"])


def test_a_row_average_is_taken_among_standings_and_put_back_on_the_scale() -> None:
    x = [[0.0, 100.0, 5.0], [10.0, 200.0, 15.0], [4.0, 180.0, NAN]]
    filled = row_mean(x)
    assert filled.values[2, 2] == pytest.approx(5 + 10 * (0.4 + 0.8) / 2)
    assert filled.source[2, 2] == "row"


def test_a_row_average_turns_indicators_where_less_is_better() -> None:
    x = [[0.0, 100.0], [10.0, 200.0], [4.0, NAN]]
    assert row_mean(x, direction=[1, -1]).values[2, 1] == pytest.approx(200 - 100 * 0.4)


def test_a_row_average_of_figures_on_one_scale_is_plain() -> None:
    assert row_mean([[2.0, 4.0, NAN]], normalise_first=False).values[0, 2] == 3.0


def test_an_indicator_without_range_is_filled_with_its_only_value_and_counts_for_no_standing() -> None:
    x = [[0.0, 7.0, 1.0], [10.0, 7.0, NAN], [10.0, NAN, 3.0]]
    filled = row_mean(x)
    assert filled.values[2, 1] == 7.0
    assert filled.values[1, 2] == 3.0


def test_a_unit_without_any_figure_stays_missing() -> None:
    x = [[1.0, 7.0], [3.0, 7.0], [NAN, NAN]]
    assert row_mean(x).source[2].tolist() == ["missing", "missing"]
    assert row_mean(x, normalise_first=False).source[2].tolist() == ["missing", "missing"]


def test_a_penalty_fills_with_the_worst_value_of_each_indicator() -> None:
    filled = penalised([[NAN, 5.0], [1.0, NAN]], worst=[0.0, 9.0])
    np.testing.assert_array_equal(filled.values, [[0.0, 5.0], [1.0, 9.0]])
    assert filled.source[0, 0] == "penalised"


@pytest.mark.parametrize("method", [*BY_COLUMN, *BY_PEERS])
def test_an_imputation_is_found_by_its_name(method: str) -> None:
    filled = impute([[1.0, 2.0], [3.0, NAN], [5.0, 6.0]], method, ["a", "a", "a"])
    assert filled.source[1, 1] == {"none": "missing"}.get(method, method)


def test_a_row_average_by_name_is_told_the_directions() -> None:
    x = [[0.0, 100.0], [10.0, 200.0], [4.0, NAN]]
    assert impute(x, "row", direction=[1, -1]).values[2, 1] == pytest.approx(160)
    assert impute(x, "row").values[2, 1] == pytest.approx(140)


def test_an_unknown_imputation_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"unknown imputation 'magic'; known are none, mean, .*group_median"):
        impute([[1.0]], "magic")


@given(tables)
def test_no_method_ever_changes_a_given_figure(x: NDArray[np.float64]) -> None:
    known = ~np.isnan(x)
    for filled in (leave(x), mean(x), median(x), group_mean(x, list("aabbb")), row_mean(x), penalised(x)):
        np.testing.assert_array_equal(filled.values[known], x[known])
        assert ((filled.source == "given") == known).all()
        assert ((filled.source == "missing") == np.isnan(filled.values)).all()


@given(tables)
def test_filled_values_lie_between_the_figures_of_their_indicator(x: NDArray[np.float64]) -> None:
    for filled in (mean(x), median(x), group_median(x, list("aabbb")), row_mean(x)):
        low, high = np.fmin.reduce(x, axis=0), np.fmax.reduce(x, axis=0)
        within = (filled.values >= low - 1e-9) & (filled.values <= high + 1e-9)
        assert (within | np.isnan(filled.values)).all()
