"""Statistics of indicators by hand, by property, and the screening of units."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from liangpai.scoring.screen import enough_figures, flags, skew_kurtosis, statistics

Array = NDArray[np.float64]

figures = arrays(
    float,
    st.tuples(st.integers(4, 12), st.just(2)),
    elements=st.sampled_from([-3.0, 0.0, 1.0, 2.5, 40.0, np.nan]),
)


def column(*figures: float) -> Array:
    return np.array(figures)[:, None]


def test_skewness_and_kurtosis_hit_the_vector_of_the_method() -> None:
    skew, kurtosis = skew_kurtosis(column(*range(1, 11), 30, 100))
    assert skew[0] == pytest.approx(3.063241, abs=5e-7)
    assert kurtosis[0] == pytest.approx(9.741391, abs=5e-7)


def test_a_symmetric_column_has_no_skewness() -> None:
    skew, kurtosis = skew_kurtosis(column(1, 2, 3, 4, 5))
    assert skew[0] == pytest.approx(0.0, abs=1e-15)
    assert kurtosis[0] == pytest.approx(-1.2)


def test_moments_are_undefined_for_too_few_or_equal_figures() -> None:
    skew, kurtosis = skew_kurtosis(
        np.array([[1, 1, 7.0], [2, 2, 7.0], [np.nan, 4, 7.0], [np.nan, np.nan, 7.0]])
    )
    assert np.isnan(skew[[0, 2]]).all()
    assert np.isfinite(skew[1])
    assert np.isnan(kurtosis).all()


def test_very_large_figures_do_not_overflow() -> None:
    small, large = column(1, 2, 4, 9, 30), column(1e200, 2e200, 4e200, 9e200, 30e200)
    np.testing.assert_allclose(skew_kurtosis(large), skew_kurtosis(small), rtol=1e-12)


def test_an_equal_column_of_many_rows_stays_equal_despite_rounding() -> None:
    assert np.isnan(skew_kurtosis(np.full((5000, 1), 0.1))[0][0])


@given(figures, st.floats(0.1, 50.0), st.floats(-5.0, 5.0))
@settings(max_examples=60)
def test_moments_do_not_depend_on_the_unit_of_measure(x: Array, factor: float, shift: float) -> None:
    np.testing.assert_allclose(
        skew_kurtosis(x * factor + shift * factor), skew_kurtosis(x), rtol=1e-7, atol=1e-7
    )


@given(figures)
@settings(max_examples=60)
def test_the_mirror_image_has_the_opposite_skewness(x: Array) -> None:
    (skew, kurtosis), (mirrored, same) = skew_kurtosis(x), skew_kurtosis(-x)
    np.testing.assert_allclose(mirrored, -skew, atol=1e-9)
    np.testing.assert_allclose(same, kurtosis, atol=1e-9)


def test_statistics_by_hand() -> None:
    found = statistics(column(0, 4, 4, np.nan, 8))
    assert (found.minimum[0], found.maximum[0], found.mean[0], found.median[0]) == (0, 8, 4, 4)
    assert found.sd[0] == pytest.approx(np.sqrt(32 / 3))
    assert (found.available[0], found.nonzero[0], found.unique[0], found.same[0]) == (4, 3, 3, 2)
    assert (found.share_available[0], found.share_nonzero[0]) == (0.8, 0.75)
    assert (found.share_unique[0], found.share_same[0]) == (0.75, 0.5)


def test_an_even_number_of_figures_has_the_median_between_the_middle_two() -> None:
    assert statistics(column(9, 1, np.nan, 2, 5)).median[0] == 3.5


def test_a_column_without_figures_has_no_statistics_and_no_warning() -> None:
    found = statistics(np.array([[np.nan, 1.0], [np.nan, np.nan]]))
    assert found.available[0] == 0
    assert np.isnan([found.mean[0], found.median[0], found.sd[0], found.share_same[0]]).all()
    assert np.isnan(found.sd[1]) and found.mean[1] == 1.0


@given(figures)
@settings(max_examples=60)
def test_statistics_never_depend_on_the_order_of_rows(x: Array) -> None:
    forward, backward = statistics(x), statistics(x[::-1])
    for name in ("median", "unique", "same", "nonzero", "minimum", "maximum"):
        np.testing.assert_array_equal(getattr(forward, name), getattr(backward, name))


def test_statistics_refuse_what_is_no_table() -> None:
    with pytest.raises(ValueError, match="table of units by indicators"):
        statistics([1.0, 2.0])
    with pytest.raises(ValueError, match="at least one unit"):
        statistics(np.empty((0, 3)))


def test_each_flag_has_its_own_reason() -> None:
    x = np.column_stack(
        [
            [1, 2, 3, 4, 5, np.nan, np.nan, np.nan, np.nan, np.nan],
            [0, 0, 0, 0, 0, 0, 1, 2, 3, 4],
            [1, 1, 1, 2, 2, 2, 3, 3, 3, 4],
            [7, 7, 7, 7, 7, 7, 1, 2, 3, 4],
            [1, 2, 3, 4, 5, 6, 7, 8, 9, 500],
            [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        ]
    )
    found = flags(statistics(x))
    np.testing.assert_array_equal(found.scarce, [1, 0, 0, 0, 0, 0])
    np.testing.assert_array_equal(found.zeros, [0, 1, 0, 0, 0, 0])
    np.testing.assert_array_equal(found.repeated, [0, 0, 1, 0, 0, 0])
    np.testing.assert_array_equal(found.frozen, [0, 1, 0, 1, 0, 0])
    np.testing.assert_array_equal(found.outliers, [0, 0, 0, 0, 1, 0])


def test_units_with_too_few_figures_or_too_many_zeros_go() -> None:
    nan = np.nan
    x = np.array([[1, 2, 3, 4], [1, 2, nan, nan], [0, 0, 0, 1], [nan, nan, nan, nan]])
    np.testing.assert_array_equal(enough_figures(x), [1, 0, 1, 0])
    np.testing.assert_array_equal(enough_figures(x, available=0.5, nonzero=0.5), [1, 1, 0, 0])
    np.testing.assert_array_equal(enough_figures(x, available=0.0), [1, 1, 1, 1])


def test_a_share_met_exactly_is_met_whatever_the_last_bit() -> None:
    x = np.array([[1.0] * 7 + [np.nan] * 3])
    assert enough_figures(x, available=0.1 + 0.2 + 0.4)[0]


def test_a_share_outside_nought_to_one_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        enough_figures(np.ones((1, 1)), available=1.5)
    with pytest.raises(ValueError, match="between 0 and 1"):
        enough_figures(np.ones((1, 1)), nonzero=-0.1)
