"""What a result workbook shows: sheets, columns, rules that colour cells, charts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from liangpai.spreadsheets.drawing import Cell

Tone = Literal["good", "calm", "warn", "bad"]
ChartKind = Literal["bar", "column", "stacked_bar", "stacked_column", "line", "scatter"]
MOST_ROWS = 1_000_000


@dataclass(frozen=True, slots=True)
class ResultColumn:
    """One column: title, unit of measure, how numbers are shown, how wide it is (None: by its contents)."""

    title: str
    unit_of_measure: str = ""
    number_format: str = "General"
    width: float | None = None
    align: Literal["left", "right", "center"] | None = None
    wrap: bool = False
    bold: bool = False

    @property
    def heading(self) -> str:
        """The title with its unit of measure below."""
        return f"{self.title}\n（{self.unit_of_measure}）" if self.unit_of_measure else self.title


@dataclass(frozen=True, slots=True)
class DataBar:
    """A bar behind the numbers of a column."""

    column: str
    minimum: float | None = None
    maximum: float | None = None
    colour: str = "#BCD3EA"


@dataclass(frozen=True, slots=True)
class ColourScale:
    """Numbers of a column (or of several that share one scale) from pale to strong."""

    columns: tuple[str, ...]
    low: str = "#FFFFFF"
    high: str = "#8FB3D9"
    middle: str | None = None


@dataclass(frozen=True, slots=True)
class WordRule:
    """Cells of a column that say one of these words, toned; the word itself stays, so colour is never alone."""

    column: str
    words: tuple[str, ...]
    tone: Tone


Conditional = DataBar | ColourScale | WordRule


@dataclass(frozen=True, slots=True)
class Chart:
    """A real Excel chart of columns of a sheet (``of``: another sheet; ``rows``: only the first so many).

    ``labels`` writes the values at the points, ``names`` the texts of that column instead.
    """

    kind: ChartKind
    title: str
    categories: str
    series: tuple[str, ...]
    of: str | None = None
    rows: int | None = None
    x_title: str = ""
    y_title: str = ""
    number_format: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    labels: bool = False
    names: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: a title, notes, a table, rules and charts; ``freeze`` columns stay while scrolling."""

    name: str
    title: str
    columns: tuple[ResultColumn, ...] = ()
    rows: Sequence[Sequence[Cell]] = ()
    notes: tuple[str, ...] = ()
    conditional: tuple[Conditional, ...] = ()
    charts: tuple[Chart, ...] = ()
    freeze: int = 0
    landscape: bool = True
    autofilter: bool = False

    def __post_init__(self) -> None:
        titles = [column.title for column in self.columns]
        if len(set(titles)) < len(titles):
            raise ValueError(f"sheet {self.name}: titles of columns must differ: {titles}")
        if len(self.rows) > MOST_ROWS:
            raise ValueError(f"sheet {self.name}: {len(self.rows)} rows do not fit into a sheet")
        wrong = next((row for row in self.rows if len(row) != len(titles)), None)
        if wrong is not None:
            raise ValueError(f"sheet {self.name}: a row has {len(wrong)} cells for {len(titles)} columns")

    def index(self, title: str) -> int:
        """The position of the column with this title.

        Raises:
            ValueError: when there is no such column.
        """
        for position, column in enumerate(self.columns):
            if column.title == title:
                return position
        raise ValueError(f"sheet {self.name} has no column {title!r}")

    @property
    def header_row(self) -> int:
        """The row of the header, counted from 0: below the title and the notes."""
        return 1 + len(self.notes) + (1 if self.notes else 0)
