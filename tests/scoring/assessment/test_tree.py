"""Folding scores up the tree and unfolding exact contributions."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.scoring.assessment.tree import ROOT, draw_points, fold, plant, power_mean, power_of, unfold
from liangpai.scoring.scheme.model import Area, Uncertainty

METHODS = ("arithmetic", "geometric", "harmonic", "power:2", "power:-0.5")
SCORES = st.lists(st.lists(st.floats(0, 100), min_size=4, max_size=4), min_size=1, max_size=5)


def a_deep_scheme(one_class, methods=("arithmetic",) * 3):  # type: ignore[no-untyped-def]
    scheme, _ = one_class([[0.0] * 4])
    areas = (
        Area("A", "甲", {"town": 60.0}, method=methods[1]),
        Area("B", "乙", {"town": 40.0}, method=methods[2]),
        Area("A1", "甲一", {"town": 45.0}, parent="A", method=methods[1]),
    )
    placed = zip(("A1", "A1", "A", "B"), (15.0, 30.0, 15.0, 40.0), scheme.indicators, strict=True)
    indicators = tuple(replace(one, area=area, weights={"town": weight}) for area, weight, one in placed)
    return replace(scheme, areas=areas, indicators=indicators, method=methods[0])


def test_a_tree_of_uneven_depth_folds_to_the_weighted_sum(one_class) -> None:  # type: ignore[no-untyped-def]
    tree = plant(a_deep_scheme(one_class), "town")
    folded = fold(tree, np.array([[10.0, 20.0, 30.0, 40.0]]).T)
    assert folded[ROOT][0] == pytest.approx(0.15 * 10 + 0.30 * 20 + 0.15 * 30 + 0.40 * 40)
    assert folded["A1"][0] == pytest.approx((15 * 10 + 30 * 20) / 45)


def test_an_absent_score_gives_its_weight_to_its_own_group(one_class) -> None:  # type: ignore[no-untyped-def]
    tree = plant(a_deep_scheme(one_class), "town")
    folded = fold(tree, np.array([[np.nan, 20.0, 30.0, 40.0]]).T)
    assert folded["A1"][0] == 20
    assert folded[ROOT][0] == pytest.approx(0.45 * 20 + 0.15 * 30 + 0.40 * 40)


@given(SCORES, st.tuples(*[st.sampled_from(METHODS)] * 3), st.lists(st.booleans(), min_size=4, max_size=4))
def test_contributions_sum_to_the_score(one_class, scores, methods, absent) -> None:  # type: ignore[no-untyped-def]
    tree = plant(a_deep_scheme(one_class, methods), "town")
    values = np.where(absent, np.nan, np.array(scores)).T
    total = fold(tree, values)[ROOT]
    assert unfold(tree, values).sum(axis=0) == pytest.approx(np.nan_to_num(total), abs=1e-9)


def test_the_named_means_are_powers() -> None:
    assert [power_of(name) for name in METHODS] == [1, 0, -1, 2, -0.5]
    values, weights = [np.array([1.0]), np.array([4.0])], [1.0, 1.0]
    assert power_mean(values, weights, 0)[0] == pytest.approx(2)
    assert power_mean(values, weights, -1)[0] == pytest.approx(1.6)
    assert power_mean([np.array([0.0]), np.array([4.0])], weights, 0)[0] == 0
    assert np.isnan(power_mean([np.array([np.nan])] * 2, weights, 1)[0])


@pytest.mark.parametrize("kind", ["uniform", "dirichlet"])
def test_drawn_points_vary_around_the_stated_ones(one_class, kind) -> None:  # type: ignore[no-untyped-def]
    tree = plant(a_deep_scheme(one_class), "town")
    drawn = draw_points(
        tree, 4000, np.random.default_rng(1), Uncertainty(weights=kind, spread=0.25, concentration=50)
    )
    share = drawn["A"] / (np.asarray(drawn["A"]) + drawn["B"])
    assert share.mean() == pytest.approx(0.6, abs=0.01)
    assert share.std() > 0.02
    if kind == "uniform":
        assert np.abs(np.asarray(drawn["I1"]) / 15 - 1).max() <= 0.25


def test_points_that_do_not_vary_are_the_stated_ones(one_class) -> None:  # type: ignore[no-untyped-def]
    tree = plant(a_deep_scheme(one_class), "town")
    assert draw_points(tree, 3, np.random.default_rng(1), Uncertainty(weights="none")) is tree.points
