"""Weights from the correlations between items."""

import numpy as np
import pytest

from liangpai.scoring.weights import factor, first_component


def _items(rng, loadings, noise=0.5, n=400):
    common = rng.normal(size=n)
    return np.column_stack([load * common + noise * rng.normal(size=n) for load in loadings])


def test_two_items_have_equal_loadings_whatever_their_correlation():
    x = _items(np.random.default_rng(1), [1, 1])
    np.testing.assert_allclose(first_component(x), [0.5, 0.5])


def test_the_item_that_goes_with_the_others_weighs_most():
    x = _items(np.random.default_rng(1), [2.0, 1.0, 0.3])
    weights = first_component(x)
    assert weights[0] > weights[1] > weights[2] > 0
    assert weights.sum() == pytest.approx(1)


def test_a_negative_weight_is_refused_by_the_name_of_its_item():
    x = _items(np.random.default_rng(1), [1, 1, -1])
    with pytest.raises(ValueError, match="item CO2 would have a negative weight"):
        first_component(x, ["GDP", "Jobs", "CO2"])
    with pytest.raises(ValueError, match="item number 3"):
        first_component(x)


def test_two_separate_factors_share_the_weight_between_their_items():
    rng = np.random.default_rng(4)
    x = np.column_stack([_items(rng, [1, 1, 1]), _items(rng, [1, 1])])
    weights = factor(x)
    np.testing.assert_allclose(weights, np.full(5, 0.2), atol=0.02)
    assert weights.sum() == pytest.approx(1)


def test_a_rotated_factor_gathers_items_that_an_unrotated_one_smears():
    # orthogonal design: items 1–2 on one axis, 3–4 on another, seen at 45 degrees before rotation
    first, second = np.tile([1.0, -1.0], 8), np.repeat([1.0, -1.0], 8)
    small = np.tile([1.0, -1.0, -1.0, 1.0], 4)
    x = np.column_stack([first, first + 0.5 * small, second, second - 0.5 * small])
    weights = factor(x)
    np.testing.assert_allclose(weights[:2], weights[2:], atol=1e-6)


def test_unrelated_items_of_one_factor_still_get_weights():
    x = np.array([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]])
    assert factor(x).sum() == pytest.approx(1)
