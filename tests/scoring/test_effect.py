"""The effect of cards is told net of regression to the mean, and only when enough cards tell it."""

import numpy as np
import pytest

from liangpai.problems import Problem
from liangpai.scoring.effect import FEWEST_CARDS, Effect, effect_of_cards
from liangpai.scoring.ranks import Array


def two_years(
    rng: np.random.Generator, n: int = 300, effect: float = 0.0
) -> tuple[Array, Array, Array, Array]:
    """Units whose scores are half luck; the lowest fifth of each class is carded and gains ``effect`` truly."""
    classes = np.arange(n) % 3
    truth = 75 + 5 * classes + 4 * rng.standard_normal(n)
    before, after = truth + 4 * rng.standard_normal(n), truth + 4 * rng.standard_normal(n)
    carded = np.zeros(n, dtype=bool)
    for one in range(3):
        members = np.flatnonzero(classes == one)
        carded[members[np.argsort(before[members])[: members.size // 5]]] = True
    return before, after + effect * carded, classes, carded


def estimated(*arrays: Array) -> Effect:
    found = effect_of_cards(*arrays)
    assert isinstance(found, Effect)
    return found


def naive_interval(before: Array, after: Array, carded: Array) -> tuple[float, float]:
    gain = (after - before)[carded]
    half = 2 * gain.std(ddof=1) / np.sqrt(gain.size)
    return gain.mean() - half, gain.mean() + half


def test_without_any_effect_the_interval_covers_nought_where_the_naive_one_does_not() -> None:
    rng, rounds = np.random.default_rng(5), 400
    covered = fooled = 0
    for _ in range(rounds):
        before, after, classes, carded = two_years(rng)
        covered += not estimated(before, after, classes, carded).is_told_apart
        low, high = naive_interval(before, after, carded)
        fooled += not low <= 0 <= high
    assert abs(covered / rounds - 0.95) <= 3 * np.sqrt(0.05 * 0.95 / rounds)
    assert fooled / rounds > 0.99


def test_a_true_effect_is_found_and_the_luck_is_set_apart() -> None:
    rng = np.random.default_rng(6)
    found = [estimated(*two_years(rng, effect=4.0)) for _ in range(100)]
    assert np.mean([one.gain for one in found]) == pytest.approx(4.0, abs=0.25)
    assert np.mean([one.expected for one in found]) > 3
    assert np.mean([one.low <= 4 <= one.high for one in found]) >= 0.95 - 3 * np.sqrt(0.05 * 0.95 / 100)


def test_a_card_that_only_some_take_to_heart_is_told_with_a_wider_interval() -> None:
    before, after, classes, carded = two_years(np.random.default_rng(8))
    mixed = after + np.where(carded & (np.arange(after.size) % 2 == 0), 20.0, 0.0)
    assert (
        estimated(before, mixed, classes, carded).error
        > 1.5 * estimated(before, after, classes, carded).error
    )


def test_the_worked_example_by_hand() -> None:
    """Others lie on x1 = 40 + 0.5·x0 but for ±1 in turn; each carded unit rose 3 (or 5) above that line."""
    others = np.repeat(np.arange(70.0, 90.0), 2)
    low = np.full(30, 60.0)
    before = np.concatenate([others, low])
    wobble = np.tile([1.0, -1.0], 20)
    after = np.concatenate([40 + 0.5 * others + wobble, 70 + np.tile([3.0, 5.0], 15)])
    carded = np.repeat([False, True], [40, 30])
    found = estimated(before, after, np.zeros(70), carded)
    assert (found.cards, found.others) == (30, 40)
    assert found.change == pytest.approx(14.0)
    assert found.expected == pytest.approx(10.0)
    assert found.gain == pytest.approx(4.0)
    # spread: residuals ±1 around 4, var 30/29, over 30; line: 40/38 · (1/40 + (60 − 79.5)² / 1330)
    assert found.error == pytest.approx(np.sqrt(30 / 29 / 30 + 40 / 38 * (1 / 40 + 19.5**2 / 1330)))
    assert found.is_told_apart


def test_under_thirty_cards_no_effect_is_told_and_the_reason_is() -> None:
    before, after, classes, carded = two_years(np.random.default_rng(1), n=3 * 5 * 9)
    found = effect_of_cards(before, after, classes, carded)
    assert carded.sum() < FEWEST_CARDS
    assert isinstance(found, Problem)
    assert (found.code, found.place) == ("effect.too_few_cards", "27")


def test_without_anybody_to_compare_with_no_effect_is_told() -> None:
    before = np.linspace(50, 60, 45)
    carded = np.arange(45) >= 11
    found = effect_of_cards(before, before + 1, np.zeros(45), carded)
    assert isinstance(found, Problem)
    assert found.code == "effect.nobody_to_compare"


def test_units_without_both_scores_and_classes_without_others_are_left_out() -> None:
    before, after, classes, carded = two_years(np.random.default_rng(2))
    plain = estimated(before, after, classes, carded)
    more = np.array([np.nan, 60.0])
    padded = estimated(
        np.concatenate([before, more]),
        np.concatenate([after, [70.0, 99.0]]),
        np.concatenate([classes, [0, 9]]),
        np.concatenate([carded, [True, True]]),
    )
    assert padded.gain == pytest.approx(plain.gain)
    assert padded.cards == plain.cards


def test_neither_the_order_nor_the_unit_of_measure_matters() -> None:
    before, after, classes, carded = two_years(np.random.default_rng(3))
    plain = estimated(before, after, classes, carded)
    turned = estimated(*(array[::-1] for array in (before, after, classes, carded)))
    larger = estimated(before * 1000, after * 1000, classes, carded)
    assert turned.gain == pytest.approx(plain.gain)
    assert (larger.gain, larger.error) == (
        pytest.approx(1000 * plain.gain),
        pytest.approx(1000 * plain.error),
    )


def test_equal_bases_and_exact_lines_give_a_number() -> None:
    before, carded = np.full(60, 70.0), np.arange(60) >= 30
    found = estimated(before, before + 2 * carded, np.zeros(60), carded)
    assert (found.gain, found.error) == (pytest.approx(2.0), pytest.approx(0.0, abs=1e-9))


def test_arrays_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="one length"):
        effect_of_cards([1.0, 2.0], [1.0], [0, 0], [True, False])
