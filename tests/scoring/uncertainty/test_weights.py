import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.scoring.uncertainty import WeightTree, draw_dirichlet, draw_nominal, draw_uniform

TREE = WeightTree(
    (np.array([0, 0, 1, 1, 1]), np.array([0, 0])),
    (np.array([1.0, 3.0, 2.0, 2.0, 0.0]), np.array([40.0, 60.0])),
)


def test_nominal_weights_collapse_to_the_product_of_shares():
    draws = draw_nominal(TREE, 2)
    assert draws.runs == 2
    assert draws.flat() == pytest.approx(np.tile([0.1, 0.3, 0.3, 0.3, 0.0], (2, 1)))


@given(st.integers(0, 2**32 - 1), st.floats(0, 0.99))
def test_uniform_draws_stay_inside_their_spread_and_sum_to_one(seed, spread):
    draws = draw_uniform(TREE, 20, np.random.default_rng(seed), spread)
    first, second = draws.levels[0][:, 0], draws.levels[0][:, 1]
    assert draws.levels[0][:, 2:].sum(axis=1) == pytest.approx(np.ones(20))
    assert draws.flat().sum(axis=1) == pytest.approx(np.ones(20))
    assert np.all(draws.flat() >= 0)
    assert np.all(second / first <= 3 * (1 + spread) / (1 - spread) * (1 + 1e-9))
    assert np.all(second / first >= 3 * (1 - spread) / (1 + spread) * (1 - 1e-9))


def test_a_spread_may_differ_by_level():
    draws = draw_uniform(TREE, 50, np.random.default_rng(1), (0.0, 0.5))
    assert np.ptp(draws.levels[0], axis=0) == pytest.approx(np.zeros(5))
    assert np.all(np.ptp(draws.levels[1], axis=0) > 0.05)


def test_dirichlet_draws_have_the_mean_and_variance_of_the_formula():
    weights = np.array([0.5, 0.3, 0.2])
    drawn = draw_dirichlet(WeightTree.flat(weights), 200_000, np.random.default_rng(2), 50.0).flat()
    assert drawn.mean(axis=0) == pytest.approx(weights, abs=1e-3)
    assert drawn.var(axis=0) == pytest.approx(weights * (1 - weights) / 51, rel=0.02)


def test_the_same_generator_gives_the_same_weights():
    once, again = (draw_uniform(TREE, 5, np.random.default_rng(9)).flat() for _ in range(2))
    assert np.array_equal(once, again)


@pytest.mark.parametrize(
    "parents,weights,sentence",
    [
        (([0, 1],), ([1.0, 1.0],), "among the 1 above"),
        (([0, -1],), ([1.0, 1.0],), "among the 1 above"),
        (([0],), ([1.0, 1.0],), "needs one weight"),
        (([0, 0],), ([1.0, -1.0],), "at least 0"),
        (([0, 0],), ([1.0, np.nan],), "at least 0"),
        (([0, 0],), ([0.0, 0.0],), "member with a weight"),
        (([0, 1], [0, 0]), ([1.0, 0.0], [1.0, 1.0]), "member with a weight"),
    ],
)
def test_a_tree_that_does_not_close_is_refused(parents, weights, sentence):
    with pytest.raises(ValueError, match=sentence):
        WeightTree(tuple(map(np.array, parents)), tuple(map(np.array, weights)))


def test_an_area_without_weight_may_be_empty():
    tree = WeightTree((np.array([0, 1]), np.array([0, 0])), (np.array([1.0, 0.0]), np.array([1.0, 0.0])))
    assert draw_uniform(tree, 3, np.random.default_rng(1)).flat().tolist() == [[1.0, 0.0]] * 3


@pytest.mark.parametrize("spread", [-0.1, 1.0, (0.1,), (0.1, 0.1, 0.1)])
def test_a_spread_that_could_turn_a_weight_negative_is_refused(spread):
    with pytest.raises(ValueError, match="spread"):
        draw_uniform(TREE, 3, np.random.default_rng(1), spread)


def test_a_concentration_under_one_is_refused():
    with pytest.raises(ValueError, match="concentration"):
        draw_dirichlet(TREE, 3, np.random.default_rng(1), 0.5)


def test_weights_are_lowered_as_far_as_they_are_raised():
    even = draw_uniform(WeightTree.flat(np.ones(2)), 5000, np.random.default_rng(3), 0.25).flat()
    ratio = even[:, 1] / even[:, 0]
    assert ratio.min() == pytest.approx(0.75 / 1.25, abs=0.02)
    assert ratio.max() == pytest.approx(1.25 / 0.75, abs=0.05)
