"""Columns of texts, choices and dates."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import pytest

from liangpai.spreadsheets.findings import Findings
from liangpai.spreadsheets.opening import Grid, Look
from liangpai.spreadsheets.reading.numbers import Cells
from liangpai.spreadsheets.reading.words import read_dates, read_texts
from liangpai.spreadsheets.template import Column


def _cells(values: Sequence[object], look: Look | None = None) -> tuple[Cells, Findings]:
    findings = Findings()
    grid = Grid("表", [[value] for value in values], look or Look())
    return Cells(grid, 0, range(len(values)), values, findings), findings


def _codes(findings: Findings) -> list[str]:
    return [problem.code for problem in findings.problems()]


def test_texts_are_trimmed_and_numbers_in_them_kept_as_written() -> None:
    cells, findings = _cells([" 优秀", 3.0, "", "𱳪", True])
    assert read_texts(Column("A", "甲", kind="text"), cells) == ("优秀", "3", None, "𱳪", "True")
    assert _codes(findings) == ["spaces_trimmed"]


def test_a_choice_must_be_on_the_list_and_a_long_list_is_cut_short() -> None:
    cells, findings = _cells(["c3", "x"])
    column = Column("A", "甲", kind="choice", choices=tuple(f"c{n}" for n in range(20)))
    assert read_texts(column, cells) == ("c3", "x")
    assert _codes(findings) == ["choice_unknown"]
    assert "……" in findings.problems()[0].zh


def test_a_required_text_with_an_unread_formula_is_named_once() -> None:
    cells, findings = _cells(["", ""], Look(unread_formulas=frozenset({(0, 0)})))
    assert read_texts(Column("A", "甲", kind="text", required=True), cells) == (None, None)
    assert _codes(findings) == ["formula_unread", "empty_required"]


@pytest.mark.parametrize(
    "value",
    [
        date(2024, 1, 5),
        datetime(2024, 1, 5, 8),
        "2024-01-05",
        "2024.1.5",
        "2024/1/5",
        "2024年1月5日",
        "20240105",
        20240105.0,
    ],
)
def test_a_date_is_read_however_it_is_written(value: Any) -> None:
    cells, findings = _cells([value])
    assert read_dates(Column("A", "甲", kind="date"), cells) == (date(2024, 1, 5),)
    assert _codes(findings) == []


@pytest.mark.parametrize(
    ("value", "code", "says"),
    [
        (45316.0, "number_in_date", "2024-01-25"),
        (3.0, "number_in_date", "3"),
        ("2024-13-01", "text_in_date", "2024-13-01"),
        ("上半年", "text_in_date", "上半年"),
        (True, "text_in_date", "True"),
    ],
)
def test_what_is_no_date_is_named_with_a_guess_where_there_is_one(value: Any, code: str, says: str) -> None:
    cells, findings = _cells([value])
    assert read_dates(Column("A", "甲", kind="date", required=True), cells) == (None,)
    assert _codes(findings) == [code]
    assert says in findings.problems()[0].zh


def test_an_empty_required_date_is_named() -> None:
    cells, findings = _cells([""])
    assert read_dates(Column("A", "甲", kind="date", required=True), cells) == (None,)
    assert _codes(findings) == ["empty_required"]
