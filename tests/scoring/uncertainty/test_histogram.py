import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from liangpai.scoring.uncertainty.histogram import RankHistogram


@given(
    st.lists(st.lists(st.integers(1, 6), min_size=6, max_size=6), min_size=1, max_size=12),
    st.sampled_from([0.0, 0.05, 0.3, 0.5, 0.95, 1.0]),
)
def test_quantiles_of_exact_histograms_are_type_7(rows, share):
    histogram = RankHistogram(6, 6)
    histogram.add(np.array(rows))
    assert histogram.width == 1
    assert histogram.quantiles([share])[0] == pytest.approx(np.quantile(np.array(rows), share, axis=0))


def test_a_unit_without_any_rank_has_no_quantile():
    histogram = RankHistogram(2, 4)
    histogram.add(np.array([[0, 1], [0, 2]]))
    assert histogram.counts.tolist() == [[0, 0], [1, 1]]
    assert np.isnan(histogram.quantiles([0.5])).tolist() == [[True, False]]


def test_bins_of_a_large_class_keep_quantiles_within_their_width():
    rng = np.random.default_rng(3)
    n = 3000
    ranks = np.clip(np.rint(rng.normal(np.arange(1, n + 1), 150, (400, n))), 1, n).astype(np.int64)
    histogram = RankHistogram(n, 256)
    histogram.add(ranks)
    assert (histogram.width, histogram.counts.shape) == (16, (n, 188))
    for share in (0.05, 0.5, 0.95):
        error = np.abs(histogram.quantiles([share])[0] - np.quantile(ranks, share, axis=0))
        assert error.max() < 16
        assert error.mean() < 4


@given(st.integers(1, 5000), st.integers(1, 300))
def test_every_rank_has_a_bin(n, max_bins):
    histogram = RankHistogram(n, max_bins)
    assert histogram.bins <= max_bins
    assert histogram.bins * histogram.width >= n
    assert (histogram.bins - 1) * histogram.width < n
