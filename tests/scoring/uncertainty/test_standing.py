import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.scoring.ranks import competition_ranks, in_last, round_half_up
from liangpai.scoring.uncertainty.standing import published_keys, stand

scores = st.integers(-20_000, 20_000).map(lambda thousandths: thousandths / 1000)
maybe = st.one_of(scores, st.just(np.nan), st.just(np.inf))


@given(st.lists(scores, min_size=1, max_size=9), st.integers(0, 3))
def test_keys_are_the_published_scores(values, decimals):
    keys = published_keys(np.array([values]), decimals)[0]
    assert np.array_equal(keys / 10.0**decimals, round_half_up(np.array(values), decimals))


def test_a_half_that_a_float_cannot_hold_is_still_rounded_up():
    assert published_keys(np.array([[73.335, 1.005, -1.005, 0.004]]), 2).tolist() == [[7334, 101, -101, 0]]


@given(
    st.integers(1, 9).flatmap(
        lambda n: st.lists(st.lists(maybe, min_size=n, max_size=n), min_size=1, max_size=5)
    ),
    st.integers(1, 4),
    st.sampled_from([None, 0, 1, 2]),
)
def test_every_replication_is_ranked_as_the_official_scores_are(rows, k, decimals):
    block = np.array(rows)
    standing = stand(block, k, decimals)
    for row, ranks, last in zip(block, standing.ranks(), standing.last, strict=True):
        official = np.where(np.isfinite(row), row, np.nan)
        assert np.array_equal(ranks, np.nan_to_num(competition_ranks(official, decimals)))
        assert np.array_equal(last, in_last(official, k, decimals))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_counting_and_sorting_agree(dtype):
    rng = np.random.default_rng(1)
    near = rng.normal(60, 2, (7, 500)).astype(dtype)
    counted = stand(near, 100, 1)
    sorted_ = stand(np.column_stack([near, np.full(7, np.nan)]).astype(dtype), 100, 1)
    assert np.array_equal(counted.ranks(), sorted_.ranks()[:, :-1])
    assert np.array_equal(counted.last, sorted_.last[:, :-1])
    assert counted.failed is None
    assert sorted_.failed is not None
    assert sorted_.failed[:, -1].all()


def test_two_units_tied_for_the_last_place_are_both_not_last():
    standing = stand(np.array([[90.0, 80.0, 70.001, 69.999]]), 1, 2)
    assert standing.ranks().tolist() == [[1, 2, 3, 3]]
    assert not standing.last.any()
    assert stand(np.array([[90.0, 80.0, 70.001, 69.999]]), 1, None).last.tolist() == [
        [False, False, False, True]
    ]


@given(st.permutations(range(8)), st.integers(1, 3))
def test_the_order_of_units_changes_nothing(order, k):
    block = np.round(np.random.default_rng(5).normal(70, 1, (20, 8)), 1)
    straight, shuffled = stand(block, k, 1), stand(block[:, order], k, 1)
    assert np.array_equal(straight.ranks()[:, order], shuffled.ranks())
    assert np.array_equal(straight.last[:, order], shuffled.last)
