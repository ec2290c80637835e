"""From a workbook that was read to entries by place: wrong cells keep their text and problem, whole errors stop it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from liangpai.dossier.template import BASE, NOW
from liangpai.problems import Problem, Rejected
from liangpai.results.rules.asking import Form, Place
from liangpai.results.rules.entries import LONGEST, Entry, read_entry
from liangpai.spreadsheets.cells import column_index
from liangpai.spreadsheets.opening import Book
from liangpai.spreadsheets.reading import Reading, TableRead
from liangpai.spreadsheets.texts import cell_text

CELL = re.compile(r"(?P<sheet>.+)!(?P<letters>[A-Z]{1,3})(?P<row>\d+)")
_READ_AGAIN = ("text_in_number", "magnitude_in_number")
"""What the grid's own reader may understand: 12.6万 in a column of 万元."""
_TOLD_BYCELL = ("prefilled_changed",)
"""What the check against the grid says more exactly."""


@dataclass
class Staged:
    """Entries by place, with the cells they came from, and the problems that belong to no figure."""

    entries: dict[Place, Entry] = field(default_factory=dict)
    cells: dict[Place, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def staged(reading: Reading, form: Form, units: Mapping[str, int], open_again: Callable[[], Book]) -> Staged:
    """The entries of a workbook.

    Args:
        reading: all its tables and problems.
        form: what the round asks.
        units: ids of units by their code in the workbook.
        open_again: opens the workbook once more, for the texts of wrong cells.

    Raises:
        Rejected: an error that is not about single cells of known figures, such as a missing sheet or a wrong stamp.
    """
    found = Staged()
    for sheet, period in ((NOW, form.period), (BASE, form.base_period)):
        table = reading.tables.get(sheet)
        if table is not None and period:
            _take(table, form, units, period, found)
    places = {cell: place for place, cell in found.cells.items()}
    _refuse_whole_errors(reading, places)
    texts = Texts(open_again)
    for problem in reading.problems:
        place = places.get(problem.place)
        if place is None or problem.warning:
            found.problems.append(problem)
        elif problem.code not in _TOLD_BYCELL:
            ask = form.ask(place.item)
            assert ask is not None  # noqa: S101 - places come from the form
            text = texts.at(problem.place)
            if not text:
                found.entries.pop(place, None)
                found.problems.append(problem)
                continue
            again = read_entry(text, ask, problem.place) if problem.code in _READ_AGAIN else None
            found.entries[place] = again or Entry(text=text[:LONGEST], problem=problem)
    return found


def _take(table: TableRead, form: Form, units: Mapping[str, int], period: str, found: Staged) -> None:
    asks = [ask for ask in form.asks if ask.code in table.columns]
    values = table.numbers([ask.code for ask in asks])
    for row, code in enumerate(table.keys):
        unit = units.get(code)
        for column, ask in enumerate(asks):
            if unit is not None:
                place = Place(unit, ask.code, period)
                found.cells[place] = table.place(ask.code, row)
                if not np.isnan(values[row, column]):
                    # Fifteen digits are what Excel shows; a change of unit (元 to 万元) leaves noise behind them.
                    found.entries[place] = Entry(float(f"{values[row, column]:.15g}"))


def _refuse_whole_errors(reading: Reading, places: Mapping[str, Place]) -> None:
    """Without any figure read, or with a workbook of another round, there is nothing to stage."""
    whole = [
        problem
        for problem in reading.problems
        if problem.code == "wrong_stamp" or not (problem.warning or CELL.fullmatch(problem.place))
    ]
    if whole or not places:
        raise Rejected(reading.problems)


class Texts:
    """What stands in cells, read once for each sheet."""

    def __init__(self, open_again: Callable[[], Book]) -> None:
        self._open = open_again
        self._books: list[Book] = []
        self._rows: dict[str, Sequence[Sequence[object]]] = {}

    def at(self, cell: str) -> str:
        """The text of a cell such as ``本期数据!C7``."""
        found = CELL.fullmatch(cell)
        if found is None:
            return ""
        rows = self._of(found["sheet"])
        row, column = int(found["row"]) - 1, column_index(found["letters"])
        inside = row < len(rows) and column is not None and column < len(rows[row])
        return cell_text(rows[row][column]) if inside else ""

    def _of(self, sheet: str) -> Sequence[Sequence[object]]:
        if sheet not in self._rows:
            if not self._books:
                self._books.append(self._open())
            self._rows[sheet] = self._books[0].grid(sheet).rows
        return self._rows[sheet]
