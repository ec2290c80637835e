"""The trend of a unit's score over the periods, as a line with its places."""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from liangpai.dossier.report.charts.svg import Scale, canvas, dot, group, hint, line, text

WIDE, HIGH = 640.0, 170.0
LEFT, RIGHT, TOP, BOTTOM = 40.0, 40.0, 34.0, 30.0
Point = tuple[str, float, int | None]
"""Period, score, place."""


def trend(points: Sequence[Point], says: str) -> Markup:
    """The line of the scores, the earliest period first; each point carries its score, and its place in the hint."""
    scores = [score for _, score, _ in points]
    margin = max((max(scores) - min(scores)) * 0.2, 1.0)
    y = Scale(min(scores) - margin, max(scores) + margin, HIGH - BOTTOM, TOP)
    x = Scale(0, max(len(points) - 1, 0), LEFT, WIDE - RIGHT)
    places = [(x(at), y(score)) for at, score in enumerate(scores)]
    marks = [line(LEFT, HIGH - BOTTOM, WIDE - RIGHT, HIGH - BOTTOM, "base")]
    marks += [line(*a, *b, "trend") for a, b in pairwise(places)]
    for (period, score, rank), (across, up) in zip(points, places, strict=True):
        marks.append(
            group(
                hint(f"{period}: {score:.2f}" + ("" if rank is None else f" · {rank}")),
                dot(across, up, 5, "trend-dot"),
                text(across, up - 12, f"{score:.2f}", "label", "middle"),
                text(across, HIGH - 10, period, "tick", "middle"),
            )
        )
    return canvas(WIDE, HIGH, marks, says, "trend-chart")
