"""Normalisation by fixed references, worked by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import ArrayLike

from liangpai.scoring.normalise.fixed import efficacy, goalposts, scaled, target_completion

NAN = np.nan
figure = st.floats(-1e6, 1e6)


def test_the_efficacy_of_the_golden_case() -> None:
    assert efficacy([98, 85, 72, 70], 60, 110) == pytest.approx([90.4, 80.0, 69.6, 68.0])
    assert efficacy([12, 20, 3, 4.5], -5, 25) == pytest.approx([82.6667, 93.3333, 70.6667, 72.6667], abs=5e-5)
    assert efficacy([88.6842, 84, 90, 91], 70, 100) == pytest.approx(
        [84.9123, 78.6667, 86.6667, 88.0], abs=5e-5
    )


def test_efficacy_has_a_ceiling_a_floor_at_nought_and_reaches_below_sixty() -> None:
    assert efficacy([200, 0, -40, -60, NAN], 60, 100)[:4].tolist() == [100, 0, 0, 0]
    assert efficacy(40, 60, 100) == 40
    assert np.isnan(efficacy(NAN, 60, 100))


def test_low_above_high_means_that_less_is_better() -> None:
    assert efficacy([30, 20, 10], 30, 10).tolist() == [60, 80, 100]
    assert goalposts([30, 20, 5], 30, 10).tolist() == [0, 0.5, 1]


def test_goalposts_hit_the_check_of_the_method() -> None:
    assert goalposts([-1, 0, 5, 12], 0, 10, upper=100).tolist() == [0, 0, 50, 100]


def test_goalposts_of_the_human_development_index() -> None:
    income = goalposts(np.log([100, 75_000, 120_000]), np.log(100), np.log(75_000))
    assert income.tolist() == [0, 1, 1]
    assert goalposts(85, 20, 85, lower=1, upper=100) == 100


def test_references_may_differ_by_indicator_and_replications_may_lie_before() -> None:
    x = np.arange(12.0).reshape(2, 3, 2)
    both = goalposts(x, [0, 1], [10, 11])
    assert both.shape == x.shape
    np.testing.assert_allclose(both[..., 1], goalposts(x[..., 1], 1, 11))


def test_a_percentage_is_scaled_by_its_known_range() -> None:
    assert scaled([0, 25, 120]).tolist() == [0, 25, 120]
    assert scaled([2, 3, NAN], 1, 5, scale=1)[:2].tolist() == [0.25, 0.5]


def test_target_completion_is_a_capped_share() -> None:
    assert target_completion([50, 120, -5], 100).tolist() == [0.5, 1, 0]
    assert target_completion([50, 120], 100, cap=1.1).tolist() == [0.5, 1.1]
    assert target_completion(250, 100, cap=np.inf) == 2.5


@pytest.mark.parametrize("low, high", [(5, 5), (NAN, 5), (0, NAN), ([0, 3], [1, 3])])
def test_references_that_are_equal_or_missing_are_refused(low: ArrayLike, high: ArrayLike) -> None:
    for method in (efficacy, goalposts, scaled):
        with pytest.raises(ValueError, match="must be given and must differ"):
            method([1.0, 2.0], low, high)


def test_a_scale_that_falls_is_refused() -> None:
    with pytest.raises(ValueError, match="lower is 100 and upper is 0"):
        goalposts([1.0], 0, 1, lower=100, upper=0)


@pytest.mark.parametrize("target, cap", [(0, 1), (-3, 1), ([1, NAN], 1), (1, 0)])
def test_a_target_or_cap_not_above_nought_is_refused(target: ArrayLike, cap: float) -> None:
    with pytest.raises(ValueError, match="must be above 0"):
        target_completion([1.0, 2.0], target, cap)


@given(figure, figure, st.floats(0.1, 1e6))
def test_a_better_figure_never_scores_less(x: float, more: float, span: float) -> None:
    low, high = min(x, more), max(x, more)
    for method in (efficacy, goalposts, scaled):
        assert method(high, 0.0, span) >= method(low, 0.0, span)
        assert method(high, span, 0.0) <= method(low, span, 0.0)


@given(figure, st.floats(0.1, 1e6))
def test_scores_stay_on_their_scale(x: float, span: float) -> None:
    assert 0 <= efficacy(x, 0, span) <= 100
    assert 0 <= goalposts(x, 0, span) <= 1
    assert 0 <= target_completion(x, span) <= 1
