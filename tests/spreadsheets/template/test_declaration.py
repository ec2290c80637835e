"""What a workbook asks for."""

from dataclasses import replace
from typing import Any

import pytest

from liangpai.spreadsheets.template import Column, Table, Template
from tests.spreadsheets.made import FIGURES, RECEIVED, STAMP, TEMPLATE

KEY = Column("unit", "单位", kind="code")


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Column(" ", "甲"),
        lambda: Column("A", ""),
        lambda: Column("A", "甲", kind="colour"),  # type: ignore[arg-type] # the wrong kind is the point
        lambda: Column("A", "甲", kind="choice"),
        lambda: Column("A", "甲", choices=("x",)),
        lambda: Table("", (KEY,)),
        lambda: Table("说明", (KEY,)),
        lambda: Table("a/b", (KEY,)),
        lambda: Table("长" * 32, (KEY,)),
        lambda: Table("表", ()),
        lambda: Table("表", (KEY, KEY)),
        lambda: Table("表", (Column("A", "甲"),)),
        lambda: Table("表", (KEY,), ({"x": 1},)),
        lambda: Table("表", (KEY,), name_column="x"),
        lambda: Table("表", (KEY,), ({"unit": 1.0},), fixed_rows=True),
        lambda: Table("表", (KEY,), ({"unit": "1"}, {"unit": "1"})),
        lambda: Template("甲", STAMP, ()),
        lambda: Template("甲", STAMP, (RECEIVED, RECEIVED)),
    ],
)
def test_a_declaration_that_cannot_be_written_is_refused_at_once(wrong: Any) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        wrong()


def test_a_heading_carries_its_unit_of_measure() -> None:
    assert (Column("A", "收入", "万元").heading, Column("A", "名称").heading) == ("收入（万元）", "名称")


def test_only_what_the_template_gives_in_fixed_rows_is_locked() -> None:
    locked = [column.code for column in FIGURES.columns if FIGURES.is_locked(column)]
    assert locked == ["unit", "name"]
    assert not any(RECEIVED.is_locked(column) for column in RECEIVED.columns)
    free = replace(FIGURES, fixed_rows=False)
    assert not any(free.is_locked(column) for column in free.columns)


def test_a_table_is_found_by_its_name() -> None:
    assert TEMPLATE.table("上级结果") is RECEIVED
    with pytest.raises(KeyError):
        TEMPLATE.table("别的")
