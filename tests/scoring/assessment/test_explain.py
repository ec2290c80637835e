"""The sheet of a unit, and the least change that would have lifted it out."""

from dataclasses import replace
from importlib import import_module

import numpy as np
import pytest

from liangpai.scoring.assessment import Adjustment, assess, bands, explain
from liangpai.scoring.scheme.model import AdjustmentRule, CardRule, Scoring, Tier

LAST = CardRule("L", "yellow", "rank", "末位", floor=75)


def test_the_sheet_sums_to_the_total_with_bonus_and_deduction(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80, 70], [60, 50], [40, 30]])
    rules = (AdjustmentRule("b", "加", "bonus", 1, "文"), AdjustmentRule("d", "减", "deduction", 2, "文"))
    scheme = replace(scheme, adjustments=rules, bonus_cap=3, deduction_cap=6)
    cases = (Adjustment("T03", "b", 1, "文"), Adjustment("T03", "d", 1, "文"))
    sheet = explain(assess(scheme, replace(figures, adjustments=cases)), "T03")
    total = sum(line.contribution for line in sheet.lines) + sheet.bonus - sheet.deduction
    assert total == pytest.approx(sheet.total, abs=1e-9)
    assert sheet.total == pytest.approx(35 + 1 - 2)


def test_each_bonus_and_deduction_says_what_it_did_after_its_caps(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80], [79], [60]])
    rules = (
        AdjustmentRule("b", "加", "bonus", 2, "文"),
        AdjustmentRule("c", "加", "bonus", 2, "文"),
        AdjustmentRule("d", "减", "deduction", 2, "文"),
    )
    scheme = replace(scheme, adjustments=rules, bonus_cap=3, deduction_cap=6)
    cases = (
        Adjustment("T02", "b", 1, "文"),
        Adjustment("T02", "c", 1, "文"),
        Adjustment("T01", "d", 1, "文"),
    )
    found = assess(scheme, replace(figures, adjustments=cases))
    # Both bonuses are worth 4 under a cap of 3, so either alone would still bring 2.
    effects = explain(found, "T02").effects
    assert [(one.rule, one.points, one.rank_without) for one in effects] == [("b", 1, 1), ("c", 1, 1)]
    (lost,) = explain(found, "T01").effects
    assert (lost.rule, lost.points, lost.rank_without) == ("d", -2, 2)
    assert explain(found, "T03").effects == ()


def test_a_line_says_what_the_indicator_cost_against_the_class(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80, 70], [60, 50], [40, 60]])
    first, second = explain(assess(scheme, figures), "T03").lines
    assert (first.value, first.sigma, first.level, first.score, first.points) == (40, 2, 40, 40, 50)
    assert (first.contribution, first.class_median, first.shortfall, first.median_score) == pytest.approx(
        (20, 30, 10, 60)
    )
    assert second.shortfall == pytest.approx(0)
    assert np.isnan(first.growth)
    assert np.isnan(first.base)


def test_the_golden_unit_needs_a_sixth_of_a_point_of_investment(golden) -> None:  # type: ignore[no-untyped-def]
    found = assess(*golden)
    unit = next(unit.code for unit in found.figures.units if unit.name == "丙镇")
    sheet = explain(found, unit)
    assert sheet.gap == pytest.approx(0.07)
    smallest = sheet.lifts[0]
    # Weight 0.5 at 0.8 points per unit; half a cent under 73.40 is enough, because scores are rounded.
    assert smallest.indicator == "I1"
    assert smallest.needed == pytest.approx(72 + (73.395 - 73.333333) / 0.4, abs=1e-3)
    raised = golden[1].now.copy()
    raised[2, 0] = smallest.needed
    assert assess(golden[0], replace(golden[1], now=raised)).published[2] >= 73.40
    assert all(line.decisive for line in sheet.lines)


def test_a_change_that_no_figure_can_make_is_not_offered(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[90, 90], [88, 88], [10, 85]])
    sheet = explain(assess(scheme, figures), "T03")
    assert [lift.indicator for lift in sheet.lifts] == ["I1"]
    assert [line.decisive for line in sheet.lines] == [True, False]


def test_what_is_counted_is_needed_in_whole_numbers(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[90, 90], [88, 80], [80, 79]])
    scheme = replace(scheme, indicators=(replace(scheme.indicators[0], unit="户"), scheme.indicators[1]))
    counted, measured = explain(assess(scheme, figures), "T03").lifts
    needed = {counted.indicator: counted.needed, measured.indicator: measured.needed}
    assert needed["I1"] % 1 == 0
    assert needed["I2"] % 1 != 0


