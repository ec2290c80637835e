"""Weights over what is present, and the refusal that names the value."""

import numpy as np
import pytest

from liangpai.scoring.aggregate.present import OutOfDomain, held, refuse_below, weighted_mean

nan = np.nan


def test_what_is_missing_holds_no_weight():
    np.testing.assert_array_equal(held([[1.0, nan], [2.0, 3.0]], [1.0, 3.0]), [[1.0, 0.0], [1.0, 3.0]])


def test_a_weighted_mean_does_not_trip_over_a_missing_item():
    assert weighted_mean([5.0, nan], np.array([1.0, 0.0])) == 5.0
    assert weighted_mean([20.0, 60.0, 100.0], np.ones(3)) == 60.0


def test_the_first_value_out_of_domain_is_named():
    x, share = np.array([[1.0, 0.0], [-1.0, 2.0]]), np.full((2, 2), 0.5)
    with pytest.raises(OutOfDomain) as strict:
        refuse_below(x, share, "geometric", 0.0, strictly=True)
    assert strict.value.where == (0, 1)
    with pytest.raises(OutOfDomain) as loose:
        refuse_below(x, share, "power", 0.0, strictly=False)
    assert (loose.value.where, loose.value.value) == ((1, 0), -1.0)
    refuse_below(x, share, "power", -2.0, strictly=True)


def test_the_place_of_a_bad_value_is_found_when_many_runs_share_the_figures():
    x, share = np.array([[1.0, 0.0]]), np.full((3, 1, 2), 0.5)
    with pytest.raises(OutOfDomain) as no:
        refuse_below(x, share, "geometric", 0.0, strictly=True)
    assert no.value.where[-2:] == (0, 1)
