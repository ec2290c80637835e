"""A file of any layout read through its mapping."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import numpy as np
import openpyxl
import pytest

from liangpai.spreadsheets.mapping import Mapping, apply_mapping
from liangpai.spreadsheets.template import Column, Table, Template
from tests.spreadsheets.made import STAMP, named

TABLE = Table(
    "本期数据",
    (
        Column("unit", "单位编码", kind="code"),
        Column("name", "单位名称", kind="text"),
        Column("rank", "上年名次"),
        Column("A1", "完成率", "%", percent="percent", minimum=0, maximum=200, required=True),
        Column("A2", "收入", "万元", minimum=0, maximum=1000),
        Column("A3", "备注", kind="text"),
    ),
    (
        {"unit": "441802101", "name": "源潭镇", "rank": 2.0},
        {"unit": "441802102", "name": "东城街道", "rank": 1.0},
        {"unit": "441802103", "name": "东城镇", "rank": 3.0},
    ),
    fixed_rows=True,
    name_column="name",
)
TEMPLATE = Template("题", STAMP, (TABLE,))
ROWS: list[list[object]] = [
    ["2024年考核数据", None, None, None],
    [None, None, "经济指标", None],
    ["单位", "完成率", "收入（元）", "说明"],
    ["源潭", 0.85, 126_000, "a"],
    ["东城街道办事处", 0.9, 50_000, None],
    ["东城镇", 1.1, None, "b"],
    ["合计", None, 176_000, None],
    ["填表人：张三", None, None, None],
]
MAPPING = Mapping(
    "本期数据",
    "Sheet",
    header_row=3,
    first_row=4,
    last_row=7,
    unit_column="单位",
    unit_by="name",
    units={"源潭": "441802101", "东城街道办事处": "441802102"},
    columns={"A1": "B", "A2": "收入（元）", "A3": "说明"},
    skip=("合计",),
    fraction_columns=("A1",),
    factors={"A2": 0.0001},
)


def _file(rows: Sequence[Sequence[object]]) -> bytes:
    workbook, stream = openpyxl.Workbook(), BytesIO()
    for row in rows:
        workbook.worksheets[0].append(list(row))
    workbook.save(stream)
    return stream.getvalue()


def test_an_office_s_own_layout_is_read_in_the_template_s_units_of_measure() -> None:
    reading = apply_mapping(_file(ROWS), [MAPPING], TEMPLATE)
    table = reading.tables["本期数据"]
    assert reading.problems == ()
    assert table.keys == ("441802101", "441802102", "441802103")
    np.testing.assert_allclose(
        table.numbers(["A1", "A2", "rank"]), [[85, 12.6, 2], [90, 5, 1], [110, np.nan, 3]]
    )
    assert (table.texts("name")[0], table.texts("A3")) == ("源潭镇", ("a", None, "b"))
    assert (table.place("A2", 1), table.place("rank", 2)) == ("Sheet!C5", "Sheet!A6")


def test_the_same_file_turned_round_reads_the_same() -> None:
    turned = list(zip(*ROWS, strict=True))
    mapping = replace(
        MAPPING, transpose=True, columns={"A1": "2", "A2": "收入（元）", "A3": "4"}, unit_column="1"
    )
    reading = apply_mapping(_file(turned), [mapping], TEMPLATE)
    straight = apply_mapping(_file(ROWS), [MAPPING], TEMPLATE).tables["本期数据"]
    assert reading.problems == ()
    table = reading.tables["本期数据"]
    np.testing.assert_array_equal(table.numbers(["A1", "A2"]), straight.numbers(["A1", "A2"]))
    assert table.place("A2", 1) == "Sheet!E3"


def test_problems_are_named_by_the_cells_of_their_file() -> None:
    rows = [list(row) for row in ROWS]
    rows[3][1], rows[4][2], rows[5][0] = "约0.85", 99_999_999, "西城镇"
    reading = apply_mapping(_file(rows), [MAPPING], TEMPLATE)
    assert named(reading.problems) == [
        ("Sheet", "row_missing"),
        ("Sheet!B4", "text_in_number"),
        ("Sheet!C5", "out_of_range"),
        ("Sheet!A6", "key_unknown"),
    ]


def test_shortened_names_are_matched_and_ambiguous_ones_are_named() -> None:
    plain = replace(MAPPING, unit_by="name_plain", units={})
    rows = [list(row) for row in ROWS]
    rows[4][0] = "东城"
    reading = apply_mapping(_file(rows), [plain], TEMPLATE)
    assert reading.tables["本期数据"].keys == ("441802101",)
    found = [entry for entry in named(reading.problems) if entry[1] == "name_ambiguous"]
    assert found == [("Sheet!A5", "name_ambiguous"), ("Sheet!A6", "name_ambiguous")]
    own = replace(plain, units={"东城": "441802102", "东城镇": "441802103"})
    assert apply_mapping(_file(rows), [own], TEMPLATE).problems == ()


def test_codes_need_no_names() -> None:
    rows = [["编码", "率"], ["441802102", 0.5], [441802101, 0.75], ["441802103", 1]]
    mapping = Mapping("本期数据", "Sheet", 1, 2, "A", {"A1": "B"}, fraction_columns=("A1",))
    reading = apply_mapping(_file(rows), [mapping], TEMPLATE)
    assert named(reading.problems) == [("Sheet!A3", "code_as_number")]
    assert reading.tables["本期数据"].numbers(["A1"])[:, 0].tolist() == [50.0, 75.0, 100.0]
    assert reading.tables["本期数据"].numbers(["rank"])[:, 0].tolist() == [1.0, 2.0, 3.0]


@pytest.mark.parametrize(
    ("change", "place", "code"),
    [
        ({"table": "别的"}, "甲.xlsx#别的", "mapping_invalid"),
        ({"sheet": "别的"}, "别的", "sheet_missing"),
        ({"columns": {"A1": "B", "Z9": "C"}}, "甲.xlsx#本期数据", "mapping_invalid"),
        ({"columns": {"A1": "增长率"}}, "Sheet!3", "mapped_column_missing"),
        ({"columns": {"A1": "ZZ"}}, "Sheet!3", "mapped_column_missing"),
        ({"columns": {"A2": "C"}}, "Sheet", "column_missing"),
        ({"unit_column": "编码"}, "Sheet!3", "mapped_column_missing"),
        ({"header_row": 99}, "Sheet!99", "mapped_column_missing"),
    ],
)
def test_what_the_mapping_gets_wrong_is_named(change: dict[str, object], place: str, code: str) -> None:
    mapping = replace(MAPPING, **change)  # type: ignore[arg-type] # the changes are of several types
    assert (place, code) in named(apply_mapping(_file(ROWS), [mapping], TEMPLATE, name="甲.xlsx").problems)


def test_a_title_that_stands_twice_must_be_named_by_letter() -> None:
    rows = [["单位", "完成率", "完成率"], ["源潭镇", 1, 2]]
    mapping = Mapping("本期数据", "Sheet", 1, 2, "单位", {"A1": "完成率"}, unit_by="name")
    found = named(apply_mapping(_file(rows), [mapping], TEMPLATE).problems)
    assert ("Sheet!1", "mapped_column_ambiguous") in found


def test_a_file_that_cannot_be_read_gives_the_reason() -> None:
    reading = apply_mapping(b"x", [MAPPING], TEMPLATE, name="甲")
    assert (dict(reading.tables), named(reading.problems)) == ({}, [("甲", "not_a_workbook")])


def test_given_values_of_every_kind_come_from_the_template() -> None:
    from datetime import date

    table = Table(
        "表",
        (
            Column("u", "单位", kind="code"),
            Column("d", "日", kind="date"),
            Column("c", "类", kind="text"),
            Column("x", "数"),
        ),
        ({"u": "1", "d": date(2024, 1, 1), "c": "镇"},),
        fixed_rows=True,
    )
    mapping = Mapping("表", "Sheet", 1, 2, "A", {"x": "B", "c": "C"})
    reading = apply_mapping(
        _file([["u", "x", "c"], ["1", 5, "乡"]]), [mapping], Template("题", STAMP, (table,))
    )
    columns = reading.tables["表"].columns
    assert (columns["d"], columns["c"], reading.problems) == ((date(2024, 1, 1),), ("镇",), ())
