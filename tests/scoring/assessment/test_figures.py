"""Figures that do not fit their scheme are named by unit and item."""

from dataclasses import replace

import numpy as np
import pytest

from liangpai.scoring.assessment import (
    Adjustment,
    Excuse,
    Figures,
    Hold,
    PreviousStanding,
    PriorCard,
    Received,
    Record,
    VetoCase,
    check_figures,
)
from liangpai.scoring.scheme.model import AdjustmentRule, Tier


def built(one_class):  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80], [70]])
    rule = AdjustmentRule("b", "加", "bonus", 1, "文")
    return replace(scheme, adjustments=(rule,), bonus_cap=3, tiers=(Tier("t", "层", 100, 0, 0),)), figures


def test_sound_figures_have_no_problems(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = built(one_class)
    full = replace(
        figures,
        received=(Received("T01", "市级考核", "市文"),),
        previous=(PreviousStanding("T02", 80, 1),),
        records=(Record("T01", "anything", 1),),
        holds=(Hold("T01", "I1", "conflict"), Hold("T02", "yellow", "appeal")),
        excuses=(Excuse("T01", "I1", "文"),),
    )
    assert check_figures(scheme, full) == []


BAD = [
    ("figures.shape", "figures", lambda f: replace(f, base=np.zeros((1, 1)))),
    ("figures.unit_twice", "T01", lambda f: replace(f, units=(f.units[0], f.units[0]))),
    (
        "figures.class_unknown",
        "T01",
        lambda f: replace(f, units=(replace(f.units[0], class_code="x"), f.units[1])),
    ),
    ("figures.tier_unknown", "T01", lambda f: replace(f, units=(replace(f.units[0], tier="x"), f.units[1]))),
    ("figures.unit_unknown", "T09·b", lambda f: replace(f, adjustments=(Adjustment("T09", "b", 1, "文"),))),
    ("figures.code_unknown", "T01·z", lambda f: replace(f, adjustments=(Adjustment("T01", "z", 1, "文"),))),
    ("figures.code_unknown", "T01·v", lambda f: replace(f, vetoes=(VetoCase("T01", "v", "文"),))),
    (
        "figures.code_unknown",
        "T01·blue",
        lambda f: replace(f, prior_cards=(PriorCard("T01", "blue", 1, True),)),
    ),
    ("figures.code_unknown", "T01·I9", lambda f: replace(f, holds=(Hold("T01", "I9", "conflict"),))),
    ("figures.basis_missing", "T01", lambda f: replace(f, adjustments=(Adjustment("T01", "b", 1, " "),))),
    ("figures.basis_missing", "T01", lambda f: replace(f, excuses=(Excuse("T01", "I1", ""),))),
    (
        "figures.cases_negative",
        "T01·b",
        lambda f: replace(f, adjustments=(Adjustment("T01", "b", -1, "文"),)),
    ),
    (
        "figures.cases_negative",
        "T01·b",
        lambda f: replace(f, adjustments=(Adjustment("T01", "b", np.nan, "文"),)),
    ),
    ("figures.sigma_negative", "T02·I1", lambda f: replace(f, sigma=np.array([[np.nan], [-1.0]]))),
    ("figures.infinite", "T01·I1", lambda f: replace(f, now=np.array([[np.inf], [1.0]]))),
]


@pytest.mark.parametrize(("code", "place", "bend"), BAD)
def test_what_does_not_fit_is_named(one_class, code, place, bend) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = built(one_class)
    assert (code, place) in [(p.code, p.place) for p in check_figures(scheme, bend(figures))]


def test_growth_needs_a_tier_for_every_unit(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = built(one_class)
    scheme = replace(scheme, indicators=(replace(scheme.indicators[0], places=True),))
    assert [p.code for p in check_figures(scheme, figures)] == ["figures.tier_unknown"] * 2


def test_figures_of_a_single_table_leave_the_rest_empty() -> None:
    figures = Figures.of((), np.empty((0, 3)))
    assert figures.base.shape == figures.sigma.shape == figures.excused.shape == (0, 3)
