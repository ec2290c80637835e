"""Weights read from the spread of the figures."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from liangpai.scoring.weights import critic, entropy
from liangpai.scoring.weights.figures import complete_rows, correlations

nan = np.nan


def test_entropy_gives_weight_to_what_differs():
    # p = (0, 0, 1): entropy 0, divergence 1; p = (1/4, 1/4, 1/2): Σp ln p = −1.5 ln 2
    x = [[0, 1, 5], [0, 1, 5], [3, 2, 5]]
    second = 1 - 1.5 * np.log(2) / np.log(3)
    np.testing.assert_allclose(entropy(x), [1 / (1 + second), second / (1 + second), 0], atol=1e-12)


@pytest.mark.parametrize("x", [[[1, -1], [1, 2], [2, 2]], [[0, 1], [0, 2], [0, 2]]])
def test_entropy_refuses_figures_that_have_no_share(x):
    with pytest.raises(ValueError, match="entropy"):
        entropy(x)


def test_entropy_of_figures_that_never_differ_is_refused():
    with pytest.raises(ValueError, match="above 0"):
        entropy(np.ones((4, 2)))


def test_critic_multiplies_spread_by_conflict():
    x = np.array(
        [[0.0, 1.0, 0.0], [0.5, 0.5, 0.5], [1.0, 0.0, 1.0]]
    )  # the second runs against the two others
    # conflicts: 0 + 2 + 0, 2 + 2, 2; equal spread
    np.testing.assert_allclose(critic(x), [0.25, 0.5, 0.25])


def test_an_item_that_does_not_vary_has_no_weight_by_critic():
    x = np.array([[0.0, 5.0, 2.0], [1.0, 5.0, 0.0], [2.0, 5.0, 1.0]])
    assert critic(x)[1] == 0
    np.testing.assert_array_equal(critic(x[:, :1]), [1])


def test_items_that_all_say_the_same_have_no_weights_by_critic():
    column = np.array([1.0, 2.0, 4.0])
    with pytest.raises(ValueError, match="above 0"):
        critic(np.column_stack([column, column]))


def test_rows_with_a_gap_are_left_out_and_too_few_are_refused():
    x = [[1, 2], [2, nan], [3, 1], [4, 5]]
    assert complete_rows(x).shape == (3, 2)
    with pytest.raises(ValueError, match="here are 2"):
        complete_rows(x[:3])


def test_correlations_are_those_of_numpy_and_a_flat_column_has_none():
    x = np.random.default_rng(2).normal(size=(20, 3))
    np.testing.assert_allclose(correlations(x), np.corrcoef(x.T))
    x[:, 1] = 4.0
    np.testing.assert_array_equal(correlations(x)[1], [0, 1, 0])


@given(arrays(float, (6, 3), elements=st.floats(1, 100)), st.permutations(range(6)))
def test_weights_sum_to_one_and_do_not_depend_on_the_order_of_rows(x, order):
    x[0], x[1] = [1, 50, 100], [100, 1, 2]
    for method in (entropy, critic):
        weights = method(x)
        assert weights.sum() == pytest.approx(1)
        assert np.all(weights >= 0)
        np.testing.assert_allclose(method(x[order]), weights, atol=1e-9)
