"""Before and after: the place of every unit with and without the subjective indicators, joined by a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from liangpai.dossier.report.charts.svg import canvas, dot, group, hint, label_width, line, shortened, text

ROW = 22.0
GAP = 150.0
NAME = 9
FLAGGED = 3
"""A shift of so many places is flagged in words (AC-5.9)."""


@dataclass(frozen=True)
class Slope:
    """One unit's places with and without subjective indicators, and the words of its shift when it is flagged."""

    name: str
    before: int
    after: int
    words: str = ""


@dataclass(frozen=True)
class Caption:
    """The words of the picture."""

    says: str
    before: str
    after: str


def slopes(units: Sequence[Slope], caption: Caption) -> Markup:
    """The chart of one class; units with the same place stand below each other in the order given."""
    labels = [shortened(unit.name, NAME) for unit in units]
    left = label_width(labels) + 40
    right = left + GAP
    words = label_width([f"{label}  {unit.words}" for label, unit in zip(labels, units, strict=True)])
    wide, high = right + 38 + words, 30 + len(units) * ROW + 4
    starts, ends = _order([u.before for u in units]), _order([u.after for u in units])
    marks = [text(left, 14, caption.before, "muted", "end"), text(right, 14, caption.after, "muted", "start")]
    for unit, label, start, end in zip(units, labels, starts, ends, strict=True):
        y1, y2 = 30 + (start + 0.5) * ROW, 30 + (end + 0.5) * ROW
        style = "shifted" if unit.words else "steady"
        marks.append(
            group(
                hint(f"{unit.name}: {unit.before} → {unit.after}"),
                line(left, y1, right, y2, style),
                dot(left, y1, 4, f"end {style}"),
                dot(right, y2, 4, f"end {style}"),
                text(left - 10, y1 + 4, f"{label} {unit.before}", "label", "end"),
                text(right + 10, y2 + 4, f"{unit.after} {label}", "label"),
                text(wide - 2, y2 + 4, unit.words, "label flag", "end") if unit.words else "",
            )
        )
    return canvas(wide, high, marks, caption.says, "slopes")


def _order(ranks: Sequence[int]) -> list[int]:
    """The row of each unit on one side: by place, ties in the order given."""
    order = sorted(range(len(ranks)), key=lambda unit: ranks[unit])
    rows = [0] * len(ranks)
    for row, unit in enumerate(order):
        rows[unit] = row
    return rows
