"""Indicator scores from level, growth and places, and what a missing or excused figure does."""

from dataclasses import replace

import numpy as np
import pytest

from liangpai.scoring.assessment.score import (
    class_figures,
    indicator_parts,
    score_indicators,
)
from liangpai.scoring.assessment.scored import score_all
from liangpai.scoring.scheme.model import Growth, Tier

JW = Tier("jw", "进位", 40, 40, 20)
NAN = np.nan


def scored(scheme, figures):  # type: ignore[no-untyped-def]
    cut = class_figures(scheme, figures, "town", np.arange(len(figures.units)))
    return score_indicators(cut, cut.now, cut.base).T


def first_parts(scheme, figures):  # type: ignore[no-untyped-def]
    cut = class_figures(scheme, figures, "town", np.arange(len(figures.units)))
    return indicator_parts(cut, 0, cut.now[0], cut.base[0])


def with_tier(built, **indicator):  # type: ignore[no-untyped-def]
    scheme, figures = built
    first, *rest = scheme.indicators
    scheme = replace(scheme, tiers=(JW,), indicators=(replace(first, **indicator), *rest))
    return scheme, replace(figures, units=tuple(replace(unit, tier="jw") for unit in figures.units))


def test_level_growth_and_places_share_by_tier(one_class) -> None:  # type: ignore[no-untyped-def]
    # T02 rises from 3rd to 2nd of three: places 80 + 40·1/2 = 100; growth 10 of 0–20: 80; level 50.
    built = one_class([[90], [50], [40]], base=np.array([[90.0], [40.0], [45.0]]))
    scheme, figures = with_tier(built, growth=Growth("absolute", 0, 20), places=True)
    assert scored(scheme, figures)[1, 0] == pytest.approx(0.4 * 50 + 0.4 * 80 + 0.2 * 100)


def test_parts_that_are_switched_off_leave_their_share_to_the_others(one_class) -> None:  # type: ignore[no-untyped-def]
    built = one_class([[90], [50]], base=np.array([[90.0], [40.0]]))
    scheme, figures = with_tier(built, growth=Growth("absolute", 0, 20))
    assert scored(scheme, figures)[1, 0] == pytest.approx((0.4 * 50 + 0.4 * 80) / 0.8)


def test_holding_the_first_place_is_a_hundred(one_class) -> None:  # type: ignore[no-untyped-def]
    built = one_class([[90], [50]], base=np.array([[80.0], [40.0]]))
    scheme, figures = with_tier(built, places=True)
    assert first_parts(scheme, figures)["places"].tolist() == [100, 80]


def test_a_missing_figure_scores_nothing_in_any_part(one_class) -> None:  # type: ignore[no-untyped-def]
    built = one_class([[NAN], [50], [60]], base=np.array([[90.0], [NAN], [60.0]]))
    scheme, figures = with_tier(built, growth=Growth("absolute", 0, 20), places=True)
    parts = first_parts(scheme, figures)
    assert [parts[name][0] for name in ("level", "growth", "places")] == [0, 0, 0]
    assert [parts[name][1] for name in ("level", "growth", "places")] == [50, 0, 0]


def test_a_tier_without_a_share_of_level_still_scores_what_has_only_a_level(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[70]])
    scheme = replace(scheme, tiers=(Tier("jw", "只看增长", 0, 100, 0),))
    figures = replace(figures, units=(replace(figures.units[0], tier="jw"),))
    assert scored(scheme, figures)[0, 0] == 70


@pytest.mark.parametrize(
    ("policy", "expected"),
    [("zero", 0.0), ("renormalise", NAN), ("class_mean", 70.0), ("class_median", 60.0)],
)
def test_the_policy_says_what_a_missing_figure_becomes(one_class, policy, expected) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[NAN, 1], [60, 1], [100, 1], [50, 1]])
    first, second = scheme.indicators
    scheme = replace(scheme, indicators=(replace(first, missing=policy), second))
    assert scored(scheme, figures)[0, 0] == pytest.approx(expected, nan_ok=True)


def test_nobody_present_leaves_nothing_to_average(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[NAN, 1], [NAN, 1]])
    first, second = scheme.indicators
    scheme = replace(scheme, indicators=(replace(first, missing="class_mean"), second))
    assert np.isnan(scored(scheme, figures)[:, 0]).all()


def test_an_excused_figure_is_not_counted_and_not_missing(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[NAN, 80], [60, 60]])
    excused = np.array([[True, False], [False, False]])
    found = score_all(scheme, replace(figures, excused=excused))
    assert found.total.tolist() == [80, 60]
    assert found.missing_weight.tolist() == [0, 0]
    assert score_all(scheme, figures).missing_weight.tolist() == [0.5, 0]


def test_an_indicator_is_not_assessed_before_its_season_ends(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[10, 80]])
    first, second = scheme.indicators
    scheme = replace(scheme, indicators=(replace(first, season_end="12-15"), second))
    early, late = (replace(figures, as_of=day) for day in ("2023-10-31", "2024-01-10"))
    assert score_all(scheme, early).total.tolist() == [80]
    assert score_all(scheme, late).total.tolist() == [45]


def test_a_unit_of_an_unknown_class_has_nothing_missing_and_no_score(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[10], [20]])
    stray = replace(figures, units=(figures.units[0], replace(figures.units[1], class_code="other")))
    found = score_all(scheme, stray)
    assert found.missing_weight.tolist() == [0, 0]
    assert np.isnan(found.total[1])
