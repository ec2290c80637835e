"""The cells of one sheet, together with what its values alone do not tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from liangpai.spreadsheets.cells import cell_name

Position = tuple[int, int]
Merged = tuple[tuple[Position, Position], ...]


@dataclass(frozen=True, slots=True)
class Look:
    """What the values of a sheet do not tell; positions are (row, column) counted from 0."""

    unread_formulas: frozenset[Position] = frozenset()
    error_values: Mapping[Position, str] = field(default_factory=dict)
    percent: NDArray[np.bool_] = field(default_factory=lambda: np.zeros((0, 0), dtype=bool))
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    def turned(self) -> "Look":
        """The same with rows and columns exchanged."""
        return Look(
            frozenset((column, row) for row, column in self.unread_formulas),
            {(column, row): text for (row, column), text in self.error_values.items()},
            self.percent.T,
            self.hidden_columns,
            self.hidden_rows,
        )


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: ``rows[r][c]`` is a value or ``""``; ``merged`` are the corners of merged cells."""

    name: str
    rows: Sequence[Sequence[object]]
    look: Look = field(default_factory=Look)
    merged: Merged = ()
    hidden: bool = False
    is_turned: bool = False

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0

    def cell(self, row: int, column: int) -> str:
        """The name of a cell in the file as it was handed in."""
        return cell_name(self.name, column, row) if self.is_turned else cell_name(self.name, row, column)

    def column(self, column: int, rows: Sequence[int]) -> list[object]:
        """The values of one column in the given rows."""
        return [self.rows[row][column] for row in rows]

    def percent_in(self, column: int, rows: Sequence[int]) -> NDArray[np.intp]:
        """The positions within ``rows`` whose cell of this column is shown with a percent sign."""
        mask = self.look.percent
        if column >= mask.shape[1] or not mask[:, column].any():
            return np.empty(0, dtype=np.intp)
        asked = np.asarray(rows)
        inside = asked < mask.shape[0]
        return np.flatnonzero(inside & mask[np.where(inside, asked, 0), column])

    def turned(self) -> "Grid":
        """The same sheet read across instead of down."""
        merged = tuple(((a[1], a[0]), (b[1], b[0])) for a, b in self.merged)
        rows = list(zip(*self.rows, strict=True))
        return replace(self, rows=rows, look=self.look.turned(), merged=merged, is_turned=not self.is_turned)
