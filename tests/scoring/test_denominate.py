"""Figures per head: worked by hand, and never infinite."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from liangpai.scoring.denominate import denominate

Array = NDArray[np.float64]

anything = arrays(float, 6, elements=st.floats(allow_infinity=False))


def test_a_figure_per_ten_thousand_inhabitants() -> None:
    np.testing.assert_allclose(denominate([[30.0, 1.2]], [[60_000.0, 1.0]], [10_000.0, 1.0]), [[5.0, 1.2]])


def test_one_denominator_serves_all_columns() -> None:
    np.testing.assert_array_equal(denominate([[2.0, 4.0], [3.0, 9.0]], [[2.0], [3.0]]), [[1, 2], [1, 3]])


def test_zero_or_missing_denominators_leave_the_figure_missing() -> None:
    quotient = denominate([1.0, 0.0, 1.0, np.nan], [0.0, 0.0, np.nan, 2.0])
    assert np.isnan(quotient).all()


def test_a_quotient_too_large_to_be_a_number_is_missing() -> None:
    assert np.isnan(denominate([1e300], [1e-300]))


@given(anything, anything)
def test_a_quotient_is_a_number_or_missing_never_infinite(x: Array, below: Array) -> None:
    assert not np.isinf(denominate(x, below)).any()
