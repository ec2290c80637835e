"""The problems found in one workbook, in the order a person would meet them, repeats beyond a limit counted."""

from collections import Counter

from liangpai.problems import Problem
from liangpai.spreadsheets.opening import Grid
from liangpai.spreadsheets.wording import WORDINGS, problem

MOST_OF_A_KIND = 50  # named cells of one kind of problem in one sheet


class Findings:
    """Collects problems of a workbook; names at most ``MOST_OF_A_KIND`` of a kind in a sheet, and counts the rest."""

    def __init__(self) -> None:
        self._found: list[tuple[tuple[int, int, int], Problem]] = []
        self._counts: Counter[tuple[str, str]] = Counter()
        self._sheets: dict[str, int] = {}

    def at(self, code: str, grid: Grid, row: int, column: int, /, **words: object) -> None:
        """A problem of one cell."""
        self._counts[code, grid.name] += 1
        if self._counts[code, grid.name] <= MOST_OF_A_KIND:
            order = (column, row) if grid.is_turned else (row, column)
            self._add((self._order(grid.name), *order), problem(code, grid.cell(row, column), **words))

    def on(self, code: str, sheet: str, /, **words: object) -> None:
        """A problem of a whole sheet or of the file."""
        self._counts[code, sheet] += 1
        if self._counts[code, sheet] <= MOST_OF_A_KIND:
            self._add((self._order(sheet), -1, -1), problem(code, sheet, **words))

    def problems(self) -> tuple[Problem, ...]:
        """Everything found, by sheet, row and column."""
        rest = [
            ((self._order(sheet), 1 << 30, 0), _more(code, sheet, count - MOST_OF_A_KIND))
            for (code, sheet), count in self._counts.items()
            if count > MOST_OF_A_KIND
        ]
        return tuple(found for _, found in sorted([*self._found, *rest], key=lambda entry: entry[0]))

    def _add(self, order: tuple[int, int, int], found: Problem) -> None:
        self._found.append((order, found))

    def _order(self, sheet: str) -> int:
        return self._sheets.setdefault(sheet, len(self._sheets))


def _more(code: str, sheet: str, count: int) -> Problem:
    said = problem("more", sheet, count=count, kind=code)
    return Problem(code, sheet, said.zh, said.en, warning=WORDINGS[code].warning)
