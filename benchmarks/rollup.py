"""P9: village to town to county to city, 60 indicators, against the GROUP BY of the same rows in SQLite."""

import sqlite3
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from benchmarks.measure import Row, medians
from liangpai.scoring.rollup import RolledUp, roll_up

VILLAGES, TOWNS, COUNTIES, CITIES, ITEMS = 26_842, 1_757, 124, 21, 60


def p9() -> Iterator[Row]:
    """A province in memory on both sides: our arrays, their indexed table; both give the sums of every level."""
    generator = np.random.default_rng(9)
    parents = _tree()
    values = np.full((parents.size, ITEMS), np.nan)
    values[-VILLAGES:] = generator.normal(50, 10, (VILLAGES, ITEMS)).round(2)
    database = _table(parents, values)
    _insist_equal(roll_up(parents, values), _grouped(database))
    ours, peer = medians(lambda: roll_up(parents, values), lambda: _grouped(database))
    yield Row("P9", "roll up 26,842 × 60 over four levels", ours, "SQLite GROUP BY", peer, 10)


def _tree() -> NDArray[np.intp]:
    """Cities first, then counties, towns and villages, each with the row of its parent."""
    sizes = (CITIES, COUNTIES, TOWNS, VILLAGES)
    starts = np.cumsum((0, *sizes))
    levels = [np.full(CITIES, -1)]
    for level in range(1, len(sizes)):
        levels.append(starts[level - 1] + np.arange(sizes[level]) * sizes[level - 1] // sizes[level])
    return np.concatenate(levels)


def _table(parents: NDArray[np.intp], values: NDArray[np.float64]) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE place (village INTEGER PRIMARY KEY, town INT, county INT, city INT)")
    database.execute("CREATE TABLE figure (village INT, item INT, value REAL)")
    villages = range(parents.size - VILLAGES, parents.size)
    town = parents[parents.size - VILLAGES :]
    county = parents[town]
    places = zip(villages, town.tolist(), county.tolist(), parents[county].tolist(), strict=True)
    database.executemany("INSERT INTO place VALUES (?, ?, ?, ?)", places)
    rows = ((village, item, values[village, item]) for village in villages for item in range(ITEMS))
    database.executemany("INSERT INTO figure VALUES (?, ?, ?)", rows)
    return database


def _grouped(database: sqlite3.Connection) -> dict[tuple[int, int], float]:
    """The sums of each level by unit and item, one statement a level."""
    found = {}
    for level in ("town", "county", "city"):
        rows = database.execute(
            f"SELECT {level}, item, SUM(value) FROM figure JOIN place USING (village) GROUP BY {level}, item"  # noqa: S608 - names of ours
        )
        found |= {(unit, item): total for unit, item, total in rows}
    return found


def _insist_equal(ours: RolledUp, theirs: dict[tuple[int, int], float]) -> None:
    """Both must say the same, or the race is for nothing."""
    assert all(abs(ours.total[unit, item] - total) < 1e-5 for (unit, item), total in theirs.items())
