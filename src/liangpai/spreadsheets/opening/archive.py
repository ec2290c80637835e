"""The zip archive inside an .xlsx or .ods, opened so that it can neither exhaust memory nor smuggle."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

from liangpai.problems import Rejected
from liangpai.spreadsheets.wording import problem

LARGEST_UNPACKED = 400 << 20
MOST_ENTRIES = 5_000
_BLOCK = 1 << 18
_PACKED_BLOCK = 1 << 15
_LOCAL_HEADER = 30
# Damage in a directory of entries surfaces as any of these.
_DAMAGE = (zipfile.BadZipFile, EOFError, OSError, RuntimeError, ValueError, OverflowError)


class Archive:
    """A zip archive with limits; every entry is unpacked here once before any other reader sees it."""

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        self._content = content
        try:
            with zipfile.ZipFile(BytesIO(content)) as archive:
                entries = archive.infolist()
        except _DAMAGE:
            raise self.damaged() from None
        self._entries = {entry.filename: entry for entry in entries}
        if len(entries) > MOST_ENTRIES or len(self._entries) < len(entries):
            raise self.unsafe("内部条目过多或重名", "too many entries, or two of one name")
        if sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
            raise self.unsafe("解压后过大", "too large when unpacked")

    def __contains__(self, entry: str) -> bool:
        return entry in self._entries

    def damaged(self) -> Rejected:
        """The refusal of a file that cannot be read."""
        return Rejected([problem("unreadable", self.name)])

    def unsafe(self, zh: str, en: str) -> Rejected:
        """The refusal of a file whose inside is not safe to read."""
        return Rejected([problem("unsafe_archive", self.name, detail=zh, detail_en=en)])

    def blocks(self, entry: str) -> Iterator[bytes]:
        """The content of an entry in blocks; one that is longer than it declares is refused.

        Unpacked by hand because ``zipfile`` stops at the declared length, which other readers ignore.
        """
        found = self._entries.get(entry)
        if found is None:
            return
        total = 0
        for block in self._unpacked(found):
            total += len(block)
            if total > found.file_size:
                raise self.unsafe("声明的长度不实", "an entry is longer than it declares")
            yield block
        if total != found.file_size:
            raise self.damaged()

    def _unpacked(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        at = entry.header_offset
        head = self._content[at : at + _LOCAL_HEADER]
        if len(head) < _LOCAL_HEADER or entry.flag_bits & 1 or entry.compress_type not in (0, 8):
            raise self.damaged()
        at += _LOCAL_HEADER + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
        packed = memoryview(self._content)[at : at + entry.compress_size]
        if entry.compress_type == 0:
            yield bytes(packed)
            return
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            for start in range(0, len(packed), _PACKED_BLOCK):
                rest: bytes | memoryview = packed[start : start + _PACKED_BLOCK]
                while rest and not inflate.eof:
                    if block := inflate.decompress(rest, _BLOCK):
                        yield block
                    rest = inflate.unconsumed_tail
            while block := inflate.decompress(b"", _BLOCK):
                yield block
        except zlib.error:
            raise self.damaged() from None

    def xml(self, entry: str) -> ElementTree.Element | None:
        """A small XML entry as a tree, or None where there is no such entry."""
        content = b"".join(self.blocks(entry))
        if not content:
            return None
        self.refuse_entities(content)
        try:
            return ElementTree.fromstring(content)  # noqa: S314 - document types were refused above
        except (ElementTree.ParseError, ValueError, LookupError):
            raise self.damaged() from None

    def refuse_entities(self, content: bytes) -> None:
        """Refuse a document type: no spreadsheet program writes one, and entities can blow up memory.

        Raises:
            Rejected: when the XML declares one, or hides behind an encoding that cannot be searched.
        """
        wide = content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:64]
        if wide or b"<!DOCTYPE" in content[:_BLOCK] or b"<!ENTITY" in content[:_BLOCK]:
            raise self.unsafe("XML 中有文档类型或少见的编码", "a document type or a rare encoding in the XML")
