import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import ndtr

from liangpai.scoring.certainty.chance import chance_in_a_crowd, chance_of_last, drawn_chances


def _again(observed, k, rng, draws=200_000):
    """The same probability by measuring everybody again and again."""
    scores = observed + rng.standard_normal((draws, len(observed)))
    return (scores < np.partition(scores, k, axis=1)[:, [k]]).mean(axis=0)


def test_two_units_have_the_textbook_probability():
    # the difference of two measurements has the standard deviation √2
    assert chance_of_last(np.array([-1.0]), np.array([[0.5]]), 1) == pytest.approx(
        ndtr(1.5 / 2**0.5), abs=1e-9
    )


@pytest.mark.parametrize("n,k", [(4, 1), (8, 1), (12, 2), (20, 4)])
def test_the_quadrature_is_what_repetition_would_find(n, k):
    rng = np.random.default_rng(n)
    observed = np.sort(rng.standard_normal(n))
    assert chance_of_last(observed[:1], observed[None, 1:], k) == pytest.approx(
        _again(observed, k, rng)[0], abs=0.004
    )


@settings(max_examples=30)
@given(st.lists(st.floats(-4, 4), min_size=4, max_size=7), st.integers(1, 3))
def test_the_chances_of_all_units_add_up_to_the_places(observed, k):
    values = np.array(observed)
    chances = [chance_of_last(values[[i]], np.delete(values, i)[None], k)[0] for i in range(len(values))]
    assert sum(chances) == pytest.approx(k, abs=2e-3)
    assert chances[int(np.argmin(values))] >= max(chances) - 1e-9


def test_a_crowd_counted_in_bins_has_the_same_chance_as_unit_by_unit():
    rng = np.random.default_rng(3)
    observed = np.sort(rng.standard_normal((50, 60)), axis=1)
    bins = np.array([np.histogram(row[1:], bins=160, range=(-8, 8))[0] for row in observed])
    one_by_one = chance_of_last(observed[:, 0], observed[:, 1:], 12)
    assert chance_in_a_crowd(observed[:, 0], bins, 12) == pytest.approx(one_by_one, abs=0.005)


@pytest.mark.parametrize("gap", [None, 2.0])
def test_crowds_continue_where_small_classes_end(gap):
    small, crowd = (drawn_chances(n, 8, rounds=4000, rng=np.random.default_rng(4), gap=gap) for n in (50, 51))
    for share in (0.5, 0.95):
        assert np.quantile(small, share) == pytest.approx(np.quantile(crowd, share), abs=0.03)


@pytest.mark.parametrize("k", [0, 5, 6])
def test_no_place_and_all_places_are_refused(k):
    with pytest.raises(ValueError, match="not all of the 5 places"):
        drawn_chances(5, k, rounds=10, rng=np.random.default_rng(1))
