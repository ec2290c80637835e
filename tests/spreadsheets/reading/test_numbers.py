"""Columns of numbers."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from liangpai.problems import Problem
from liangpai.spreadsheets.findings import Findings
from liangpai.spreadsheets.opening import Grid, Look
from liangpai.spreadsheets.reading.numbers import Cells, read_numbers
from liangpai.spreadsheets.template import Column


def _read(
    values: Sequence[object], look: Look | None = None, **column: Any
) -> tuple[list[float], list[Problem]]:
    findings = Findings()
    grid = Grid("表", [[value] for value in values], look or Look())
    found = read_numbers(Column("A", "甲", **column), Cells(grid, 0, range(len(values)), values, findings))
    return found.tolist(), list(findings.problems())


def test_a_clean_column_is_read_as_it_is() -> None:
    found, problems = _read([1.5, 2, -3.25, ""])
    np.testing.assert_array_equal(found, [1.5, 2, -3.25, np.nan])
    assert problems == []


def test_a_magnitude_is_never_converted_but_its_meaning_in_the_unit_of_measure_is_said() -> None:
    found, problems = _read(["12.6万"], unit_of_measure="万元")
    assert np.isnan(found[0])
    assert "126000" in problems[0].zh
    assert "万元：12.6" in problems[0].zh
    _, plain = _read(["1.5亿"], unit_of_measure="亿元")
    assert "亿元：1.5" in plain[0].zh
    _, bare = _read(["3千"])
    assert "3000" in bare[0].zh


@pytest.mark.parametrize(
    ("value", "share", "code", "read"),
    [
        ("85%", "percent", "percent_sign", 85.0),
        ("85%", "fraction", "percent_sign", 0.85),
        ("85%", None, "percent_unexpected", None),
        ("８５％", "percent", "percent_sign", 85.0),
    ],
)
def test_a_written_percent_sign_is_read_in_the_column_s_own_way(
    value: str, share: Any, code: str, read: float | None
) -> None:
    found, problems = _read([value], percent=share, unit_of_measure="亩" if share is None else "")
    assert [problem.code for problem in problems] == [code]
    assert found[0] == read if read is not None else np.isnan(found[0])


def test_a_cell_shown_as_a_percentage_counts_as_it_is_seen() -> None:
    look = Look(percent=np.array([[True], [True], [False]]))
    found, problems = _read([0.85, "", 70.0], look, percent="percent")
    np.testing.assert_array_equal(found, [85.0, np.nan, 70.0])
    assert [(problem.code, problem.place) for problem in problems] == [("percent_sign", "表!A1")]
    found, problems = _read([0.85, 0.5, 0.7], look, percent="fraction")
    assert (found, problems) == ([0.85, 0.5, 0.7], [])
    _, problems = _read([0.85, 0.0, 0.7], look)
    assert [(problem.code, problem.place) for problem in problems] == [("percent_unexpected", "表!A1")]


def test_a_fraction_among_percentages_is_suspected_and_a_written_percent_sign_clears_it() -> None:
    _, problems = _read([0.85, 85.0, 90.0, 70.0], percent="percent")
    assert [(problem.code, problem.place) for problem in problems] == [("fraction_in_percent", "表!A1")]
    found, problems = _read(["0.85%", 85.0, 90.0, 70.0], percent="percent")
    assert (found[0], [problem.code for problem in problems]) == (0.85, ["percent_sign"])


def test_small_percentages_among_small_ones_are_no_fractions() -> None:
    assert _read([0.85, 0.4, 3.2, 1.1], percent="percent")[1] == []
    assert _read([0.0, 85.0, 90.0, 70.0], percent="percent")[1] == []


def test_a_percentage_among_fractions_is_suspected_with_and_without_a_maximum() -> None:
    assert _read([85.0, 0.9], percent="fraction", maximum=1.0)[1][0].code == "percent_in_fraction"
    assert _read([85.0, 1.4], percent="fraction")[1][0].place == "表!A1"
    assert len(_read([85.0, 1.4], percent="fraction")[1]) == 1
    assert _read([850.0, 0.9], percent="fraction", maximum=1.0)[1][0].code == "out_of_range"


def test_ranges_are_kept_on_both_sides() -> None:
    _, problems = _read([-1.0, 0.0, 5.0, 5.1], minimum=0, maximum=5)
    assert [(problem.code, problem.place) for problem in problems] == [
        ("negative", "表!A1"),
        ("out_of_range", "表!A4"),
    ]
    assert _read([-9.0], minimum=-5)[1][0].code == "out_of_range"


def test_numbers_that_are_none_are_refused() -> None:
    found, problems = _read([float("inf"), float("nan"), "1e999", 1.0])
    assert [problem.code for problem in problems if not problem.warning] == ["not_finite"] * 3
    assert np.isnan(found[:3]).all()
    assert {problem.place for problem in problems} == {"表!A1", "表!A2", "表!A3"}


def test_a_required_cell_with_an_error_is_named_once() -> None:
    look = Look(unread_formulas=frozenset({(0, 0)}), error_values={(1, 0): "#N/A"})
    _, problems = _read(["", "", "", 3.0], look, required=True)
    assert [problem.code for problem in problems] == ["formula_unread", "error_value", "empty_required"]
