"""Normalisation of a series against its own past."""

import numpy as np
import pytest

from liangpai.scoring.normalise.periods import annual_difference, cyclical

NAN = np.nan


def test_a_cycle_is_measured_in_its_usual_departure() -> None:
    assert cyclical([[1.0], [3.0], [5.0], [3.0]])[:, 0].tolist() == [-2, 0, 2, 0]


def test_a_steady_series_has_no_cycle_and_gaps_stay() -> None:
    np.testing.assert_array_equal(cyclical([0.1, 0.1, NAN, 0.1]), [0, 0, NAN, 0])


def test_series_may_lie_along_any_axis() -> None:
    x = np.array([[1.0, 3.0, 5.0, 3.0], [2.0, 2.0, 4.0, 4.0]])
    np.testing.assert_allclose(cyclical(x, axis=1), cyclical(x.T).T)
    np.testing.assert_array_equal(annual_difference(x, axis=1), annual_difference(x.T).T)


def test_an_annual_difference_is_a_share_of_the_present_figure() -> None:
    changes = annual_difference([8.0, 10.0, 5.0, 0.0, NAN, 4.0])
    assert changes[1:3] == pytest.approx([20.0, -100.0])
    assert np.isnan(changes[[0, 3, 4, 5]]).all()
