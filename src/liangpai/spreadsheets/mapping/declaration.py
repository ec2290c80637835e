"""The mapping as a value: where one table of the template stands in a file of any layout."""

from collections.abc import Mapping as Pairs
from dataclasses import dataclass, field
from typing import Literal

UnitBy = Literal["code", "name", "name_plain"]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Where one table of the template stands in a file of any layout.

    Rows are counted from 1 as people see them. A column is named by its letter (``C``) or by the title in the
    header row. ``units`` turns what the file calls a unit into its code; ``skip`` are rows that are no unit
    (合计, 平均); ``factors`` multiply a column into the template's unit of measure, and ``fraction_columns`` are
    columns of fractions where the template takes percentages. ``transpose``: units stand across, so that
    ``header_row`` is a column, ``first_row`` the first column of figures, and the "columns" are rows.
    """

    table: str
    sheet: str
    header_row: int
    first_row: int
    unit_column: str
    columns: Pairs[str, str]
    last_row: int | None = None
    unit_by: UnitBy = "code"
    units: Pairs[str, str] = field(default_factory=dict)
    skip: tuple[str, ...] = ()
    fraction_columns: tuple[str, ...] = ()
    factors: Pairs[str, float] = field(default_factory=dict)
    transpose: bool = False
