"""Read a comma-separated table as it comes from R, Excel or a text editor; every flaw is named by row and column."""

import csv
import io
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from liangpai.problems import Problem, Rejected

MISSING = frozenset({"", "NA", "NaN", "N/A", "nan", "null"})
"""How programs of the field write a missing figure (never a missing code: Namibia's code is NA)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its number in the file, and its cells by column, without surrounding blanks."""

    table: str
    line: int
    cells: Mapping[str, str]

    def place(self, column: str = "") -> str:
        """Where a cell stands, as file:line:column."""
        return f"{self.table}:{self.line}:{column}" if column else f"{self.table}:{self.line}"

    def text(self, column: str) -> str:
        """The cell, or an empty text where the table has no such column or the value is missing."""
        found = self.cells.get(column, "")
        return "" if found in MISSING else found

    def number(self, column: str, found: list[Problem]) -> float | None:
        """The cell as a number; ``None`` when it is missing or, with a problem added, no number."""
        text = self.text(column)
        if not text:
            return None
        try:
            value = float(text) if text.isascii() and "_" not in text else float("nan")
        except ValueError:
            value = float("nan")
        if abs(value) < float("inf"):
            return value
        found.append(
            Problem(
                "table.not_a_number",
                self.place(column),
                f"“{text}”不是数；请只写数字（如 1234.5），单位、百分号、千分位逗号都要去掉，缺失则留空。",
                f"{text!r} is not a number; write digits only (such as 1234.5), without unit, percent sign "
                "or thousands separator, and leave the cell empty when the figure is missing.",
            )
        )
        return None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns in order and its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read(path: Path, needed: tuple[str, ...]) -> Table:
    """The table in a file encoded as UTF-8 (with or without mark) or GB 18030.

    Raises:
        Rejected: when the file is absent, unreadable, empty, ragged, or lacks a needed column.
    """
    lines = _lines(path)
    if not lines:
        raise Rejected([_empty(path.name)])
    (_, header), *body = lines
    columns = tuple(cell.strip() for cell in header)
    found = _header(path.name, columns, needed)
    found += [
        _ragged(path.name, line, len(cells), len(columns))
        for line, cells in body
        if len(cells) != len(columns)
    ]
    if not body:
        found.append(_empty(path.name))
    if found:
        raise Rejected(found)
    rows = (Row(path.name, n, dict(zip(columns, map(str.strip, cells), strict=True))) for n, cells in body)
    return Table(path.name, columns, tuple(rows))


def decoded(path: Path) -> str:
    """The text of a file encoded as UTF-8 (with or without mark) or GB 18030.

    Raises:
        Rejected: when the file is absent or encoded otherwise.
    """
    try:
        raw = path.read_bytes()
    except OSError as reason:
        no = Problem(
            "file.unreadable",
            path.name,
            f"文件打不开（{path}）；请检查路径和权限。",
            f"the file cannot be opened ({path}: {reason.strerror}); check the path and the permissions.",
        )
        raise Rejected([no]) from reason
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Rejected(
        [
            Problem(
                "file.encoding",
                path.name,
                "文件编码既不是 UTF-8 也不是 GB 18030；请另存为“CSV UTF-8”。",
                "the file is neither UTF-8 nor GB 18030; save it as “CSV UTF-8”.",
            )
        ]
    )


def _lines(path: Path) -> list[tuple[int, list[str]]]:
    """Line number and cells of every line that is not blank."""
    reader = csv.reader(io.StringIO(decoded(path), newline=""), strict=True)
    lines, start = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append((start, cells))
            start = reader.line_num + 1
    except csv.Error as reason:
        raise Rejected(
            [
                Problem(
                    "table.quotes",
                    f"{path.name}:{start}",
                    "这一行的引号或字符有误，无法拆成单元格；请检查双引号是否成对。",
                    f"this line cannot be split into cells ({reason}); check that quotes come in pairs.",
                )
            ]
        ) from reason
    return lines


def _empty(name: str) -> Problem:
    return Problem(
        "table.empty",
        name,
        "表中没有数据；第一行应为列名，以下每行一条。",
        "the table is empty; the first line holds the column names, every further line one row.",
    )


def _ragged(name: str, line: int, cells: int, columns: int) -> Problem:
    return Problem(
        "table.ragged",
        f"{name}:{line}",
        f"这一行有 {cells} 个单元格，表头有 {columns} 列；请检查是否多了或少了逗号。",
        f"this line has {cells} cells where the header has {columns} columns; look for a comma too many or few.",
    )


def _header(name: str, columns: tuple[str, ...], needed: tuple[str, ...]) -> list[Problem]:
    found = [
        Problem(
            "table.duplicate_column",
            f"{name}:1:{column}",
            f"列名“{column}”出现了 {times} 次；请改名或删去多余的列。",
            f"the column {column!r} appears {times} times; rename or delete the extra ones.",
        )
        for column, times in Counter(columns).items()
        if times > 1 and column
    ]
    return found + [
        Problem(
            "table.no_column",
            f"{name}:1",
            f"缺少列“{column}”；请在表头补上（列与列之间用逗号分隔）。",
            f"the column {column!r} is missing; add it to the header (columns are separated by commas).",
        )
        for column in needed
        if column not in columns
    ]
