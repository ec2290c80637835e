"""The look into the XML of an .xlsx."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import numpy as np
import openpyxl
import pytest

from liangpai.problems import Rejected
from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.opening import xlsx as module
from liangpai.spreadsheets.opening.archive import Archive
from liangpai.spreadsheets.opening.grid import Look
from liangpai.spreadsheets.opening.xlsx import look_at_sheet, percent_styles, properties, sheet_entries

HEAD = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def _sheet(rows: bytes, columns: bytes = b"", head: bytes = HEAD) -> Archive:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as writer:
        writer.writestr("s", head + columns + b"<sheetData>" + rows + b"</sheetData></worksheet>")
    return Archive(stream.getvalue(), "甲.xlsx")


def _look(rows: bytes, columns: bytes = b"", percent: frozenset[bytes] = frozenset()) -> Look:
    return look_at_sheet(_sheet(rows, columns), "s", "表", percent)


def _code(rows: bytes) -> str:
    with pytest.raises(Rejected) as refused:
        _look(rows)
    return refused.value.problems[0].code


def test_formulas_without_a_result_are_found_in_each_of_their_spellings() -> None:
    rows = (
        b'<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>C1</f><v/></c><c r="C1"><f t="shared" si="0"/><v></v></c>'
        b'<c r="D1"><f>1</f><v>1</v></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1" s="2"><v>3</v></c></row>'
    )
    assert _look(rows).unread_formulas == {(0, 0), (0, 1), (0, 2)}


def test_error_values_are_found_with_and_without_a_formula() -> None:
    rows = (
        b'<row r="2"><c r="B2" t="e"><v>#N/A</v></c><c r="C2" s="1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    assert _look(rows).error_values == {(1, 1): "#N/A", (1, 2): "#DIV/0!"}


def test_hidden_rows_and_columns_are_found_also_when_they_have_no_size() -> None:
    look = _look(
        b'<row r="2" hidden="1"/><row r="4" ht="0" customHeight="1"><c r="A4"><v>1</v></c></row><row r="5" ht="0.5"/>',
        b'<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="7" width="9"/></cols>',
    )
    assert look.hidden_rows == {1, 3}
    assert look.hidden_columns == {1, 2, 4}


def test_hidden_columns_beyond_the_last_one_cost_nothing() -> None:
    columns = b'<cols><col min="1" max="99999" hidden="1"/><col min="9" max="3" hidden="1"/><col hidden="1"/></cols>'
    assert len(_look(b"", columns).hidden_columns) == 16_384


def test_cells_shown_as_percentages_are_found_by_their_style() -> None:
    rows = b'<row r="1"><c r="B1" s="7"><v>0.5</v></c><c r="C1" s="7"/><c r="D1" s="8"><v>1</v></c></row>'
    np.testing.assert_array_equal(_look(rows, percent=frozenset({b"7"})).percent, [[False, True]])
    assert _look(rows, percent=frozenset({b"9"})).percent.size == 0


def test_a_single_far_cell_is_refused_before_the_sheet_is_laid_out() -> None:
    assert _code(
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    ) == ("too_many_cells")


@pytest.mark.parametrize(
    "far",
    [
        b'<c s="1" r="XFD1048576"><v>1</v></c>',
        b"<c r='XFD1048576'><v>1</v></c>",
        b'<c\n r = "xfd1048576"><v>1</v></c>',
        b'<c r="ZZ99999"><v>1</v></c><c r="AZ999999"><v>1</v></c>',
    ],
)
def test_an_unusual_spelling_does_not_hide_a_far_cell(far: bytes) -> None:
    assert _code(b'<row r="1"><c r="A1"><v>1</v></c>' + far + b"</row>") == "too_many_cells"


def test_far_cells_that_are_only_formatted_do_no_harm() -> None:
    assert (
        _look(b'<row r="1"><c r="A1"><v>1</v></c></row><row r="99999"><c r="XFD99999" s="3"/></row>')
        is not None
    )


def test_cells_without_references_are_counted_where_they_stand() -> None:
    assert _look(b"<row><c><v>1</v></c><c><v>2</v></c></row>" * 3) is not None


def test_a_row_that_never_ends_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LONGEST_ROW", 1)
    cells = b"".join(b'<c r="A%d"><v>%d</v></c>' % (n, n * n) for n in range(60_000))
    assert _code(b'<row r="1">' + cells) == "unsafe_archive"


def test_a_prefix_of_the_namespace_is_followed() -> None:
    head = b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    rows = b'<x:row r="3" hidden="1"><x:c r="A3"><x:f>B1</x:f></x:c><x:c r="B3" t="e"><x:v>#N/A</x:v></x:c></x:row>'
    look = look_at_sheet(_sheet(rows, head=head), "s", "表", frozenset())
    assert (look.unread_formulas, look.error_values, look.hidden_rows) == ({(2, 0)}, {(2, 1): "#N/A"}, {2})


def _saved(change: Callable[[openpyxl.Workbook], None]) -> bytes:
    workbook, stream = openpyxl.Workbook(), BytesIO()
    change(workbook)
    workbook.save(stream)
    return stream.getvalue()


def test_percent_styles_are_told_from_quoted_percent_signs() -> None:
    def change(workbook: openpyxl.Workbook) -> None:
        sheet = workbook.worksheets[0]
        for row, text in enumerate(('0.00"%"', "0.0%", r"0\%", "0%"), start=1):
            sheet.cell(row, 1, 0.5).number_format = text

    content = _saved(change)
    assert len(percent_styles(Archive(content, ""))) >= 2
    book = open_book(content)
    assert book.grid(book.sheets[0]).look.percent[:, 0].tolist() == [False, True, False, True]


def test_sheets_and_properties_are_found_by_name() -> None:
    def change(workbook: openpyxl.Workbook) -> None:
        workbook.create_sheet("图 & 表")
        workbook.custom_doc_props.append(openpyxl.packaging.custom.StringProperty(name="甲", value="乙"))

    archive = Archive(_saved(change), "")
    assert set(sheet_entries(archive)) == {"Sheet", "图 & 表"}
    assert all(entry in archive for entry in sheet_entries(archive).values())
    assert properties(archive) == {"甲": "乙"}


def test_an_archive_without_parts_has_no_sheets_and_styles() -> None:
    archive = _sheet(b"")
    assert (sheet_entries(archive), percent_styles(archive), properties(archive)) == ({}, frozenset(), {})
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as writer:
        writer.writestr("xl/styles.xml", "<a/>")
    assert percent_styles(Archive(stream.getvalue(), "")) == frozenset()
