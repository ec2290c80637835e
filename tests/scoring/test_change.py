"""Variants of change by hand, and the invariants that make them fair."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from liangpai.scoring.change import (
    absolute,
    cagr,
    gap_closed,
    percent,
    places_score,
    residual_gain,
    z_gain,
)

Array = NDArray[np.float64]
NAN = np.nan
figure = st.floats(-1e6, 1e6).map(lambda x: round(x, 3))
series = arrays(float, 7, elements=st.sampled_from([0.0, 1.0, 2.5, 4.0, 9.0, NAN]))


def test_the_difference_by_hand() -> None:
    np.testing.assert_array_equal(absolute([1.0, NAN, 2.0], [4.0, 1.0, NAN]), [3, NAN, NAN])


def test_per_cent_of_the_base_by_hand() -> None:
    assert percent([50.0, -50.0, 100.0], [60.0, -40.0, 80.0]) == pytest.approx([20, 20, -20])


def test_there_is_no_percentage_of_nought_or_almost_nought() -> None:
    assert np.isnan(percent([0.0, 0.0, 1e-12, NAN], [5.0, 0.0, 5.0, 5.0])).all()


def test_steady_growth_by_hand() -> None:
    assert cagr([100.0, 100.0, 50.0], [121.0, 0.0, 50.0], 2) == pytest.approx([10, -100, 0])


def test_there_is_no_steady_growth_from_nought_or_below() -> None:
    assert np.isnan(cagr([0.0, -5.0, 5.0, 1e-15, NAN], [5.0, 5.0, -5.0, 1.0, 1.0], 3)).all()
    with pytest.raises(ValueError, match="years must be above 0"):
        cagr(1.0, 2.0, 0)


def test_the_gap_closed_by_hand() -> None:
    assert gap_closed([80.0, 80.0, 80.0, 80.0], [90.0, 100.0, 110.0, 70.0], 100) == pytest.approx(
        [0.5, 1, 1.5, -0.5]
    )


def test_a_saturated_unit_is_judged_on_holding() -> None:
    assert gap_closed(
        [100.0, 120.0, 100.0, 99.9999999999], [100.0, 101.0, 99.0, 99.9999999999], 100
    ).tolist() == [*(1, 1, 0, 1)]


def test_what_is_missing_closes_no_gap() -> None:
    assert np.isnan(gap_closed([NAN, 80.0, 100.0, 80.0], [90.0, NAN, NAN, 90.0], [100, 100, 100, NAN])).all()


def test_a_gap_closes_downwards_when_everything_is_turned() -> None:
    assert gap_closed(-20.0, -15.0, -10.0) == 0.5


def test_gains_among_peers_by_hand() -> None:
    assert z_gain([1.0, 2.0, 3.0], [3.0, 2.0, 1.0]).tolist() == [2, 0, -2]
    assert z_gain([5.0, 5.0, 5.0], [1.0, 2.0, 3.0]).tolist() == [-1, 0, 1]


def test_a_residual_gain_removes_what_the_base_foretells() -> None:
    base = np.array([0.0, 1.0, 2.0, 3.0])
    np.testing.assert_allclose(residual_gain(base, 5 - 2 * base), 0, atol=1e-12)
    slope, start = np.polyfit(base, now := np.array([1.0, 0.0, 4.0, 5.0]), 1)
    np.testing.assert_allclose(residual_gain(base, now), now - start - slope * base)


def test_equal_bases_foretell_the_mean() -> None:
    assert residual_gain([0.1, 0.1, 0.1], [1.0, 2.0, 6.0]).tolist() == [-2, -1, 3]


def test_regression_to_the_mean_is_no_gain() -> None:
    rng = np.random.default_rng(8)
    truth = rng.normal(size=4000)
    base, now = truth + rng.normal(size=4000), truth + rng.normal(size=4000)
    assert np.corrcoef(base, absolute(base, now))[0, 1] < -0.4
    assert abs(np.corrcoef(base, residual_gain(base, now))[0, 1]) < 1e-9


def test_places_gained_by_hand() -> None:
    assert places_score([3, 5, 1, 1], [5, 3, 1, 2], 11) == pytest.approx([88, 72, 100, 84])
    assert places_score([1, 8], [8, 1], 8).tolist() == [100, 60]
    assert np.isnan(places_score([NAN, 1], [1, NAN], 8)).all()


def test_the_only_unit_of_a_class_holds_the_first_place() -> None:
    assert places_score(1, 1, 1) == 100
    with pytest.raises(ValueError, match="at least one unit"):
        places_score(1, 1, 0)


@given(figure, figure, figure)
def test_nothing_is_ever_divided_by_almost_nought(base: float, now: float, target: float) -> None:
    for change in (percent(base, now), cagr(base, now, 3), gap_closed(base, now, target)):
        assert not np.isinf(change)
        assert not abs(change) > 1e13


@given(figure, figure, figure, st.floats(1e-3, 1e3))
def test_shares_do_not_depend_on_the_unit_of_measure(
    base: float, now: float, target: float, factor: float
) -> None:
    np.testing.assert_allclose(percent(base * factor, now * factor), percent(base, now), rtol=1e-9)
    np.testing.assert_allclose(
        gap_closed(base * factor, now * factor, target * factor), gap_closed(base, now, target), rtol=1e-6
    )


@given(figure, st.floats(0, 1e6), st.floats(0, 1e6))
def test_a_saturated_unit_that_holds_is_never_punished(target: float, above: float, still: float) -> None:
    assert gap_closed(target + above, target + still, target) == 1


@given(figure, figure, figure, figure)
def test_a_better_present_figure_never_closes_less(
    base: float, one: float, other: float, target: float
) -> None:
    worse, better = min(one, other), max(one, other)
    assert gap_closed(base, better, target) >= gap_closed(base, worse, target)


@given(series, series)
@settings(max_examples=50)
def test_gains_among_peers_sum_to_nought_and_keep_gaps(base: Array, now: Array) -> None:
    for gain in (z_gain(base, now), residual_gain(base, now)):
        np.testing.assert_array_equal(np.isnan(gain), np.isnan(base) | np.isnan(now))
        assert np.nansum(gain) == pytest.approx(0, abs=1e-9)


@given(series, series)
@settings(max_examples=50)
def test_replications_change_one_by_one(base: Array, now: Array) -> None:
    befores, afters = np.stack([base, base[::-1]]), np.stack([now, now])
    for change in (z_gain, residual_gain):
        together = change(befores, afters, axis=-1)
        for run in range(2):
            np.testing.assert_allclose(together[run], change(befores[run], afters[run]), atol=1e-12)


@given(st.integers(1, 30), st.data())
def test_points_for_places_stay_on_their_scale_and_reward_gaining(n: int, data: st.DataObject) -> None:
    before, after = (data.draw(st.integers(1, n)) for _ in range(2))
    points = float(places_score(after, before, n))
    assert 60 <= points <= 100
    if after < n:
        assert points >= places_score(after + 1, before, n)
