"""What is given stays, what is filled says by what, what is still missing says so."""

import numpy as np

from liangpai.scoring.missing.filled import fill


def test_every_value_names_its_source() -> None:
    values, source = fill(np.array([1.0, np.nan, np.nan]), np.array([9.0, 9.0, np.nan]), "mean")
    np.testing.assert_array_equal(values, [1.0, 9.0, np.nan])
    assert source.tolist() == ["given", "mean", "missing"]
