"""Benefit of the doubt and weights tuned to stated importance."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from liangpai.scoring.weights.optimal import benefit_of_the_doubt, tuned_to_importance


def test_a_unit_that_is_best_at_anything_has_the_score_one():
    found = benefit_of_the_doubt([[10, 1], [1, 4], [5, 2], [2, 1]])
    # the third lies at (5, 2) under the line through (10, 1) and (1, 4): w = (1/13, 3/13), score 11/13
    np.testing.assert_allclose(found.scores, [1, 1, 11 / 13, 5 / 13], atol=1e-9)
    np.testing.assert_allclose(found.weights[2], [1 / 13, 3 / 13], atol=1e-9)


def test_limits_on_the_share_hold_for_every_unit():
    x = np.random.default_rng(2).uniform(1, 9, (12, 3))
    found = benefit_of_the_doubt(x, lower=0.2, upper=0.5)
    share = found.weights * x / found.scores[:, None]
    assert np.all((share > 0.2 - 1e-9) & (share < 0.5 + 1e-9))
    assert np.all(found.scores <= benefit_of_the_doubt(x).scores + 1e-9)


def test_equal_limits_leave_every_item_the_same_share():
    x = np.array([[4.0, 2.0], [2.0, 4.0], [1.0, 1.0]])
    found = benefit_of_the_doubt(x, lower=0.5, upper=0.5)
    np.testing.assert_allclose((found.weights * x)[:, 0], (found.weights * x)[:, 1], atol=1e-9)


@pytest.mark.parametrize("x", [[[1, -1]], [[1, np.nan]], [[0, 1], [0, 2]]])
def test_figures_that_cannot_be_doubted_are_refused(x):
    with pytest.raises(ValueError, match="benefit of the doubt"):
        benefit_of_the_doubt(x)


@pytest.mark.parametrize(("lower", "upper"), [(0.6, 1), (0, 0.4), (-0.1, 1), (0, 1.2)])
def test_limits_that_leave_no_room_are_refused(lower, upper):
    with pytest.raises(ValueError, match="limits"):
        benefit_of_the_doubt([[1, 2], [2, 1]], lower, upper)


@settings(max_examples=20, deadline=None)
@given(arrays(float, (6, 3), elements=st.floats(0.1, 10)))
def test_no_unit_exceeds_one_under_the_weights_of_another(x):
    found = benefit_of_the_doubt(x)
    assert np.all(x @ found.weights.T <= 1 + 1e-6)
    assert found.scores.max() == pytest.approx(1)


def test_tuned_weights_reach_the_stated_importance():
    rng = np.random.default_rng(6)
    common = rng.normal(size=200)
    x = np.column_stack(
        [common + rng.normal(size=200), common + rng.normal(size=200), 3 * rng.normal(size=200)]
    )
    for measure, power in (("correlation", 1), ("importance", 2)):
        tuned = tuned_to_importance(x, [2, 1, 1], measure)
        correlation = np.corrcoef(np.column_stack([x @ tuned.weights, x]).T)[0, 1:] ** power
        np.testing.assert_allclose(correlation / correlation.sum(), [0.5, 0.25, 0.25], atol=1e-4)
        np.testing.assert_allclose(tuned.reached, tuned.target, atol=1e-4)
        assert tuned.weights.sum() == pytest.approx(1)


def test_an_aim_no_weights_can_reach_is_reported_as_such():
    column = np.array([1.0, 2.0, 3.0, 5.0])
    tuned = tuned_to_importance(np.column_stack([column, column]), [3, 1])
    np.testing.assert_allclose(tuned.reached, [0.5, 0.5])
    np.testing.assert_allclose(tuned.target, [0.75, 0.25])


@pytest.mark.parametrize(
    ("x", "target", "measure", "says"),
    [
        (np.eye(3), [1, 0, 1], "correlation", "above 0 for every item"),
        (np.eye(3), [1, 1], "correlation", "above 0 for every item"),
        (np.eye(3), [1, 1, 1], "weight", "not 'weight'"),
        (np.ones((3, 2)), [1, 1], "correlation", "does not vary"),
    ],
)
def test_a_question_without_answer_is_refused(x, target, measure, says):
    with pytest.raises(ValueError, match=says):
        tuned_to_importance(x, target, measure)
