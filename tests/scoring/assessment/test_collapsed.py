"""Large classes: errors collapsed to one normal per unit tell the same story as every figure replayed."""

from dataclasses import replace

import numpy as np
import pytest

from liangpai.scoring.assessment import simulate as module
from liangpai.scoring.assessment.assess import assess
from liangpai.scoring.scheme.model import Area, CardRule, Growth, Tier, Uncertainty


def both_ways(one_class, monkeypatch, **uncertainty):  # type: ignore[no-untyped-def]
    values = np.random.default_rng(4).uniform(40, 99.5, (60, 6))
    values[3, 2] = np.nan
    scheme, figures = one_class(values)
    first, *rest = scheme.indicators
    areas = (
        Area("A", "甲", {"town": 100 - 100 / 6}),
        Area("B", "乙", {"town": 100 / 6}),
        Area("B1", "乙一", {"town": 100 / 6}, "B"),
    )
    rest[-1] = replace(rest[-1], area="B1")
    scheme = replace(
        scheme,
        areas=areas,
        indicators=(replace(first, missing="renormalise"), *rest),
        unrated_missing=0.5,
        card_rules=(CardRule("L", "yellow", "rank", "末位", floor=75),),
        uncertainty=Uncertainty(runs=4000, **uncertainty),
    )
    replayed = assess(scheme, figures).standings[0].simulated
    monkeypatch.setattr(module, "LARGE_CLASS", 10)
    collapsed = assess(scheme, figures).standings[0].simulated
    return replayed, collapsed


@pytest.mark.parametrize("weights", ["uniform", "dirichlet", "none"])
def test_collapsed_errors_give_the_same_probabilities(one_class, monkeypatch, weights) -> None:  # type: ignore[no-untyped-def]
    replayed, collapsed = both_ways(one_class, monkeypatch, weights=weights)
    assert collapsed.p_last == pytest.approx(replayed.p_last, abs=0.045)
    assert collapsed.p_last_doubled == pytest.approx(replayed.p_last_doubled, abs=0.045)
    assert collapsed.median == pytest.approx(replayed.median, abs=1.01)
    assert not np.array_equal(collapsed.p_last, replayed.p_last)


@pytest.mark.parametrize("kind", ["methods", "growth"])
def test_what_is_no_plain_sum_is_replayed_however_large(one_class, monkeypatch, kind) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[90.0], [80.0], [70.0]], base=np.array([[80.0], [80.0], [80.0]]))
    if kind == "methods":
        scheme = replace(scheme, uncertainty=Uncertainty(runs=500, methods=("geometric", "power:2")))
    else:
        indicator = replace(scheme.indicators[0], growth=Growth("absolute", -20, 20))
        scheme = replace(scheme, indicators=(indicator,), tiers=(Tier("t", "层", 50, 50, 0),))
        figures = replace(figures, units=tuple(replace(unit, tier="t") for unit in figures.units))
    plain = assess(scheme, figures).standings[0].simulated
    monkeypatch.setattr(module, "LARGE_CLASS", 1)
    assert np.array_equal(assess(scheme, figures).standings[0].simulated.p_last, plain.p_last)


def test_a_class_too_large_to_draw_keeps_no_pairs(one_class, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(module, "DRAWABLE", 2)
    told: list[int] = []
    found = assess(*one_class([[90.0], [80.0], [70.0]]), progress=lambda _code, done, _all: told.append(done))
    assert found.standings[0].simulated.histogram is None
    assert found.standings[0].simulated.behind is None
    assert told[-1] == 2000
