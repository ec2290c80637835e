"""A whole workbook against its template: what is right is read exactly, what is wrong is named by cell."""

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from liangpai.problems import errors
from liangpai.spreadsheets.reading import read_workbook
from tests.spreadsheets.made import TEMPLATE, UNITS, filled, named, reading_of

SHEET = "本期数据"


def test_a_filled_in_workbook_is_read_exactly_and_without_problems(blank: bytes) -> None:
    reading = reading_of(blank)
    table = reading.tables[SHEET]
    assert named(reading.problems) == []
    assert table.keys == tuple(code for code, _, _ in UNITS)
    expected = [85.5, 90, 77.25, 101, 64, 88, 93, np.nan]
    np.testing.assert_array_equal(table.numbers(["A1"])[:, 0], expected)
    assert table.texts("name")[3] == "𱳪口镇"
    assert table.columns["A5"] == (
        *(date(2024, 1, 5), date(2024, 2, 6), None, date(2024, 3, 7)),
        *(date(2024, 4, 8), None, None, None),
    )
    assert table.texts("A6")[:3] == ("进位", "进位", "创先")
    assert (table.place("A1", 0), table.place("unit", 7)) == ("本期数据!C5", "本期数据!A12")


def test_an_empty_template_lacks_only_what_is_required(blank: bytes) -> None:
    found = named(read_workbook(blank, TEMPLATE).problems)
    assert found == [(f"本期数据!I{row}", "empty_required") for row in range(5, 13)]


def _put(place: str, value: object) -> Any:
    def damage(workbook: Any) -> None:
        sheet, cell = place.split("!")
        workbook[sheet][cell].value = value

    return damage


def _number_format(place: str, text: str, value: float) -> Any:
    def damage(workbook: Any) -> None:
        cell = workbook[SHEET][place]
        cell.value, cell.number_format = value, text

    return damage


def _error_cell(workbook: Any) -> None:
    cell = workbook[SHEET]["D7"]
    cell.value, cell.data_type = "#DIV/0!", "e"


def _hide_row(workbook: Any) -> None:
    workbook[SHEET].row_dimensions[9].hidden = True


def _hide_column(workbook: Any) -> None:
    workbook[SHEET].column_dimensions["F"].hidden = True


def _merge(workbook: Any) -> None:
    workbook[SHEET].merge_cells("D10:D11")


# (what is done, where it is seen, code): each named cell belongs to one kind of damage.
DAMAGE: list[tuple[str, Any, str, str]] = [
    ("unknown unit", _put("本期数据!A5", "441802999"), "本期数据!A5", "key_unknown"),
    ("unknown indicator", _put("本期数据!J3", "Z9"), "本期数据!J3", "column_unknown"),
    ("duplicate row", _put("本期数据!A6", "441802103"), "本期数据!A7", "key_duplicate"),
    ("another code system", _put("本期数据!A6", "441802101000"), "本期数据!A6", "codes_mixed"),
    ("full-width digits", _put("本期数据!C5", "８５．５"), "本期数据!C5", "fullwidth_digits"),
    ("magnitude", _put("本期数据!D6", "12.6万"), "本期数据!D6", "magnitude_in_number"),
    ("text", _put("本期数据!D5", "约85亩"), "本期数据!D5", "text_in_number"),
    ("dash", _put("本期数据!D12", "—"), "本期数据!D12", "text_in_number"),
    ("fraction for percent", _put("本期数据!C6", 0.9), "本期数据!C6", "fraction_in_percent"),
    ("percent for fraction", _put("本期数据!E6", 85), "本期数据!E6", "percent_in_fraction"),
    ("percent sign", _number_format("D9", "0%", 0.5), "本期数据!D9", "percent_unexpected"),
    ("percent sign read", _number_format("C9", "0.0%", 0.64), "本期数据!C9", "percent_sign"),
    ("merged cells", _merge, "本期数据!D10", "merged_cells"),
    ("hidden row", _hide_row, "本期数据!A9", "row_hidden"),
    ("hidden column", _hide_column, "本期数据!F5", "column_hidden"),
    ("formula without result", _put("本期数据!C8", "=C7+1"), "本期数据!C8", "formula_unread"),
    ("error value", _error_cell, "本期数据!D7", "error_value"),
    ("another version", _put("说明!B6", "2023.9"), "说明!B6", "wrong_stamp"),
    ("another scheme", _put("说明!B7", "sha256:00"), "说明!B7", "wrong_stamp"),
    ("date in number", _put("本期数据!F6", date(2024, 1, 25)), "本期数据!F6", "date_in_number"),
    ("number in date", _number_format("G7", "General", 45316), "本期数据!G7", "number_in_date"),
    ("text in date", _put("本期数据!G8", "2024-02-30"), "本期数据!G8", "text_in_date"),
    ("negative", _put("本期数据!D8", -4), "本期数据!D8", "negative"),
    ("too large", _put("本期数据!C10", 900), "本期数据!C10", "out_of_range"),
    ("yes or no", _put("本期数据!F8", True), "本期数据!F8", "boolean_in_number"),
    ("number as text", _put("本期数据!F10", "4.50"), "本期数据!F10", "number_as_text"),
    ("blanks", _put("本期数据!H6", "进位 "), "本期数据!H6", "spaces_trimmed"),
    ("no such choice", _put("本期数据!H7", "领先"), "本期数据!H7", "choice_unknown"),
    ("required", _put("本期数据!I9", None), "本期数据!I9", "empty_required"),
    ("title changed", _put("本期数据!E4", "整治率"), "本期数据!E4", "header_changed"),
    ("unit changed", _put("本期数据!D4", "村集体收入（元）"), "本期数据!D4", "header_changed"),
    ("prefilled", _put("本期数据!B11", "凤城"), "本期数据!B11", "prefilled_changed"),
    ("code as number", _put("本期数据!A8", 441802104), "本期数据!A8", "code_as_number"),
    ("zeros lost", _put("本期数据!A5", 44180210), "本期数据!A5", "code_as_number"),
    ("no key", _put("本期数据!A12", None), "本期数据!A12", "key_empty"),
    ("stray column", _put("本期数据!L9", "看这里"), "本期数据!L9", "content_without_header"),
]


