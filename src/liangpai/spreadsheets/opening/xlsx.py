"""A look into the XML of an .xlsx: its size, and what is hidden, wrong, unread or shown as a percentage."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from liangpai.problems import Rejected
from liangpai.spreadsheets.cells import column_index
from liangpai.spreadsheets.opening.archive import Archive
from liangpai.spreadsheets.opening.grid import Look, Position
from liangpai.spreadsheets.wording import problem

MOST_CELLS = 8_000_000  # the reader lays a sheet out as a full rectangle, 24 bytes a cell
_LONGEST_ROW = 128  # blocks of 256 KiB without the end of a row
_MOST_COLUMNS = 16_384
_PERCENT_IDS = frozenset({9, 10})
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["']""")
_ROW_NUMBER = re.compile(rb'\br="(\d{1,7})"')
_SPAN = re.compile(rb'\b(min|max)="(\d{1,5})"')
_HIDDEN = re.compile(rb'\b(?:hidden="(?:1|true)"|(?:ht|width)="0(?:\.0+)?")')
_STYLE = re.compile(rb'\bs="(\d{1,6})"')
_TYPE_TEXT = re.compile(rb'\bt="str"')


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The expressions for one namespace prefix (``x:`` in files of some libraries, none elsewhere)."""

    cell_start: re.Pattern[bytes]
    cell_tag: re.Pattern[bytes]
    row_tag: re.Pattern[bytes]
    column_tag: re.Pattern[bytes]
    error_cell: re.Pattern[bytes]
    formula_cell: re.Pattern[bytes]
    row_end: bytes
    prefix: bytes


@lru_cache(maxsize=8)
def _patterns(prefix: bytes) -> _Patterns:
    x = re.escape(prefix)
    return _Patterns(
        # The letters of the column, with the number of the row only where it is 100,000 or more; empty for
        # a cell written in an unusual way. One pass over the sheet, and the set of what it finds stays small.
        cell_start=re.compile(rb'<%sc(?: r="([A-Z]{1,3}(?:\d{6,})?)|(?=[\s/>]))' % x),
        cell_tag=re.compile(rb"<%sc(?=[\s/>])([^>]*)>" % x),
        row_tag=re.compile(rb"<%srow(?=[\s/>])([^>]*)>" % x),
        column_tag=re.compile(rb"<%scol(?=\s)([^>]*)>" % x),
        error_cell=re.compile(
            rb'<%sc(?=\s)([^>]*\bt="e"[^>]*)>(?:<%sf\b[^>]*/>|<%sf\b[^>]*>[^<]*</%sf>)?<%sv>([^<]*)<'
            % (x, x, x, x, x)
        ),
        formula_cell=re.compile(
            rb"<%sc(?=\s)([^>/]*)><%sf\b(?:[^>]*/>|[^>]*>[^<]*</%sf>)"
            rb"(?:<%sv\s*/>|<%sv></%sv>)?</%sc>" % (x, x, x, x, x, x, x)
        ),
        row_end=b"</%srow>" % prefix,
        prefix=prefix,
    )


def sheet_entries(archive: Archive) -> dict[str, str]:
    """The entry of the archive that holds each sheet, by the sheet's name."""
    book, links = archive.xml("xl/workbook.xml"), archive.xml("xl/_rels/workbook.xml.rels")
    if book is None or links is None:
        return {}
    targets = {
        link.get("Id", ""): posixpath.normpath(posixpath.join("/xl", link.get("Target", ""))).lstrip("/")
        for link in links
    }
    found = {}
    for element in book.iter():
        if element.tag.endswith("}sheet"):
            link = next((value for key, value in element.items() if key.endswith("}id")), "")
            found[element.get("name", "")] = targets.get(link, "")
    return found


def percent_styles(archive: Archive) -> frozenset[bytes]:
    """The numbers of the cell styles that show a percent sign."""
    styles = archive.xml("xl/styles.xml")
    if styles is None:
        return frozenset()
    custom = set()
    for element in styles.iter():
        quoted = re.sub(r'"[^"]*"|\\.', "", element.get("formatCode", ""))
        if element.tag.endswith("}numFmt") and "%" in quoted:
            custom.add(element.get("numFmtId", ""))
    percent = {str(number) for number in _PERCENT_IDS} | custom
    for element in styles.iter():
        if element.tag.endswith("}cellXfs"):
            return frozenset(
                str(index).encode() for index, style in enumerate(element) if style.get("numFmtId") in percent
            )
    return frozenset()


def properties(archive: Archive) -> dict[str, str]:
    """The custom document properties."""
    custom = archive.xml("docProps/custom.xml")
    if custom is None:
        return {}
    return {element.get("name", ""): "".join(element.itertext()) for element in custom}


@dataclass(slots=True)
class _Seen:
    """What has been found so far while the pieces of a sheet pass by."""

    columns: set[bytes] = field(default_factory=set)
    unread: set[Position] = field(default_factory=set)
    errors: dict[Position, str] = field(default_factory=dict)
    percent: list[Position] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: frozenset[int] = frozenset()

    def mask(self) -> NDArray[np.bool_]:
        """The cells shown with a percent sign."""
        if not self.percent:
            return np.zeros((0, 0), dtype=bool)
        rows, columns = np.array(self.percent).T
        mask = np.zeros((rows.max() + 1, columns.max() + 1), dtype=bool)
        mask[rows, columns] = True
        return mask


