"""The sheet of a unit as pages show it adds up and says everything in both languages."""

import pytest

from liangpai.assessments.rules import sheet_of
from liangpai.examples import load_example
from liangpai.scoring.assessment import assess
from liangpai.web.sheets import sheet_shown


@pytest.fixture(scope="module")
def sheets():
    found = assess(*load_example("yunxiu"), runs=100)
    return {unit.name: sheet_of(found, unit.code) for unit in found.figures.units}


def _number(text):
    return float(text.replace("−", "-").replace("+", "") or 0)


def test_the_shown_lines_add_up_to_the_shown_total(sheets) -> None:
    for name, sheet in sheets.items():
        shown = sheet_shown(sheet, name, "zh")
        whole = _number(shown.lines_sum) + _number(shown.bonus) + _number(shown.deduction)
        assert whole == pytest.approx(_number(shown.total), abs=2e-4)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_sheet_can_be_drawn_without_forbidden_styles(sheets, lang) -> None:
    for name, sheet in sheets.items():
        assert "style=" not in sheet_shown(sheet, name, lang).drawing


def test_what_would_lift_a_unit_is_told_as_it_was_reported_or_missing(sheets) -> None:
    last = sheet_shown(sheets["茶坞镇"] if "茶坞镇" in sheets else next(iter(sheets.values())), "x", "zh")
    assert all("由" in way.zh or "如报" in way.zh for way in last.ways_out)
    sheet = {**next(iter(sheets.values()))}
    lift = {
        "indicator": "A1",
        "name": "投资",
        "measure": "%",
        "value": None,
        "needed": 61.25,
        "share_of_span": 0.1,
    }
    shown = sheet_shown({**sheet, "lifts": [lift], "gap": 0.5}, "x", "en")
    assert shown.ways_out[0].en == "投资, if 61.25% had been reported"
    assert shown.gap == "0.50"


def test_what_a_bonus_did_is_told(sheets) -> None:
    told = [effect.zh for name, sheet in sheets.items() for effect in sheet_shown(sheet, name, "zh").effects]
    assert told and all("没有这一项则排第" in one for one in told)


def test_a_unit_that_is_not_rated_has_an_empty_sheet() -> None:
    empty = {
        "lines": [],
        "bonus": None,
        "deduction": None,
        "total": None,
        "effects": [],
        "gap": None,
        "lifts": [],
    }
    shown = sheet_shown(empty, "x", "zh")
    assert shown.is_empty
    assert (shown.drawing, shown.total) == ("", "—")
