"""The power-mean family by hand, by property and against its limits."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from liangpai.scoring.aggregate import OutOfDomain, arithmetic, geometric, harmonic, power

nan = np.nan
POSITIVE = arrays(float, (4, 3), elements=st.floats(0.1, 1000))
WEIGHTS = arrays(float, 3, elements=st.floats(0.05, 1))


def test_the_four_means_of_one_and_four_are_those_of_the_school_book():
    x, w = [1.0, 4.0], [1.0, 1.0]
    assert arithmetic(x, w) == 2.5
    assert geometric(x, w) == pytest.approx(2.0)
    assert harmonic(x, w) == pytest.approx(1.6)
    assert power(x, w, 2) == pytest.approx(np.sqrt(8.5))


def test_weights_need_not_sum_to_one():
    assert arithmetic([10.0, 20.0], [3.0, 1.0]) == 12.5
    assert geometric([2.0, 8.0], [2.0, 1.0]) == pytest.approx(32 ** (1 / 3))
    assert harmonic([2.0, 8.0], [2.0, 1.0]) == pytest.approx(3 / (1 + 1 / 8))


@pytest.mark.parametrize("mean", [arithmetic, geometric, harmonic, power])
def test_a_missing_item_leaves_its_weight_to_the_others(mean):
    assert mean([3.0, nan, 5.0], [1.0, 7.0, 2.0]) == pytest.approx(mean([3.0, 5.0], [1.0, 2.0]))


@pytest.mark.parametrize("mean", [arithmetic, geometric, harmonic, power])
def test_nothing_present_or_nothing_with_weight_is_missing(mean):
    assert np.isnan(mean([nan, nan], [1.0, 1.0]))
    assert np.isnan(mean([nan, 2.0], [1.0, 0.0]))


@pytest.mark.parametrize("mean", [geometric, harmonic])
@pytest.mark.parametrize("value", [0.0, -1.5])
def test_a_value_not_above_zero_is_refused_by_name(mean, value):
    with pytest.raises(
        OutOfDomain, match=rf"{mean.__name__} mean: the value {value:g} at position \(1, 0\)"
    ) as no:
        mean([[1.0, 2.0], [value, 3.0]], [1.0, 1.0])
    assert no.value.where == (1, 0)
    assert no.value.value == value


def test_a_value_without_weight_is_not_looked_at():
    assert geometric([-1.0, 4.0], [0.0, 1.0]) == pytest.approx(4.0)
    assert harmonic([0.0, 4.0], [0.0, 1.0]) == pytest.approx(4.0)
    assert power([-1.0, 4.0], [0.0, 1.0], 3) == pytest.approx(4.0)


def test_a_power_mean_takes_zero_only_where_it_is_defined():
    assert power([0.0, 2.0], [1.0, 1.0], 2) == pytest.approx(np.sqrt(2))
    assert power([0.0, 0.0], [1.0, 1.0], 2) == 0.0
    with pytest.raises(OutOfDomain, match="above 0"):
        power([0.0, 2.0], [1.0, 1.0], -2)
    with pytest.raises(OutOfDomain, match="not below 0"):
        power([-1.0, 2.0], [1.0, 1.0], 2)


def test_a_power_mean_of_one_takes_any_sign_and_of_zero_is_geometric():
    assert power([-1.0, 3.0], [1.0, 1.0], 1) == 1.0
    assert power([2.0, 8.0], [1.0, 1.0], 0) == pytest.approx(4.0)


def test_a_power_mean_of_large_raw_figures_does_not_overflow():
    assert power([1e200, 1e200], [1.0, 3.0], 5) == pytest.approx(1e200)
    assert power([1e-200, 1e-200], [1.0, 3.0], 5) == pytest.approx(1e-200)


def test_wrong_parameters_are_refused_with_a_sentence():
    with pytest.raises(ValueError, match="finite"):
        power([1.0], [1.0], np.inf)
    with pytest.raises(ValueError, match="not below 0"):
        arithmetic([1.0, 2.0], [1.0, -1.0])
    with pytest.raises(ValueError, match="not below 0"):
        arithmetic([1.0, 2.0], [1.0, nan])


def test_weights_of_many_runs_give_the_same_as_one_run_at_a_time():
    rng = np.random.default_rng(7)
    x, w = rng.uniform(1, 9, (5, 3)), rng.uniform(0.5, 1, (4, 1, 3))
    x[2, 1] = nan
    for mean in (arithmetic, geometric, harmonic, power):
        block = mean(x, w)
        assert block.shape == (4, 5)
        for run in range(4):
            np.testing.assert_array_equal(block[run], mean(x, w[run, 0]))


@given(POSITIVE, WEIGHTS)
def test_the_means_stand_in_the_order_of_their_exponent_between_least_and_greatest(x, w):
    rising = [x.min(axis=1), harmonic(x, w), geometric(x, w), arithmetic(x, w), power(x, w, 2), x.max(axis=1)]
    for low, high in pairwise(rising):
        assert np.all(low <= high * (1 + 1e-9))


@given(POSITIVE, WEIGHTS, st.permutations(range(4)))
def test_the_order_of_rows_never_changes_a_score(x, w, order):
    for mean in (arithmetic, geometric, harmonic, power):
        np.testing.assert_array_equal(mean(x[order], w), mean(x, w)[order])
