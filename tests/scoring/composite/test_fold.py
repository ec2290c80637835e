"""Folding items into parents, level by level, for one set of weights or for many."""

import numpy as np
import pytest

from liangpai.scoring.composite import NotAggregated, fold
from liangpai.scoring.tree import Node, grow

TREE = grow(
    [
        Node("a", 1, "X", 1.0, True),
        Node("b", 1, "X", 3.0, True),
        Node("c", 2, "Z", 1.0, True),
        Node("X", 2, "Z", 1.0),
        Node("Z", 3),
    ]
)
VALUES = np.array([[10.0, 20.0, 5.0], [40.0, np.nan, 90.0]])


def test_each_level_has_its_own_method_and_indicators_may_join_higher_up():
    scores = fold(TREE, VALUES, {1: "arithmetic", 2: "geometric"})
    np.testing.assert_allclose(scores["X"], [17.5, 40])
    np.testing.assert_allclose(scores["Z"], [np.sqrt(17.5 * 5), 60])
    assert list(scores) == ["X", "Z"]


def test_a_group_with_too_few_items_is_missing_and_its_weight_goes_to_the_others():
    scores = fold(TREE, VALUES, {1: "arithmetic", 2: "arithmetic"}, 0.5)
    np.testing.assert_allclose(scores["Z"], [11.25, 65])
    scores = fold(TREE, VALUES, {1: "arithmetic", 2: "arithmetic"}, 0.6)
    np.testing.assert_array_equal(np.isnan(scores["Z"]), [False, True])


@pytest.mark.parametrize("method", ["arithmetic", "copeland", "wroclaw", "mazziotta_pareto", "owa:2"])
def test_many_runs_at_once_are_each_as_if_alone(method):
    rng = np.random.default_rng(3)
    drawn = {code: rng.uniform(0.5, 2, 4) for code in "abcX"}
    values = rng.uniform(1, 9, (5, 3))
    block = fold(TREE, values, {1: method, 2: "arithmetic"}, weights=drawn)["Z"]
    assert block.shape == (4, 5)
    for run in range(4):
        alone = {code: weights[[run]] for code, weights in drawn.items()}
        np.testing.assert_allclose(
            fold(TREE, values, {1: method, 2: "arithmetic"}, weights=alone)["Z"], block[[run]]
        )


@pytest.mark.parametrize("weights", [None, {code: np.ones(3) for code in "abcX"}])
def test_a_figure_outside_the_domain_is_named_by_parent_item_and_unit(weights):
    values = VALUES.copy()
    values[1, 0] = 0.0
    with pytest.raises(NotAggregated, match="X cannot be formed") as no:
        fold(TREE, values, {1: "geometric", 2: "arithmetic"}, weights=weights)
    assert (no.value.parent, no.value.item, no.value.unit, no.value.method) == ("X", "a", 1, "geometric")


def test_a_mean_outside_the_domain_is_named_by_parent_and_unit():
    with pytest.raises(NotAggregated) as no:
        fold(TREE, np.array([[1.0, 1.0, 1.0], [-3.0, 1.0, 1.0]]), {1: "mazziotta_pareto", 2: "arithmetic"})
    assert (no.value.parent, no.value.item, no.value.unit) == ("X", None, 1)


def test_a_group_too_large_for_a_method_is_named_by_its_parent():
    with pytest.raises(NotAggregated, match="at most 16") as no:
        fold(TREE, np.ones((17, 3)), {1: "condorcet", 2: "arithmetic"})
    assert (no.value.parent, no.value.item, no.value.unit) == ("X", None, None)
