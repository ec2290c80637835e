"""Normalisation by order: the checks of the method, ties, gaps and blocks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from scipy import stats

from liangpai.scoring.normalise.order import borda, percentile_bands, prank, rank

Array = NDArray[np.float64]
NAN = np.nan
tables = arrays(float, (6, 3), elements=st.sampled_from([-3.0, 0.0, 1.0, 2.5, 9.0, NAN]))


def test_the_worst_ranks_one_and_scores_no_borda_points() -> None:
    np.testing.assert_array_equal(rank([3.0, 1.0, 3.0, 2.0, NAN]), [3, 1, 3, 2, NAN])
    np.testing.assert_array_equal(borda([3.0, 1.0, 3.0, 2.0, NAN]), [2, 0, 2, 1, NAN])


def test_percentile_ranks_hit_the_check_of_the_method() -> None:
    np.testing.assert_allclose(prank([3.0, 1.0, 3.0, 2.0, NAN]), [2 / 3, 0, 2 / 3, 1 / 3, NAN])


def test_without_range_a_percentile_rank_is_the_middle() -> None:
    np.testing.assert_array_equal(prank([7.0, 7.0, NAN]), [0.5, 0.5, NAN])
    assert prank([7.0]).tolist() == [0.5]
    assert rank([7.0, 7.0]).tolist() == [1, 1]


@given(tables)
def test_ranks_are_those_of_scipy(x: Array) -> None:
    np.testing.assert_array_equal(rank(x), stats.rankdata(x, method="min", axis=0, nan_policy="omit"))


@given(tables)
def test_replications_are_ranked_one_by_one(x: Array) -> None:
    block = np.stack([x, x[::-1]])
    for method in (rank, borda, prank, percentile_bands):
        np.testing.assert_array_equal(method(block, axis=1), [method(x), method(x[::-1])])
        np.testing.assert_array_equal(method(x.T, axis=-1), method(x).T)


@given(tables)
def test_order_is_all_that_matters(x: Array) -> None:
    for method in (rank, prank):
        np.testing.assert_array_equal(method(np.exp(x)), method(x))


def test_percentile_bands_of_a_hundred_and_one_units() -> None:
    scored = percentile_bands(np.arange(101.0))
    assert [scored[i] for i in (0, 4, 5, 24, 25, 64, 65, 84, 85, 94, 95, 100)] == [
        *(0, 0, 20, 20, 40, 40, 60, 60, 80, 80, 100, 100)
    ]


def test_percentiles_lie_between_neighbours_like_those_of_numpy() -> None:
    x = np.array([5.0, 1.0, 9.0, NAN, 2.5, 7.0])
    marks = np.nanpercentile(x, [30, 60])
    scored = percentile_bands(x, [30, 60], [0, 1, 2])
    np.testing.assert_array_equal(scored, np.where(np.isnan(x), NAN, (x >= marks[0]) * 1.0 + (x >= marks[1])))


def test_percentile_bands_without_range_score_the_middle() -> None:
    np.testing.assert_array_equal(percentile_bands([[4.0], [4.0], [NAN]])[:, 0], [50, 50, NAN])
    assert np.isnan(percentile_bands([[NAN], [NAN]])).all()


@pytest.mark.parametrize("percentiles", [(50, 20), (-1, 50), (50, 101)])
def test_percentiles_that_make_no_sense_are_refused(percentiles: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match=r"rising|between 0 and 100"):
        percentile_bands([1.0, 2.0], percentiles, (0, 1, 2))
