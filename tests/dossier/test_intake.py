"""From a workbook as read to figures: classes and tiers by code, rows by unit, blanks as not reported."""

import numpy as np
import pytest

from liangpai.dossier import template as sheets
from liangpai.dossier.filled import filled_template
from liangpai.dossier.intake import figures_of, units_of
from liangpai.dossier.template import figures_template
from liangpai.examples import load_example
from liangpai.problems import Problem
from liangpai.spreadsheets.reading import Reading, read_workbook
from liangpai.spreadsheets.template import write_template

SCHEME, FIGURES = load_example("yunxiu")


@pytest.fixture(scope="module")
def reading(tmp_path_factory):
    path = tmp_path_factory.mktemp("intake") / "a.xlsx"
    write_template(filled_template(SCHEME, FIGURES), path)
    return read_workbook(path, figures_template(SCHEME))


def test_units_come_with_the_codes_of_their_class_and_tier(reading):
    assert units_of(SCHEME, reading.tables[sheets.UNITS]) == FIGURES.units


def test_a_blank_cell_is_a_figure_that_was_not_reported(reading):
    figures, _ = figures_of(SCHEME, reading)
    assert np.array_equal(np.isnan(figures.now), np.isnan(FIGURES.now))


def test_sheets_that_are_absent_hold_nothing(reading):
    few = {name: reading.tables[name] for name in (sheets.UNITS, sheets.NOW)}
    figures, problems = figures_of(SCHEME, Reading(few, ()))
    assert problems == []
    assert np.isnan(figures.base).all() and np.isnan(figures.sigma).all() and not figures.excused.any()
    assert figures.records == figures.previous == figures.holds == ()
    assert (figures.as_of, figures.stage) == ("", "")
    bare, problems = figures_of(SCHEME, Reading({sheets.UNITS: reading.tables[sheets.UNITS]}, ()))
    assert problems == [] and np.isnan(bare.now).all()


def test_units_known_from_elsewhere_count_instead_of_the_sheet(reading):
    units = FIGURES.units[::-1]
    tables = {name: table for name, table in reading.tables.items() if name != sheets.UNITS}
    figures, _ = figures_of(SCHEME, Reading(tables, ()), units)
    assert figures.units == units
    assert np.array_equal(figures.now, FIGURES.now[::-1], equal_nan=True)


def test_a_reading_with_errors_gives_no_figures_but_its_problems(reading):
    problem = Problem("x", "本期数据!C7", "错", "wrong")
    assert figures_of(SCHEME, Reading(reading.tables, (problem,))) == (None, [problem])


def test_a_row_of_an_unknown_unit_gives_no_figures_and_its_cell(reading):
    figures, problems = figures_of(SCHEME, reading, FIGURES.units[1:])
    assert figures is None
    assert {problem.code for problem in problems} == {"workbook.unit_unknown"}
    assert "本期数据!A5" in {problem.place for problem in problems}
