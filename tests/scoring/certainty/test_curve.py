import numpy as np
import pytest

from liangpai.scoring.certainty import certainty, curve_table, power_curve

CASES = [(8, 1, 1), (12, 2, 1), (20, 4, 1), (8, 1, 3), (4, 1, 3), (10, 2, 3)]


def _found(n, k, at, *, gap, seed):
    """How often a true laggard passes the gate, by measuring everybody again and again."""
    rng = np.random.default_rng(seed)
    found = 0
    for _ in range(700):
        observed = rng.standard_normal(n)
        observed[0] -= gap
        scores = observed + rng.standard_normal((2000, n))
        line = np.partition(scores, k, axis=1)[:, k]
        found += (scores[:, 0] < line).mean() >= at
    return found / 700


@pytest.mark.parametrize("n,k,classes", CASES)
def test_a_unit_five_sigma_behind_is_found(n, k, classes):
    at = certainty(n, k, classes=classes)
    brute = _found(n, k, at, gap=5.0, seed=[n, k])
    assert brute >= 0.90
    assert power_curve(n, k, at, np.array([5.0]))[0] == pytest.approx(brute, abs=0.04)


def test_a_unit_two_sigma_behind_is_seldom_found():
    assert power_curve(8, 1, certainty(8, 1), np.array([2.0]))[0] == pytest.approx(0.2, abs=0.03)
    assert _found(8, 1, certainty(8, 1), gap=2.0, seed=1) == pytest.approx(0.2, abs=0.05)


def test_a_wider_gap_is_found_more_often():
    found = power_curve(10, 2, 0.95, np.linspace(0, 7, 15), rounds=2000)
    assert np.all(np.diff(found) >= 0)
    assert found[-1] > 0.99


def test_the_table_holds_both_curves_and_the_calibrated_certainty():
    rows = curve_table(10, 2, classes=3, rounds=4000)
    at = certainty(10, 2, classes=3, rounds=4000)
    false = {row.at: row.share for row in rows if row.kind == "false"}
    found = [row for row in rows if row.kind == "found"]
    assert false[at] <= 0.05 / 3
    assert sorted(false.values(), reverse=True) == list(false.values())
    assert [row.at for row in found] == [0, 1, 2, 3, 4, 5, 6]
    assert found[5].share >= 0.9
