"""Direction, goalposts and targets on their way into a normalisation."""

import numpy as np
import pytest

from liangpai.problems import Rejected
from liangpai.scoring.composite.spans import Names, Spans, normalised

NAMES = Names(("A", "B", "C"), ("x", "y"))
VALUES = np.array([[0.0, 10.0], [5.0, 20.0], [10.0, 40.0]])
SPANS = Spans(np.array([1.0, -1.0]), np.array([0.0, 0.0]), np.array([20.0, 50.0]), np.array([10.0, 5.0]))


def _scores(method, spans=SPANS, **given):
    return normalised(VALUES, method, given, spans, NAMES).values


def _refused(method, spans=SPANS, **given):
    with pytest.raises(Rejected) as no:
        _scores(method, spans, **given)
    return {(problem.code, problem.place) for problem in no.value.problems}


def test_goalposts_come_from_the_spans_in_raw_units_and_are_turned_with_the_figures():
    np.testing.assert_allclose(_scores("goalposts"), [[0, 0.8], [0.25, 0.6], [0.5, 0.2]])
    np.testing.assert_allclose(_scores("goalposts", lower=0, upper=100)[0], [0, 80])


def test_targets_come_from_the_spans():
    np.testing.assert_allclose(_scores("dist2targ")[:, 0], [0, 0.5, 1])
    np.testing.assert_allclose(_scores("dist2targ")[:, 1], [30 / 35, 20 / 35, 0])


def test_what_is_given_in_the_steps_comes_before_the_spans():
    np.testing.assert_allclose(_scores("goalposts", low=0, high=40)[:, 0], [0, 0.125, 0.25])
    np.testing.assert_allclose(_scores("dist2targ", target={"x": 5, "y": 10})[:, 0], [0, 1, 2])


def test_a_reference_unit_is_named_by_its_code():
    np.testing.assert_allclose(_scores("dist2ref", reference="B"), [[0, 1.5], [1, 1], [2, 0]])
    np.testing.assert_allclose(_scores("ampi", reference="B")[1], [100, 100])
    np.testing.assert_allclose(_scores("ampi", reference={"x": 5, "y": 20})[1], [100, 100])


def test_ampi_takes_goalposts_where_they_are_stated_and_the_sample_where_not():
    np.testing.assert_allclose(_scores("ampi")[:, 0], [70, 85, 100])
    np.testing.assert_allclose(_scores("ampi", Spans())[:, 0], [70, 100, 130])


def test_without_directions_more_is_better():
    np.testing.assert_allclose(_scores("minmax", Spans()), [[0, 0], [50, 100 / 3], [100, 100]])


def test_every_indicator_without_goalposts_is_named():
    gappy = Spans(low=np.array([0.0, np.nan]))
    assert _refused("goalposts", gappy) == {("index.no_span", "y:Low"), *_both("High")}
    assert _refused("dist2targ", Spans()) == set(_both("Target"))
    assert _refused("ampi", Spans(low=np.array([0, np.nan]), high=np.array([1.0, 2.0]))) == {
        ("index.no_span", "y:Low")
    }


def _both(column):
    return [("index.no_span", f"x:{column}"), ("index.no_span", f"y:{column}")]


@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("min-max", {}),
        ("minmax", {"low": 0}),
        ("minmax", {"lower": 100, "upper": 0}),
        ("minmax", {"lower": "zero"}),
        ("dist2ref", {"reference": "D"}),
        ("dist2targ", {"target": {"x": 5}}),
        ("dist2targ", {"target": {"x": 5, "y": "far"}}),
        ("bands", {}),
        ("fracmax", {}),
    ],
)
def test_a_normalisation_that_cannot_be_done_is_refused_with_its_reason(method, given):
    assert _refused(method, **given) == {("index.not_normalised", f"normalise:{method}")}


def test_logarithms_are_taken_of_goalposts_and_targets_together_with_the_figures():
    spans = Spans(low=np.array([1.0, 2.0]), high=np.array([np.e, 3.0])).logarithm(
        np.array([True, False]), ("x", "y")
    )
    np.testing.assert_allclose(spans.low, [0, 2])
    np.testing.assert_allclose(spans.high, [1, 3])
    assert spans.target is None


def test_a_goalpost_without_logarithm_is_named():
    with pytest.raises(Rejected) as no:
        SPANS.logarithm(np.array([True, False]), ("x", "y"))
    assert [problem.place for problem in no.value.problems] == ["x:Low"]
