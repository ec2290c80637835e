"""One table read from one grid."""

import numpy as np
import pytest

from liangpai.spreadsheets.findings import Findings
from liangpai.spreadsheets.opening import Grid
from liangpai.spreadsheets.reading import tables
from liangpai.spreadsheets.reading.headers import Header
from liangpai.spreadsheets.reading.tables import read_table
from liangpai.spreadsheets.template import Column, Table

TABLE = Table(
    "表", (Column("unit", "单位", kind="text"), Column("A1", "数"), Column("A2", "注", kind="text"))
)
HEADER = Header({"unit": 0, "A1": 1, "A2": 2}, 1)


def _codes(findings: Findings) -> list[tuple[str, str]]:
    return [(problem.place, problem.code) for problem in findings.problems()]


def test_blank_rows_between_rows_are_skipped_and_places_stay_true() -> None:
    grid = Grid(
        "表", [["h"] * 3, ["甲", 1.0, ""], ["", "", ""], [" ", "", ""], ["乙", "", "x"], ["", "", ""]]
    )
    findings = Findings()
    read = read_table(TABLE, grid, HEADER, findings)
    assert (read.keys, read.texts("A2")) == (("甲", "乙"), (None, "x"))
    np.testing.assert_array_equal(read.numbers(["A1"])[:, 0], [1.0, np.nan])
    assert read.place("A1", 1) == "表!B5"


def test_values_of_a_row_with_a_wrong_key_are_checked_but_not_used() -> None:
    grid = Grid("表", [["h"] * 3, ["甲", 1.0, ""], ["甲", "坏", ""], ["乙", 2.0, ""]])
    findings = Findings()
    read = read_table(TABLE, grid, HEADER, findings)
    assert read.numbers(["A1"]).tolist() == [[1.0], [2.0]]
    assert _codes(findings) == [("表!A3", "key_duplicate"), ("表!B3", "text_in_number")]


def test_a_table_without_rows_is_an_empty_table() -> None:
    findings = Findings()
    read = read_table(TABLE, Grid("表", [["h"] * 3]), HEADER, findings)
    assert (read.keys, read.numbers(["A1"]).shape, read.texts("A2"), _codes(findings)) == ((), (0, 1), (), [])


def test_merged_cells_outside_the_figures_do_no_harm() -> None:
    rows = [["h"] * 3, ["甲", 1.0, ""]]
    above, beside, below = ((0, 0), (0, 2)), ((1, 5), (1, 6)), ((8, 0), (9, 0))
    findings = Findings()
    read_table(TABLE, Grid("表", rows, merged=(above, beside, below)), HEADER, findings)
    assert _codes(findings) == []
    read_table(TABLE, Grid("表", rows, merged=(((0, 1), (1, 1)),)), HEADER, findings)
    assert _codes(findings) == [("表!B1", "merged_cells")]


def test_more_rows_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    grid = Grid("表", [["h"] * 3, *([[f"u{n}", 1.0, ""] for n in range(5)])])
    findings = Findings()
    monkeypatch.setattr(tables, "MOST_ROWS", 3)
    assert len(read_table(TABLE, grid, HEADER, findings).keys) == 3
    assert _codes(findings) == [("表", "too_many_rows")]
