"""The steps before weighting reproduce the worked example of 51 units × 49 indicators to 1e-9."""

import numpy as np
import pytest

from tests.published.asem import Asem

pytestmark = pytest.mark.published


def test_the_reader_aligns_units_by_code(asem: Asem) -> None:
    codes, columns, values = asem.table("01_raw")
    raw_codes, raw_columns, raw = asem.table("00_iData")
    assert codes == raw_codes == tuple(sorted(codes))
    assert values.shape == (51, 49)
    assert columns == asem.indicators
    shared = [raw_columns.index(column) for column in columns]
    np.testing.assert_array_equal(values, raw[:, shared])
