"""Thousands of villages go through the main job, and their archive verifies."""

import json
from dataclasses import replace

import numpy as np
import pytest

from liangpai.dossier.filled import filled_template
from liangpai.dossier.make import make
from liangpai.dossier.schemes import save_scheme
from liangpai.dossier.verify import verify
from liangpai.examples import load_example
from liangpai.papers.inspect import check_paper
from liangpai.scoring.assessment import Figures, Unit
from liangpai.scoring.scheme.model import Area, EvidenceGate, Indicator, Scoring, UnitClass
from liangpai.spreadsheets.template import write_template


def _province(folder, units, indicators, **changes):
    """The workbook of many villages, some of one name, and its scheme."""
    rng = np.random.default_rng(units)
    areas = tuple(Area(f"A{at}", f"方面{at}", {"村": 500 / indicators}) for at in range(indicators // 5))
    asked = tuple(
        Indicator(
            f"I{at}",
            f"指标{at}",
            f"A{at // 5}",
            {"村": 100 / indicators},
            Scoring("efficacy", {"low": 20, "high": 90}),
        )
        for at in range(indicators)
    )
    golden, _ = load_example("golden")
    kept = {"id": "province", "classes": (UnitClass("村", "村"),), "gate": EvidenceGate(), "card_rules": ()}
    scheme = replace(golden, areas=areas, indicators=asked, **{**kept, **changes})
    now = np.clip(rng.normal(62, 8, (units, 1)) + rng.normal(0, 12, (units, indicators)), 2, 100).round(1)
    named = tuple(Unit(f"V{row:05}", f"第{row % (units - 9)}村", "村") for row in range(units))
    write_template(filled_template(scheme, Figures.of(named, now)), folder / "villages.xlsx")
    save_scheme(scheme, folder / "scheme.yaml")
    return make(folder / "villages.xlsx", folder / "scheme.yaml", folder / "out", runs=100)


def test_three_thousand_villages_with_cards_go_through(tmp_path):
    golden, _ = load_example("golden")
    floor = (replace(golden.card_rules[0], trigger="floor", floor=75.0, share=0.2),)
    made = _province(tmp_path, 3_000, 20, card_rules=floor)
    told = json.loads((tmp_path / "out" / "result.json").read_text())
    assert len(told["result"]["units"]) == 3_000
    reminded = [path for path in tmp_path.glob("out/提醒函*.docx")]
    assert len(reminded) == sum(item.outcome == "proposed" for item in made.assessment.decisions) > 3
    assert [problem for path in tmp_path.glob("out/*.docx") for problem in check_paper(path)] == []
    assert verify(tmp_path / "out" / "result.zip").holds


@pytest.mark.slow
def test_every_village_of_a_province_goes_through(tmp_path):
    made = _province(tmp_path, 26_842, 60)
    assert len(made.files) == 5
    assert len(json.loads((tmp_path / "out" / "result.json").read_text())["result"]["units"]) == 26_842
    assert verify(tmp_path / "out" / "result.zip").holds
