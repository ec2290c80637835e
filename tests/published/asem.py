"""Read the ASEM reference tables: units aligned by code, missing figures as NaN."""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Asem:
    """The folder of 51 units × 49 indicators after each step of the worked example."""

    folder: Path

    def rows(self, name: str) -> list[dict[str, str]]:
        """The lines of a table as they stand, in the order of the file."""
        with (self.folder / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))

    def table(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...], Array]:
        """Codes (sorted), names of the numeric columns, and values (units, columns), NaN where missing."""
        rows = sorted(self.rows(name), key=lambda row: row["uCode"])
        numeric = [
            column for column in rows[0] if column != "uCode" and all(_is_number(row[column]) for row in rows)
        ]
        values = np.array([[_number(row[column]) for column in numeric] for row in rows])
        return tuple(row["uCode"] for row in rows), tuple(numeric), values

    def values(self, name: str, columns: tuple[str, ...]) -> Array:
        """The named columns of a table, units sorted by code."""
        _, known, values = self.table(name)
        return values[:, [known.index(column) for column in columns]]

    def groups(self, column: str) -> tuple[str, ...]:
        """A column of iData as texts, such as ``EurAsia_group``, units sorted by code."""
        rows = sorted(self.rows("00_iData"), key=lambda row: row["uCode"])
        return tuple(row[column] for row in rows)

    @property
    def meta(self) -> list[dict[str, str]]:
        """The lines of iMeta."""
        return self.rows("00_iMeta")

    @property
    def indicators(self) -> tuple[str, ...]:
        """Codes of the 49 indicators in the order of iMeta."""
        return tuple(row["iCode"] for row in self.meta if row["Type"] == "Indicator")

    @property
    def directions(self) -> Array:
        """+1 or −1 per indicator, in the order of ``indicators``."""
        return np.array([float(row["Direction"]) for row in self.meta if row["Type"] == "Indicator"])

    @property
    def denominators(self) -> tuple[str, ...]:
        """Denominator column of iData per indicator, empty where none, in the order of ``indicators``."""
        return tuple(_text(row["Denominator"]) for row in self.meta if row["Type"] == "Indicator")


def _text(cell: str) -> str:
    return "" if cell == "NA" else cell


def _number(cell: str) -> float:
    return float(_text(cell) or "nan")


def _is_number(cell: str) -> bool:
    try:
        _number(cell)
    except ValueError:
        return False
    return True