def test_a_missing_figure_is_lifted_from_the_worst_value(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[90] * 10, [88] * 10, [np.nan, *[87] * 9]])
    lift = explain(assess(scheme, figures), "T03").lifts[0]
    assert np.isnan(lift.value)
    # Two others hold 87.995 or more after rounding: 97 less the twentieth that half a cent is worth.
    assert lift.needed == pytest.approx(96.95, abs=1e-3)


def test_a_unit_that_is_not_last_needs_nothing(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[90], [80], [70]])
    sheet = explain(assess(scheme, figures), "T01")
    assert (sheet.gap, sheet.lifts) == (0, ())


@pytest.mark.parametrize("direction", [1, -1])
def test_scoring_by_the_sample_is_lifted_to_the_end_of_the_class(one_class, direction) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[90.5], [80.5], [70.5]])
    indicator = replace(scheme.indicators[0], scoring=Scoring("minmax"), direction=direction)
    sheet = explain(
        assess(replace(scheme, indicators=(indicator,)), figures), "T03" if direction == 1 else "T01"
    )
    assert sheet.lifts[0].needed == pytest.approx(80.5, abs=0.2)


def test_nobody_and_the_unrated_have_no_sheet(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[90, 80], [np.nan, 80]])
    found = assess(scheme, figures)
    for unit in ("T02", "T99"):
        with pytest.raises(KeyError):
            explain(found, unit)


def test_a_class_of_one_has_no_gap_and_no_median_is_lost_where_nothing_is_counted(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[90, 80], [70, 60]])
    excused = replace(figures, excused=np.array([[False, True], [False, True]]))
    sheet = explain(assess(scheme, excused), "T02")
    assert np.isnan(sheet.lines[1].median_score)
    assert [lift.indicator for lift in sheet.lifts] == ["I1"]
    alone = explain(assess(*one_class([[50]])), "T01")
    assert alone.gap == 0


def test_an_indicator_nobody_reported_has_ends_all_the_same(one_class) -> None:  # type: ignore[no-untyped-def]
    values = [[np.nan, *[90.0] * 10], [np.nan, *[80.0] * 10]]
    scheme, figures = one_class(values)
    first, *rest = scheme.indicators
    scheme = replace(scheme, indicators=(replace(first, scoring=Scoring("prank")), *rest))
    sheet = explain(assess(scheme, figures), "T02")
    assert "I1" not in [lift.indicator for lift in sheet.lifts if lift.needed not in (0, 1)]


def test_bands_begin_anew_where_the_evidence_tells_units_apart(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[70.0], [90.0], [69.5], [40.0], [89.5]])
    found = assess(scheme, figures)
    cut = bands(found, found.standings[0])
    assert [[found.figures.units[row].code for row in band] for band in cut] == [
        ["T02", "T05"],
        ["T01", "T03"],
        ["T04"],
    ]
    blind = replace(found.standings[0], simulated=replace(found.standings[0].simulated, behind=None))
    assert [len(band) for band in bands(found, blind)] == [1] * 5


def test_in_a_class_too_large_a_change_is_searched_only_where_units_stand_alone(
    one_class, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(import_module("liangpai.scoring.assessment.explain"), "MOST_TOGETHER", 2)
    scheme, figures = one_class([[90.5], [80.5], [70.5]])
    assert explain(assess(scheme, figures), "T03").lifts[0].needed == pytest.approx(80.5, abs=0.01)
    indicator = replace(scheme.indicators[0], scoring=Scoring("minmax"))
    assert explain(assess(replace(scheme, indicators=(indicator,)), figures), "T03").lifts == ()


@pytest.mark.parametrize("changes", [{"places": True}, {"missing": "class_mean"}, {}])
def test_alone_or_together_the_least_change_leaves_the_last_place(one_class, changes) -> None:  # type: ignore[no-untyped-def]
    base = np.array([[80.0], [82.0], [60.0]])
    scheme, figures = one_class([[90.5], [80.5], [70.5]], base=base)
    tiers = (Tier("t", "层", 50, 0, 50),)
    indicator = replace(scheme.indicators[0], **changes)
    scheme = replace(scheme, indicators=(indicator,), tiers=tiers)
    figures = replace(figures, units=tuple(replace(unit, tier="t") for unit in figures.units))
    found = assess(scheme, figures)
    last = found.figures.units[int(np.nanargmax(found.ranks))].code
    for lift in explain(found, last).lifts:
        raised = figures.now.copy()
        raised[found.row_of(last), 0] = lift.needed
        assert assess(scheme, replace(figures, now=raised)).ranks[found.row_of(last)] < 3
