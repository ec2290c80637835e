"""The zip archive inside a workbook."""

import struct
import zipfile
from io import BytesIO

import pytest

from liangpai.problems import Rejected
from liangpai.spreadsheets.opening import archive as module
from liangpai.spreadsheets.opening.archive import Archive


def _zip(entries: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as writer:
        for name, content in entries.items():
            writer.writestr(name, content)
    return stream.getvalue()


def _code(content: bytes, entry: str = "a") -> str:
    with pytest.raises(Rejected) as refused:
        b"".join(Archive(content, "甲.xlsx").blocks(entry))
    assert refused.value.problems[0].place == "甲.xlsx"
    return refused.value.problems[0].code


@pytest.mark.parametrize("compression", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_an_entry_is_unpacked_whole(compression: int) -> None:
    content = bytes(range(256)) * 5_000
    archive = Archive(_zip({"a": content, "b": b""}, compression), "")
    assert b"".join(archive.blocks("a")) == content
    assert list(archive.blocks("b")) in ([], [b""])
    assert list(archive.blocks("c")) == []
    assert "a" in archive
    assert "c" not in archive


def test_what_declares_too_much_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST_UNPACKED", 1_000)
    assert _code(_zip({"a": b"0" * 1_001})) == "unsafe_archive"


def test_an_entry_longer_than_it_declares_is_refused() -> None:
    content = bytearray(_zip({"a": b"0" * 100_000}))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = struct.pack("<I", 10)
    assert _code(bytes(content)) == "unsafe_archive"
    content[directory + 24 : directory + 28] = struct.pack("<I", 200_000)
    assert _code(bytes(content)) == "unreadable"


def test_too_many_entries_and_repeated_names_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ENTRIES", 2)
    assert _code(_zip({"a": b"", "b": b"", "c": b""})) == "unsafe_archive"
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as writer, pytest.warns(UserWarning, match="Duplicate"):
        writer.writestr("a", "1")
        writer.writestr("a", "2")
    assert _code(stream.getvalue()) == "unsafe_archive"


def test_damage_is_refused_wherever_it_is() -> None:
    good = _zip({"a": bytes(range(256)) * 100})
    assert _code(b"PK\x03\x04 nothing") == "unreadable"
    assert _code(good[:40] + b"\xff" * 40 + good[80:]) == "unreadable"
    assert _code(_zip({"a": b"x" * 99}, zipfile.ZIP_BZIP2)) == "unreadable"
    encrypted = bytearray(good)
    encrypted[encrypted.rindex(b"PK\x01\x02") + 8] |= 1
    assert _code(bytes(encrypted)) == "unreadable"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "unsafe_archive"),
        ("<a/>".encode("utf-16"), "unsafe_archive"),
        (b"<a>", "unreadable"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "unreadable"),
    ],
)
def test_xml_with_entities_rare_encodings_or_damage_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(Rejected) as refused:
        Archive(_zip({"a": content}), "").xml("a")
    assert refused.value.problems[0].code == code


def test_small_xml_is_read_as_a_tree() -> None:
    archive = Archive(_zip({"a": b"<a b='c'/>"}), "")
    tree = archive.xml("a")
    assert tree is not None
    assert tree.get("b") == "c"
    assert archive.xml("none") is None
