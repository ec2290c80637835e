"""The standings of a class as rows in bands: what the evidence cannot tell apart stands together."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from liangpai.dossier.report.charts.ladder import Ladder
from liangpai.dossier.report.numbers import NOTHING, fixed, places
from liangpai.dossier.report.source import Source
from liangpai.dossier.report.verdicts import Badge, badges_of
from liangpai.scoring.assessment import Standing, bands

FIRST, LAST = 200, 50
"""Rows shown of a class that is too long to read; of units that are not ranked the first ``LAST``."""


@dataclass(frozen=True)
class Row:
    """One unit in the table."""

    at: int
    name: str
    rank: str
    score: str
    grade: str
    capped: bool
    change: str
    turn: str
    """``up``, ``down`` or nothing: how the change is coloured; its words say it as well."""
    strip: Markup
    interval: str
    badges: tuple[Badge, ...]


@dataclass(frozen=True)
class Band:
    """Neighbours that are not told apart; a band of one is simply a unit."""

    rows: tuple[Row, ...]
    span: str

    @property
    def is_shared(self) -> bool:
        """Whether more than one unit stands in it."""
        return len(self.rows) > 1


@dataclass(frozen=True)
class Roster:
    """The whole table: its axis, its bands, how many units stand unseen after which band, and who is not ranked."""

    axis: Markup
    bands: tuple[Band, ...]
    omitted: int
    omitted_after: int
    compared: bool
    not_ranked: str


def roster(source: Source, standing: Standing) -> Roster:
    """The table of one class."""
    assessment, n = source.assessment, int(standing.rated.size)
    ladder = Ladder(n, source.last_places(standing))
    maker = _Rows(source, standing, ladder)
    if n <= FIRST + LAST:
        shown = [[*band] for band in bands(assessment, standing)]
        after = len(shown)
    else:
        order = [int(standing.rated[place]) for place in source.best_first(standing)]
        shown = [[row] for row in (*order[:FIRST], *order[-LAST:])]
        after = FIRST
    return Roster(
        axis=ladder.axis(source.say("places")),
        bands=tuple(maker.band(rows) for rows in shown),
        omitted=max(0, n - FIRST - LAST),
        omitted_after=after,
        compared=standing.simulated.behind is not None,
        not_ranked=_listed(source, list(_not_ranked(source, standing))),
    )


class _Rows:
    """Makes the rows of one class from arrays that are looked up once."""

    def __init__(self, source: Source, standing: Standing, ladder: Ladder) -> None:
        self._source, self._ladder = source, ladder
        self._place = {row: place for place, row in enumerate(standing.rated.tolist())}
        self._low, self._high = standing.simulated.low, standing.simulated.high
        self._previous = {item.unit: item.rank for item in source.assessment.figures.previous}
        self._capped = {case.unit for case in source.assessment.figures.vetoes}
        self._badges = badges_of(source, standing)

    def band(self, rows: list[int]) -> Band:
        ranks = [float(source_rank) for source_rank in self._source.assessment.ranks[rows]]
        return Band(tuple(self._row(row) for row in rows), places(min(ranks), max(ranks)))

    def _row(self, row: int) -> Row:
        source, assessment, place = self._source, self._source.assessment, self._place[row]
        rank, low, high = int(assessment.ranks[row]), float(self._low[place]), float(self._high[place])
        interval = places(low, high)
        change, turn = self._change(source.code(row), rank)
        says = source.say("ladder_says", name=source.name(row), rank=rank, interval=interval)
        return Row(
            at=row,
            name=source.name(row),
            rank=str(rank),
            score=fixed(float(assessment.published[row]), assessment.scheme.precision),
            grade=assessment.grades[row],
            capped=source.code(row) in self._capped,
            change=change,
            turn=turn,
            strip=self._ladder.strip(rank, low, high, says),
            interval=interval,
            badges=self._badges.get(source.code(row), ()),
        )

    def _change(self, unit: str, rank: int) -> tuple[str, str]:
        before = self._previous.get(unit)
        if before is None:
            return NOTHING, ""
        if before == rank:
            return self._source.say("unchanged"), ""
        key = "up" if before > rank else "down"
        return self._source.say(key, n=abs(before - rank)), key


def _listed(source: Source, named: list[str]) -> str:
    more = source.say("more", n=len(named) - LAST) if len(named) > LAST else ""
    return source.listed(named[:LAST]) + source.aside(more)


def _not_ranked(source: Source, standing: Standing) -> Iterator[str]:
    assessment = source.assessment
    for row, unit in enumerate(assessment.figures.units):
        if unit.class_code != standing.class_code or assessment.status[row] == "rated":
            continue
        share = f"{assessment.missing_weight[row]:.1%}"
        reason = (
            source.say("new_unit") if assessment.status[row] == "new" else source.say("unrated", share=share)
        )
        yield unit.name + source.aside(reason)
