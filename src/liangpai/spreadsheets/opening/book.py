"""One file from outside as a book of sheets, whatever its format, refused before it can do harm."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from liangpai.problems import Rejected
from liangpai.spreadsheets.opening.archive import Archive
from liangpai.spreadsheets.opening.grid import Grid, Look, Merged
from liangpai.spreadsheets.opening.ods import OdsSheet, look_at_ods
from liangpai.spreadsheets.opening.xlsx import look_at_sheet, percent_styles, properties, sheet_entries
from liangpai.spreadsheets.wording import problem

LARGEST_FILE = 64 << 20
MOST_SHEETS = 200
T = TypeVar("T")
Seen = tuple[Look, Merged]
Looker = Callable[[str], Seen]
_ZIP, _OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")


@dataclass(frozen=True, slots=True)
class Book:
    """An opened workbook; a sheet is read when it is asked for."""

    name: str
    sheets: tuple[str, ...]
    properties: dict[str, str]
    _workbook: CalamineWorkbook
    _look: Looker = field(repr=False)

    def grid(self, sheet: str) -> Grid:
        """The cells of one sheet.

        Raises:
            Rejected: when the sheet is too large or damaged.
        """
        look, merged = self._look(sheet)
        at = self.sheets.index(sheet)

        def read() -> Grid:
            cells = self._workbook.get_sheet_by_index(at)
            rows = cells.to_python(skip_empty_area=False)
            hidden = self._workbook.sheets_metadata[at].visible != SheetVisibleEnum.Visible
            return Grid(sheet, rows, look, tuple(cells.merged_cell_ranges or merged), hidden)

        return _guarded(read, self.name)


def open_book(source: Path | bytes, name: str = "") -> Book:
    """The workbook in a file or in bytes; ``name`` is how problems call it.

    Raises:
        Rejected: not a workbook, encrypted, damaged, or larger than the limits.
    """
    name = name or (source.name if isinstance(source, Path) else "")
    content = _content(source, name)
    if content.startswith(_ZIP):
        archive = Archive(content, name)
        if "xl/workbook.xml" in archive:
            return _open_xlsx(content, archive)
        if "content.xml" in archive:
            return _open_ods(content, archive)
    elif content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise Rejected([problem("encrypted", name)])
        return _book(content, name, {}, lambda _sheet: (Look(), ()))
    raise Rejected([problem("not_a_workbook", name)])


def _content(source: Path | bytes, name: str) -> bytes:
    limit = f"{LARGEST_FILE >> 20} MB"
    if isinstance(source, bytes):
        content = source
    else:
        if not source.is_file():
            raise Rejected([problem("not_a_workbook", name)])
        if source.stat().st_size > LARGEST_FILE:
            raise Rejected([problem("file_too_large", name, limit=limit)])
        content = source.read_bytes()
    if len(content) > LARGEST_FILE:
        raise Rejected([problem("file_too_large", name, limit=limit)])
    return content


def _open_xlsx(content: bytes, archive: Archive) -> Book:
    entries, percent = sheet_entries(archive), percent_styles(archive)
    for _block in archive.blocks("xl/sharedStrings.xml"):
        pass  # unpacked once here, so that its true length is known

    def look(sheet: str) -> Seen:
        return look_at_sheet(archive, entries.get(sheet, ""), sheet, percent), ()

    return _book(content, archive.name, properties(archive), look)


def _open_ods(content: bytes, archive: Archive) -> Book:
    seen = look_at_ods(archive)

    def look(sheet: str) -> Seen:
        found = seen.get(sheet, OdsSheet(sheet))
        return found.look, found.merged

    return _book(content, archive.name, {}, look)


def _book(
    content: bytes,
    name: str,
    custom: dict[str, str],
    look: Looker,
) -> Book:
    workbook = _guarded(lambda: CalamineWorkbook.from_filelike(BytesIO(content)), name)
    if len(workbook.sheet_names) > MOST_SHEETS:
        raise Rejected([problem("unsafe_archive", name, detail="工作表过多", detail_en="too many sheets")])
    return Book(name, tuple(workbook.sheet_names), custom, workbook, look)


def _guarded(read: Callable[[], T], name: str) -> T:
    try:
        return read()
    except PasswordError:
        raise Rejected([problem("encrypted", name)]) from None
    except (CalamineError, ValueError, OverflowError, MemoryError, OSError):
        raise Rejected([problem("unreadable", name)]) from None
    except BaseException as error:
        # A panic of the Rust reader derives from BaseException and has no importable name.
        if type(error).__name__ == "PanicException":
            raise Rejected([problem("unreadable", name)]) from None
        raise
