"""What happens seldom is written too: namesakes, units that withheld their figures, new ones, classes without ranks."""

from dataclasses import replace

import docx
import numpy as np
import openpyxl
import pytest

from liangpai.dossier.make import write_all
from liangpai.dossier.verify import verify
from liangpai.examples import load_example
from liangpai.papers.inspect import check_paper
from liangpai.scoring.assessment import Figures, Unit, assess
from tests.dossier.cases import RUNS

# Excel's data bars are an extension that openpyxl does not read.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")


def _village(names, now, tmp_path, **changes):
    """A result written for units of one class, called as given."""
    scheme, _ = load_example("golden")
    units = tuple(Unit(f"c{place}", name, "镇") for place, name in enumerate(names))
    found = assess(replace(scheme, **changes), Figures.of(units, np.array(now, dtype=float)), runs=RUNS)
    write_all(found, tmp_path)
    return found


def test_namesakes_are_told_apart_in_papers_and_in_the_names_of_files(tmp_path):
    """Two villages of one name share a band, and both are reminded."""
    scheme, _ = load_example("golden")
    rules = tuple(replace(rule, trigger="floor", floor=60.0) for rule in scheme.card_rules)
    now = [[100, 20, 95], [90, 15, 92], [20, -20, 40], [20, -20, 40]]
    _village(("甲村", "乙村", "新村", "新村"), now, tmp_path, card_rules=rules)
    assert {path.name for path in tmp_path.glob("提醒函*")} == {"提醒函-新村c2.docx", "提醒函-新村c3.docx"}
    paper = docx.Document(str(tmp_path / "通报.docx"))
    cells = {cell.text for table in paper.tables for row in table.rows for cell in row.cells}
    assert {"新村（c2）", "新村（c3）", "甲村"} <= cells
    assert [problem for path in tmp_path.glob("*.docx") for problem in check_paper(path)] == []


def test_a_unit_that_withheld_its_figures_gets_its_reminder_without_a_sheet(tmp_path):
    scheme, _ = load_example("golden")
    rules = (replace(scheme.card_rules[0], code="w", trigger="withheld", name="缺报"),)
    nan = np.nan
    _village(
        ("甲镇", "乙镇", "丙镇"), [[90, 10, 90], [80, 10, 85], [nan, nan, 90]], tmp_path, card_rules=rules
    )
    paper = docx.Document(str(tmp_path / "提醒函-丙镇.docx"))
    told = "".join(paragraph.text for paragraph in paper.paragraphs)
    assert "未评定，未列名次" in told and "缺报指标权重80.0%，超过10%" in told
    assert len(paper.tables) >= 1
    assert check_paper(tmp_path / "提醒函-丙镇.docx") == []
    assert verify(tmp_path / "result.zip").holds


def test_the_new_and_the_unrated_are_in_every_file(tmp_path):
    scheme, _ = load_example("golden")
    units = (
        Unit("a", "甲镇", "镇"),
        Unit("b", "乙镇", "镇"),
        Unit("c", "丙镇", "镇"),
        Unit("d", "新丁镇", "镇", "", 2),
    )
    nan = np.nan
    now = np.array([[90, 10, 90], [80, 10, 85], [nan, nan, 90], [90, 10, 90]])
    write_all(assess(scheme, Figures.of(units, now), runs=RUNS), tmp_path)
    paper = docx.Document(str(tmp_path / "通报.docx"))
    told = "".join(paragraph.text for paragraph in paper.paragraphs)
    assert "新设不排名（1个）：新丁镇" in told and "不评定：丙镇" in told
    sheet = openpyxl.load_workbook(tmp_path / "results.xlsx")["镇名次"]
    rows = {row[1]: row[4] for row in sheet.iter_rows(min_row=4, values_only=True)}
    assert (rows["丙镇"], rows["新丁镇"]) == ("不评定", "新设不排名")
    report = (tmp_path / "report.html").read_text("utf-8")
    assert "丙镇" in report and "新丁镇" in report


def test_a_class_of_which_nobody_can_be_ranked_is_told_and_written(tmp_path):
    scheme, _ = load_example("golden")
    two = replace(
        scheme,
        classes=(*scheme.classes, replace(scheme.classes[0], code="x", name="乡/村")),
        areas=tuple(
            replace(area, weights={**area.weights, "x": area.weights["镇"]}) for area in scheme.areas
        ),
        indicators=tuple(
            replace(one, weights={**one.weights, "x": one.weights["镇"]}) for one in scheme.indicators
        ),
    )
    units = (Unit("a", "甲镇", "镇"), Unit("b", "乙镇", "镇"), Unit("c", "丙乡", "x"))
    now = np.array([[90, 10, 90], [80, 10, 85], [np.nan, np.nan, 90]])
    write_all(assess(two, Figures.of(units, now), runs=RUNS), tmp_path)
    paper = docx.Document(str(tmp_path / "通报.docx"))
    assert "不评定：丙乡" in "".join(paragraph.text for paragraph in paper.paragraphs)
    sheet = openpyxl.load_workbook(tmp_path / "results.xlsx")["乡村名次"]
    assert sheet["A2"].value == "乡/村没有单位参加排名。"
    assert verify(tmp_path / "result.zip").holds


def test_praise_needs_no_reminder_but_stands_in_the_bulletin(tmp_path):
    scheme, _ = load_example("golden")
    kinds = tuple(replace(kind, polarity="praise", name="红旗") for kind in scheme.card_kinds)
    rules = tuple(replace(rule, trigger="floor", floor=100.0) for rule in scheme.card_rules)
    _village(("甲镇", "乙镇"), [[60, 0, 80], [61, 1, 81]], tmp_path, card_kinds=kinds, card_rules=rules)
    assert list(tmp_path.glob("提醒函*")) == []
    paper = docx.Document(str(tmp_path / "通报.docx"))
    assert "红旗" in "".join(paragraph.text for paragraph in paper.paragraphs)
