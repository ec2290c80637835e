"""The fluent composite: each step a new object with all tables, names and warnings kept."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from liangpai.problems import Rejected
from liangpai.scoring.composite import Composite, Spans
from liangpai.scoring.tree import one_group

nan = np.nan
TREE = one_group(["x", "y"])
UNITS = ("A", "B", "C", "D")
VALUES = np.array([[1.0, 40.0], [2.0, 30.0], [3.0, 20.0], [5.0, 10.0]])


def _start(values=VALUES, **spans):
    return Composite(UNITS, TREE, np.array(values, dtype=float), Spans(**spans))


def test_a_chain_of_steps_leads_from_figures_to_ranks_and_keeps_every_table():
    done = (
        _start(directions=np.array([1.0, -1.0]))
        .denominate({"x": [1, 2, 1, 1]}, scale=10)
        .impute("mean")
        .treat()
        .normalise("minmax", lower=0, upper=100)
        .aggregate()
        .rank()
    )
    assert list(done.tables) == ["raw", "denominated", "imputed", "treated", "normalised"]
    np.testing.assert_array_equal(done.tables["raw"], VALUES)
    np.testing.assert_array_equal(done.tables["denominated"][:, 0], [10, 10, 30, 50])
    np.testing.assert_array_equal(done.tables["denominated"][:, 1], VALUES[:, 1])
    np.testing.assert_allclose(done.scores["Index"], [0, 50 / 3, (50 + 200 / 3) / 2, 100])
    np.testing.assert_array_equal(done.ranks, [4, 3, 2, 1])
    assert done.places()[0] == (1.0, "D", 100.0)
    assert (done.warnings, len(done.treatments)) == ((), 2)


def test_a_step_leaves_the_object_it_started_from_as_it_was():
    start = _start()
    start.normalise()
    assert start.tables == {}
    np.testing.assert_array_equal(start.values, VALUES)


def test_the_source_of_every_figure_is_kept():
    filled = _start([[1, nan], [2, 30], [3, 20], [nan, 10]]).impute("mean")
    assert filled.sources is not None
    assert filled.sources[:, 1].tolist() == ["mean", "given", "given", "given"]
    np.testing.assert_allclose(filled.values[0, 1], 20)


def test_figures_that_could_not_be_divided_or_filled_are_reported_by_unit():
    lost = _start().denominate({"y": [1, 0, nan, 2]})
    assert [(w.code, w.place) for w in lost.warnings] == [("index.not_divided", "y")]
    assert "B, C" in lost.warnings[0].en
    held = lost.impute("group_mean", ["n", "s", "s", "n"])
    assert [w.code for w in held.warnings] == ["index.not_divided", "index.not_filled"]
    assert lost.impute("none").warnings == lost.warnings


def test_a_long_list_of_units_is_cut_in_warnings():
    units = tuple(f"u{number}" for number in range(9))
    many = Composite(units, one_group(["x"]), np.ones((9, 1))).denominate({"x": np.zeros(9)})
    assert "u4 … (9)" in many.warnings[0].en
    assert "u5" not in many.warnings[0].en


def test_logarithms_change_figures_and_goalposts_alike():
    start = _start(
        [[1, 40], [np.e, 30], [nan, 20], [5, 10]], low=np.array([1.0, 0.0]), high=np.array([np.e**2, 50])
    )
    logged = start.logarithm(["x"])
    np.testing.assert_allclose(logged.values[:2, 0], [0, 1])
    np.testing.assert_array_equal(logged.values[:, 1], [40, 30, 20, 10])
    np.testing.assert_allclose(logged.normalise("goalposts").values[:2, 0], [0, 0.5])


def test_a_figure_without_logarithm_is_refused_by_unit_and_indicator():
    with pytest.raises(Rejected) as no:
        _start([[0, 40], [2, 30], [-1, 20], [5, 10]]).logarithm(["x"])
    assert [problem.place for problem in no.value.problems] == ["A:x", "C:x"]


def test_outliers_that_remain_and_treatments_that_cannot_be_are_reported():
    units = tuple(str(number) for number in range(30))
    figures = np.r_[np.ones(26) + np.arange(26) / 1e6, 1e3, 1e6, 1e9, 1e12][:, None]
    left = Composite(units, one_group(["x"]), figures).treat(winmax=1, then="none")
    assert [(w.code, w.place) for w in left.warnings] == [("index.outliers_left", "x")]
    with pytest.raises(Rejected, match="unknown transform"):
        _start().treat(then="sqrt")


def test_indicators_without_range_score_neutral_and_are_reported():
    flat = _start([[7, 40], [7, 30], [7, 20], [7, 10]]).normalise()
    np.testing.assert_array_equal(flat.values[:, 0], 50)
    assert [(w.code, w.place) for w in flat.warnings] == [("index.no_range", "x")]


def test_figures_taken_as_they_are_report_directions_that_have_no_effect():
    assert [w.code for w in _start(directions=np.array([1.0, -1.0])).normalise("none").warnings] == [
        "index.not_turned"
    ]
    assert _start(directions=np.ones(2)).normalise("none").warnings == ()
    assert _start().normalise("none").tables.keys() == {"raw", "normalised"}


def test_a_method_undefined_for_a_figure_is_refused_by_unit_and_indicator():
    with pytest.raises(Rejected) as no:
        _start().normalise().aggregate("geometric")
    assert [(problem.code, problem.place) for problem in no.value.problems] == [
        ("index.not_aggregated", "A:x")
    ]
    units = tuple(str(number) for number in range(17))
    with pytest.raises(Rejected) as no:
        Composite(units, one_group(["x"]), np.ones((17, 1))).aggregate({1: "condorcet"})
    assert no.value.problems[0].place == "Index"


def test_a_penalty_that_turns_into_a_bonus_is_reported():
    scored = _start().normalise("zscore").aggregate("mazziotta_pareto")
    assert [(w.code, w.place) for w in scored.warnings] == [("index.negative_mean", "Index")]
    assert _start().normalise("zscore", mean=100, sd=10).aggregate("mazziotta_pareto").warnings == ()


def test_a_unit_without_figures_has_no_rank_and_is_reported():
    gappy = _start([[1, 40], [nan, nan], [3, 20], [5, 10]]).normalise().aggregate().rank()
    assert gappy.ranks is not None
    assert np.isnan(gappy.ranks[1])
    assert [w.code for w in gappy.warnings] == ["index.unrated"]
    assert {unit for _, unit, _ in gappy.places()} == {"A", "C", "D"}


def test_ranks_follow_the_published_precision():
    scored = _start([[1, 1.004], [1, 1.001], [0, 0], [0, 0]]).normalise("none").aggregate()
    np.testing.assert_array_equal(scored.rank().ranks, [1, 2, 3, 3])
    np.testing.assert_array_equal(scored.rank(2).ranks, [1, 1, 3, 3])


def test_importance_is_told_for_every_item():
    scored = _start().normalise().aggregate({1: "arithmetic"})
    found = scored.importance()
    assert list(found) == ["x", "y", "Index"]
    assert found["Index"] == pytest.approx(1)


def test_figures_of_another_shape_and_places_before_ranking_are_refused():
    with pytest.raises(ValueError, match="4 units and 2 indicators"):
        _start(VALUES[:3])
    with pytest.raises(ValueError, match="not been ranked"):
        _start().places()


@given(
    arrays(float, (4, 2), elements=st.floats(0, 100).map(lambda v: round(v, 3))), st.permutations(range(4))
)
def test_the_order_of_rows_never_changes_a_rank(values, order):
    one = _start(values).normalise("goalposts", low=0, high=100).aggregate().rank()
    units = tuple(UNITS[i] for i in order)
    other = Composite(units, TREE, values[order]).normalise("goalposts", low=0, high=100).aggregate().rank()
    assert sorted(one.places()) == sorted(other.places())
