"""The sheets: every number of a score, and the least change that would have lifted a unit out."""

import dataclasses

import numpy as np

from liangpai.dossier.report.sheets import ALL_UP_TO, NONE_FROM, has_change, sheets
from liangpai.dossier.report.source import Source
from liangpai.scoring.assessment import Figures, NearLast, Unit, assess
from tests.dossier.report.cases import GOLDEN_FIGURES, district, golden, golden_scheme


def made(assessment, lang="zh", at=0):
    return {sheet.name: sheet for sheet in sheets(Source(assessment, lang), assessment.standings[at])}


def village(n, runs=50):
    values = np.linspace([110, 25, 100], [60, -5, 70], n)
    units = tuple(Unit(f"v{at}", f"{at}村", "town") for at in range(n))
    return assess(golden_scheme(), Figures.of(units, values), runs=runs)


def test_a_sheet_holds_the_golden_figures():
    first = made(golden())["甲镇"]
    assert first.line == "得分86.98，第1名，优秀"
    assert [(e.code, e.now, e.score, e.points, e.contribution) for e in first.entries] == [
        ("I1", "98", "90.40", "50", "45.20"),
        ("I2", "12", "82.67", "30", "24.80"),
        ("I3", "88.6842", "84.91", "20", "16.98"),
    ]
    assert [entry.sigma for entry in first.entries] == ["2", "2", "1.15"]
    assert first.total == "86.98"
    assert first.entries[2].tags == ("主观",)


def test_contributions_bonus_and_deduction_add_up_to_the_total():
    for at in range(3):
        for sheet in made(district(), at=at).values():
            amounts = [e.contribution for e in sheet.entries] + [sheet.bonus, sheet.deduction]
            numbers = [float(a.replace("−", "-")) for a in amounts if a not in ("", "—")]
            assert abs(sum(numbers) - float(sheet.total)) < 0.06


def test_the_last_unit_reads_what_would_have_lifted_it_out():
    remarks = made(golden())["丙镇"].remarks
    assert remarks[0] == "距离脱离末1位差0.07分。"
    assert remarks[1].startswith("最小的单项改变：“投资完成率”由72%提高到72.")
    assert remarks[2].startswith("其他可行的单项改变：")
    assert remarks[-1] == "剔除主观指标后为第3名（升1位）。"
    assert not any("末1位" in remark for remark in made(golden())["甲镇"].remarks)


def test_the_value_named_does_lift_the_unit_out():
    told = made(golden())["丙镇"].remarks[1]
    needed = float(told.split("提高到")[1].split("%")[0])
    figures = [row[:] for row in GOLDEN_FIGURES]
    figures[2][0] = needed
    assert golden(figures=figures).ranks[2] < 4


def test_a_unit_beyond_help_reads_that_no_single_change_would_do():
    figures = [[110, 25, 100], [110, 25, 100], [110, 25, 100], [61, -5, 70]]
    assert "没有哪一项指标单独改变就能脱离末位。" in made(golden(figures=figures))["丁镇"].remarks


def test_a_lower_value_is_asked_for_where_less_is_better():
    scheme = golden_scheme()
    turned = dataclasses.replace(
        scheme.indicators[0],
        direction=-1,
        scoring=dataclasses.replace(scheme.indicators[0].scoring, parameters={"low": 50, "high": 0}),
    )
    figures = [[5, 20, 90], [10, 18, 88], [20, 3, 90], [22.5, 4.5, 88]]
    assessment = golden(figures=figures, indicators=(turned, *scheme.indicators[1:]))
    assert any("降低到" in remark for remark in made(assessment)["丁镇"].remarks)


def test_a_missing_figure_is_asked_to_be_reported():
    figures = [[98, 12, 88], [85, 20, 84], [90, 15, 86], [85, 19, np.nan]]
    assessment = golden(figures=figures, unrated_missing=0.5)
    sheet = made(assessment)["丁镇"]
    assert any("“满意度”补报并达到" in remark for remark in sheet.remarks)
    assert sheet.entries[2].now == "缺报"
    assert sheet.entries[2].contribution == "0.00"
    assert sheet.entries[2].is_short


def test_what_is_excused_is_neither_counted_nor_held_against_the_unit():
    entry = next(e for e in made(district(), at=1)["岚桥街道"].entries if e.code == "B4")
    assert (entry.now, entry.score, entry.contribution, entry.against) == ("免计", "—", "—", "—")
    assert not entry.is_short
    assert "造林成活率" not in made(district(), at=1)["岚桥街道"].drawing
    assert "造林成活率" in made(district(), at=1)["望澜街道"].drawing


def test_an_error_of_ours_is_marked_and_a_stated_one_is_not():
    entries = {e.code: e for e in made(district())["枕河镇"].entries}
    assert entries["A1"].sigma.endswith("（默认）")
    assert entries["C1"].sigma == "1.15"


def test_an_error_stated_for_a_single_figure_is_no_default():
    sigma = np.full((4, 3), np.nan)
    sigma[0, 0] = 3.0
    units = tuple(Unit(f"u{at}", f"{at}镇", "town") for at in range(4))
    scheme = golden_scheme()
    unstated = tuple(dataclasses.replace(i, error=type(i.error)()) for i in scheme.indicators)
    figures = Figures.of(units, np.array(GOLDEN_FIGURES), sigma=sigma)
    assessment = assess(dataclasses.replace(scheme, indicators=unstated), figures, runs=100)
    assert [e.sigma for e in made(assessment)["0镇"].entries] == ["3", "0.6（默认）", "0.6（默认）"]


def test_bonus_deduction_and_veto_are_told():
    towns = made(district())
    assert towns["听松镇"].bonus == "+1.00" and "加分" in towns["听松镇"].drawing
    assert towns["竹里镇"].deduction == "−2.00" and "减分" in towns["竹里镇"].drawing
    assert "等次受限：发生较大安全事故，最高良好（云岫安委〔2023〕5号）。" in towns["枕河镇"].remarks


def test_columns_of_change_stand_only_where_something_changed():
    assert has_change(Source(district(), "zh"), district().standings[0])
    assert not has_change(Source(district(), "zh"), district().standings[2])


def test_a_large_class_has_sheets_for_those_who_will_be_asked_about():
    assessment = village(ALL_UP_TO + 5)
    named = set(made(assessment))
    decided = {assessment.figures.units[assessment.row_of(d.unit)].name for d in assessment.decisions}
    assert {"0村", "1村", "2村", "64村"} | decided <= named
    assert len(named) < 40
    nobody = dataclasses.replace(assessment, near_last=(), decisions=())
    assert set(made(nobody)) == {"0村", "1村", "2村", *(f"{at}村" for at in range(52, 65))}
    near = NearLast("town", 13, 0.9, True, ("v030",), False)
    assert "30村" not in made(dataclasses.replace(nobody, near_last=(near,)))
    near = dataclasses.replace(near, units=("v30",))
    assert "30村" in made(dataclasses.replace(nobody, near_last=(near,)))


def test_a_class_of_hundreds_has_no_sheets():
    assert made(village(NONE_FROM + 1, runs=10)) == {}


def test_english_sheets_speak_english():
    remarks = made(golden(), "en")["丙镇"].remarks
    assert remarks[0] == "0.07 points short of leaving the last 1 place(s)."
    assert remarks[1].startswith("The least single change that lifts it out: 投资完成率 up from 72% to 72.")
    assert "; " in remarks[2]
