"""The standings: bands, changes, cut tables and who is not ranked."""

import dataclasses

import numpy as np

from liangpai.dossier.report.roster import FIRST, LAST, roster
from liangpai.dossier.report.source import Source
from liangpai.scoring.assessment import Figures, Unit, assess
from tests.dossier.report.cases import GOLDEN_FIGURES, district, golden, golden_scheme


def table(assessment, lang="zh", at=0):
    return roster(Source(assessment, lang), assessment.standings[at])


def test_units_that_are_not_told_apart_stand_in_one_band():
    found = table(golden())
    assert [[row.name for row in band.rows] for band in found.bands] == [["甲镇"], ["乙镇"], ["丁镇", "丙镇"]]
    assert [band.span for band in found.bands] == ["1", "2", "3—4"]
    assert [band.is_shared for band in found.bands] == [False, False, True]


def test_a_row_tells_score_grade_interval_and_what_the_gate_says():
    last = table(golden()).bands[-1].rows[-1]
    assert (last.name, last.rank, last.score, last.grade, last.interval) == (
        "丙镇",
        "4",
        "73.33",
        "一般",
        "3—4",
    )
    assert [(badge.word, badge.outcome) for badge in last.badges] == [("不足以区分", "indistinguishable")]
    assert "丙镇：第4名，90%名次区间3—4" in last.strip


def test_the_change_since_the_last_standing_is_said_in_words():
    rows = [row for band in table(district()).bands for row in band.rows]
    for row in rows:
        before = next(p.rank for p in district().figures.previous if p.unit == f"town{row.at}")
        moved = before - int(row.rank)
        assert row.change == ("持平" if moved == 0 else f"升{moved}位" if moved > 0 else f"降{-moved}位")
        assert row.turn == ("" if moved == 0 else "up" if moved > 0 else "down")
    assert {row.change for band in table(golden()).bands for row in band.rows} == {"—"}


def test_a_grade_under_a_veto_is_marked():
    rows = {row.name: row for band in table(district()).bands for row in band.rows}
    assert [name for name, row in rows.items() if row.capped] == ["枕河镇"]


def test_an_unchanged_place_is_called_so_in_english():
    assessment = district()
    same = dataclasses.replace(
        assessment.figures,
        previous=tuple(
            dataclasses.replace(item, rank=int(assessment.ranks[at]))
            for at, item in enumerate(assessment.figures.previous)
        ),
    )
    found = table(dataclasses.replace(assessment, figures=same), "en")
    assert {row.change for band in found.bands for row in band.rows} == {"unchanged"}


def test_units_that_are_not_ranked_are_named_with_the_reason():
    values = np.array([*GOLDEN_FIGURES, [90, np.nan, 80], [95, 15, 90]])
    units = [Unit(f"u{at}", f"{at}镇", "town") for at in range(6)]
    units[5] = Unit("u5", "新镇", "town", months=3)
    assessment = assess(golden_scheme(), Figures.of(tuple(units), values), runs=200)
    assert table(assessment).not_ranked == "4镇（缺报指标权重30.0%，不评定）、新镇（新设单位，不参加排名）"
    assert table(assessment, "en").not_ranked.endswith("新镇 (newly founded, not ranked)")
    assert table(golden()).not_ranked == ""


def test_a_long_table_shows_its_head_and_its_tail_in_order():
    n = FIRST + LAST + 7
    values = np.linspace([110, 25, 100], [60, -5, 70], n)
    units = tuple(Unit(f"v{at}", f"{at}村", "town") for at in range(n))
    found = table(assess(golden_scheme(), Figures.of(units, values), runs=20))
    rows = [row.at for band in found.bands for row in band.rows]
    assert rows == [*range(FIRST), *range(n - LAST, n)]
    assert (found.omitted, found.omitted_after, found.compared) == (7, FIRST, False)


def test_more_unranked_units_than_anybody_reads_are_counted():
    values = np.array([*GOLDEN_FIGURES, *[[np.nan, 15, 90]] * (LAST + 2)])
    units = tuple(Unit(f"u{at}", f"{at}村", "town") for at in range(len(values)))
    found = table(assess(golden_scheme(), Figures.of(units, values), runs=20)).not_ranked
    assert found.count("不评定") == LAST
    assert found.endswith("（另有2项，见结果工作簿。）")
