"""The ladder of a class: each unit's place as a dot on the bar of its 5–95 % interval, one strip per row of the table."""

from dataclasses import dataclass

from markupsafe import Markup

from liangpai.dossier.report.charts.svg import Scale, canvas, dot, line, rect, text

WIDE, HIGH = 420.0, 38.0
NUMBERED = 40
"""Up to this many places the dot carries its number and every place a line."""


@dataclass(frozen=True)
class Ladder:
    """The places 1 to n of a class, of which the last k are shaded."""

    n: int
    k: int

    @property
    def x(self) -> Scale:
        """Where a place lies."""
        return Scale(1, max(self.n, 2), 16, WIDE - 16)

    def axis(self, says: str) -> Markup:
        """The places along the top of the table."""
        marks = [
            self._last(),
            *(text(self.x(place), 13, f"{place}", "tick", "middle") for place in self._ticks()),
        ]
        return canvas(WIDE, 18, marks, says, "strip")

    def strip(self, rank: float, low: float, high: float, says: str) -> Markup:
        """One unit: the bar of its interval and the dot of its place."""
        x, middle = self.x, HIGH / 2
        reach = 7.0 if self.n <= NUMBERED else 1.5
        marks = [
            self._last(),
            *(line(x(place), 0, x(place), HIGH, "grid") for place in self._ticks()),
            rect(x(low) - reach, middle - 5, x(high) - x(low) + 2 * reach, 10, "interval"),
        ]
        if self.n <= NUMBERED:
            marks.append(dot(x(rank), middle, 10, "place"))
            marks.append(text(x(rank), middle + 4, f"{rank:.0f}", "inplace", "middle"))
        else:
            marks.append(dot(x(rank), middle, 5, "place"))
        return canvas(WIDE, HIGH, marks, says, "strip")

    def _last(self) -> str:
        """The zone of the last k places."""
        if self.k == 0 or self.n < 2:
            return ""
        step = (self.x(self.n) - self.x(1)) / (self.n - 1)
        start = self.x(self.n - self.k + 1) - min(step / 2, 16)
        return rect(start, 0, WIDE - start, HIGH, "lastzone")

    def _ticks(self) -> list[int]:
        if self.n <= 12:
            return list(range(1, self.n + 1))
        ends = [1, self.n]
        return sorted({*ends, *(round(1 + (self.n - 1) * quarter / 4) for quarter in (1, 2, 3))})
