"""The lowest and the highest figure, and when there is no range between them."""

import numpy as np

from liangpai.scoring.extent import extent, without_range


def test_the_extent_skips_what_is_missing() -> None:
    low, high = extent(np.array([[3.0, np.nan], [np.nan, np.nan], [1.0, np.nan]]))
    np.testing.assert_array_equal(low, [[1.0, np.nan]])
    np.testing.assert_array_equal(high, [[3.0, np.nan]])


def test_figures_that_differ_only_in_the_last_bit_have_no_range() -> None:
    low, high = extent(np.array([0.1 * 3, 0.3]))
    assert low[0] != high[0]
    assert without_range(low, high)


def test_a_small_difference_of_large_figures_is_a_range() -> None:
    assert not without_range(np.array(1e9), np.array(1e9 + 1e-4))


def test_zero_to_a_very_small_figure_is_a_range() -> None:
    assert not without_range(np.array(0.0), np.array(1e-300))
    assert not without_range(np.array(-1e-300), np.array(0.0))


def test_nothing_present_has_no_range() -> None:
    assert without_range(np.array(np.nan), np.array(np.nan))
