"""Treatment of outliers: the vectors of the method, ties, both tails, and nothing that happens in silence."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from liangpai.scoring.outliers import Treatment, move_extreme, treat
from liangpai.scoring.transforms import log_from_edge

Array = NDArray[np.float64]
NAN = np.nan
DOUBLING = [float(2**k) for k in range(40)]
TAIL = [*map(float, range(1, 11)), 30.0, 100.0]

tables = arrays(float, (9, 2), elements=st.sampled_from([0.0, 1.0, 2.0, 3.0, 50.0, 2000.0, -70.0, NAN]))


def one(figures: list[float], **parameters: float | str) -> tuple[list[float], Treatment]:
    treated = treat(np.array(figures)[:, None], **parameters)  # type: ignore[arg-type]
    return treated.values[:, 0].tolist(), treated.records[0]


def test_one_extreme_moves_to_the_next_value_and_that_is_enough() -> None:
    values, record = one(TAIL)
    assert values == [*TAIL[:-1], 30.0]
    assert (record.outcome, record.passed, record.steps, record.high, record.low) == (
        "winsorised",
        True,
        1,
        (11,),
        (),
    )
    assert record.skew_before == pytest.approx(3.063241, abs=5e-7)
    assert record.kurtosis_before == pytest.approx(9.741391, abs=5e-7)
    assert abs(record.skew) < 2


def test_a_tail_below_moves_up() -> None:
    values, record = one([-x for x in TAIL])
    assert values == [*(-x for x in TAIL[:-1]), -30.0]
    assert (record.high, record.low) == ((), (11,))


def test_an_indicator_passes_when_either_moment_is_small() -> None:
    assert one([0.0] * 3 + [1.0] * 8)[1].outcome == "passed"
    skewed_but_flat = [0.0] * 12 + [1.0, 1.0]
    assert one(skewed_but_flat, kurtosis=5.0)[1].outcome == "passed"
    assert one(TAIL, skew=4.0)[1].outcome == "passed"


def test_tied_extremes_move_together() -> None:
    values, record = one([*TAIL[:10], *([5.5] * 30), 100.0, 100.0])
    assert record.steps == 1
    assert record.high == (40, 41)
    assert values[-2:] == [10.0, 10.0]


def test_what_winsorising_cannot_mend_is_logged_from_the_original_figures() -> None:
    figures = np.exp(np.linspace(-5, 5, 81)).tolist()
    values, record = one(figures, winmax=1)
    np.testing.assert_allclose(values, log_from_edge(np.array(figures)))
    assert (record.outcome, record.passed, record.steps, record.high) == ("log", True, 0, ())


def test_no_winsorising_goes_straight_to_the_transform() -> None:
    values, record = one(TAIL, winmax=0)
    assert record.outcome == "log"
    assert values[0] == pytest.approx(-0.01005034, abs=5e-9)


def test_without_a_transform_the_winsorised_figures_are_kept_and_said_to_fail() -> None:
    _, record = one(DOUBLING, winmax=2, then="none")
    assert (record.outcome, record.passed, record.steps, record.high) == ("winsorised", False, 2, (38, 39))


def test_box_cox_may_take_the_place_of_the_log() -> None:
    assert one(DOUBLING, winmax=2, then="boxcox")[1].outcome == "boxcox"
    assert one(DOUBLING, winmax=2, then="log_gii")[1].outcome == "log_gii"


def test_winsorising_never_wipes_out_an_indicator_of_two_values() -> None:
    values, record = one([0.0] * 30 + [1.0], then="none")
    assert values == [0.0] * 30 + [1.0]
    assert (record.steps, record.passed) == (0, False)


def test_constant_columns_and_columns_with_few_figures_are_reported_not_dropped() -> None:
    x = np.array([[5.0, 1.0, NAN], [5.0, 2.0, NAN], [5.0, 90.0, NAN], [5.0, NAN, NAN]])
    treated = treat(x)
    np.testing.assert_array_equal(treated.values, x)
    assert [record.outcome for record in treated.records] == ["constant", "scarce", "scarce"]
    assert not any(record.passed for record in treated.records)


def test_gaps_stay_and_rows_are_named_by_their_place_in_the_table() -> None:
    values, record = one([NAN, *TAIL])
    assert np.isnan(values[0])
    assert record.high == (12,)


def test_moving_extremes_by_hand() -> None:
    x = np.array([1.0, 2.0, 9.0, 9.0])
    assert move_extreme(x).tolist() == [1, 2, 2, 2]
    assert move_extreme(x, high=False).tolist() == [2, 2, 9, 9]


def test_the_figures_handed_in_are_not_changed() -> None:
    x = np.array(TAIL)[:, None]
    treat(x)
    assert x[-1, 0] == 100.0


def test_wrong_parameters_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be negative"):
        treat([[1.0]], winmax=-1)
    with pytest.raises(ValueError, match="unknown transform 'root'; known are log, boxcox, log_gii, none"):
        treat([[1.0]], then="root")


@given(tables)
@settings(max_examples=60)
def test_treatment_never_depends_on_the_order_of_rows(x: Array) -> None:
    forward, backward = treat(x), treat(x[::-1])
    np.testing.assert_allclose(backward.values[::-1], forward.values, rtol=1e-9, atol=1e-9)
    assert [r.outcome for r in forward.records] == [r.outcome for r in backward.records]


@given(tables)
@settings(max_examples=60)
def test_treatment_never_turns_two_units_round(x: Array) -> None:
    treated = treat(x).values
    for before, after in zip(x.T, treated.T, strict=True):
        order = np.argsort(before, kind="stable")
        steps = np.diff(after[order])
        assert (steps[~np.isnan(steps)] >= -1e-12).all()


@given(tables)
@settings(max_examples=60)
def test_the_mirror_image_is_treated_alike(x: Array) -> None:
    for there, back in zip(treat(x, then="none").records, treat(-x, then="none").records, strict=True):
        if abs(there.skew_before) > 1e-9:  # without skewness the upper end is taken in both
            assert (there.high, there.low) == (back.low, back.high)
