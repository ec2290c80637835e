import numpy as np
import pytest

from liangpai.scoring.certainty import certainty, false_card_curve

DISTRICT = ((8, 1), (4, 1), (10, 2))


def _deals(n, k, at, occasions, rng):
    """On which occasions equal units are dealt a card, by measuring everybody again and again."""
    dealt = np.zeros(occasions, dtype=bool)
    for occasion in range(occasions):
        scores = rng.standard_normal(n) + rng.standard_normal((2000, n))
        line = np.partition(scores, k, axis=1)[:, [k]]
        dealt[occasion] = (scores < line).mean(axis=0).max() >= at
    return dealt


@pytest.mark.parametrize("n,k", [(8, 1), (12, 2), (20, 4)])
def test_equal_units_of_a_single_class_are_dealt_a_card_on_one_occasion_in_twenty(n, k):
    dealt = _deals(n, k, certainty(n, k), 1200, np.random.default_rng([n, k]))
    assert dealt.mean() <= 0.05 + 3 * (0.05 * 0.95 / 1200) ** 0.5


def test_equal_units_of_a_district_are_dealt_a_card_on_one_occasion_in_twenty():
    rng = np.random.default_rng(7)
    dealt = [_deals(n, k, certainty(n, k, classes=3), 1200, rng) for n, k in DISTRICT]
    assert np.any(dealt, axis=0).mean() <= 0.05 + 3 * (0.05 * 0.95 / 1200) ** 0.5


def test_the_brute_simulation_can_fail():
    assert _deals(12, 2, 0.80, 600, np.random.default_rng(1)).mean() > 0.09
    assert _deals(20, 4, 0.80, 600, np.random.default_rng(1)).mean() > 0.25


@pytest.mark.parametrize(
    "n,k,orientation", [(4, 1, 0.94), (8, 1, 0.85), (10, 2, 0.95), (12, 2, 0.92), (20, 4, 0.97)]
)
def test_three_classes_need_the_certainties_of_the_trial(n, k, orientation):
    assert certainty(n, k, classes=3) == pytest.approx(orientation, abs=0.01)


@pytest.mark.parametrize("n,k,classes", [(8, 1, 3), (12, 2, 1), (20, 4, 2)])
def test_the_certainty_is_the_smallest_that_keeps_the_promise(n, k, classes):
    at = certainty(n, k, classes=classes, at_least=0.0)
    kept, broken = false_card_curve(n, k, np.array([at, at - 0.001]))
    assert kept <= 0.05 / classes < broken


def test_the_certainty_is_never_under_its_floor():
    assert certainty(8, 1) == 0.80
    assert certainty(8, 1, at_least=0.0) < 0.80
    assert certainty(8, 1, at_least=0.9) == 0.9


def test_more_classes_and_more_places_need_more_certainty():
    assert certainty(12, 2) < certainty(12, 2, classes=2) < certainty(12, 2, classes=5)
    assert certainty(12, 1, at_least=0.0) < certainty(12, 2) < certainty(12, 3)


def test_a_very_large_class_needs_certainty_itself():
    assert certainty(26_842, 5_368, rounds=500) == 1.0


def test_the_same_arguments_give_the_same_certainty():
    assert certainty(10, 2) == certainty(10, 2)
    assert certainty(10, 2, seed=2) == pytest.approx(certainty(10, 2), abs=0.01)


def test_a_higher_certainty_never_deals_more_false_cards():
    shares = false_card_curve(12, 2, np.linspace(0, 1, 30), rounds=2000)
    assert shares[0] == 1
    assert np.all(np.diff(shares) <= 0)
    assert shares[-1] == 0


@pytest.mark.parametrize("wrong", [{"alpha": 0.0}, {"alpha": 1.0}, {"classes": 0}, {"rounds": 0}])
def test_what_cannot_be_calibrated_with_is_refused(wrong):
    with pytest.raises(ValueError, match="cannot be calibrated"):
        certainty(8, 1, **wrong)
