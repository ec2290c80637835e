"""The header of a sheet."""

from collections.abc import Sequence

from liangpai.spreadsheets.findings import Findings
from liangpai.spreadsheets.opening import Grid
from liangpai.spreadsheets.reading.headers import Header, find_header
from liangpai.spreadsheets.template import Column, Table

TABLE = Table(
    "表", (Column("unit", "单位编码", kind="code"), Column("A1", "完成率", "%"), Column("A2", "收入", "万元"))
)
CODES, TITLES = ["unit", "A1", "A2"], ["单位编码", "完成率（%）", "收入（万元）"]


def _find(rows: Sequence[Sequence[object]]) -> tuple[Header | None, list[tuple[str, str]]]:
    findings = Findings()
    header = find_header(TABLE, Grid("表", rows), findings)
    return header, [(problem.place, problem.code) for problem in findings.problems()]


def test_codes_above_titles_are_found_wherever_they_stand() -> None:
    header, problems = _find([["标题", "", ""], ["", "", ""], CODES, TITLES, ["1", 2.0, 3.0]])
    assert header == Header({"unit": 0, "A1": 1, "A2": 2}, 4)
    assert problems == []


def test_columns_in_another_order_are_followed() -> None:
    header, _ = _find([["A2", "unit", "A1"], ["收入(万元)", "单位编码", "完成率（％）"], [3.0, "1", 2.0]])
    assert header == Header({"unit": 1, "A1": 2, "A2": 0}, 2)


def test_titles_alone_and_codes_alone_are_enough() -> None:
    assert _find([TITLES, ["1", 2.0, 3.0]])[0] == Header({"unit": 0, "A1": 1, "A2": 2}, 1)
    assert _find([["单位编码", "完成率", "收入"], ["1", 2.0, 3.0]])[0] == Header(
        {"unit": 0, "A1": 1, "A2": 2}, 1
    )
    assert _find([CODES, ["1", 2.0, 3.0]])[0] == Header({"unit": 0, "A1": 1, "A2": 2}, 1)
    assert _find([CODES])[0] == Header({"unit": 0, "A1": 1, "A2": 2}, 1)


def test_titles_pasted_over_other_codes_are_refused() -> None:
    _, problems = _find([CODES, ["单位编码", "收入（万元）", "完成率（%）"], ["1", 2.0, 3.0]])
    assert problems == [("表!B2", "header_changed"), ("表!C2", "header_changed")]


def test_a_sheet_without_header_is_refused() -> None:
    assert _find([["甲", 1.0, 2.0]]) == (None, [("表", "header_missing")])
    assert _find([]) == (None, [("表", "header_missing")])


def test_missing_unknown_and_repeated_columns_are_named() -> None:
    header, problems = _find(
        [["unit", "A1", "A1", "B7", ""], ["单位编码", "完成率（%）", "", "", "备注"], [1.0] * 5]
    )
    assert header == Header({"unit": 0, "A1": 1}, 2)
    assert set(problems) == {
        ("表!C1", "column_duplicate"),
        ("表!D1", "column_unknown"),
        ("表!E2", "column_unknown"),
        ("表", "column_missing"),
    }


def test_without_the_key_column_nothing_can_be_read() -> None:
    header, problems = _find([["", "A1", "A2"], ["", "完成率（%）", "收入（万元）"], ["1", 2.0, 3.0]])
    assert header is None
    assert ("表", "column_missing") in problems
