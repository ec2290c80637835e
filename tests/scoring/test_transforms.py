"""Transforms that pull in a long tail."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from scipy import stats

from liangpai.scoring.screen import column_skew_kurtosis
from liangpai.scoring.transforms import box_cox, log_from_edge, log_to_maximum

Array = NDArray[np.float64]

TAIL = np.array([*range(1, 11), 30, 100], dtype=float)

columns = arrays(float, 8, elements=st.floats(-1e4, 1e4).map(lambda x: round(x, 2))).filter(
    lambda column: np.ptp(column) > 0
)


def test_the_log_hits_the_vector_of_the_method() -> None:
    assert log_from_edge(TAIL)[[0, -1]] == pytest.approx([-0.01005034, 4.60507018], abs=5e-9)


def test_the_log_of_a_tail_below_is_the_mirror_image() -> None:
    np.testing.assert_allclose(log_from_edge(-TAIL, skewed_high=False), -log_from_edge(TAIL))


@given(columns, st.booleans())
def test_the_log_keeps_the_order(column: Array, skewed_high: bool) -> None:
    order = np.argsort(column, kind="stable")
    assert (np.diff(log_from_edge(column, skewed_high)[order]) >= 0).all()


def test_the_log_leaves_gaps_missing() -> None:
    assert np.isnan(log_from_edge(np.array([1.0, np.nan, 3.0]))).tolist() == [False, True, False]


def test_the_log_to_the_maximum_keeps_its_ends() -> None:
    moved = log_to_maximum(np.array([2.0, 5.0, 8.0]))
    assert moved == pytest.approx([0.0, np.log(4.5), np.log(8.0)])


@pytest.mark.parametrize("highest", [1.0, 0.5, -3.0])
def test_the_log_to_the_maximum_is_refused_where_it_would_turn_the_order_round(highest: float) -> None:
    with pytest.raises(ValueError, match="maximum above 1"):
        log_to_maximum(np.array([highest - 1, highest]))


def test_box_cox_with_a_given_exponent_is_the_textbook_formula() -> None:
    x = np.array([1.0, 4.0, 9.0, np.nan])
    np.testing.assert_allclose(box_cox(x, exponent=0.5), [0.0, 2.0, 4.0, np.nan])
    np.testing.assert_allclose(box_cox(x, exponent=0), np.log(x))
    np.testing.assert_allclose(box_cox(x, exponent=1), x - 1)


def test_box_cox_finds_the_logarithm_of_a_lognormal_indicator() -> None:
    z = np.linspace(-2.5, 2.5, 41)
    np.testing.assert_allclose(box_cox(np.exp(z)), z, atol=1e-12)


def test_box_cox_takes_the_likeliest_exponent_to_the_nearest_twentieth() -> None:
    rng = np.random.default_rng(3)
    for x in (rng.gamma(2.0, size=200), rng.beta(5, 2, size=200), rng.uniform(1, 9, size=200) ** 1.5):
        _, theirs = stats.boxcox(x)
        np.testing.assert_allclose(box_cox(x), box_cox(x, exponent=round(theirs * 20) / 20), rtol=1e-12)


@given(columns)
def test_box_cox_keeps_the_order(column: Array) -> None:
    moved = box_cox(column)
    assert np.isfinite(moved).all()
    assert (np.diff(moved[np.argsort(column, kind="stable")]) >= 0).all()


def test_box_cox_moves_figures_below_zero_up_first() -> None:
    before, after = column_skew_kurtosis(TAIL - 50), column_skew_kurtosis(box_cox(TAIL - 50))
    assert abs(after[0]) < abs(before[0])
