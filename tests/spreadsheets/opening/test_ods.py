"""The look into the XML of an .ods."""

import zipfile
from io import BytesIO

import pytest

from liangpai.problems import Rejected
from liangpai.spreadsheets.opening import ods as module
from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.opening.archive import Archive
from liangpai.spreadsheets.opening.ods import look_at_ods

NAMES = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'


def make_ods(rows: str, columns: str = "") -> bytes:
    """An .ods with one sheet of these rows."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as writer:
        writer.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        writer.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:body><office:spreadsheet>"
            f'<table:table table:name="表">{columns}{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
        writer.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return stream.getvalue()


def _cell(value: str = "1", more: str = "") -> str:
    return f'<table:table-cell office:value-type="float" office:value="{value}" {more}><text:p>{value}</text:p></table:table-cell>'


def _row(cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{cells}</table:table-row>"


def _code(rows: str) -> str:
    with pytest.raises(Rejected) as refused:
        look_at_ods(Archive(make_ods(rows), "甲.ods"))
    return refused.value.problems[0].code


def test_values_and_what_is_not_seen_are_read() -> None:
    percent = '<table:table-cell office:value-type="percentage" office:value="0.85"><text:p>85%</text:p></table:table-cell>'
    formula = '<table:table-cell table:formula="of:=1+1"><text:p/></table:table-cell>'
    merged = _cell("4", 'table:number-columns-spanned="2" table:number-rows-spanned="3"')
    rows = (
        _row(_cell() + percent + formula)
        + _row(_cell("2"), 'table:visibility="collapse"')
        + _row(merged)
        + _row("<table:table-cell/>", 'table:number-rows-repeated="1048000" table:visibility="collapse"')
    )
    columns = (
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="99999"/>'
    )
    book = open_book(make_ods(rows, columns), "甲.ods")
    grid = book.grid("表")
    assert [list(row[:2]) for row in grid.rows] == [[1.0, 0.85], [2.0, ""], [4.0, ""]]
    assert grid.look.percent[0].tolist() == [False, True, False]
    assert grid.look.unread_formulas == {(0, 2)}
    assert grid.look.hidden_rows == {1}
    assert min(grid.look.hidden_columns) == 2
    assert len(grid.look.hidden_columns) == 16_382
    assert grid.merged == (((2, 0), (4, 1)),)


def test_repeated_cells_are_counted_before_they_are_laid_out() -> None:
    assert _code(_row(_cell(more='table:number-columns-repeated="16385"'))) == "too_many_cells"
    wide = _cell(more='table:number-columns-repeated="16384"')
    assert _code(_row(wide, 'table:number-rows-repeated="1048576"')) == "too_many_cells"
    assert (
        _code(_row(_cell()) + _row("", 'table:number-rows-repeated="999999999"') + _row(wide))
        == "too_many_cells"
    )


def test_damage_and_too_much_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _code("<a>") == "unreadable"
    monkeypatch.setattr(module, "LARGEST_CONTENT", 100)
    assert _code(_row(_cell())) == "unsafe_archive"


def test_a_repeat_that_is_no_number_counts_once() -> None:
    look_at_ods(Archive(make_ods(_row(_cell(more='table:number-columns-repeated="x"'))), ""))
