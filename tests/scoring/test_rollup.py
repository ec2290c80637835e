import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.scoring.rollup import roll_up


def test_two_towns_of_three_villages_sum_up_to_their_county() -> None:
    parents = np.array([-1, 0, 0, 1, 1, 2])
    values = np.array([[np.nan], [np.nan], [np.nan], [3.0], [4.5], [2.0]])
    rolled = roll_up(parents, values)
    assert rolled.total.ravel().tolist() == [9.5, 7.5, 2.0, 3.0, 4.5, 2.0]
    assert rolled.known.ravel().tolist() == [3, 2, 1, 1, 1, 1]


def test_what_nobody_reported_stays_unknown() -> None:
    rolled = roll_up(np.array([-1, 0]), np.array([[np.nan, 1.0], [np.nan, np.nan]]))
    assert np.isnan(rolled.total[:, 0]).all()
    assert rolled.total[0, 1] == 1.0


def test_no_units_sum_up_to_nothing() -> None:
    assert roll_up(np.array([], dtype=np.intp), np.zeros((0, 2))).total.shape == (0, 2)


@pytest.mark.parametrize("parents", [[1, 0], [-1, 5], [-2]])
def test_what_is_no_tree_is_refused(parents: list[int]) -> None:
    with pytest.raises(ValueError, match=r"cycle|no row"):
        roll_up(np.array(parents), np.zeros((len(parents), 1)))


@given(st.integers(1, 30), st.integers(0, 2**32))
def test_every_total_is_the_sum_of_everything_below(n: int, seed: int) -> None:
    draw = np.random.default_rng(seed)
    parents = np.array([-1, *(draw.integers(0, at) for at in range(1, n))])
    values = np.where(draw.random((n, 1)) < 0.8, draw.integers(0, 100, (n, 1)), np.nan)
    rolled = roll_up(parents, values)
    below = np.eye(n, dtype=bool)
    for row in range(n - 1, 0, -1):
        below[parents[row]] |= below[row]
    for row in range(n):
        known = values[below[row]][~np.isnan(values[below[row]])]
        assert rolled.known[row, 0] == known.size
        assert known.size == 0 or rolled.total[row, 0] == known.sum()
