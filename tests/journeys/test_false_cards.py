"""No card on noise, through the whole assessment: truly equal units are left alone, a true laggard is found."""

from dataclasses import replace

import numpy as np
import pytest

from liangpai.scoring.assessment import Unit, assess
from liangpai.scoring.certainty import certainty
from liangpai.scoring.ranks import last_places
from liangpai.scoring.scheme.model import Area, CardRule, Certainty, EvidenceGate, Uncertainty, UnitClass

DISTRICT = (8, 4, 10)
THREE_CLASSES = (8, 10, 12)
SIGMA = 2.0
INDICATORS = 4
COMPOSITE = SIGMA / np.sqrt(INDICATORS)


def a_district(one_class, sizes):  # type: ignore[no-untyped-def]
    """Classes of units on one scheme, every class with its calibrated certainty, a floor that everybody misses."""
    scheme, _ = one_class([[0.0] * INDICATORS])
    codes = [f"C{place}" for place in range(len(sizes))]
    points = dict.fromkeys(codes, 100 / INDICATORS)
    stored = tuple(
        Certainty(code, n, last_places(n), len(sizes), certainty(n, last_places(n), classes=len(sizes)))
        for code, n in zip(codes, sizes, strict=True)
    )
    scheme = replace(
        scheme,
        classes=tuple(UnitClass(code, code) for code in codes),
        areas=(Area("A", "全部", dict.fromkeys(codes, 100.0)),),
        indicators=tuple(replace(item, weights=points) for item in scheme.indicators),
        card_rules=(CardRule("L", "yellow", "rank", "末位", floor=100),),
        gate=EvidenceGate(certainty=stored),
        uncertainty=Uncertainty(runs=1_000),
    )
    units = tuple(
        Unit(f"{code}-{number}", "镇", code)
        for code, n in zip(codes, sizes, strict=True)
        for number in range(n)
    )
    return scheme, units


def occasions(one_class, sizes, rounds, gap=0.0):  # type: ignore[no-untyped-def]
    """Which units were proposed for a card in each round; the first unit is truly ``gap`` composite σ behind."""
    scheme, units = a_district(one_class, sizes)
    _, plain = one_class([[0.0] * INDICATORS] * len(units))
    truth = np.full((len(units), INDICATORS), 60.0)
    truth[0] -= gap * COMPOSITE
    rng = np.random.default_rng(20240125)
    for number in range(rounds):
        now = truth + SIGMA * rng.standard_normal(truth.shape)
        found = assess(scheme, replace(plain, units=units, now=now), seed=number)
        yield {item.unit for item in found.decisions if item.outcome == "proposed"}


def share_with_any_card(one_class, sizes, rounds):  # type: ignore[no-untyped-def]
    return np.mean([bool(cards) for cards in occasions(one_class, sizes, rounds)])


def at_most(rounds: int, share: float = 0.05) -> float:
    """The promised share plus three standard errors of so many rounds."""
    return float(share + 3 * np.sqrt(share * (1 - share) / rounds))


@pytest.mark.parametrize("sizes", [DISTRICT, (8,), (12,)])
def test_equal_units_are_dealt_a_card_in_at_most_one_occasion_in_twenty(one_class, sizes) -> None:  # type: ignore[no-untyped-def]
    assert share_with_any_card(one_class, sizes, 80) <= at_most(80)


def test_a_unit_five_sigma_behind_is_found(one_class) -> None:  # type: ignore[no-untyped-def]
    found = np.mean(["C0-0" in cards for cards in occasions(one_class, DISTRICT, 60, gap=5.0)])
    assert found >= 0.80  # nine in ten, less three standard errors of sixty rounds


def test_two_hundred_districts_of_equal_units_deal_any_card_in_at_most_one_occasion_in_twenty(
    one_class,
) -> None:  # type: ignore[no-untyped-def]
    assert share_with_any_card(one_class, THREE_CLASSES, 200) <= at_most(200)


@pytest.mark.slow
@pytest.mark.parametrize("sizes", [DISTRICT, (8,), (12,), (20,)])
def test_equal_units_at_full_size(one_class, sizes) -> None:  # type: ignore[no-untyped-def]
    assert share_with_any_card(one_class, sizes, 600) <= at_most(600)


@pytest.mark.slow
@pytest.mark.parametrize("sizes", [DISTRICT, THREE_CLASSES, (8,), (12,), (20,)])
def test_a_laggard_at_full_size(one_class, sizes) -> None:  # type: ignore[no-untyped-def]
    found = np.mean(["C0-0" in cards for cards in occasions(one_class, sizes, 400, gap=5.0)])
    assert found >= 0.90 - 3 * np.sqrt(0.09 / 400)
