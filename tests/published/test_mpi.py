"""The global Multidimensional Poverty Index 2022 is headcount × intensity on every row and in every area."""

import csv
from pathlib import Path

import numpy as np
import pytest

from liangpai.scoring.aggregate import geometric

pytestmark = pytest.mark.published

AREAS = ("camp", "national", "rural", "urban")


def test_the_index_is_headcount_times_intensity(reference: Path) -> None:
    with (reference / "mpi" / "owid_mpi2022.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    seen = 0
    for area in AREAS:
        names = (
            f"Share of population multidimensionally poor ({area})",
            f"Intensity of multidimensional poverty ({area})",
            f"MPI ({area})",
        )
        stated = [[float(row[name] or "nan") for name in names] for row in rows if row[names[2]]]
        headcount, intensity, index = np.array(stated).T
        poor = headcount > 0  # where nobody is poor, no intensity is published and the index is 0
        product = np.zeros(len(stated))
        both = np.column_stack([headcount, intensity])[poor] / 100
        product[poor] = geometric(both, [1, 1]) ** 2  # H × A is the square of their geometric mean
        np.testing.assert_allclose(product, index, rtol=0, atol=1e-9)
        seen += len(stated)
    assert seen == 331
