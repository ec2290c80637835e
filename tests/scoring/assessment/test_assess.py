"""The whole assessment: the golden case, missing figures, ties, new units, and the order of rows."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liangpai.problems import Rejected
from liangpai.scoring.assessment import NEW_UNIT, UNRATED, Assessment, Figures, Hold, assess
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import CardRule, Growth, MeasurementError, Tier, Uncertainty

LAST = CardRule("L", "yellow", "rank", "末位且低于75", floor=75)


def order(found: Assessment) -> dict[str, float]:
    return dict(zip((unit.code for unit in found.figures.units), found.ranks, strict=True))


def test_the_golden_case_has_its_totals_to_four_decimals(golden) -> None:  # type: ignore[no-untyped-def]
    found = assess(*golden)
    assert np.round(found.total, 4).tolist() == [86.9825, 83.7333, 73.3333, 73.4]
    assert found.published.tolist() == [86.98, 83.73, 73.33, 73.4]
    assert found.ranks.tolist() == [1, 2, 4, 3]


def test_the_golden_case_deals_no_card_and_names_both_units(golden) -> None:  # type: ignore[no-untyped-def]
    found = assess(*golden)
    names = {unit.code: unit.name for unit in found.figures.units}
    p_last = dict(zip(names.values(), found.standings[0].simulated.p_last, strict=True))
    assert p_last["丙镇"] == pytest.approx(0.515, abs=0.01)
    assert p_last["丁镇"] == pytest.approx(0.485, abs=0.01)
    (decision,) = found.decisions
    assert (names[decision.unit], decision.outcome) == ("丙镇", "indistinguishable")
    assert {check.code for check in decision.failed} == {"p_last", "not_flipped"}
    (near,) = found.near_last
    assert {names[code] for code in near.units} == {"丙镇", "丁镇"}
    assert not near.told_apart


def test_the_last_place_of_the_golden_case_flips_without_opinions(golden) -> None:  # type: ignore[no-untyped-def]
    found = assess(*golden)
    assert found.without_subjective[2:].tolist() == [70.0, 69.75]
    assert found.ranks_without_subjective[2:].tolist() == [3, 4]
    assert found.subjective_shift[2:].tolist() == [1, -1]


def test_weights_alone_give_the_published_shares_of_the_golden_case(golden) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = golden
    no_error = MeasurementError("none", 0, "只看权重")
    scheme = replace(
        scheme,
        indicators=tuple(replace(item, error=no_error) for item in scheme.indicators),
        uncertainty=Uncertainty(weights="dirichlet", concentration=50),
        precision=6,
    )
    found = assess(scheme, figures)
    assert found.standings[0].simulated.p_last[2:] == pytest.approx([0.606, 0.394], abs=0.015)
    assert found.decisions[0].checks[0].code == "error_stated"
    assert not found.decisions[0].checks[0].passed


def test_the_same_input_gives_the_same_result(golden) -> None:  # type: ignore[no-untyped-def]
    one, two = assess(*golden), assess(*golden)
    assert one.decisions == two.decisions
    assert np.array_equal(one.standings[0].simulated.p_last, two.standings[0].simulated.p_last)
    other = assess(*golden, seed=2)
    assert not np.array_equal(one.standings[0].simulated.p_last, other.standings[0].simulated.p_last)


def test_twelve_per_cent_missing_is_not_rated_and_a_record(one_class) -> None:  # type: ignore[no-untyped-def]
    weights = (12.0, 44.0, 44.0)
    scheme, figures = one_class([[np.nan, 80, 80], [70, 70, 70], [60, 60, 60], [50, 50, 50]])
    indicators = tuple(
        replace(i, weights={"town": w}) for i, w in zip(scheme.indicators, weights, strict=True)
    )
    withheld = CardRule("W", "yellow", "withheld", "缺报超过一成")
    found = assess(replace(scheme, indicators=indicators, card_rules=(LAST, withheld)), figures)
    assert found.grades[0] == UNRATED
    assert found.missing_weight[0] == pytest.approx(0.12)
    assert np.isnan(found.ranks[0])
    assert found.standings[0].n == 4
    # The unrated unit takes the one last place, so nobody who reported stands last.
    assert found.standings[0].places_left == 0
    assert [(d.unit, d.rule, d.outcome) for d in found.decisions] == [("T01", "W", "proposed")]


def test_ten_per_cent_missing_is_still_rated(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[np.nan, *[80.0] * 9], [70.0] * 10])
    found = assess(scheme, figures)
    assert found.status == ("rated", "rated")
    assert found.scores[0, 0] == 0


def test_two_units_tied_at_the_end_are_neither_last(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80], [70], [60], [60]])
    found = assess(replace(scheme, card_rules=(LAST,)), figures)
    assert found.ranks.tolist() == [1, 2, 3, 3]
    assert found.decisions == ()
    assert set(found.near_last[0].units) == {"T03", "T04"}
    assert not found.near_last[0].told_apart


def test_a_unit_far_behind_is_proposed_and_the_conclusion_stands_when_errors_double(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80, 80], [78, 78], [79, 79], [40, 40]])
    found = assess(replace(scheme, card_rules=(LAST,)), figures)
    (decision,) = found.decisions
    assert (decision.unit, decision.outcome, decision.stands_doubled) == ("T04", "proposed", True)
    assert found.near_last[0].told_apart


def test_a_last_unit_above_the_floor_gets_no_card(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[99, 99], [98, 98], [99, 98], [80, 80]])
    found = assess(replace(scheme, card_rules=(LAST,)), figures)
    assert found.decisions[0].outcome == "floor_met"


def test_an_open_conflict_on_a_decisive_indicator_holds_the_card(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80, 80], [78, 78], [79, 79], [40, 60]])
    held = replace(figures, holds=(Hold("T04", "I1", "conflict"),))
    found = assess(replace(scheme, card_rules=(LAST,)), held)
    assert found.decisions[0].outcome == "held"
    # I2 alone, at its best, adds 20 of the 28 points needed, so a conflict on it is not decisive.
    beside = replace(figures, holds=(Hold("T04", "I2", "appeal"),))
    assert assess(replace(scheme, card_rules=(LAST,)), beside).decisions[0].outcome == "proposed"


def test_a_new_unit_is_not_ranked_and_moves_nobody(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80], [70], [10]])
    young = (*figures.units[:2], replace(figures.units[2], months=5))
    found = assess(replace(scheme, card_rules=(LAST,)), replace(figures, units=young))
    assert found.grades[2] == NEW_UNIT
    assert found.standings[0].n == 2
    assert [decision.unit for decision in found.decisions] == ["T02"]


def test_progress_is_told_and_may_cancel(golden) -> None:  # type: ignore[no-untyped-def]
    told: list[tuple[str, int, int]] = []
    assess(*golden, progress=lambda *step: told.append(step))
    assert told[-1][1] == told[-1][2] == 10_000

    def cancel(*_step: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        assess(*golden, progress=cancel)


def test_a_bad_scheme_and_bad_figures_are_refused(golden, one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = golden
    with pytest.raises(Rejected):
        assess(replace(scheme, grades=()), figures)
    with pytest.raises(Rejected):
        assess(scheme, one_class([[1.0, 2.0, 3.0]])[1])


def test_growth_without_any_base_figure_is_not_scored_and_said(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = _with_growth(one_class)
    found = assess(scheme, replace(figures, base=np.full(figures.now.shape, np.nan)))
    assert "assessment.no_base" in [warning.code for warning in found.warnings]
    assert np.isnan(found.parts["growth"]).all()
    assert found.scores[:, 0] == pytest.approx(figures.now[:, 0])


VALUES = st.lists(st.lists(st.integers(0, 100).map(float), min_size=3, max_size=3), min_size=3, max_size=7)


@settings(max_examples=25, deadline=None)
@given(VALUES, st.randoms(use_true_random=False))
def test_the_order_of_rows_never_changes_a_rank(one_class, values, random) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = _with_growth(one_class, values)
    mixed = list(range(len(values)))
    random.shuffle(mixed)
    moved = replace(
        figures,
        units=tuple(figures.units[row] for row in mixed),
        now=figures.now[mixed],
        base=figures.base[mixed],
        sigma=figures.sigma[mixed],
        excused=figures.excused[mixed],
    )
    one, two = assess(scheme, figures, runs=100), assess(scheme, moved, runs=100)
    assert order(one) == order(two)
    grades = [dict(zip((u.code for u in a.figures.units), a.grades, strict=True)) for a in (one, two)]
    assert grades[0] == grades[1]


@settings(max_examples=25, deadline=None)
@given(VALUES)
def test_a_missing_value_never_raises_the_rank_of_its_unit(one_class, values) -> None:  # type: ignore[no-untyped-def]
    """By exhaustive deletion of every single figure, of this period and of the base."""
    scheme, figures = _with_growth(one_class, values)
    before = _places(scheme, figures)
    for table in ("now", "base"):
        for row in range(len(values)):
            for column in range(3):
                gone = getattr(figures, table).copy()
                gone[row, column] = np.nan
                if np.isnan(gone[:, column]).all():
                    continue
                after = _places(scheme, replace(figures, **{table: gone}))
                assert after[row] >= before[row]


def _places(scheme: Scheme, figures: Figures) -> list[float]:
    """Places with the unrated below every rated unit, as the card rules count them."""
    found = assess(scheme, figures, runs=100)
    return np.where(np.isnan(found.ranks), len(figures.units), found.ranks).tolist()


def _with_growth(one_class, values=((80, 70, 60), (70, 60, 50), (60, 90, 70))):  # type: ignore[no-untyped-def]
    now = np.array(values, dtype=float)
    scheme, figures = one_class(now, base=np.roll(now, 1, axis=0) * 0.9)
    first, second, third = scheme.indicators
    indicators = (
        replace(first, growth=Growth("absolute", -20, 20)),
        replace(second, growth=Growth("absolute", -20, 20), places=True),
        third,
    )
    tiers = (Tier("jw", "进位", 40, 40, 20),)
    units = tuple(replace(unit, tier="jw") for unit in figures.units)
    return replace(scheme, indicators=indicators, tiers=tiers), replace(figures, units=units)


def test_lost_replications_are_counted_and_said(one_class) -> None:  # type: ignore[no-untyped-def]
    """Without any figure that counts a unit has no score, and nobody is told a probability about it."""
    scheme, figures = one_class([[80, 70], [60, 50]])
    indicators = tuple(replace(item, missing="renormalise") for item in scheme.indicators)
    empty = replace(figures, now=np.array([[80.0, 70.0], [np.nan, np.nan]]))
    found = assess(replace(scheme, indicators=indicators, unrated_missing=1.0), empty)
    assert "assessment.replications_failed" in [warning.code for warning in found.warnings]
    assert np.isnan(found.ranks[1])


def test_a_class_in_which_nobody_reported_is_said_and_ranks_nobody(one_class) -> None:  # type: ignore[no-untyped-def]
    found = assess(*one_class([[np.nan], [np.nan]]))
    assert "assessment.class_unrated" in [warning.code for warning in found.warnings]
    assert found.standings == ()
    assert found.grades == (UNRATED, UNRATED)


def test_before_the_season_ends_nobody_is_graded(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80], [70]])
    scheme = replace(scheme, indicators=(replace(scheme.indicators[0], season_end="12-15"),))
    found = assess(scheme, replace(figures, as_of="2023-06-30"))
    assert found.grades == (UNRATED, UNRATED)


def test_a_unit_excused_from_everything_is_refused(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class([[80], [70]])
    with pytest.raises(Rejected) as rejected:
        assess(scheme, replace(figures, excused=np.array([[True], [False]])))
    assert [problem.code for problem in rejected.value.problems] == ["figures.nothing_counts"]
