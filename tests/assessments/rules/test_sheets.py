"""The sheet of a unit adds up to its score and says what every rule did."""

import json

import pytest

from liangpai.assessments.rules.sheets import plain, sheet_of
from liangpai.examples import load_example
from liangpai.scoring.assessment import Figures, assess


@pytest.fixture(scope="module")
def assessment():
    return assess(*load_example("yunxiu"), runs=200)


def test_every_sheet_adds_up_to_its_score(assessment) -> None:
    for unit, total in zip(assessment.figures.units, assessment.total, strict=True):
        sheet = sheet_of(assessment, unit.code)
        lines = sum(line["contribution"] or 0.0 for line in sheet["lines"])
        assert lines + sheet["bonus"] - sheet["deduction"] == pytest.approx(total, abs=1e-9)
        assert sheet["total"] == pytest.approx(total, abs=1e-9)


def test_a_sheet_is_plain_json_without_nan(assessment) -> None:
    sheet = sheet_of(assessment, assessment.figures.units[0].code)
    assert json.loads(json.dumps(sheet, allow_nan=False)) == sheet


def test_rules_and_lifts_carry_their_names(assessment) -> None:
    sheets = [sheet_of(assessment, unit.code) for unit in assessment.figures.units]
    names = {rule.name for rule in assessment.scheme.adjustments}
    effects = [effect for sheet in sheets for effect in sheet["effects"]]
    assert effects and {effect["name"] for effect in effects} <= names
    lifted = [sheet for sheet in sheets if sheet["lifts"]]
    assert lifted and all(sheet["gap"] > 0 for sheet in lifted)


def test_a_unit_that_is_not_rated_has_no_lines(one_class) -> None:
    nan = float("nan")
    scheme, figures = one_class([[50, 60], [70, 80], [nan, nan]])
    found = assess(scheme, figures, runs=50)
    sheet = sheet_of(found, "T03")
    assert sheet["lines"] == []
    assert sheet["total"] is None
    assert isinstance(figures, Figures)


def test_nan_becomes_nothing() -> None:
    assert plain(float("nan")) is None
    assert plain(1.5) == 1.5
