import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from liangpai.results.rules.evidence import (
    LARGEST,
    MOST,
    cannot_be_evidence,
    kind_of,
    need_missing,
    safe_name,
    stripped,
    too_many,
)
from tests.results.files import a_picture, an_office_file


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n...", "application/pdf"),
        (a_picture("JPEG"), "image/jpeg"),
        (a_picture("PNG"), "image/png"),
        (an_office_file("word/document.xml"), "docx"),
        (an_office_file("xl/workbook.xml"), "xlsx"),
        (an_office_file("xl/workbook.xml", "xl/vbaProject.bin"), ""),
        (an_office_file("other.xml"), ""),
        (b"PK\x03\x04 broken", ""),
        (b"\xff\xd8\xff broken", ""),
        (b"GIF89a", ""),
        (b"<script>", ""),
        (b"", ""),
    ],
)
def test_a_file_is_what_its_content_is(content: bytes, kind: str) -> None:
    found = kind_of(content)
    assert found == kind or (safe_name("a", found).endswith(f".{kind}") and kind)


def test_a_zip_without_the_list_of_its_types_is_no_office_file() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", "x")
    assert kind_of(held.getvalue()) == ""


def test_a_picture_of_too_many_pixels_is_not_taken() -> None:
    held = io.BytesIO()
    Image.new("1", (8_000, 6_000)).save(held, "PNG")
    assert kind_of(held.getvalue()) == ""


def test_the_position_in_a_picture_is_gone_and_it_stands_upright() -> None:
    source = a_picture("JPEG", turned=True)
    with Image.open(io.BytesIO(source)) as before:
        assert before.getexif() and before.size == (40, 20)
    with Image.open(io.BytesIO(stripped(source, "image/jpeg"))) as after:
        assert not after.getexif() and after.size == (20, 40)
    assert b"GPS" not in stripped(source, "image/jpeg")
    assert stripped(b"%PDF-1.7", "application/pdf") == b"%PDF-1.7"
    with Image.open(io.BytesIO(stripped(a_picture("PNG"), "image/png"))) as png:
        assert png.format == "PNG"


@pytest.mark.parametrize(
    ("content", "kind", "code"),
    [
        (b"", "application/pdf", "evidence.size"),
        (b"x" * (LARGEST + 1), "application/pdf", "evidence.size"),
        (b"x", "", "evidence.kind"),
        (b"x", "application/pdf", ""),
    ],
)
def test_what_is_too_large_or_of_no_kind_is_refused(content: bytes, kind: str, code: str) -> None:
    refusal = cannot_be_evidence(content, kind)
    assert (refusal.code if refusal else "") == code


def test_five_files_are_enough_and_each_needs_its_need() -> None:
    assert too_many(MOST) is not None and too_many(MOST - 1) is None
    assert need_missing(" ") is not None and need_missing("票据") is None


@pytest.mark.parametrize(
    ("name", "kind", "safe"),
    [
        ("../../etc/台账.pdf", "application/pdf", "台账.pdf"),
        ("C:\\照片.exe", "image/jpeg", "照片.jpg"),
        ("a\u202egpj.exe", "image/png", "a_gpj.png"),
        ("..", "application/pdf", "file.pdf"),
        ("", "", "file"),
    ],
)
def test_a_name_is_made_safe_and_ends_as_the_content_is(name: str, kind: str, safe: str) -> None:
    assert safe_name(name, kind) == safe


@given(st.text(max_size=200))
def test_no_name_escapes_its_folder(name: str) -> None:
    safe = safe_name(name, "application/pdf")
    assert "/" not in safe and "\\" not in safe and not safe.startswith(".") and 0 < len(safe) <= 120


@given(st.binary(max_size=200))
def test_no_content_breaks_the_look_at_it(content: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"):
        assert isinstance(kind_of(start + content), str)
