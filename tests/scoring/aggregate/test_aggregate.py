"""Aggregation by name, its parameters, and the share of items that must be present."""

import numpy as np
import pytest

from liangpai.scoring.aggregate import (
    METHODS,
    NEEDS_SAMPLE,
    OutOfDomain,
    aggregate,
    aggregator,
    mazziotta_pareto,
)

nan = np.nan
X = np.array([[10.0, 20.0, 60.0], [40.0, 50.0, 30.0]])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("arithmetic", [30, 40]),
        ("geometric", [12000 ** (1 / 3), 60000 ** (1 / 3)]),
        ("harmonic", [18, 3 / (1 / 40 + 1 / 50 + 1 / 30)]),
        ("power: 2", [np.sqrt(4100 / 3), np.sqrt(5000 / 3)]),
        ("mazziotta_pareto", [30 - 700 / 30, 40 - 100 / 40]),
        ("mazziotta_pareto:negative", [30 - 700 / 30, 40 - 100 / 40]),
        ("mazziotta_pareto:positive", [30 + 700 / 30, 40 + 100 / 40]),
        ("mean_min", [20, 35]),
        ("mean_min:1", [10, 30]),
        ("mean_min:1:0", [10, 30]),
        ("owa:0|0|1", [10, 30]),
        ("owa:1", [30, 40]),
        ("copeland", [-1, 1]),
        ("condorcet", [0, 1]),
    ],
)
def test_a_name_and_its_parameters_choose_the_method(name, expected):
    np.testing.assert_allclose(aggregate(X, [1, 1, 1], name), expected)


def test_wroclaw_is_chosen_by_its_name():
    assert aggregate(X, [1, 1, 1], "wroclaw").shape == (2,)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("median", "unknown aggregation 'median'; known are arithmetic"),
        ("arithmetic:2", "at most 0 parameters: none"),
        ("power", "power:2"),
        ("power:two", "exponent must be a number, not 'two'"),
        ("power:nan", "finite"),
        ("mean_min:2", "alpha"),
        ("mazziotta_pareto:up", "negative or positive"),
        ("owa:1|x", "order must be a number"),
    ],
)
def test_a_name_that_means_nothing_is_refused_with_a_way_out(name, says):
    with pytest.raises(ValueError, match=says.replace("|", r"\|")):
        aggregator(name)


def test_every_method_that_compares_units_is_known():
    assert set(METHODS) > NEEDS_SAMPLE


def test_a_group_below_the_threshold_has_no_parent():
    x = np.array([[1.0, nan, nan, 4.0], [1.0, nan, 3.0, 4.0]])
    np.testing.assert_array_equal(aggregate(x, np.ones(4), availability=0.75), [nan, 8 / 3])
    np.testing.assert_array_equal(aggregate(x, np.ones(4), availability=0.5), [2.5, 8 / 3])
    assert not np.isnan(aggregate(np.r_[np.ones(7), [nan] * 3], np.ones(10), availability=0.7))


def test_a_unit_below_the_threshold_does_not_shape_the_sample():
    x = np.array([[9.0, nan], [1.0, 2.0], [2.0, 1.0]])
    score = aggregate(x, [1, 1], "wroclaw", availability=1.0)
    assert np.isnan(score[0])
    np.testing.assert_allclose(score[1:], aggregate(x[1:], [1, 1], "wroclaw"))


@pytest.mark.parametrize("share", [-0.1, 1.1, nan])
def test_a_threshold_that_is_no_share_is_refused(share):
    with pytest.raises(ValueError, match="availability"):
        aggregate(X, [1, 1, 1], availability=share)


def test_the_value_that_a_mean_cannot_take_is_named():
    with pytest.raises(OutOfDomain, match="geometric"):
        aggregate([[1.0, -1.0]], [1, 1], "geometric")


def test_the_plain_function_and_the_name_agree():
    np.testing.assert_array_equal(aggregate(X, [1, 2, 3], "mazziotta_pareto"), mazziotta_pareto(X, [1, 2, 3]))
