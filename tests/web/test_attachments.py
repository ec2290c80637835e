"""Files that a page sends."""

import io
import zipfile

from openpyxl import load_workbook

from liangpai.spreadsheets.results import ResultColumn, Sheet
from liangpai.web.attachments import attachment, bundle, workbook


def _body(answer):
    return b"".join(answer.streaming_content)


def test_bytes_are_saved_under_their_name() -> None:
    answer = attachment(b"x", "result.zip")
    assert _body(answer) == b"x"
    assert 'filename="result.zip"' in answer.headers["Content-Disposition"]


def test_sheets_become_a_workbook_with_their_hash() -> None:
    sheet = Sheet("镇", "镇", (ResultColumn("单位"),), [("枕河镇",)])
    book = load_workbook(io.BytesIO(_body(workbook([sheet], "考核", {"liangpai.hash": "sha256:ab"}))))
    assert book.sheetnames == ["镇"]
    assert {one.name: one.value for one in book.custom_doc_props.props}["liangpai.hash"] == "sha256:ab"


def test_many_files_become_one_archive() -> None:
    archive = zipfile.ZipFile(io.BytesIO(_body(bundle({"b": b"2", "a": b"1"}, "all.zip"))))
    assert archive.namelist() == ["a", "b"]
