"""Standings with how sure they are, and how often each unit took each place."""

from dataclasses import replace

import numpy as np
import pytest

from liangpai.dossier.workbook.places import places_sheet, standing_sheet


def _column(sheet, title):
    return [row[sheet.index(title)] for row in sheet.rows]


def test_a_standing_gives_rank_score_grade_band_interval_and_probability(golden):
    sheet = standing_sheet(golden.made.assessment, "镇")
    assert _column(sheet, "名次") == [1, 2, 3, 4]
    assert _column(sheet, "单位") == ["甲镇", "乙镇", "丁镇", "丙镇"]
    assert _column(sheet, "得分") == [86.98, 83.73, 73.4, 73.33]
    assert _column(sheet, "档") == [1, 2, 3, 3]
    assert _column(sheet, "区间下限") == [1, 2, 4, 4]
    assert _column(sheet, "剔除主观后名次") == [1, 2, 4, 3]
    assert _column(sheet, "名次变动") == [0, 0, -1, 1]
    assert sum(_column(sheet, "居末位概率")) == pytest.approx(1)
    assert "末位指后 1 名" in sheet.notes[0] and "不足以区分先后" in sheet.notes[0]


def test_places_gained_since_the_last_occasion_are_positive(yunxiu):
    found = yunxiu.made.assessment
    before = {item.unit: item.rank for item in found.figures.previous}
    sheet = standing_sheet(found, "镇")
    for code, rank, moved in zip(
        _column(sheet, "编码"), _column(sheet, "名次"), _column(sheet, "较上期"), strict=True
    ):
        assert moved == before[code] - rank
    blank = replace(found, figures=replace(found.figures, previous=()))
    assert set(_column(standing_sheet(blank, "镇"), "较上期")) == {None}


def test_the_published_precision_decides_how_scores_are_shown(golden):
    found = golden.made.assessment
    for precision, shown in ((2, "0.00"), (0, "0")):
        sheet = standing_sheet(replace(found, scheme=replace(found.scheme, precision=precision)), "镇")
        assert sheet.columns[sheet.index("得分")].number_format == shown


def test_a_class_too_large_to_tell_pairs_apart_claims_no_bands(golden):
    found = golden.made.assessment
    (standing,) = found.standings
    large = replace(standing, simulated=replace(standing.simulated, behind=None))
    sheet = standing_sheet(replace(found, standings=(large,)), "镇")
    assert set(_column(sheet, "档")) == {None}
    assert "未分档" in sheet.notes[0] and "不足以区分" not in sheet.notes[0]


def test_a_class_of_which_nobody_is_ranked_has_no_charts(golden):
    found = golden.made.assessment
    sheet = standing_sheet(
        replace(found, standings=(), status=("unrated",) * 4, grades=("不评定",) * 4), "镇"
    )
    assert sheet.charts == () and sheet.notes == ("镇没有单位参加排名。",)
    assert [row[4] for row in sheet.rows] == ["不评定"] * 4


def test_every_place_of_a_unit_sums_to_all_replications(golden):
    sheet = places_sheet(golden.made.assessment, golden.made.assessment.standings[0])
    shares = np.array([row[1:] for row in sheet.rows])
    assert shares.sum(axis=1) == pytest.approx(1)
    assert shares[0, 0] > 0.9
    assert "400 次复算" in sheet.title


def test_a_class_too_large_to_draw_claims_no_shares(golden):
    found = golden.made.assessment
    (standing,) = found.standings
    sheet = places_sheet(found, replace(standing, simulated=replace(standing.simulated, histogram=None)))
    assert all(np.isnan(row[1:]).all() for row in sheet.rows)
