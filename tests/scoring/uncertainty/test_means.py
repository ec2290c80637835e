import numpy as np
import pytest

from liangpai.scoring.uncertainty import WeightTree, draw_nominal
from liangpai.scoring.uncertainty.means import TreeOfMeans

TREE = WeightTree(
    (np.array([0, 0, 1, 1]), np.array([0, 0])), (np.array([1.0, 3.0, 1.0, 1.0]), np.array([40.0, 60.0]))
)
ITEMS = np.array([[10.0, 20.0, 30.0], [50.0, 60.0, 70.0], [80.0, 90.0, 100.0], [40.0, 50.0, 60.0]])
MISSING = np.array([[False, True, True], [False, False, True], [False, False, False], [False, False, False]])


def _index(power, availability=0.0):
    draws = draw_nominal(TREE, 1)
    return TreeOfMeans(ITEMS, MISSING, draws, availability=availability, power=power).replicate(slice(0, 1))[
        0
    ]


def test_whole_shallow_and_deep_units_by_hand():
    # 0.4·(10 + 3·50)/4 + 0.6·(80 + 40)/2 · the second keeps one member of the first area · the third loses the area
    assert _index(1) == pytest.approx([0.4 * 40 + 0.6 * 60, 0.4 * 60 + 0.6 * 70, 80.0])


def test_variances_climb_with_squared_shares():
    assert _index(2) == pytest.approx(
        [0.16 * (10 + 9 * 50) / 16 + 0.36 * (80 + 40) / 4, 0.16 * 60 + 0.36 * (90 + 50) / 4, (100 + 60) / 4]
    )


def test_an_area_below_its_availability_counts_as_lost():
    assert _index(1, availability=0.6) == pytest.approx([0.4 * 40 + 0.6 * 60, np.nan, np.nan], nan_ok=True)


def test_gaps_leave_the_figures_given_untouched():
    before = ITEMS.copy()
    _index(1)
    assert np.array_equal(ITEMS, before)
