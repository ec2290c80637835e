"""Ranks at the published precision: ties, gaps, the order of rows, and the last k places."""

import csv
import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from scipy import stats

from liangpai.scoring.ranks import competition_ranks, in_last, last_places, round_half_up

Array = NDArray[np.float64]
NAN = np.nan
scores = arrays(float, st.integers(1, 9), elements=st.sampled_from([60.0, 73.335, 73.34, 73.33, 90.0, NAN]))


def test_halves_round_away_from_nought_whatever_the_last_bit() -> None:
    assert round_half_up(np.array([73.335, 1.005, 2.675, -73.335]), 2).tolist() == [73.34, 1.01, 2.68, -73.34]
    assert round_half_up(np.array([2.5, 3.5, -0.2]), 0).tolist() == [3, 4, 0]


def test_rounding_keeps_gaps_and_nothing_is_rounded_without_decimals() -> None:
    np.testing.assert_array_equal(round_half_up(np.array([1.234, NAN]), 2), [1.23, NAN])
    np.testing.assert_array_equal(round_half_up(np.array([1.234, NAN]), None), [1.234, NAN])


def test_a_score_rounded_to_nought_has_no_sign() -> None:
    assert not np.signbit(round_half_up(np.array([-0.001]), 2))[0]


def test_ties_share_the_lowest_number_and_gaps_have_no_rank() -> None:
    np.testing.assert_array_equal(competition_ranks(np.array([90, 80, NAN, 80, 70])), [1, 2, NAN, 2, 4])


def test_scores_equal_at_the_published_precision_are_tied() -> None:
    close = np.array([73.3301, 73.3349, 73.34])
    assert competition_ranks(close, 2).tolist() == [2, 2, 1]
    assert competition_ranks(close).tolist() == [3, 2, 1]


def test_the_last_places_of_a_class() -> None:
    assert [last_places(n) for n in (1, 4, 8, 10, 17, 32)] == [1, 1, 1, 2, 3, 6]
    assert last_places(15) == 3  # 0.2·15 is 3.0000000000000004 or 2.9999999999999996 as a float
    assert last_places(10, share=0.3, at_least=2) == 3


def test_two_units_tied_for_the_last_place_are_both_not_last() -> None:
    tied = np.array([9.0, 8, 7, 6, 5, 4, 1, 1])
    assert not in_last(tied, 1).any()
    assert in_last(tied, 2).tolist() == [False] * 6 + [True, True]


def test_unrated_units_are_in_no_place() -> None:
    assert in_last(np.array([3.0, NAN, 2.0, 1.0]), 1).tolist() == [False, False, False, True]


@given(scores)
def test_ranks_are_those_of_scipy(values: Array) -> None:
    theirs = stats.rankdata(-round_half_up(values, 2), method="min", nan_policy="omit")
    np.testing.assert_array_equal(competition_ranks(values, 2), theirs)


@given(scores, st.integers(0, 99))
def test_ranks_never_depend_on_the_order_of_rows(values: Array, seed: int) -> None:
    order = np.random.default_rng(seed).permutation(len(values))
    np.testing.assert_array_equal(competition_ranks(values[order], 2), competition_ranks(values, 2)[order])


@given(scores, st.integers(1, 4))
def test_a_unit_is_in_the_last_k_when_enough_score_strictly_more(values: Array, k: int) -> None:
    rated = values[~np.isnan(values)]
    beaten_by = np.array([(rated > value).sum() for value in values])
    np.testing.assert_array_equal(in_last(values, k), (beaten_by >= len(rated) - k) & ~np.isnan(values))


def test_every_order_of_the_same_addends_ranks_first() -> None:
    addends = [83.1, 77.7, 91.3, 68.9, 12.4]
    means = np.array([sum(order) / 5 for order in itertools.permutations(addends)])
    assert len(set(means.tolist())) > 1  # the sums differ in their last bit
    assert (competition_ranks(means, 2) == 1).all()


@pytest.mark.published
def test_all_permutations_of_the_reference_rank_first(reference: Path) -> None:
    with (reference / "asem" / "15_ties_permutations.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == 120
    items = np.array([[float(row[f"X{i}"]) for i in range(1, 6)] for row in rows])
    for column, ours in (("amean", items.mean(axis=1)), ("gmean", np.exp(np.log(items).mean(axis=1)))):
        theirs = np.array([float(row[column]) for row in rows])
        assert (competition_ranks(theirs, 2) == 1).all()
        assert (competition_ranks(ours, 2) == 1).all()
        np.testing.assert_allclose(ours, theirs, rtol=1e-9)
