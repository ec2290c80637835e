"""Mazziotta–Pareto, mean–min and ordered weighting by hand and by property."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from liangpai.scoring.aggregate import OutOfDomain, arithmetic, mazziotta_pareto, mean_min, owa

nan = np.nan
SCORES = arrays(float, (3, 4), elements=st.floats(50, 150))
EQUAL = np.ones(4)


def test_mazziotta_pareto_takes_the_sample_deviation_over_the_mean():
    x = [90.0, 100.0, 110.0]  # M = 100, S = 10, cv = 0.1
    assert mazziotta_pareto(x, [1, 1, 1]) == pytest.approx(99.0)
    assert mazziotta_pareto(x, [1, 1, 1], "positive") == pytest.approx(101.0)


def test_mazziotta_pareto_with_weights_uses_the_weighted_deviation():
    # M = 97.5, weighted variance = 0.75·7.5²... = (3·2.5² + 1·7.5²)/4 = 18.75, sample factor 2/1 = 37.5
    assert mazziotta_pareto([95.0, 105.0], [3.0, 1.0]) == pytest.approx(97.5 - 37.5 / 2 * 2 / 97.5)


def test_one_item_alone_or_equal_items_carry_no_penalty():
    assert mazziotta_pareto([80.0, nan], [1, 1]) == 80.0
    assert mazziotta_pareto([80.0, 80.0], [1, 1]) == 80.0
    assert mazziotta_pareto([0.0, 0.0], [1, 1]) == 0.0
    assert np.isnan(mazziotta_pareto([nan, nan], [1, 1]))


def test_unequal_items_of_mean_zero_have_no_coefficient_of_variation():
    with pytest.raises(OutOfDomain, match="other than 0") as no:
        mazziotta_pareto([[1.0, 2.0], [-1.0, 1.0]], [1, 1])
    assert (no.value.where, no.value.of_item) == ((1,), False)


def test_an_unknown_penalty_is_refused():
    with pytest.raises(ValueError, match="negative or positive"):
        mazziotta_pareto([1.0], [1.0], "upwards")  # type: ignore[arg-type]


@given(SCORES)
def test_the_two_penalties_lie_symmetrically_round_the_mean(x):
    low, high = mazziotta_pareto(x, EQUAL), mazziotta_pareto(x, EQUAL, "positive")
    np.testing.assert_allclose((low + high) / 2, arithmetic(x, EQUAL))
    assert np.all(low <= high)


def test_mean_min_stands_between_the_mean_and_the_weakest_item():
    x, w = [20.0, 60.0, 100.0], [1, 1, 1]
    assert mean_min(x, w, 0, 5) == 60.0
    assert mean_min(x, w, 1, 0) == pytest.approx(20.0)
    assert mean_min(x, w) == pytest.approx(40.0)
    assert mean_min(x, w, 1, 30) == pytest.approx(60 - (50 - 30))  # √(40² + 30²) = 50


def test_mean_min_looks_only_at_present_items_with_weight():
    assert mean_min([nan, 10.0, 30.0, 0.0], [1, 1, 1, 0], 1, 0) == pytest.approx(10.0)
    assert np.isnan(mean_min([nan, nan], [1, 1]))


@pytest.mark.parametrize(("alpha", "beta"), [(-0.1, 0), (1.1, 0), (0.5, -1), (0.5, np.inf), (nan, 0)])
def test_mean_min_refuses_parameters_out_of_range(alpha, beta):
    with pytest.raises(ValueError, match="alpha"):
        mean_min([1.0], [1.0], alpha, beta)


def test_ordered_weights_go_from_the_largest_item_to_the_smallest():
    assert owa([10.0, 30.0, 20.0], [1, 1, 1], [0.5, 0.3, 0.2]) == pytest.approx(
        30 * 0.5 + 20 * 0.3 + 10 * 0.2
    )
    assert owa([10.0, 30.0, 20.0], [1, 1, 1], [0, 0, 2]) == pytest.approx(10.0)
    assert owa([10.0, 30.0, 20.0], [1, 1, 1], [7]) == pytest.approx(20.0)


def test_a_quantifier_above_one_leans_to_the_weak_items():
    x = [10.0, 20.0]  # r² over halves: 0.25 for the largest, 0.75 for the smallest
    assert owa(x, [1, 1], 2.0) == pytest.approx(12.5)
    assert owa(x, [1, 1], 0.5) > 15 > owa(x, [1, 1], 1.5)


def test_ordered_weights_are_stretched_over_what_is_present():
    assert owa([nan, 30.0, 10.0], [1, 1, 1], [1, 0]) == pytest.approx(30.0)
    assert np.isnan(owa([nan, nan], [1, 1], 2.0))


@pytest.mark.parametrize("order", [[], [-1.0, 2.0], [0.0, 0.0], [nan], 0.0, [np.inf, 1.0]])
def test_order_weights_that_say_nothing_are_refused(order):
    with pytest.raises(ValueError, match="order weights"):
        owa([1.0], [1.0], order)


@given(SCORES, arrays(float, 4, elements=st.floats(0.1, 1)))
def test_even_order_weights_give_the_weighted_mean(x, w):
    np.testing.assert_allclose(owa(x, w), arithmetic(x, w))
    np.testing.assert_allclose(owa(x, w, [1, 1, 1]), arithmetic(x, w))


def test_weights_of_many_runs_give_the_same_as_one_run_at_a_time():
    rng = np.random.default_rng(3)
    x, w = rng.uniform(50, 150, (5, 4)), rng.uniform(0.5, 1, (6, 1, 4))
    x[1, 2] = nan
    for method in (mazziotta_pareto, mean_min, lambda a, b: owa(a, b, [3, 2, 1])):
        block = method(x, w)
        assert block.shape == (6, 5)
        np.testing.assert_allclose(block[4], method(x, w[4, 0]), rtol=1e-14)
