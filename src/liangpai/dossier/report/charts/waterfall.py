"""The waterfall of a score: each indicator's contribution stands on the ones before it, up to the total."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from liangpai.dossier.report.charts.svg import (
    Scale,
    canvas,
    group,
    hint,
    label_width,
    line,
    rect,
    shortened,
    text,
)
from liangpai.dossier.report.numbers import fixed, signed

ROW = 24.0
PLOT = 560.0
NAME = 13
NUMBERS = 132.0


@dataclass(frozen=True)
class Step:
    """One bar: what it adds (a deduction is negative), and what the median unit of the class gets there, if anything."""

    name: str
    amount: float
    median: float | None = None


@dataclass(frozen=True)
class Caption:
    """The words of the picture."""

    says: str
    total: str
    points: str
    against: str


def waterfall(steps: Sequence[Step], total: float, caption: Caption) -> Markup:
    """The waterfall of one unit; bars short of the class median are hatched and carry the difference in figures."""
    labels = [shortened(step.name, NAME) for step in steps]
    left = label_width([*labels, caption.total]) + 10
    highest = max([total, *_heights(steps)], default=1.0)
    x = Scale(0, highest or 1.0, left, left + PLOT)
    right = left + PLOT + NUMBERS
    high = 24 + (len(steps) + 1) * ROW + 6
    marks = [
        text(left + PLOT + 58, 13, caption.points, "muted", "end"),
        text(right, 13, caption.against, "muted", "end"),
        line(left, 20, left, high - 4, "base"),
    ]
    reached = 0.0
    for at, (step, label) in enumerate(zip(steps, labels, strict=True)):
        y = 24 + at * ROW
        marks.append(_row(step, label, reached, x, y))
        reached += step.amount
        marks.append(line(x(reached), y + 4, x(reached), y + ROW + 4, "link"))
    y = 24 + len(steps) * ROW
    marks += [
        text(left - 8, y + 17, caption.total, "label strong", "end"),
        rect(left, y + 4, x(total) - left, ROW - 8, "whole"),
        text(left + PLOT + 58, y + 17, fixed(total), "number strong", "end"),
    ]
    return canvas(right + 2, high, marks, caption.says, "waterfall")


def _heights(steps: Sequence[Step]) -> list[float]:
    reached, found = 0.0, []
    for step in steps:
        found += [reached + max(step.amount, step.median or 0.0)]
        reached += step.amount
    return found


def _row(step: Step, label: str, reached: float, x: Scale, y: float) -> str:
    start, end = sorted((reached, reached + step.amount))
    short = step.median is not None and round(step.median - step.amount, 2) > 0
    style = "minus" if step.amount < 0 else "plus" if step.median is None else "short" if short else "part"
    marks = [
        hint(f"{step.name}: {signed(step.amount)}"),
        text(x.start - 8, y + 17, label, "label", "end"),
        rect(x(start), y + 4, max(x(end) - x(start), 1.0), ROW - 8, style),
    ]
    if step.median is not None:
        at = x(reached + step.median)
        if short:
            marks.append(rect(x(end), y + 4, at - x(end), ROW - 8, "lack"))
        marks.append(line(at, y + 1, at, y + ROW - 1, "median"))
        marks.append(
            text(
                x.end + NUMBERS,
                y + 17,
                signed(step.amount - step.median),
                f"number {'low' if short else ''}",
                "end",
            )
        )
    sign = signed if step.median is None else fixed
    marks.append(text(x.end + 58, y + 17, sign(step.amount), "number", "end"))
    return group(*marks)
