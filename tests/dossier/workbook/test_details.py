"""What every score is made of sums to the score."""

import pytest

from liangpai.dossier.workbook.details import contributions_sheet, scores_sheet


def test_contributions_and_adjustments_sum_to_the_total(yunxiu):
    found = yunxiu.made.assessment
    totals = {unit.name: total for unit, total in zip(found.figures.units, found.total, strict=True)}
    for standing in found.standings:
        sheet = contributions_sheet(found, standing)
        assert [column.title for column in sheet.columns[-3:]] == ["加分", "减分", "总分"]
        for name, *parts, total in sheet.rows:
            assert sum(parts) == pytest.approx(total, abs=1e-9) == totals[name]
        assert len(sheet.charts[0].series) == len(standing.columns)


def test_the_best_come_first(golden):
    (standing,) = golden.made.assessment.standings
    sheet = contributions_sheet(golden.made.assessment, standing)
    assert [row[0] for row in sheet.rows] == ["甲镇", "乙镇", "丁镇", "丙镇"]


def test_every_unit_has_its_indicator_and_area_scores_and_blanks_where_nothing_concerns_it(yunxiu):
    found = yunxiu.made.assessment
    sheet = scores_sheet(found)
    assert [row[0] for row in sheet.rows] == [unit.name for unit in found.figures.units]
    town, taskforce = sheet.rows[0], sheet.rows[-1]
    assert isinstance(town[sheet.index("A1 年度投资完成率")], float)
    assert taskforce[sheet.index("A1 年度投资完成率")] is None
    assert taskforce[sheet.index("经济与项目（A）")] is None
    assert isinstance(taskforce[sheet.index("任务完成（G）")], float)
