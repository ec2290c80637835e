"""Standings as pages show them: bands of units that cannot be told apart, bars, intervals, moves since last time."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import Markup

from liangpai.dossier.report.charts.ladder import Ladder
from liangpai.dossier.report.numbers import places
from liangpai.dossier.sentences import graded_apart
from liangpai.spreadsheets.results import ResultColumn, Sheet
from liangpai.words import Lang, Words

FLAGGED = 3
"""A unit that moves so many places without the opinions is flagged (AC-5.9)."""


@dataclass(frozen=True)
class RowShown:
    """One unit's line."""

    unit: int
    name: str
    rank: str
    score: str
    percent: float
    grade: str
    change: Words
    way: str
    """``up``, ``down`` or nothing."""
    interval: str
    strip: Markup
    shift: Words
    is_flagged: bool
    decisions: list[dict[str, Any]]


@dataclass(frozen=True)
class BandShown:
    """Neighbours that the evidence cannot tell apart; one unit alone where it can."""

    places: str
    rows: list[RowShown]
    is_shared: bool
    is_ranked: bool
    graded: Words | None = None
    """What is said where the grades within it differ."""


def bands_shown(standings: Iterable[Any], n: int) -> list[BandShown]:
    """The standings of one class as bands, the best first; those without a rank come last, each for itself.

    Args:
        standings: rows of one class in their order.
        n: how many units the whole class has.
    """
    ladder = Ladder(n, 0)
    found = []
    for band, members in groupby(standings, key=lambda one: one.band or -one.order - 1):
        held = list(members)
        rows = [_row(one, ladder) for one in held]
        ranks = [one.rank for one in held if one.rank is not None]
        low, high = (min(ranks), max(ranks)) if ranks else (0, 0)
        shown = places(low, high) if ranks else "—"
        graded = graded_apart([(row.name, row.grade) for row in rows])
        found.append(BandShown(shown, rows, len(rows) > 1, band > 0, graded))
    return found


def _row(one: Any, ladder: Ladder) -> RowShown:
    way, change = _change(one.previous_rank, one.rank)
    shift = _shift(one.rank, one.rank_without_subjective)
    placed = one.rank is not None and one.low is not None and one.high is not None
    interval = places(one.low, one.high) if placed else "—"
    says = f"{one.unit.name} {one.rank}（{interval}）"
    return RowShown(
        unit=one.unit_id,
        name=one.unit.name,
        rank="—" if one.rank is None else str(one.rank),
        score="—" if one.score is None else f"{one.score:.2f}",
        percent=max(0.0, min(100.0, one.score or 0.0)),
        grade=one.grade,
        change=change,
        way=way,
        interval=interval,
        strip=ladder.strip(one.rank, one.low, one.high, says) if placed else Markup(""),
        shift=_shift_words(shift),
        is_flagged=abs(shift or 0) >= FLAGGED,
        decisions=one.decisions,
    )


def _change(before: int | None, now: int | None) -> tuple[str, Words]:
    if before is None or now is None:
        return "", Words("—", "—")
    gained = before - now
    if gained == 0:
        return "", Words("持平", "same")
    if gained > 0:
        return "up", Words(f"↑ 升{gained}位", f"↑ up {gained}")
    return "down", Words(f"↓ 降{-gained}位", f"↓ down {-gained}")


def _shift(rank: int | None, without: int | None) -> int | None:
    return None if rank is None or without is None else rank - without


def _shift_words(shift: int | None) -> Words:
    if not shift:
        return Words("", "")
    if shift > 0:
        return Words(f"剔除主观指标后升{shift}位", f"up {shift} without opinions")
    return Words(f"剔除主观指标后降{-shift}位", f"down {-shift} without opinions")


TITLES = (
    Words("名次", "Rank"),
    Words("单位", "Unit"),
    Words("得分", "Score"),
    Words("等次", "Grade"),
    Words("上期名次", "Rank before"),
    Words("区间下限", "Low"),
    Words("区间上限", "High"),
    Words("剔除主观指标名次", "Rank without opinions"),
    Words("不足以区分组", "Band"),
)


def sheet_of(standings: Iterable[Any], name: str, notes: tuple[str, ...], lang: Lang) -> Sheet:
    """The standings of one class as a sheet of a workbook."""
    rows = [
        (
            one.rank,
            one.unit.name,
            one.score,
            one.grade,
            one.previous_rank,
            one.low,
            one.high,
            one.rank_without_subjective,
            one.band or None,
        )
        for one in standings
    ]
    columns = tuple(
        ResultColumn(title.says(lang), number_format="0.00" if title == TITLES[2] else "General")
        for title in TITLES
    )
    return Sheet(name=name[:31], title=name, columns=columns, rows=rows, notes=notes, freeze=2)
