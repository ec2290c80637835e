import io
import zipfile
from pathlib import Path

import pytest

from liangpai.papers.document import Paper, Paragraph
from liangpai.papers.reading import LARGEST, lines_of
from liangpai.papers.writer import write_paper

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def a_docx(document: str, **more: str) -> bytes:
    """A package with one document and maybe further parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", document)
        for name, text in more.items():
            archive.writestr(f"word/{name}", text)
    return target.getvalue()


def test_a_paper_of_ours_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    write_paper(Paper(title=("关于召开会议的通知",), blocks=(Paragraph("请准时参加。"),)), path)
    lines = lines_of(path.read_bytes())
    assert lines is not None and "请准时参加。" in lines


def test_heads_of_pages_and_frames_are_read_too() -> None:
    frame = f"<w:document {W}><w:p><w:r><w:pict><w:p><w:t>秘</w:t><w:t>密</w:t></w:p></w:pict></w:r></w:p></w:document>"
    head = f"<w:hdr {W}><w:p><w:t>绝密</w:t></w:p></w:hdr>"
    lines = lines_of(a_docx(frame, **{"header1.xml": head}))
    assert lines is not None and lines[0] == "绝密" and "秘密" in lines


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_plain_text_is_read_in_the_encodings_of_offices(encoding: str) -> None:
    assert lines_of("第一行\n\n 第二行 ".encode(encoding)) == ("第一行", "第二行")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7 text",
        b"{\\rtf1 text}",
        b"text\x00",
        b"\xff\xff\xff",
        b"PK\x03\x04 broken",
        b"a" * (LARGEST + 1),
        a_docx("<broken"),
        a_docx('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        a_docx(f"<w:document {W}/>", **{"vbaProject.bin": "macro"}),
        a_docx("<a>" + " " * LARGEST + "</a>"),
    ],
)
def test_what_cannot_be_read_is_said_and_not_guessed(content: bytes) -> None:
    assert lines_of(content) is None


def test_a_package_that_is_no_paper_is_not_read() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    assert lines_of(target.getvalue()) is None
