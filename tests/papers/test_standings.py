"""Standings print ranks, changes and intervals, and bands for what cannot be told apart."""

from dataclasses import replace

import pytest

from liangpai.papers.document import Band
from liangpai.papers.standings import ClassResult, Standing, standings_table


def test_a_row_says_rank_score_grade_change_and_interval(towns: ClassResult) -> None:
    rows = standings_table(towns, 2).rows
    assert rows[0] == ("1", "枕河镇", "91.27", "优秀", "升1位", "1—2")
    assert rows[1][4] == "降1位"
    assert rows[3][4] == "持平"
    assert rows[5][4] == "—"
    assert rows[7][5] == "8"


def test_scores_show_the_published_decimals(towns: ClassResult) -> None:
    assert standings_table(towns, 1).rows[1][2] == "88.4"


def test_units_that_cannot_be_told_apart_share_one_cell_of_ranks(towns: ClassResult) -> None:
    table = standings_table(towns, 2)
    assert table.bands == (Band(0, 2, 4),)
    assert [row[0] for row in table.rows[2:5]] == ["3—5"] * 3
    assert "不足以区分" in table.note


def test_a_tie_drawn_as_a_band_shows_its_one_rank() -> None:
    tied = tuple(Standing(unit=unit, rank=1, score=80, grade="良好") for unit in ("甲镇", "乙镇"))
    table = standings_table(ClassResult(name="镇", standings=tied, bands=(("甲镇", "乙镇"),)), 2)
    assert table.rows[0][0] == "1（并列）"


def test_a_received_result_is_starred_and_has_no_interval(streets: ClassResult) -> None:
    row = standings_table(streets, 2).rows[1]
    assert row[2:] == ("82.00*", "良好*", "升1位", "—")


def test_a_class_without_bands_has_no_note_on_them(towns: ClassResult) -> None:
    assert standings_table(replace(towns, bands=()), 2).note == ""


@pytest.mark.parametrize(
    ("units", "why"),
    [
        (("枕河镇", "碧岑镇"), "run of neighbours"),
        (("枕河镇",), "run of neighbours"),
        (("枕河镇", "无镇"), "no unit '无镇'"),
    ],
)
def test_a_band_must_be_a_run_of_units_of_the_class(
    towns: ClassResult, units: tuple[str, ...], why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        standings_table(replace(towns, bands=(units,)), 2)