@pytest.mark.parametrize(
    ("damage", "place", "code"), [case[1:] for case in DAMAGE], ids=[c[0] for c in DAMAGE]
)
def test_each_kind_of_damage_is_named_by_its_cell(blank: bytes, damage: Any, place: str, code: str) -> None:
    found = reading_of(blank, damage).problems
    assert (place, code) in named(found)
    problem = next(problem for problem in found if (problem.place, problem.code) == (place, code))
    for sentence in (problem.zh, problem.en):
        assert "{" not in sentence
        assert sentence.rstrip("。.”")  # a whole sentence with its gaps filled


def test_a_workbook_with_twenty_kinds_of_damage_is_refused_with_twenty_named_cells(blank: bytes) -> None:
    alone = {"unknown unit", "duplicate row", "zeros lost", "no key", "code as number", "hidden row"}
    taken = [case for case in DAMAGE if case[0] not in alone]

    def damage(workbook: Any) -> None:
        for _, do, _, _ in taken:
            do(workbook)

    reading = reading_of(blank, damage)
    expected = {(place, code) for _, _, place, code in taken}
    found = set(named(reading.problems))
    assert len({code for _, code in expected}) >= 20
    assert expected <= found
    assert found - expected == {("本期数据", "row_missing")} - {("本期数据!D11", "empty")}
    assert not reading.is_usable


def test_no_damage_is_found_where_none_was_done(blank: bytes) -> None:
    for name, damage, place, code in DAMAGE:
        others = [entry for entry in named(reading_of(blank, damage).problems) if entry != (place, code)]
        # Only what follows of necessity: a unit whose key was changed is missing.
        assert {entry[1] for entry in others} <= {"row_missing", "key_duplicate", "prefilled_changed"}, name


def test_a_missing_column_and_a_missing_sheet_are_named(blank: bytes) -> None:
    def damage(workbook: Any) -> None:
        workbook[SHEET].delete_cols(4)

    assert (SHEET, "column_missing") in named(reading_of(blank, damage).problems)

    def rename(workbook: Any) -> None:
        workbook[SHEET].title = "数据"

    assert {(SHEET, "sheet_missing"), ("数据", "sheet_ignored")} <= set(
        named(reading_of(blank, rename).problems)
    )


def test_an_optional_sheet_may_be_absent(blank: bytes) -> None:
    def damage(workbook: Any) -> None:
        del workbook["上级结果"]

    reading = reading_of(blank, damage)
    assert (reading.problems, set(reading.tables)) == ((), {SHEET})


def test_a_hidden_sheet_of_figures_is_refused(blank: bytes) -> None:
    def damage(workbook: Any) -> None:
        workbook[SHEET].sheet_state = "hidden"

    assert named(reading_of(blank, damage).problems) == [(SHEET, "sheet_hidden")]


def test_without_the_guide_the_stamp_is_read_from_the_properties(blank: bytes) -> None:
    def damage(workbook: Any) -> None:
        del workbook.defined_names["liangpai_stamp"]
        del workbook["说明"]

    assert named(reading_of(blank, damage).problems) == []

    def stripped(workbook: Any) -> None:
        damage(workbook)
        for name in list(workbook.custom_doc_props.names):
            del workbook.custom_doc_props[name]

    reading = reading_of(blank, stripped)
    assert named(reading.problems) == [("甲.xlsx", "stamp_missing")]
    assert reading.is_usable


def test_results_received_from_above_are_an_ordinary_table(blank: bytes) -> None:
    def damage(workbook: Any) -> None:
        rows = [("1", "441802101", 91.5, "优秀", "清农〔2024〕3号"), (2, "ZB01", None, "良好", None)]
        for row, values in enumerate(rows, start=5):
            for column, value in enumerate(values, start=1):
                workbook["上级结果"].cell(row, column).value = value

    reading = reading_of(blank, damage)
    table = reading.tables["上级结果"]
    assert reading.problems == ()
    assert (table.keys, table.texts("unit")) == (("1", "2"), ("441802101", "ZB01"))
    assert table.texts("grade") == ("优秀", "良好")
    np.testing.assert_array_equal(table.numbers(["score"]), [[91.5], [np.nan]])


def test_a_file_that_is_no_workbook_gives_the_reason_and_no_tables(tmp_path: Path) -> None:
    path = tmp_path / "乙.xlsx"
    path.write_text("hello")
    reading = read_workbook(path, TEMPLATE)
    assert (dict(reading.tables), named(reading.problems)) == ({}, [("乙.xlsx", "not_a_workbook")])
    assert errors(reading.problems)


def test_the_same_workbook_gives_the_same_problems_in_the_order_of_its_cells(blank: bytes) -> None:
    def damage(workbook: Any) -> None:
        for place in ("I12", "C5", "D9", "C6"):
            workbook[SHEET][place].value = "坏"

    content = filled(blank, damage)
    first = read_workbook(content, TEMPLATE).problems
    assert first == read_workbook(content, TEMPLATE).problems
    assert [problem.place for problem in first] == [f"{SHEET}!{cell}" for cell in ("C5", "C6", "D9", "I12")]
