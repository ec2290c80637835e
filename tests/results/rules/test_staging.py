from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from liangpai.problems import Rejected
from liangpai.results.rules.asking import Place, form_of_scheme
from liangpai.results.rules.staging import Staged, Texts, staged
from liangpai.results.rules.workbooks import Given, template
from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.reading import read_workbook
from liangpai.spreadsheets.template import write_template
from tests.results.stories import a_scheme

FORM = form_of_scheme(a_scheme())
UNITS = {"U1": 1, "U2": 2}
TEMPLATE = template(
    name="年度填报",
    stamp=("3", "2023"),
    form=FORM,
    units=[("U1", "枕河镇", "镇"), ("U2", "听松镇", "镇")],
    given=[Given("U1", "I3", "2023", 88.0, True)],
)
Change = Callable[[Worksheet], object]


def read(
    tmp_path: Path, change: Change, template: object = TEMPLATE, units: dict[str, int] = UNITS
) -> Staged:
    """What is staged of the workbook after a change of its first sheet."""
    path = tmp_path / "filled.xlsx"
    write_template(TEMPLATE, path)
    book = load_workbook(path)
    change(book["本期数据"])
    book.save(path)
    content = path.read_bytes()
    reading = read_workbook(content, template)  # type: ignore[arg-type] # a template
    return staged(reading, FORM, units, lambda: open_book(content))


def put(**cells: object) -> Change:
    """Fill cells in."""

    def change(sheet: Worksheet) -> None:
        for name, value in cells.items():
            sheet[name] = value

    return change


def test_numbers_go_in_and_empty_cells_say_nothing(tmp_path: Path) -> None:
    found = read(tmp_path, put(C5=95, D6=12.6))
    assert {place: entry.value for place, entry in found.entries.items()} == {
        Place(1, "I1", "2023"): 95.0,
        Place(1, "I3", "2023"): 88.0,
        Place(2, "I2", "2023"): 12.6,
    }
    assert found.cells[Place(2, "I2", "2023")] == "本期数据!D6" and not found.problems


def test_the_rows_of_units_that_are_not_asked_are_left_out(tmp_path: Path) -> None:
    found = read(tmp_path, put(C5=95, D6=12.6), units={"U1": 1})
    assert {place.unit for place in (*found.entries, *found.cells)} == {1}


@pytest.mark.parametrize(
    ("content", "value", "text", "code"),
    [
        ("12.6万", 12.6, "", "figure.magnitude"),
        ("约十二", None, "约十二", "text_in_number"),
        (True, None, "True", "boolean_in_number"),
    ],
)
def test_a_wrong_cell_keeps_its_text_and_its_problem(
    tmp_path: Path, content: object, value: float | None, text: str, code: str
) -> None:
    entry = read(tmp_path, put(D5=content)).entries[Place(1, "I2", "2023")]
    assert (entry.value, entry.text) == (value, text)
    assert entry.problem is not None and entry.problem.code == code and entry.problem.place == "本期数据!D5"


def test_fullwidth_digits_are_read_and_said(tmp_path: Path) -> None:
    found = read(tmp_path, put(D5="１２．６"))
    assert found.entries[Place(1, "I2", "2023")].value == 12.6
    assert [problem.code for problem in found.problems] == ["fullwidth_digits"]


def test_a_fraction_among_percentages_is_kept_as_text_to_be_looked_at(tmp_path: Path) -> None:
    found = read(tmp_path, put(C5=95, C6=0.85))
    entry = found.entries[Place(2, "I1", "2023")]
    assert entry.text == "0.85" and entry.problem and entry.problem.code == "fraction_in_percent"


@pytest.mark.parametrize(("content", "code"), [("=1+1", "formula_unread"), ("#N/A", "error_value")])
def test_a_formula_without_a_result_is_named_and_nothing_is_written(
    tmp_path: Path, content: str, code: str
) -> None:
    found = read(tmp_path, put(D5=content))
    assert [problem.code for problem in found.problems] == [code]
    assert Place(1, "I2", "2023") not in found.entries


def test_merged_cells_are_named_by_cell_and_the_rest_goes_on(tmp_path: Path) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet["D5"] = 12.6
        sheet.merge_cells("D5:D6")

    found = read(tmp_path, merge)
    assert found.entries[Place(1, "I2", "2023")].problem
    assert found.entries[Place(1, "I3", "2023")].value == 88.0


def test_what_was_given_is_left_to_the_check_against_the_grid(tmp_path: Path) -> None:
    found = read(tmp_path, put(E5=90))
    assert not found.problems and found.entries[Place(1, "I3", "2023")].value == 90.0


def test_a_wrong_header_stops_the_import(tmp_path: Path) -> None:
    def spoil(sheet: Worksheet) -> None:
        for row in (3, 4):
            for column in "ABCDE":
                sheet[f"{column}{row}"] = "别的"

    with pytest.raises(Rejected) as caught:
        read(tmp_path, spoil)
    assert "header_missing" in {problem.code for problem in caught.value.problems}


def test_a_workbook_of_another_round_stops_the_import(tmp_path: Path) -> None:
    other = template(
        name="年度填报", stamp=("4", "2023"), form=FORM, units=[("U1", "枕河镇", "镇")], given=[]
    )
    with pytest.raises(Rejected) as caught:
        read(tmp_path, put(C5=1), other)
    assert "wrong_stamp" in {problem.code for problem in caught.value.problems}


def test_a_cell_outside_the_sheet_has_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_template(TEMPLATE, path)
    texts = Texts(lambda: open_book(path))
    assert (
        texts.at("本期数据!A5") == "U1" and texts.at("本期数据!ZZ9999") == "" and texts.at("本期数据") == ""
    )
