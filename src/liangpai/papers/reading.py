"""Read the lines of a paper that somebody hands in: a .docx or a plain text; what cannot be read is said, not guessed."""

import io
import zipfile
from typing import Any, Final

from docx.oxml.parser import parse_xml

LARGEST: Final = 10 * 2**20
"""Bytes of a file, and of a part of it when it is unpacked."""
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def lines_of(content: bytes) -> tuple[str, ...] | None:
    """The lines of the paper that are not empty, heads and feet of its pages first; None where it cannot be read."""
    if not content or len(content) > LARGEST:
        return None
    lines = _of_word(content) if content.startswith(b"PK\x03\x04") else _of_text(content)
    return None if lines is None else tuple(line.strip() for line in lines if line.strip())


def _of_text(content: bytes) -> list[str] | None:
    if b"\x00" in content or content.startswith((b"%PDF-", b"{\\rtf")):
        return None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding).splitlines()
        except UnicodeDecodeError:
            continue
    return None


def _of_word(content: bytes) -> list[str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inside = {one.filename: one.file_size for one in archive.infolist()}
            parts = sorted(name for name in inside if name.startswith(("word/header", "word/footer")))
            if "word/document.xml" not in inside or any(name.endswith("vbaProject.bin") for name in inside):
                return None
            named = [*parts, "word/document.xml"]
            if sum(inside[name] for name in named) > LARGEST:
                return None
            return [line for name in named for line in _paragraphs(archive.read(name))]
    except (zipfile.BadZipFile, SyntaxError, ValueError, RuntimeError):
        return None


def _paragraphs(part: bytes) -> list[str]:
    """Every paragraph of a part, those inside of tables and frames, too.

    Raises:
        ValueError: it brings definitions of its own, behind which a text could hide.
    """
    if b"<!" in part:
        raise ValueError("a part of a .docx defines nothing")
    root: Any = parse_xml(part)
    return ["".join(one.text or "" for one in row.iter(f"{_WORD}t")) for row in root.iter(f"{_WORD}p")]
