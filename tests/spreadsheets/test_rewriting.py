"""Workbooks opened by the library that can write them back."""

import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from liangpai.problems import Rejected
from liangpai.spreadsheets.opening import open_book
from liangpai.spreadsheets.results import DataBar, ResultColumn, Sheet, write_results
from liangpai.spreadsheets.rewriting import rewritable


def test_parts_the_library_does_not_keep_are_no_cause_for_remarks(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_results(path, [Sheet("表", "题", (ResultColumn("甲"),), [(1.0,)], conditional=(DataBar("甲"),))])
    assert rewritable(open_book(path), path.read_bytes())["表"]["A3"].value == 1


def test_what_the_library_cannot_read_is_refused() -> None:
    stream, worse = BytesIO(), BytesIO()
    openpyxl.Workbook().save(stream)
    with zipfile.ZipFile(stream) as good, zipfile.ZipFile(worse, "w") as bad:
        for name in good.namelist():
            if name != "xl/theme/theme1.xml":
                bad.writestr(name, good.read(name).replace(b"sheetId", b"sheetIt"))
    with pytest.raises(Rejected):
        rewritable(open_book(worse.getvalue(), "甲"), worse.getvalue())
