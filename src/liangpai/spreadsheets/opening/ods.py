"""A look into the XML of an .ods: its size before it is laid out, and what is hidden, merged or a percentage."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree

import numpy as np

from liangpai.problems import Rejected
from liangpai.spreadsheets.opening.archive import Archive
from liangpai.spreadsheets.opening.grid import Look, Merged, Position
from liangpai.spreadsheets.wording import problem

MOST_CELLS = 2_000_000  # repeated cells cost one tag, so an .ods is bounded more tightly than an .xlsx
LARGEST_CONTENT = 64 << 20
_MOST_COLUMNS = 16_384
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


@dataclass(slots=True)
class OdsSheet:
    """What the values do not tell about one sheet of an .ods."""

    name: str
    look: Look = field(default_factory=Look)
    merged: Merged = ()


@dataclass(slots=True)
class _Walk:
    """The walk over the rows of one table, counting repeats."""

    sheet: str
    row: int = 0
    height: int = 0
    width: int = 0
    percent: list[Position] = field(default_factory=list)
    unread: set[Position] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[Position, Position]] = field(default_factory=list)
    columns: int = 0

    def see_column(self, element: ElementTree.Element) -> None:
        repeat = _count(element, "number-columns-repeated")
        if element.get(f"{_TABLE}visibility") in ("collapse", "filter"):
            self.hidden_columns.update(range(self.columns, min(self.columns + repeat, _MOST_COLUMNS)))
        self.columns += repeat

    def see_row(self, element: ElementTree.Element) -> None:
        repeat, column, filled = _count(element, "number-rows-repeated"), 0, False
        for cell in element:
            times = _count(cell, "number-columns-repeated")
            if len(cell) or cell.get(f"{_OFFICE}value-type"):
                filled = True
                self._refuse_size(self.row + repeat, column + times)
                self._see_cell(cell, column, times)
            column += times
        if filled and element.get(f"{_TABLE}visibility") in ("collapse", "filter"):
            self.hidden.update(range(self.row, self.row + repeat))
        self.row += repeat

    def _refuse_size(self, height: int, width: int) -> None:
        self.height, self.width = max(self.height, height), max(self.width, width)
        if self.height * self.width > MOST_CELLS or self.width > _MOST_COLUMNS:
            raise Rejected([problem("too_many_cells", self.sheet, rows=self.height, columns=self.width)])

    def _see_cell(self, cell: ElementTree.Element, column: int, times: int) -> None:
        kind = cell.get(f"{_OFFICE}value-type")
        if kind == "percentage":
            self.percent += [(self.row, column + step) for step in range(times)]
        if cell.get(f"{_TABLE}formula") and kind is None:
            self.unread.add((self.row, column))
        down, across = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
        if down > 1 or across > 1:
            self.merged.append(((self.row, column), (self.row + down - 1, column + across - 1)))

    def result(self) -> OdsSheet:
        mask = np.zeros((self.height, self.width) if self.percent else (0, 0), dtype=bool)
        for row, column in self.percent:
            mask[row, column] = True
        look = Look(frozenset(self.unread), {}, mask, frozenset(self.hidden), frozenset(self.hidden_columns))
        return OdsSheet(self.sheet, look, tuple(self.merged))


def _count(element: ElementTree.Element, attribute: str) -> int:
    text = element.get(_TABLE + attribute, "1")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 10 else 1


def look_at_ods(archive: Archive) -> dict[str, OdsSheet]:
    """What the values do not tell about every sheet, by its name.

    Raises:
        Rejected: too many cells, or XML that is damaged or unsafe.
    """
    content = bytearray()
    for block in archive.blocks("content.xml"):
        content += block
        if len(content) > LARGEST_CONTENT:
            raise archive.unsafe("解压后过大", "too large when unpacked")
    archive.refuse_entities(bytes(content))
    try:
        return {sheet.name: sheet for sheet in _sheets(content)}
    except (ElementTree.ParseError, LookupError):
        raise archive.damaged() from None


def _sheets(content: bytearray) -> Iterator[OdsSheet]:
    walk = _Walk("")
    stream = ElementTree.iterparse(BytesIO(content), events=("start", "end"))  # noqa: S314 - no document type
    for event, element in stream:
        if event == "start":
            if element.tag == f"{_TABLE}table":
                walk = _Walk(element.get(f"{_TABLE}name", ""))
        elif element.tag == f"{_TABLE}table-column":
            walk.see_column(element)
        elif element.tag == f"{_TABLE}table-row":
            walk.see_row(element)
            element.clear()
        elif element.tag == f"{_TABLE}table":
            yield walk.result()
            element.clear()
