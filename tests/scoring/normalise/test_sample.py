"""Normalisation by the sample: by hand, by property, and without a range."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from liangpai.scoring.normalise.sample import (
    above_below_mean,
    ampi,
    dist2max,
    dist2ref,
    dist2targ,
    flat,
    fracmax,
    minmax,
    zscore,
)

Array = NDArray[np.float64]
Method = Callable[..., Array]
NAN = np.nan

tables = arrays(float, (6, 2), elements=st.sampled_from([-3.0, 0.0, 1.0, 2.5, 9.0, NAN]))
METHODS: list[Method] = [minmax, dist2max, zscore, above_below_mean, ampi]


def test_min_max_by_hand() -> None:
    np.testing.assert_array_equal(minmax([[2.0], [NAN], [4.0], [10.0]])[:, 0], [0, NAN, 25, 100])
    assert minmax([2.0, 4.0, 10.0], 1, 100).tolist() == [1, 25.75, 100]


def test_distance_to_the_best_is_a_share() -> None:
    assert dist2max([2.0, 4.0, 10.0]).tolist() == [0, 0.25, 1]


def test_distance_to_a_reference_unit() -> None:
    assert dist2ref([2.0, 4.0, 10.0], 1).tolist() == [0, 1, 4]
    assert dist2ref([2.0, 4.0, 10.0], 1, cap=True).tolist() == [0, 1, 1]
    assert dist2ref([2.0, 4.0, 10.0], -1).tolist() == [0, 0.25, 1]


def test_the_worst_unit_is_no_reference_to_measure_by() -> None:
    assert dist2ref([2.0, 4.0, NAN], 0)[:2].tolist() == [0.5, 0.5]


def test_a_reference_that_is_absent_or_has_no_figure_is_refused() -> None:
    with pytest.raises(ValueError, match="no unit 3"):
        dist2ref([2.0, 4.0, 10.0], 3)
    with pytest.raises(ValueError, match="has no figure"):
        dist2ref([2.0, NAN, 10.0], 1)
    assert np.isnan(dist2ref([[NAN], [NAN]], 1)).all()


def test_distance_to_a_target() -> None:
    assert dist2targ([2.0, 4.0, 10.0], 6.0).tolist() == [0, 0.5, 2]
    assert dist2targ([2.0, 4.0, 10.0], 6.0, cap=True).tolist() == [0, 0.5, 1]
    assert dist2targ([[2.0, -9.0], [4.0, -3.0]], [6.0, -3.0]).tolist() == [[0, 0], [0.5, 1]]


def test_all_have_reached_a_target_below_the_worst() -> None:
    assert dist2targ([2.0, 4.0], 2.0).tolist() == [1, 1]
    assert dist2targ([2.0, 4.0], 1.0).tolist() == [1, 1]


def test_the_fraction_of_the_best() -> None:
    np.testing.assert_array_equal(fracmax([2.0, 5.0, NAN]), [0.4, 1, NAN])
    assert fracmax([3.0, 3.0]).tolist() == [1, 1]
    assert fracmax([-3.0, 0.0]).tolist() == [0.5, 0.5]


def test_standard_scores_use_n_minus_one() -> None:
    assert zscore([1.0, 2.0, 3.0], mean=10, sd=2).tolist() == [8, 10, 12]
    assert zscore([1.0, NAN, 3.0])[[0, 2]] == pytest.approx([-(0.5**0.5), 0.5**0.5])


def test_above_and_below_the_mean() -> None:
    assert above_below_mean([1.0, 2.0, 3.0]).tolist() == [-1, 0, 1]
    assert above_below_mean([1.0, 2.0, 2.1, 2.9], band=0.2).tolist() == [-1, 0, 0, 1]
    assert above_below_mean([-1.0, -2.0, -2.1, -2.9], band=0.2).tolist() == [1, 0, 0, -1]
    assert above_below_mean([0.1, 0.1, 0.1]).tolist() == [0, 0, 0]


def test_the_adjusted_mazziotta_pareto_scale() -> None:
    assert ampi([0.0, 5.0, 10.0]).tolist() == [70, 100, 130]
    assert ampi([0.0, 5.0, 12.0], low=0, high=10).tolist() == [70, 100, 142]
    assert ampi([0.0, 4.0, 10.0], reference=4.0).tolist() == [76, 100, 136]


def test_goalposts_of_ampi_come_in_pairs_and_not_with_a_reference() -> None:
    for wrong in ({"low": 1.0}, {"high": 1.0}, {"low": 1.0, "high": 2.0, "reference": 1.0}):
        with pytest.raises(ValueError, match="low and high together"):
            ampi([1.0, 2.0], **wrong)  # type: ignore[arg-type]


def test_without_range_everybody_scores_the_middle_and_gaps_stay() -> None:
    x = [[5.0], [NAN], [5.0]]
    for scores, middle in (
        (minmax(x), 50.0),
        (minmax(x, 1, 100), 50.5),
        (dist2max(x), 0.5),
        (dist2ref(x, 0), 0.5),
        (zscore(x, mean=10, sd=2), 10.0),
        (ampi(x), 100.0),
        (ampi(x, reference=9.0), 100.0),
        (above_below_mean(x), 0.0),
    ):
        np.testing.assert_array_equal(scores[:, 0], [middle, NAN, middle])


def test_a_difference_in_the_last_bit_is_no_range() -> None:
    x = [0.1 * 3, 0.3, 0.3]
    assert minmax(x).tolist() == [50, 50, 50]
    assert zscore(x).tolist() == [0, 0, 0]
    assert flat(x)


def test_flat_columns_are_named_and_empty_ones_are_not() -> None:
    x = np.array([[1.0, 5.0, NAN, 7.0], [2.0, 5.0, NAN, NAN]])
    assert flat(x).tolist() == [False, True, False, True]
    assert flat(x.T, axis=1).tolist() == [False, True, False, True]
    assert flat(np.stack([x, x]), axis=1).shape == (2, 4)


def test_wrong_scales_are_refused() -> None:
    with pytest.raises(ValueError, match="the scale must rise"):
        minmax([1.0], 5, 5)
    with pytest.raises(ValueError, match="must be above 0"):
        zscore([1.0], sd=0)
    with pytest.raises(ValueError, match="cannot be negative"):
        above_below_mean([1.0], band=-0.1)


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=25)
@given(x=tables, factor=st.floats(0.1, 50.0))
def test_scores_do_not_depend_on_the_unit_of_measure(method: Method, x: Array, factor: float) -> None:
    np.testing.assert_allclose(method(x * factor), method(x), atol=1e-7)


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=25)
@given(x=tables)
def test_replications_are_scored_one_by_one(method: Method, x: Array) -> None:
    block = np.stack([x, x[::-1], x * 2])
    together = method(block, axis=1)
    for run, one in zip(block, together, strict=True):
        np.testing.assert_allclose(one, method(run), atol=1e-12)
    np.testing.assert_allclose(method(x.T, axis=-1), method(x).T, atol=1e-12)


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=25)
@given(x=tables)
def test_figures_are_scored_and_gaps_are_not(method: Method, x: Array) -> None:
    np.testing.assert_array_equal(np.isnan(method(x)), np.isnan(x))
