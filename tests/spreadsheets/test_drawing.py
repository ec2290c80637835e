"""A new workbook in the house style."""

import time
from datetime import date
from pathlib import Path

import numpy as np
import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from liangpai.spreadsheets.drawing import Cell, drawing
from liangpai.spreadsheets.house_style import CELL

VALUES: list[Cell] = [
    0.1 + 0.2,
    1e-300,
    -5,
    True,
    None,
    "",
    float("nan"),
    float("inf"),
    "=1+1",
    " a\nb ",
    "𱳪",
    "001",
]


def _write(path: Path) -> Path:
    with drawing(path, title="题", properties={"甲": "乙"}) as draw:
        sheet = draw.sheet("表")
        draw.text(sheet, 0, 0, "@头", CELL)
        sheet.put_rows(1, [draw.column(VALUES, CELL), draw.column([date(2024, 2, 29)] * len(VALUES), CELL)])
        empty = draw.sheet("空")
        empty.put_rows(0, [])
        draw.sheet("无行").put_rows(3, [[], []])
    return path


def test_values_are_written_exactly_and_readers_agree(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.xlsx")
    expected = [0.1 + 0.2, 1e-300, -5, True, None, None, None, None, "=1+1", " a\nb ", "𱳪", "001"]
    column = [row[0].value for row in openpyxl.load_workbook(path)["表"].iter_rows(min_row=2)]
    assert column == expected
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("表").to_python()
    assert [row[0] for row in rows[1:]] == ["" if value is None else value for value in expected]
    assert {row[1] for row in rows[1:]} == {date(2024, 2, 29)}


def test_a_text_that_could_run_is_a_text_marked_as_such_and_unharmed(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(_write(tmp_path / "a.xlsx"))["表"]
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)}
    assert {value: bool(cell.quotePrefix) for value, cell in cells.items()} == {
        "@头": True,
        "=1+1": True,
        " a\nb ": False,
        "𱳪": False,
        "001": False,
    }
    assert all(cell.data_type != "f" for cell in cells.values())


def test_the_clock_is_not_in_the_file(tmp_path: Path) -> None:
    first = _write(tmp_path / "a.xlsx").read_bytes()
    time.sleep(2.1)  # the clock of a zip archive has steps of two seconds
    assert _write(tmp_path / "b.xlsx").read_bytes() == first


def test_an_error_while_drawing_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="stop"), drawing(tmp_path / "a.xlsx", title="") as draw:
        draw.sheet("表")
        raise RuntimeError("stop")
    assert not (tmp_path / "a.xlsx").exists()


def test_numbers_of_numpy_are_written_as_numbers(tmp_path: Path) -> None:
    with drawing(tmp_path / "a.xlsx", title="") as draw:
        values: list[Cell] = [np.float64(0.1), float(np.float32(0.5)), np.int64(3)]  # type: ignore[list-item] # as arrays yield
        draw.sheet("表").put_rows(0, [draw.column(values, CELL)])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["表"]
    assert [cell.value for cell in sheet["A"]] == [0.1, 0.5, 3]


def test_what_the_system_refuses_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), drawing(tmp_path / "none" / "a.xlsx", title="题") as draw:
        draw.sheet("表")
