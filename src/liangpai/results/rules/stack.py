"""One table of a whole-district workbook as columns by unit, checked as sets; problems by their cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from liangpai.problems import Problem
from liangpai.results.rules.staging import CELL
from liangpai.spreadsheets.reading import TableRead
from liangpai.spreadsheets.reading.numerals import shown
from liangpai.words import Words

MOST_NAMED = 50


@dataclass(frozen=True)
class Stack:
    """The rows of known units: their ids, and where each stands in the table."""

    table: TableRead
    units: NDArray[np.int64]
    rows: NDArray[np.intp]
    problems: tuple[Problem, ...]

    def column(self, code: str) -> NDArray[np.float64] | None:
        """The figures of one item in the order of ``units``, or None where the workbook has no such column."""
        values = self.table.columns.get(code)
        return values[self.rows] if isinstance(values, np.ndarray) else None

    def located(self, cell: str) -> tuple[int, str] | None:
        """The unit and the item of a cell of this table, or None where it is no figure of a known unit."""
        found = CELL.fullmatch(cell)
        if found is None or found["sheet"] != self.table.name:
            return None
        unit, code = self._by_line.get(found["row"]), self._by_letters.get(found["letters"])
        return None if unit is None or code is None else (unit, code)

    @cached_property
    def _by_line(self) -> dict[str, int]:
        key = next(iter(self.table.columns))
        places = (CELL.fullmatch(self.table.place(key, row)) for row in self.rows.tolist())
        return {place["row"]: unit for place, unit in zip(places, self.units.tolist(), strict=True) if place}

    @cached_property
    def _by_letters(self) -> dict[str, str]:
        if not self.table.keys:
            return {}
        places = {code: CELL.fullmatch(self.table.place(code, 0)) for code in self.table.columns}
        return {place["letters"]: code for code, place in places.items() if place}

    def differs(self, code: str, unit: int, old: float | None, new: float, state: Words) -> Problem:
        """The problem of a figure that is in other hands already and says something else."""
        at = int(np.flatnonzero(self.units == unit)[0])
        was = "" if old is None else shown(old)
        return Problem(
            "figure.locked",
            self.table.place(code, int(self.rows[at])),
            f"该数据已是“{state.zh}”（{was}），与表中的 {shown(new)} 不同，没有改动；有误请退回或更正。",
            f"this figure is '{state.en}' ({was}) and differs from {shown(new)}; it was left alone: return or correct it.",
        )


def stacked(table: TableRead, units: Mapping[str, int]) -> Stack:
    """The rows of the units that the round asks; the others are named by their cell."""
    ids = [units.get(code, -1) for code in table.keys]
    found = np.asarray(ids, dtype=np.int64)
    strangers = np.flatnonzero(found < 0).tolist()
    problems = [_stranger(table, row) for row in strangers[:MOST_NAMED]]
    if len(strangers) > MOST_NAMED:
        problems.append(_more(table.name, len(strangers) - MOST_NAMED))
    known = np.flatnonzero(found >= 0)
    return Stack(table, found[known], known, tuple(problems))


def _stranger(table: TableRead, row: int) -> Problem:
    code = table.keys[row]
    return Problem(
        "figure.unit_unknown",
        table.place("unit", row),
        f"本轮没有要求单位“{code}”填报，这一行没有读取。",
        f"the round does not ask the unit '{code}'; this row was not read.",
    )


def _more(sheet: str, count: int) -> Problem:
    return Problem(
        "figure.unit_unknown",
        sheet,
        f"另有 {count} 行同样的问题。",
        f"{count} more with the same problem.",
    )