def look_at_sheet(archive: Archive, entry: str, sheet: str, percent: frozenset[bytes]) -> Look:
    """What the values do not tell about one sheet; refuses a sheet whose rectangle would exhaust memory.

    Raises:
        Rejected: too many cells, or XML that is damaged or unsafe.
    """
    seen = _Seen()
    patterns = _patterns(b"")
    for index, piece in enumerate(_pieces(archive, entry)):
        if index == 0:
            archive.refuse_entities(piece)
            prefix = re.search(rb"<(\w+:)worksheet\b", piece)
            patterns = _patterns(prefix.group(1) if prefix else b"")
            seen.hidden_columns = _hidden_columns(patterns, piece)
        seen.columns.update(patterns.cell_start.findall(piece))
        _hidden(seen, patterns, piece)
        _oddities(seen, patterns, piece)
        if percent:
            _percent(seen, patterns, piece, percent)
    if not _surely_small(seen.columns):
        _refuse_size(archive, entry, sheet, patterns)
    return Look(
        frozenset(seen.unread),
        seen.errors,
        seen.mask(),
        frozenset(seen.hidden_rows),
        seen.hidden_columns,
    )


def _pieces(archive: Archive, entry: str) -> Iterator[bytes]:
    """The sheet in pieces that end where a row ends."""
    rest: list[bytes] = []
    for block in archive.blocks(entry):
        cut = block.rfind(b"row>") + 4  # the end of </row>, whatever the prefix
        if cut >= 4:
            yield b"".join([*rest, block[:cut]])
            rest = [block[cut:]]
            continue
        rest.append(block)
        if len(rest) > _LONGEST_ROW:
            raise archive.unsafe("一行过长", "a row is too long")
    yield b"".join(rest)


def _surely_small(columns: set[bytes]) -> bool:
    """Whether the columns seen, over all rows below 100,000, stay within the limit."""
    if b"" in columns or any(len(reference) > 3 for reference in columns):
        return False
    width = max((column_index(letters.decode()) + 1 for letters in columns), default=0)
    return width * 99_999 <= MOST_CELLS


def _refuse_size(archive: Archive, entry: str, sheet: str, patterns: _Patterns) -> None:
    """Measure the cells with content exactly; for wide sheets, late rows and unusual XML only."""
    width = height = row_number = 0
    for piece in _pieces(archive, entry):
        for row in piece.split(patterns.row_end):
            row_number += 1
            for count, tag in enumerate(patterns.cell_tag.finditer(row), start=1):
                attributes = tag.group(1)
                if attributes.endswith(b"/"):
                    continue  # formatted but empty: the reader drops it
                reference = _REFERENCE.search(attributes)
                column = column_index(reference.group(1).decode()) + 1 if reference else count
                width = max(width, column)
                height = max(height, int(reference.group(2)) if reference else row_number)
    if width * height > MOST_CELLS:
        raise Rejected([problem("too_many_cells", sheet, rows=height, columns=width)])


def _position(attributes: bytes) -> Position | None:
    reference = _REFERENCE.search(attributes)
    if reference is None:
        return None
    return int(reference.group(2)) - 1, column_index(reference.group(1).decode())


def _hidden(seen: _Seen, patterns: _Patterns, piece: bytes) -> None:
    if b"hidden=" not in piece and b'="0' not in piece:
        return
    for tag in patterns.row_tag.finditer(piece):
        number = _ROW_NUMBER.search(tag.group(1))
        if number and _HIDDEN.search(tag.group(1)):
            seen.hidden_rows.add(int(number.group(1)) - 1)


def _hidden_columns(patterns: _Patterns, piece: bytes) -> frozenset[int]:
    mask = bytearray(_MOST_COLUMNS)
    for tag in islice(patterns.column_tag.finditer(piece), _MOST_COLUMNS):
        span = {key: min(int(value), _MOST_COLUMNS) for key, value in _SPAN.findall(tag.group(1))}
        if len(span) == 2 and _HIDDEN.search(tag.group(1)):
            mask[span[b"min"] - 1 : span[b"max"]] = b"\1" * max(0, span[b"max"] - span[b"min"] + 1)
    return frozenset(index for index, hidden in enumerate(mask[:_MOST_COLUMNS]) if hidden)


def _oddities(seen: _Seen, patterns: _Patterns, piece: bytes) -> None:
    if b't="e"' in piece:
        for cell in patterns.error_cell.finditer(piece):
            if position := _position(cell.group(1)):
                seen.errors[position] = cell.group(2).decode("utf-8", "replace")
    if b"<%sf" % patterns.prefix in piece:
        for cell in patterns.formula_cell.finditer(piece):
            position = _position(cell.group(1))
            if position and not _TYPE_TEXT.search(cell.group(1)):
                seen.unread.add(position)


def _percent(seen: _Seen, patterns: _Patterns, piece: bytes, styles: frozenset[bytes]) -> None:
    if not any(b' s="%s"' % style in piece for style in styles):
        return
    for tag in patterns.cell_tag.finditer(piece):
        style, position = _STYLE.search(tag.group(1)), _position(tag.group(1))
        if style and position and style.group(1) in styles and not tag.group(1).endswith(b"/"):
            seen.percent.append(position)
