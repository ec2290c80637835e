"""Pairwise comparison by hand, against exhaustive search, and without the defect of the reference."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from liangpai.scoring.aggregate import KEMENY_LIMIT, condorcet, copeland, margins, outranking

nan = np.nan
GAPPY = arrays(float, (5, 3), elements=st.sampled_from([1.0, 2.0, 3.0, nan]))


def test_the_margin_is_the_weight_won_less_the_weight_lost():
    x = [[1.0, 5.0, 3.0], [2.0, 4.0, 3.0]]
    np.testing.assert_allclose(margins(x, [0.5, 0.2, 0.3]), [[0, -0.3], [0.3, 0]])


def test_only_commonly_observed_items_are_compared():
    x = [[9.0, 1.0], [nan, 2.0], [5.0, nan]]
    np.testing.assert_array_equal(margins(x, [1, 1]), [[0, -1, 1], [1, 0, 0], [-1, 0, 0]])


def test_three_units_with_two_missing_figures_keep_their_scores_when_the_rows_are_reversed():
    x = np.array([[1.0, nan, 2.0], [2.0, 1.0, nan], [3.0, 2.0, 3.0]])
    score = copeland(x, [1, 1, 1])
    np.testing.assert_array_equal(score, [-2, 0, 2])
    np.testing.assert_array_equal(copeland(x[::-1], [1, 1, 1]), score[::-1])


def test_weights_that_balance_only_up_to_the_last_bit_are_a_tie():
    x = [[1.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
    np.testing.assert_array_equal(copeland(x, [0.1, 0.2, 0.3]), [0, 0])


def test_a_unit_without_any_figure_has_no_score():
    np.testing.assert_array_equal(copeland([[1.0], [nan], [2.0]], [1]), [-1, nan, 1])
    assert np.isnan(condorcet([[nan], [nan]], [1])).all()


def test_copeland_in_blocks_of_rows_gives_the_same(monkeypatch):
    x = np.random.default_rng(1).normal(size=(7, 3))
    whole = copeland(x, [1, 2, 3])
    monkeypatch.setattr(outranking, "_CELLS", 50)
    np.testing.assert_array_equal(copeland(x, [1, 2, 3]), whole)


def test_a_condorcet_winner_comes_first_and_a_cycle_is_broken_at_its_weakest_link():
    # weights make A over B by 0.6, B over C by 0.8, C over A by 0.6: A, B, C has 2·... the greatest support
    x = np.array([[3.0, 2.0, 1.0], [2.0, 1.0, 3.0], [1.0, 3.0, 2.0]])
    np.testing.assert_array_equal(condorcet(x, [0.4, 0.2, 0.4]), _by_exhaustion(x, [0.4, 0.2, 0.4]))
    np.testing.assert_array_equal(condorcet([[1.0, 1.0], [3.0, 3.0], [2.0, 9.0]], [2, 1]), [0, 2, 1])


def test_equally_supported_orders_share_their_places():
    np.testing.assert_allclose(condorcet([[1.0], [2.0], [1.0]], [1]), [0.5, 2, 0.5])
    cycle = np.array([[3.0, 2.0, 1.0], [2.0, 1.0, 3.0], [1.0, 3.0, 2.0]])
    np.testing.assert_allclose(condorcet(cycle, [1, 1, 1]), [1, 1, 1])


def test_more_units_than_can_be_searched_exactly_are_refused():
    x = np.arange(KEMENY_LIMIT + 1.0)[:, None]
    with pytest.raises(ValueError, match="at most 16 units, here are 17; use copeland"):
        condorcet(x, [1])
    np.testing.assert_array_equal(condorcet(x[1:], [1]), np.arange(16))


def _by_exhaustion(x, w):
    """The mean place over every order of greatest support, found by trying all of them."""
    units = len(x)
    support = (1 + margins(x, w)) / 2
    totals = {
        order: sum(support[order[a], order[b]] for a in range(units) for b in range(a + 1, units))
        for order in permutations(range(units))
    }
    best = max(totals.values())
    chosen = [order for order, total in totals.items() if total > best - 1e-9]
    return [units - 1 - np.mean([order.index(unit) for order in chosen]) for unit in range(units)]


@settings(max_examples=25)
@given(GAPPY)
def test_the_kemeny_order_is_that_of_exhaustive_search(x):
    x[np.isnan(x).all(axis=1), 0] = 2.0
    np.testing.assert_allclose(condorcet(x, [0.5, 0.3, 0.2]), _by_exhaustion(x, [0.5, 0.3, 0.2]))


@given(GAPPY, st.permutations(range(5)))
def test_the_order_of_rows_never_matters(x, order):
    for method in (copeland, condorcet):
        np.testing.assert_allclose(method(x[order], [1, 1, 1]), method(x, [1, 1, 1])[order])


def test_each_run_is_compared_within_itself():
    rng = np.random.default_rng(5)
    x, w = rng.normal(size=(4, 3)), rng.uniform(0.1, 1, (6, 1, 3))
    for method in (copeland, condorcet):
        block = method(x, w)
        assert block.shape == (6, 4)
        np.testing.assert_array_equal(block[3], method(x, w[3, 0]))
