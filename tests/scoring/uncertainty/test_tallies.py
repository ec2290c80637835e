import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liangpai.scoring.uncertainty import LastTally, PerClass, RankTally

NAN = float("nan")
BLOCK = np.array([[80.0, 70.0, 60.0], [80.0, 60.0, 70.0], [75.0, 74.996, 60.0], [80.0, NAN, 60.0]])


def test_a_small_case_by_hand():
    tally = RankTally(3, 1, 2, floors=(75.0, 60.0), pairs=True)
    tally.add(BLOCK)
    spread = tally.result()
    assert spread.last.runs == 4
    assert spread.last.failed.tolist() == [0, 1, 0]
    assert spread.last.p_last.tolist() == [0, pytest.approx(1 / 3), 0.75]
    assert spread.last.p_last_se == pytest.approx([0, (2 / 9 / 3) ** 0.5, (0.75 * 0.25 / 4) ** 0.5])
    # 74.996 is published as 75.00 and therefore not below 75
    assert spread.last.p_below == pytest.approx(np.array([[0, 2 / 3, 1], [0, 0, 0]]))
    assert spread.mean == pytest.approx([1, (2 + 3 + 1) / 3, (3 + 2 + 3 + 2) / 4])
    assert spread.histogram.tolist() == [[4, 0, 0], [1, 1, 1], [0, 2, 2]]
    assert spread.median.tolist() == [1, 2, 2.5]
    assert spread.p_behind is not None
    # in the third run the first two are both published as 75.00: neither is behind the other
    assert spread.p_behind == pytest.approx(np.array([[0, 0, 0], [2 / 3, 0, 1 / 3], [1, 2 / 3, 0]]))


def test_a_unit_that_always_fails_is_reported_and_has_no_probability():
    tally = RankTally(2, 1, None, floors=(1.0,), pairs=True)
    tally.add(np.array([[NAN, 5.0], [np.inf, 6.0]]))
    spread = tally.result()
    assert spread.last.failed.tolist() == [2, 0]
    for share in (
        spread.last.p_last,
        spread.last.p_below[0],
        spread.mean,
        spread.median,
        spread.last.p_last_se,
    ):
        assert np.isnan(share).tolist() == [True, False]
    assert np.isnan(spread.p_behind).tolist() == [[True, True], [True, False]]


@settings(max_examples=30)
@given(st.lists(st.integers(1, 59), max_size=5), st.sampled_from([None, 0, 2]), st.booleans())
def test_how_the_runs_are_cut_into_blocks_changes_nothing(cuts, decimals, single):
    scores = np.random.default_rng(2).normal(70, 3, (60, 7)).astype(np.float32 if single else np.float64)
    whole, pieces = (RankTally(7, 2, decimals, floors=(70.0,), pairs=True) for _ in range(2))
    whole.add(scores)
    for piece in np.split(scores, sorted(set(cuts))):
        pieces.add(piece)
    first, second = whole.result(), pieces.result()
    assert np.array_equal(first.histogram, second.histogram)
    assert np.array_equal(first.last.p_last, second.last.p_last)
    assert np.array_equal(first.last.p_below, second.last.p_below)
    assert np.array_equal(first.p_behind, second.p_behind)


def test_last_places_are_the_same_with_and_without_ranks():
    scores = np.random.default_rng(4).normal(70, 1, (50, 40))
    short, full = LastTally(40, 8, 1, floors=(69.5,)), RankTally(40, 8, 1, floors=(69.5,))
    short.add(scores)
    full.add(scores)
    assert np.array_equal(short.result().p_last, full.result().last.p_last)
    assert np.array_equal(short.result().p_below, full.result().last.p_below)
    assert full.result().p_behind is None


def test_the_last_places_are_never_given_more_often_than_there_are_places():
    tally = LastTally(9, 3, 2)
    tally.add(np.random.default_rng(6).normal(70, 1, (500, 9)))
    assert tally.result().p_last.sum() <= 3 + 1e-12


def test_ranks_are_counted_inside_each_class():
    first, second = RankTally(2, 1), RankTally(1, 1)
    PerClass({"镇": (np.array([0, 2]), first), "街道": (np.array([1]), second)}).add(
        np.array([[70.0, 10.0, 60.0]])
    )
    assert first.result().median.tolist() == [1, 2]
    assert second.result().median.tolist() == [1]


def test_memory_does_not_grow_with_the_number_of_runs():
    tally = RankTally(5, 1)
    size = sum(part.nbytes for part in (tally.result().histogram, tally.result().mean))
    for _ in range(20):
        tally.add(np.random.default_rng(7).normal(size=(100, 5)))
    assert sum(part.nbytes for part in (tally.result().histogram, tally.result().mean)) == size


@pytest.mark.parametrize("n,k", [(0, 1), (3, 0)])
def test_a_class_without_units_or_places_is_refused(n, k):
    with pytest.raises(ValueError, match="at least one unit"):
        LastTally(n, k)


def test_a_block_of_another_class_is_refused():
    with pytest.raises(ValueError, match="3 units"):
        LastTally(3, 1).add(np.zeros((2, 4)))


def test_pairs_of_a_large_class_are_refused():
    with pytest.raises(ValueError, match="at most 512"):
        RankTally(513, 1, pairs=True)


@pytest.mark.published
def test_the_published_thousand_runs_have_the_published_rank_statistics(reference):
    scores, ranks, statistics = (
        np.genfromtxt(reference / "asem" / f"11_UA_N1000_{name}.csv", delimiter=",", skip_header=1)
        for name in ("scores", "ranks", "rankstats")
    )
    tally = RankTally(51, 5, None)
    tally.add(np.ascontiguousarray(scores[:, 2:].T))
    spread = tally.result()
    assert spread.last.runs == 1000
    found = np.column_stack([spread.mean, spread.median, spread.low, spread.high])
    assert found == pytest.approx(statistics[:, 2:], abs=1e-9)
    assert np.array_equal(spread.last.p_last, (ranks[:, 2:] > 46).mean(axis=1))
