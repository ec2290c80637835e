from pathlib import Path

import numpy as np
from openpyxl import load_workbook

from liangpai.results.rules.asking import form_of_scheme
from liangpai.results.rules.stack import MOST_NAMED, Stack, stacked
from liangpai.results.rules.workbooks import template
from liangpai.spreadsheets.reading import read_workbook
from liangpai.spreadsheets.template import write_template
from liangpai.words import Words
from tests.results.stories import a_scheme

FORM = form_of_scheme(a_scheme())


def a_stack(tmp_path: Path, count: int, known: dict[str, int]) -> Stack:
    """The sheet of this period for so many towns, of which some are known."""
    units = [(f"U{at}", f"镇{at}", "镇") for at in range(count)]
    made = template(name="年度", stamp=("1", "2023"), form=FORM, units=units, given=[])
    path = tmp_path / "a.xlsx"
    write_template(made, path)
    book = load_workbook(path)
    book["本期数据"]["D6"] = 12.6
    book.save(path)
    return stacked(read_workbook(path, made).tables["本期数据"], known)


def test_known_units_stand_with_their_rows_and_strangers_are_named(tmp_path: Path) -> None:
    stack = a_stack(tmp_path, 3, {"U1": 7, "U2": 8})
    assert stack.units.tolist() == [7, 8]
    assert [one.place for one in stack.problems] == ["本期数据!A5"]
    column = stack.column("I2")
    assert column is not None and column[0] == 12.6 and np.isnan(column[1])
    assert stack.column("I9") is None and stack.column("name") is None


def test_a_cell_is_found_back_by_its_name(tmp_path: Path) -> None:
    stack = a_stack(tmp_path, 3, {"U1": 7, "U2": 8})
    assert stack.located("本期数据!D6") == (7, "I2")
    for elsewhere in ("本期数据!D5", "本期数据!ZZ6", "上期数据!D6", "本期数据"):
        assert stack.located(elsewhere) is None


def test_a_difference_names_its_cell_and_both_values(tmp_path: Path) -> None:
    stack = a_stack(tmp_path, 3, {"U1": 7})
    found = stack.differs("I2", 7, 9.8, 12.6, Words("报送", "submitted"))
    assert found.place == "本期数据!D6" and "9.8" in found.zh and "12.6" in found.en
    assert "报送" in stack.differs("I2", 7, None, 12.6, Words("报送", "submitted")).zh


def test_many_strangers_are_counted(tmp_path: Path) -> None:
    stack = a_stack(tmp_path, MOST_NAMED + 3, {})
    assert len(stack.problems) == MOST_NAMED + 1 and "3" in stack.problems[-1].zh
    assert stack.located("本期数据!D6") is None and stack.units.size == 0


def test_an_empty_table_has_no_cells(tmp_path: Path) -> None:
    stack = a_stack(tmp_path, 3, {"U1": 7})
    empty = Stack(
        type(stack.table)("本期数据", (), {}, stack.table._grid, (), {}, "unit"),
        stack.units[:0],
        stack.rows[:0],
        (),
    )
    assert empty._by_letters == {}
