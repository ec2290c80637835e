"""Opening a file from outside."""

import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from liangpai.problems import Rejected
from liangpai.spreadsheets.opening import book as module
from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.reading import read_workbook
from tests.spreadsheets.made import TEMPLATE, filled

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def _code(source: Path | bytes) -> str:
    with pytest.raises(Rejected) as refused:
        book = open_book(source, "甲")
        book.grid(book.sheets[0])
    (problem,) = refused.value.problems
    return problem.code


def _zip(**entries: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as writer:
        for name, text in entries.items():
            writer.writestr(name, text)
    return stream.getvalue()


def _workbook(sheets: int = 1) -> bytes:
    workbook, stream = openpyxl.Workbook(), BytesIO()
    workbook.worksheets[0]["C3"] = "𱳪"
    workbook.worksheets[0].merge_cells("C5:D6")
    for index in range(sheets - 1):
        workbook.create_sheet(f"s{index}")
    workbook.save(stream)
    return stream.getvalue()


def test_a_grid_begins_at_the_first_cell_and_keeps_rare_characters() -> None:
    grid = open_book(_workbook()).grid("Sheet")
    assert (grid.rows[2][2], grid.width, grid.merged) == ("𱳪", 3, (((4, 2), (5, 3)),))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_a_workbook"),
        (b"%PDF-1.7", "not_a_workbook"),
        (_zip(a="1"), "not_a_workbook"),
        (_zip(**{"xl/workbook.bin": "1"}), "not_a_workbook"),
        (_zip(**{"xl/workbook.xml": "<a/>"}), "unreadable"),
        (b"PK\x03\x04", "unreadable"),
        (OLE + bytes(600), "unreadable"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (_workbook()[:-300], "unreadable"),
    ],
)
def test_what_is_no_workbook_is_refused_with_its_reason(content: bytes, code: str) -> None:
    assert _code(content) == code


def test_files_are_refused_for_their_size_before_they_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "甲.xlsx"
    path.write_bytes(_workbook(4))
    assert open_book(path).name == "甲.xlsx"
    monkeypatch.setattr(module, "MOST_SHEETS", 3)
    assert _code(path) == "unsafe_archive"
    monkeypatch.setattr(module, "LARGEST_FILE", 100)
    assert (_code(path), _code(path.read_bytes())) == ("file_too_large", "file_too_large")
    assert _code(tmp_path / "none.xlsx") == "not_a_workbook"


def test_a_panic_of_the_reader_is_a_refusal_and_an_interrupt_is_not() -> None:
    class PanicException(BaseException):
        """The reader's, which cannot be imported."""

    def panic() -> None:
        raise PanicException

    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(Rejected):
        module._guarded(panic, "甲")
    with pytest.raises(KeyboardInterrupt):
        module._guarded(interrupt, "甲")


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_the_same_workbook_in_other_formats_reads_the_same(blank: bytes, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "甲.xlsx"
    path.write_bytes(filled(blank))
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        kind,
    ]
    try:
        subprocess.run(
            [*command, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=120
        )
    except FileNotFoundError:
        pytest.skip("LibreOffice is not installed")
    one, other = read_workbook(path, TEMPLATE), read_workbook(tmp_path / f"甲.{kind}", TEMPLATE)
    assert [problem for problem in other.problems if not problem.warning] == []
    for name, table in one.tables.items():
        for code, values in table.columns.items():
            np.testing.assert_array_equal(
                np.array(other.tables[name].columns[code]), np.array(values), err_msg=code
            )
