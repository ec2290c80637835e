"""The Wrocław index by hand and by property."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from liangpai.scoring.aggregate import wroclaw

nan = np.nan


def test_the_distance_is_measured_in_its_mean_plus_two_sample_deviations():
    # best (4, 3): distances 0, 4 and 5 to it, each √½ of that with two equal weights
    x = np.array([[4.0, 3.0], [0.0, 3.0], [0.0, 0.0]])
    raw = np.array([0.0, 4.0, 5.0])
    np.testing.assert_allclose(wroclaw(x, [1, 1]), 1 - raw / (raw.mean() + 2 * raw.std(ddof=1)))


def test_the_scale_of_the_weights_does_not_matter_but_their_proportion_does():
    x = np.array([[4.0, 3.0], [0.0, 3.0], [4.0, 0.0], [1.0, 1.0]])
    np.testing.assert_allclose(wroclaw(x, [3, 1]), wroclaw(x, [30, 10]))
    raw = np.sqrt([0, 3 * 16, 9, 3 * 9 + 4])
    np.testing.assert_allclose(wroclaw(x, [3, 1]), 1 - raw / (raw.mean() + 2 * raw.std(ddof=1)))


def test_a_missing_item_neither_helps_nor_hurts_the_distance():
    x = np.array([[2.0, 2.0], [1.0, nan], [1.0, 1.0], [nan, nan]])
    score = wroclaw(x, [1, 1])
    assert score[0] == 1
    assert score[1] == score[2] < 1
    assert np.isnan(score[3])


def test_units_that_do_not_differ_all_stand_at_the_ideal():
    np.testing.assert_array_equal(wroclaw(np.full((3, 2), 5.0), [1, 1]), [1, 1, 1])
    np.testing.assert_array_equal(wroclaw(np.full((1, 2), 5.0), [1, 1]), [1])
    assert np.isnan(wroclaw(np.full((2, 2), nan), [1, 1])).all()


def test_weights_of_many_runs_give_the_same_as_one_run_at_a_time():
    rng = np.random.default_rng(3)
    x, w = rng.normal(size=(5, 3)), rng.uniform(0.5, 1, (4, 1, 3))
    np.testing.assert_allclose(wroclaw(x, w)[2], wroclaw(x, w[2, 0]), rtol=1e-14)


@given(arrays(float, (6, 3), elements=st.floats(-100, 100)), st.permutations(range(6)))
def test_the_order_of_rows_never_matters_and_the_ideal_is_one(x, order):
    score = wroclaw(x, [1, 2, 3])
    np.testing.assert_allclose(wroclaw(x[order], [1, 2, 3]), score[order], atol=1e-12)
    assert np.all(score <= 1)
