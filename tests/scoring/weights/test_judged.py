"""Weights that people give: equal, budget allocation, pairwise comparison."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from liangpai.scoring.weights import ahp, budget_allocation, equal, normalised


def test_equal_weights_sum_to_one():
    np.testing.assert_allclose(equal(4), [0.25] * 4)
    with pytest.raises(ValueError, match="at least one"):
        equal(0)


def test_normalised_weights_keep_their_proportion():
    np.testing.assert_allclose(normalised([1, 3]), [0.25, 0.75])


@pytest.mark.parametrize("weights", [[-1, 2], [0, 0], [np.nan, 1], [np.inf, 1]])
def test_weights_that_say_nothing_are_refused(weights):
    with pytest.raises(ValueError, match="not below 0"):
        normalised(weights)


def test_a_budget_is_the_mean_share_of_the_experts():
    np.testing.assert_allclose(budget_allocation([[50, 30, 20], [30, 30, 40]]), [0.4, 0.3, 0.3])
    np.testing.assert_allclose(budget_allocation([3, 1]), [0.75, 0.25])


def test_an_expert_who_hands_out_another_total_is_named():
    with pytest.raises(ValueError, match="expert 1 gave 100, expert 2 gave 90"):
        budget_allocation([[50, 50], [50, 40]])
    with pytest.raises(ValueError, match="not below 0"):
        budget_allocation([[110, -10]])


def test_consistent_comparisons_give_back_the_weights_they_came_from():
    truth = np.array([0.5, 0.3, 0.2])
    found = ahp(truth[:, None] / truth[None, :])
    np.testing.assert_allclose(found.weights, truth)
    assert found.lambda_max == pytest.approx(3)
    assert found.consistency_ratio == pytest.approx(0, abs=1e-12)
    assert found.consistent


def test_a_worked_example_of_three_criteria_has_the_known_ratio():
    # for three things λ = 1 + c^⅓ + c^−⅓ with c = a12·a23/a13 = 7/15
    found = ahp([[1, 1 / 3, 5], [3, 1, 7], [1 / 5, 1 / 7, 1]])
    np.testing.assert_allclose(found.weights, [0.2790, 0.6491, 0.0719], atol=5e-4)
    assert found.lambda_max == pytest.approx(1 + (7 / 15) ** (1 / 3) + (15 / 7) ** (1 / 3))
    assert found.consistency_ratio == pytest.approx(0.0649 / 2 / 0.58, abs=5e-4)
    assert found.consistent


def test_comparisons_in_a_circle_are_called_inconsistent():
    circle = ahp([[1, 5, 1 / 5], [1 / 5, 1, 5], [5, 1 / 5, 1]])
    assert not circle.consistent
    np.testing.assert_allclose(circle.weights, [1 / 3] * 3)


def test_one_or_two_things_are_always_consistent():
    assert ahp([[1]]).consistency_ratio == 0
    np.testing.assert_allclose(ahp([[1, 3], [1 / 3, 1]]).weights, [0.75, 0.25])


@pytest.mark.parametrize(
    ("matrix", "says"),
    [
        ([[1, 2]], "square"),
        (np.ones((16, 16)), "1 to 15"),
        ([[1, 2], [2, 1]], "divided by"),
        ([[1, -2], [-0.5, 1]], "above 0"),
    ],
)
def test_comparisons_that_are_none_are_refused(matrix, says):
    with pytest.raises(ValueError, match=says):
        ahp(matrix)


@given(arrays(float, 5, elements=st.floats(0.1, 9)))
def test_any_consistent_matrix_gives_back_its_weights(truth):
    np.testing.assert_allclose(ahp(truth[:, None] / truth).weights, truth / truth.sum(), rtol=1e-6)
