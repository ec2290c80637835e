"""What was read: one table of values with the places they came from, and all tables with all problems."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from liangpai.problems import Problem, errors
from liangpai.spreadsheets.opening import Grid

Floats = NDArray[np.float64]
Values = Floats | tuple[str | None, ...] | tuple[date | None, ...]


@dataclass(frozen=True, slots=True)
class TableRead:
    """One table as read: numbers are float64 arrays with NaN where a cell is empty, the rest tuples with None."""

    name: str
    keys: tuple[str, ...]
    columns: Mapping[str, Values]
    _grid: Grid = field(repr=False)
    _lines: tuple[int, ...] = field(repr=False)
    _places: Mapping[str, int] = field(repr=False)
    _key: str = field(repr=False)

    def numbers(self, codes: Sequence[str]) -> Floats:
        """The numbers of several columns as an array of shape (rows, columns).

        Raises:
            KeyError: when a column was not read.
            TypeError: when a column does not hold numbers.
        """
        found = []
        for code in codes:
            column = self.columns[code]
            if not isinstance(column, np.ndarray):
                raise TypeError(f"column {code} of {self.name} does not hold numbers")
            found.append(column)
        return np.column_stack(found) if found else np.empty((len(self.keys), 0))

    def texts(self, code: str) -> tuple[str | None, ...]:
        """The texts of one column of the kind text, choice or code.

        Raises:
            KeyError: when the column was not read.
            TypeError: when the column holds numbers or dates.
        """
        column = self.columns[code]
        if isinstance(column, np.ndarray) or any(isinstance(value, date) for value in column):
            raise TypeError(f"column {code} of {self.name} does not hold text")
        return tuple(value if isinstance(value, str) else None for value in column)

    def place(self, code: str, row: int) -> str:
        """The cell of one value in the file as handed in, such as ``本期数据!C7``; rows are counted from 0.

        A value that the template gave has the place of its key.
        """
        return self._grid.cell(self._lines[row], self._places.get(code, self._places[self._key]))


@dataclass(frozen=True, slots=True)
class Reading:
    """All tables that could be read, by sheet, and every problem; with errors, none of it may be used."""

    tables: Mapping[str, TableRead]
    problems: tuple[Problem, ...]

    @property
    def is_usable(self) -> bool:
        """Whether nothing stops the work."""
        return not errors(self.problems)
