"""The few marks the charts are drawn with, as strings of valid XML, and the scale from values to pixels."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from markupsafe import Markup, escape

from liangpai.papers.wording import clean, width

EM = 12.0
"""Pixels of one Chinese character in a label."""


@dataclass(frozen=True)
class Scale:
    """Values between ``low`` and ``high`` laid out between two pixels; a range of nothing lies in the middle."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        if self.high == self.low:
            return (self.start + self.end) / 2
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def canvas(wide: float, high: float, marks: Iterable[str], says: str, style: str = "") -> Markup:
    """A whole picture with a sentence for those who cannot see it."""
    label = escape(clean(says))
    return Markup(  # noqa: S704 - every text in the marks was escaped when it was drawn
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{style}" viewBox="0 0 {wide:g} {high:g}" '
        f'width="{wide:g}" height="{high:g}" role="img" aria-label="{label}">{"".join(marks)}</svg>'
    )


def rect(  # noqa: PLR0917 - a rectangle has four numbers
    x: float, y: float, wide: float, high: float, style: str, fill: str = ""
) -> str:
    """A rectangle; ``style`` names its class in the style sheet, ``fill`` a computed colour."""
    colour = f' fill="{fill}"' if fill else ""
    return f'<rect class="{style}" x="{x:.1f}" y="{y:.1f}" width="{max(wide, 0):.1f}" height="{high:.1f}"{colour}/>'


def line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    """A straight line."""
    return f'<line class="{style}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def dot(x: float, y: float, radius: float, style: str) -> str:
    """A disc."""
    return f'<circle class="{style}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}"/>'


def text(x: float, y: float, says: str, style: str = "", anchor: str = "start") -> str:
    """A line of text, cleaned of what a document cannot hold and escaped."""
    return (
        f'<text class="{style}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(clean(says))}</text>'
    )


def hint(says: str) -> str:
    """What the pointer is told over the group this stands in."""
    return f"<title>{escape(clean(says))}</title>"


def group(*marks: str) -> str:
    """Marks that belong together."""
    return f"<g>{''.join(marks)}</g>"


def shortened(says: str, most: float) -> str:
    """A label of at most so many Chinese characters, the rest as an ellipsis."""
    if width(says) <= most:
        return says
    ends = accumulate(width(sign) for sign in says)
    return says[: sum(end <= most - 1 for end in ends)] + "…"


def label_width(labels: Iterable[str], em: float = EM) -> float:
    """Pixels that the longest label takes."""
    return max((width(label) for label in labels), default=0.0) * em
