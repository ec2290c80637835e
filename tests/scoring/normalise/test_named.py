"""Choosing a normalisation by name: direction, parameters in raw units, and clear refusals."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from liangpai.scoring.normalise import METHODS, SAMPLE, normalise, parameters, turn

Array = NDArray[np.float64]
NAN = np.nan
X = np.array([[2.0, 5.0], [4.0, 1.0], [10.0, 3.0]])
NEEDS: dict[str, dict[str, Any]] = {
    "dist2ref": {"reference": 1},
    "dist2targ": {"target": 6.0},
    "goalposts": {"low": 0.0, "high": 10.0},
    "efficacy": {"low": 0.0, "high": 10.0},
    "bands": {"edges": [3.0], "points": [0.0, 1.0]},
    "threshold_or_growth": {"base": 1.0, "threshold": 3.0, "growth": 2.0, "growth_kind": "points"},
    "all_or_nothing": {"threshold": 3.0},
    "deduct_per_finding": {"full": 10.0},
    "target_completion": {"target": 5.0},
}


@pytest.mark.parametrize("method", METHODS)
def test_every_method_is_found_by_its_name(method: str) -> None:
    normalised = normalise(X, method, **NEEDS.get(method, {}))
    axis = {"axis": 0} if method in SAMPLE else {}
    np.testing.assert_array_equal(normalised.values, METHODS[method](X, **NEEDS.get(method, {}), **axis))
    assert normalised.neutral.tolist() == [False, False]


@pytest.mark.parametrize("method", sorted(set(METHODS) - {"bands", "deduct_per_finding"}))
@settings(max_examples=25)
@given(x=arrays(float, (5, 2), elements=st.sampled_from([0.5, 1.0, 2.0, 4.0, 9.0, NAN])))
def test_a_better_figure_never_scores_less_in_either_direction(method: str, x: Array) -> None:
    directions = [1] if method in ("fracmax", "target_completion") else [1, -1]
    for direction in directions:
        needs = NEEDS.get(method, {}) if method != "dist2ref" else {"reference": 0}
        if method == "dist2ref" and np.isnan(x[0]).any():
            continue
        scores = normalise(x, method, direction=direction, **needs).values
        for column, scored in zip(x.T, scores.T, strict=True):
            order = np.argsort(direction * column)
            steps = np.diff(scored[order])
            assert (steps[~np.isnan(steps)] >= -1e-12).all()


def test_direction_comes_first_and_may_differ_by_indicator() -> None:
    assert normalise(X, "minmax", direction=[1, -1]).values.tolist() == [[0, 0], [25, 100], [100, 50]]
    assert normalise(X, "rank", direction=[1, -1]).values.tolist() == [[1, 1], [2, 3], [3, 2]]


def test_goalposts_targets_and_thresholds_stand_in_raw_units() -> None:
    assert normalise([0, 5, 12], "goalposts", direction=-1, low=0, high=10).values.tolist() == [1, 0.5, 0]
    assert normalise([0, 5, 12], "efficacy", direction=-1, low=0, high=10).values.tolist() == [100, 80, 52]
    assert normalise([10, 40], "scaled", direction=-1).values.tolist() == [90, 60]
    assert normalise([10, 40], "scaled", direction=-1, low=20).values.tolist() == [112.5, 75]
    assert normalise([2, 6, 10], "dist2targ", direction=-1, target=6).values.tolist() == [2, 1, 0]
    assert normalise([2, 6, 10], "all_or_nothing", direction=-1, threshold=6).values.tolist() == [1, 1, 0]
    grown = normalise(
        [8, 6], "threshold_or_growth", direction=-1, base=9, threshold=5, growth=3, growth_kind="points"
    )
    assert grown.values.tolist() == [0, 1]
    assert normalise([0, 10], "ampi", direction=-1, reference=4).values.tolist() == [124, 64]
    assert normalise([0, 10], "ampi", direction=-1, low=0, high=10).values.tolist() == [130, 70]


def test_a_reference_unit_is_a_place_and_is_never_turned() -> None:
    assert normalise([2, 4, 10], "dist2ref", direction=-1, reference=1).values.tolist() == [8 / 6, 1, 0]


def test_points_already_say_what_is_better() -> None:
    road: dict[str, Any] = {"edges": [15, 30], "points": [0.5, 0.3, 0]}
    assert normalise([12, 31], "bands", direction=-1, **road).values.tolist() == [0.5, 0]
    assert normalise([0, 13], "deduct_per_finding", direction=-1, full=10).values.tolist() == [10, 0]


def test_columns_without_range_are_named_where_the_sample_decides() -> None:
    x = [[1.0, 5.0], [2.0, 5.0]]
    assert normalise(x, "minmax").neutral.tolist() == [False, True]
    assert normalise(x, "zscore").neutral.tolist() == [False, True]
    assert normalise(x, "goalposts", low=0, high=10).neutral.tolist() == [False, False]
    assert normalise(np.transpose(x), "minmax", axis=-1).neutral.tolist() == [False, True]


@pytest.mark.parametrize("method", ["fracmax", "target_completion"])
def test_a_ratio_is_refused_where_less_is_better(method: str) -> None:
    with pytest.raises(ValueError, match=f"{method} needs indicators of which more is better"):
        normalise(X, method, direction=[1, -1], **NEEDS.get(method, {}))


@pytest.mark.parametrize(
    "method, given, message",
    [
        ("magic", {}, "unknown normalisation 'magic'; known are minmax, scaled"),
        ("minmax", {"mean": 1}, "minmax takes no parameter 'mean'; it takes lower, upper"),
        ("rank", {"mean": 1}, "it takes none"),
        ("minmax", {"lower": "low"}, "lower of minmax must be a number"),
        ("minmax", {"lower": None}, "lower of minmax must be a number"),
        ("dist2targ", {"target": [1.0, NAN]}, "target of dist2targ must be a number for every indicator"),
        ("goalposts", {}, "goalposts needs low, high"),
        ("goalposts", {"low": 5, "high": 5}, "low must lie below high"),
        ("goalposts", {"low": [0, 9], "high": 5}, "low must lie below high"),
        ("ampi", {"low": 5}, "low and high together"),
        ("minmax", {"direction": 0}, "a direction is 1"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_sentence(
    method: str, given: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        normalise(X, method, **given)


def test_parameters_say_which_are_needed() -> None:
    assert parameters("goalposts") == {"low": True, "high": True, "lower": False, "upper": False}
    assert parameters("minmax") == {"lower": False, "upper": False}


def test_turning_leaves_no_minus_nought() -> None:
    assert str(turn([0.0, 2.0], -1).tolist()) == "[0.0, -2.0]"
