"""The heat map of rank acceptability: how often each unit took each place, darker for more often, numbers in per cent."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from liangpai.dossier.report.charts.svg import (
    canvas,
    group,
    hint,
    label_width,
    line,
    rect,
    shortened,
    text,
)

Colour = tuple[int, int, int]
PALE: Colour = (232, 241, 250)
DEEP: Colour = (8, 62, 122)
WHITE: Colour = (255, 255, 255)
INK: Colour = (0, 0, 0)
DARK_FROM = 0.52
"""From this share on the number is white: only between 0.51 and 0.53 do white and black both reach a contrast of 4.5."""
SHOWN_FROM = 0.005
NAME = 10


def shade(share: float) -> Colour:
    """The blue of a share between 0 and 1; a single hue, so that darker only ever means more."""
    weight = share**0.6
    red, green, blue = (round(p + (d - p) * weight) for p, d in zip(PALE, DEEP, strict=True))
    return red, green, blue


def ink_on(share: float) -> Colour:
    """The colour of a number on that blue."""
    return WHITE if share >= DARK_FROM else INK


@dataclass(frozen=True)
class _Grid:
    """Where the cells lie."""

    left: float
    top: float
    wide: float
    high: float

    def x(self, place: float) -> float:
        """The left edge of a place, counted from 0."""
        return self.left + place * self.wide

    def y(self, row: float) -> float:
        """The upper edge of a row, counted from 0."""
        return self.top + row * self.high


def heat_map(names: Sequence[str], shares: Sequence[Sequence[float]], k: int, says: str, axis: str) -> Markup:
    """The map of one class.

    Args:
        names: of the units, best first.
        shares: (n, n) share of replications in each place, rows as the names.
        k: the last k places, set apart by a line.
        says: the picture in a sentence.
        axis: the word above the places.
    """
    n = len(names)
    cell = (46.0, 26.0) if n <= 12 else (30.0, 20.0) if n <= 22 else (24.0, 17.0)
    labels = [shortened(name, NAME) for name in names]
    grid = _Grid(label_width(labels) + 12, 38.0, *cell)
    marks = [text(grid.left, 13, axis, "muted")]
    marks += [text(grid.x(place + 0.5), 31, f"{place + 1}", "tick", "middle") for place in range(n)]
    for row, (name, label) in enumerate(zip(names, labels, strict=True)):
        marks.append(text(grid.left - 8, grid.y(row + 0.5) + 4, label, "label", "end"))
        for place, share in enumerate(shares[row]):
            if share >= SHOWN_FROM:
                marks.append(_cell(grid, row, place, share, f"{name} · {place + 1}: {share:.3f}"))
    if 0 < k < n:
        marks.append(line(grid.x(n - k), grid.top - 18, grid.x(n - k), grid.y(n), "cut"))
    marks.append(rect(grid.left, grid.top, n * grid.wide, n * grid.high, "frame"))
    return canvas(grid.x(n) + 2, grid.y(n) + 2, marks, says, "heat")


def _cell(grid: _Grid, row: int, place: int, share: float, says: str) -> str:
    style = "incell ondark" if ink_on(share) == WHITE else "incell"
    return group(
        hint(says),
        rect(
            grid.x(place) + 0.5, grid.y(row) + 0.5, grid.wide - 1, grid.high - 1, "cell", _hex(shade(share))
        ),
        text(grid.x(place + 0.5), grid.y(row + 0.5) + 4, f"{share * 100:.0f}", style, "middle"),
    )


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
