"""Standings as pages show them: bands, moves, intervals, and a sheet for Excel."""

from types import SimpleNamespace

from liangpai.web.standings import bands_shown, sheet_of


def _one(name, rank, band, **changed):
    whole = {
        "unit": SimpleNamespace(name=name),
        "unit_id": rank or 9,
        "rank": rank,
        "band": band,
        "order": rank or 9,
        "score": 90.0 - rank if rank else None,
        "grade": "良好",
        "low": rank,
        "high": rank,
        "previous_rank": None,
        "rank_without_subjective": None,
        "decisions": [],
    }
    return SimpleNamespace(**{**whole, **changed})


STANDINGS = [
    _one("甲镇", 1, 1, previous_rank=3),
    _one("乙镇", 2, 2, low=2, high=3, previous_rank=1),
    _one("丙镇", 3, 2, low=2, high=3, previous_rank=3, rank_without_subjective=6),
    _one("丁镇", None, 0, low=None, high=None, grade="不评定"),
    _one("戊镇", None, 0, low=None, high=None, order=10),
]


def test_units_that_are_not_told_apart_share_one_place() -> None:
    bands = bands_shown(STANDINGS, 3)
    assert [(band.places, [row.name for row in band.rows]) for band in bands] == [
        ("1", ["甲镇"]),
        ("2—3", ["乙镇", "丙镇"]),
        ("—", ["丁镇"]),
        ("—", ["戊镇"]),
    ]
    assert [band.is_shared for band in bands] == [False, True, False, False]
    assert [band.is_ranked for band in bands] == [True, True, False, False]


def test_a_band_says_where_its_grades_differ() -> None:
    assert [band.graded for band in bands_shown(STANDINGS, 3)] == [None] * 4
    rows = [_one("甲镇", 1, 1), _one("乙镇", 2, 1, grade="一般")]
    (band,) = bands_shown(rows, 2)
    assert band.graded is not None
    assert band.graded.zh.startswith("甲镇、乙镇在误差之内")


def test_moves_since_last_time_have_words_and_an_arrow() -> None:
    rows = [row for band in bands_shown(STANDINGS, 3) for row in band.rows]
    assert [(row.way, row.change.zh) for row in rows] == [
        ("up", "↑ 升2位"),
        ("down", "↓ 降1位"),
        ("", "持平"),
        ("", "—"),
        ("", "—"),
    ]


def test_a_move_of_three_places_without_opinions_is_flagged() -> None:
    """AC-5.9."""
    rows = [row for band in bands_shown(STANDINGS, 3) for row in band.rows]
    assert [row.is_flagged for row in rows] == [False, False, True, False, False]
    assert rows[2].shift.zh == "剔除主观指标后降3位"


def test_a_unit_without_a_rank_has_no_interval_and_no_picture() -> None:
    row = bands_shown(STANDINGS[3:4], 3)[0].rows[0]
    assert (row.rank, row.score, row.interval, row.strip, row.percent) == ("—", "—", "—", "", 0.0)


def test_pictures_carry_no_style_that_the_policy_forbids() -> None:
    assert "style=" not in bands_shown(STANDINGS, 3)[0].rows[0].strip


def test_the_table_for_excel_holds_numbers_in_the_readers_language() -> None:
    sheet = sheet_of(STANDINGS, "镇", ("依据：文1",), "en")
    assert sheet.columns[0].title == "Rank"
    assert sheet.rows[1][:5] == (2, "乙镇", 88.0, "良好", 1)
    assert sheet_of(STANDINGS, "镇", (), "zh").columns[0].title == "名次"
