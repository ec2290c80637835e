"""The main effect of every item on the composite, against cases whose answer is known."""

import numpy as np
import pytest

from liangpai.scoring.weights import importance

nan = np.nan


def test_independent_items_of_a_linear_composite_have_their_share_of_the_variance():
    x = np.random.default_rng(11).normal(size=(2000, 3))
    y = x @ [1.0, 2.0, 0.0]
    np.testing.assert_allclose(importance(y, x), [0.2, 0.8, 0.0], atol=0.03)


def test_an_item_that_is_the_composite_has_importance_one():
    x = np.linspace(0, 5, 51)
    np.testing.assert_allclose(importance(3 * x - 2, x[:, None]), [1.0])


def test_a_bent_effect_is_seen_where_a_correlation_sees_nothing():
    x = np.linspace(-1, 1, 101)
    assert abs(np.corrcoef(x, x**2)[0, 1]) < 1e-9
    assert importance(x**2, x[:, None])[0] > 0.95


def test_a_small_noisy_sample_gives_about_the_squared_correlation_of_a_line():
    rng = np.random.default_rng(5)
    x = rng.normal(size=(51, 1))
    y = x[:, 0] + rng.normal(size=51)
    assert importance(y, x)[0] == pytest.approx(np.corrcoef(x[:, 0], y)[0, 1] ** 2, abs=0.15)


def test_an_item_that_does_not_vary_has_no_importance():
    y = np.arange(10.0)
    np.testing.assert_array_equal(importance(y, np.column_stack([np.ones(10), y]))[0], 0)


def test_gaps_are_left_out_and_too_few_figures_have_no_answer():
    y = np.arange(10.0)
    gappy = np.where(y < 7, y, nan)
    few = np.where(y < 3, y, nan)
    found = importance(np.where(y == 0, nan, y), np.column_stack([gappy, few]))
    assert found[0] == pytest.approx(1)
    assert np.isnan(found[1])


def test_a_composite_that_is_flat_where_the_item_is_known_is_not_explained():
    y = np.array([1.0, 1, 1, 1, 5, 6])
    assert importance(y, np.array([[1.0], [2], [3], [4], [nan], [nan]]))[0] == 0


def test_figures_with_many_ties_and_a_lonely_point_do_not_break_the_fit():
    x = np.array([0.0] * 20 + [1.0] * 20 + [50.0])
    y = np.where(x > 0.5, 2.0, 1.0) + np.tile([0.1, -0.1], 21)[:41]
    assert 0 < importance(y, x[:, None])[0] <= 1


@pytest.mark.parametrize(
    ("y", "x", "says"),
    [
        (np.ones(9), np.ones((9, 1)), "varies"),
        (np.arange(3.0), np.ones((3, 1)), "varies"),
        (np.ones(3), np.ones(3), "shape"),
    ],
)
def test_a_composite_that_cannot_be_explained_is_refused(y, x, says):
    with pytest.raises(ValueError, match=says):
        importance(y, x)


def test_the_order_of_rows_and_the_unit_of_measure_do_not_matter():
    rng = np.random.default_rng(8)
    x = rng.normal(size=(300, 2))
    y = np.sin(x[:, 0]) + x[:, 1]
    order = rng.permutation(300)
    np.testing.assert_allclose(importance(y[order], x[order]), importance(y, x))
    np.testing.assert_allclose(importance(7 * y + 3, 100 * x - 4), importance(y, x), atol=1e-6)
