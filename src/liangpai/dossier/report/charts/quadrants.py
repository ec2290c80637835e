"""Level against change: one dot per unit, cut at the medians of the class into four quadrants that carry their names."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from markupsafe import Markup

from liangpai.dossier.report.charts.svg import Scale, canvas, dot, group, hint, label_width, line, rect, text

WIDE, HIGH = 560.0, 520.0
LEFT, TOP, RIGHT, BOTTOM = 52.0, 14.0, 14.0, 46.0
LABEL_HIGH = 14.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Spot:
    """One unit: its score for level and its score for growth."""

    name: str
    level: float
    growth: float
    marked: bool = False


@dataclass(frozen=True)
class Caption:
    """The words of the picture; ``corners`` clockwise from the upper left."""

    says: str
    level: str
    growth: str
    corners: tuple[str, str, str, str]


def quadrants(spots: Sequence[Spot], caption: Caption) -> Markup:
    """The scatter of one class."""
    x = _scale([spot.level for spot in spots], LEFT, WIDE - RIGHT)
    y = _scale([spot.growth for spot in spots], HIGH - BOTTOM, TOP)
    across, up = x(median(spot.level for spot in spots)), y(median(spot.growth for spot in spots))
    marks = [
        rect(LEFT, TOP, WIDE - RIGHT - LEFT, HIGH - BOTTOM - TOP, "frame"),
        *_ticks(x, y),
        line(across, TOP, across, HIGH - BOTTOM, "cross"),
        line(LEFT, up, WIDE - RIGHT, up, "cross"),
        *_corners(caption),
        text((LEFT + WIDE - RIGHT) / 2, HIGH - 8, caption.level, "muted", "middle"),
        f'<text class="muted" transform="translate(14 {(TOP + HIGH - BOTTOM) / 2:g}) rotate(-90)" '
        f'text-anchor="middle">{caption.growth}</text>',
    ]
    taken: list[Box] = [(x(s.level) - 6, y(s.growth) - 6, x(s.level) + 6, y(s.growth) + 6) for s in spots]
    for spot in spots:
        marks.append(_spot(spot, x(spot.level), y(spot.growth), taken))
    return canvas(WIDE, HIGH, marks, caption.says, "quadrants")


def _scale(values: Sequence[float], start: float, end: float) -> Scale:
    margin = max((max(values) - min(values)) * 0.12, 1.0)
    return Scale(min(values) - margin, max(values) + margin, start, end)


def _ticks(x: Scale, y: Scale) -> list[str]:
    marks = []
    for value in _round_values(x):
        marks.append(text(x(value), HIGH - BOTTOM + 16, f"{value:g}", "tick", "middle"))
        marks.append(line(x(value), HIGH - BOTTOM, x(value), HIGH - BOTTOM + 4, "base"))
    for value in _round_values(y):
        marks.append(text(LEFT - 7, y(value) + 4, f"{value:g}", "tick", "end"))
        marks.append(line(LEFT - 4, y(value), LEFT, y(value), "base"))
    return marks


def _round_values(scale: Scale) -> list[float]:
    """Round numbers along a scale, about five of them."""
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 1e9) if (scale.high - scale.low) / s <= 6)
    first = -(-scale.low // step)
    return [n * step for n in range(int(first), int(scale.high // step) + 1)]


def _corners(caption: Caption) -> list[str]:
    left, right, top, bottom = LEFT + 8, WIDE - RIGHT - 8, TOP + 18, HIGH - BOTTOM - 10
    spots = ((left, top, "start"), (right, top, "end"), (right, bottom, "end"), (left, bottom, "start"))
    return [
        text(x, y, word, "corner", anchor)
        for word, (x, y, anchor) in zip(caption.corners, spots, strict=True)
    ]


def _spot(spot: Spot, x: float, y: float, taken: list[Box]) -> str:
    """A dot with its name at the first free side; a name that fits nowhere is left to the pointer."""
    wide = label_width([spot.name]) + 2
    sides = ((x + 9, y + 4, "start"), (x - 9, y + 4, "end"), (x, y - 10, "middle"), (x, y + 19, "middle"))
    marks = [
        hint(f"{spot.name}: {spot.level:.2f}, {spot.growth:.2f}"),
        dot(x, y, 5.5, "spot marked" if spot.marked else "spot"),
    ]
    for at, base, anchor in sides:
        left = at - {"start": 0, "middle": wide / 2, "end": wide}[anchor]
        box = (left, base - LABEL_HIGH + 3, left + wide, base + 3)
        if left >= LEFT and left + wide <= WIDE - RIGHT and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            marks.append(text(at, base, spot.name, "label", anchor))
            break
    return group(*marks)


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
