"""What a workbook asks for, declared once and used to write the template and to read it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from liangpai.words import Lang

Kind = Literal["number", "text", "choice", "date", "code"]
Share = Literal["percent", "fraction"]
Prefill = str | float | date | None

GUIDE_SHEET = "说明"
CHOICES_SHEET = "选项"
ERRORS_SHEET = "问题清单"
RESERVED_SHEETS = frozenset({GUIDE_SHEET, CHOICES_SHEET, ERRORS_SHEET})
_NOT_IN_A_SHEET_NAME = frozenset("[]:*?/\\'!")
_KINDS = frozenset(("number", "text", "choice", "date", "code"))


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what is asked, in which unit of measure, and which answers make sense.

    ``percent`` says how a share is written: as a percentage (85 for 85 %) or as a fraction (0.85).
    ``note`` explains the figure (口径) and is shown as a comment of the header; ``hint`` is shown on entry.
    """

    code: str
    title: str
    unit_of_measure: str = ""
    kind: Kind = "number"
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    percent: Share | None = None
    required: bool = False
    note: str = ""
    hint: str = ""
    number_format: str = "General"
    width: float | None = None
    title_en: str = ""
    """The title on English pages and in English exports; templates are in Chinese."""

    def __post_init__(self) -> None:
        if not self.code.strip() or not self.title.strip():
            raise ValueError(f"a column needs a code and a title: {self!r}")
        if self.kind not in _KINDS:
            raise ValueError(f"column {self.code}: unknown kind {self.kind!r}")
        if (self.kind == "choice") != bool(self.choices):
            raise ValueError(f"column {self.code}: choices belong to the kind 'choice' and only to it")

    @property
    def heading(self) -> str:
        """The title with its unit of measure, as the header shows it."""
        return f"{self.title}（{self.unit_of_measure}）" if self.unit_of_measure else self.title

    def title_in(self, lang: Lang) -> str:
        """The title in a language; the Chinese one where no English is given."""
        return self.title_en or self.title if lang == "en" else self.title


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet with one table; the first column is its key, and no two rows have the same key.

    ``rows`` are prefilled. ``fixed_rows``: exactly these rows are asked for, and what is prefilled is locked.
    ``name_column`` is the code of the column with the name that belongs to the key. ``locked``: of the fixed rows only
    these cells (key, column) are locked, beside key and name; what else is prefilled may be changed.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Prefill], ...] = ()
    fixed_rows: bool = False
    title: str = ""
    hint: str = ""
    name_column: str | None = None
    optional: bool = False
    spare_rows: int = 60
    locked: frozenset[tuple[str, str]] | None = None

    def __post_init__(self) -> None:
        bad_name = _NOT_IN_A_SHEET_NAME & set(self.name)
        if not 0 < len(self.name) <= 31 or bad_name or self.name in RESERVED_SHEETS:
            raise ValueError(f"{self.name!r} cannot be the name of a sheet")
        codes = [column.code for column in self.columns]
        if not codes or len(set(codes)) < len(codes):
            raise ValueError(f"table {self.name}: column codes must be there and differ: {codes}")
        if self.columns[0].kind not in ("code", "text", "choice"):
            raise ValueError(f"table {self.name}: the key column must hold text")
        strangers = {code for row in self.rows for code in row} - set(codes)
        if strangers or (self.name_column and self.name_column not in codes):
            raise ValueError(f"table {self.name}: no such columns: {sorted(strangers) or self.name_column}")
        keys = [row.get(self.key) for row in self.rows]
        if self.fixed_rows and (not all(isinstance(key, str) and key for key in keys)):
            raise ValueError(f"table {self.name}: every fixed row needs its key as text")
        if len(set(keys)) < len(keys):
            raise ValueError(f"table {self.name}: prefilled keys must differ")

    @property
    def key(self) -> str:
        """The code of the key column."""
        return self.columns[0].code

    def is_locked(self, column: Column) -> bool:
        """Whether the column is given by the template and not filled in."""
        if self.locked is not None and column.code not in (self.key, self.name_column):
            return self.fixed_rows and all(self.is_locked_at(row, column) for row in self.rows)
        return self.fixed_rows and (
            column.code == self.key or all(row.get(column.code) is not None for row in self.rows)
        )

    def is_locked_at(self, row: Mapping[str, Prefill], column: Column) -> bool:
        """Whether the cell of one row is among the cells that are locked one by one."""
        return self.locked is not None and (str(row.get(self.key)), column.code) in self.locked


@dataclass(frozen=True, slots=True)
class TemplateStamp:
    """Which template this is: a workbook made for another scheme or version is refused."""

    product: str
    kind: str
    scheme_id: str
    scheme_version: str
    scheme_hash: str

    def entries(self) -> tuple[tuple[str, str, str], ...]:
        """Name in the document properties, label in the guide, and value."""
        return (
            ("liangpai.product", "产品", self.product),
            ("liangpai.kind", "模板种类", self.kind),
            ("liangpai.scheme", "方案", self.scheme_id),
            ("liangpai.version", "方案版本", self.scheme_version),
            ("liangpai.hash", "方案校验码", self.scheme_hash),
        )


@dataclass(frozen=True, slots=True)
class Template:
    """A whole workbook to be filled in."""

    title: str
    stamp: TemplateStamp
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        names = [table.name for table in self.tables]
        if not names or len(set(names)) < len(names):
            raise ValueError(f"a template needs tables with different names: {names}")

    def table(self, name: str) -> Table:
        """The table on the sheet of this name.

        Raises:
            KeyError: when the template has no such table.
        """
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(name)
