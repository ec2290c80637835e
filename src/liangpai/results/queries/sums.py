"""Confirmed figures summed up the tree of units: village to town to district, unknown staying unknown."""

from dataclasses import dataclass

import numpy as np

from liangpai.organisations.models import Unit
from liangpai.results.models import Round
from liangpai.results.queries.confirmed import confirmed
from liangpai.results.rules.asking import Ask
from liangpai.scoring.rollup import roll_up


@dataclass(frozen=True, slots=True)
class Summed:
    """A unit that stands above units of a round: its total of each item (None: nothing known) and how many are known."""

    unit: Unit
    depth: int
    totals: tuple[float | None, ...]
    known: tuple[int, ...]
    asked: int
    """How many units of the round lie at or below it."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What a round adds up to: the items that may be added, and the units above those asked, in the order of the tree."""

    asks: tuple[Ask, ...]
    rows: tuple[Summed, ...]


def sums(district: int, round_: Round) -> Sums:
    """The confirmed figures of a round, added up over the tree; shares and scores are never added."""
    found = confirmed(district, round_)
    columns = [at for at, ask in enumerate(found.form.asks) if may_be_added(ask)]
    tree = _tree(district, {part for row in found.units for part in _ids(row.path)})
    at = {unit.pk: row for row, unit in enumerate(tree)}
    values = np.full((len(tree), len(columns) + 1), np.nan)
    for row, asked in enumerate(found.units):
        values[at[asked.unit], :-1] = found.now[row, columns]
        values[at[asked.unit], -1] = 1
    parents = np.array([at.get(unit.parent_id or 0, -1) for unit in tree], dtype=np.intp)
    rolled = roll_up(parents, values)
    above = set(parents.tolist())
    rows = tuple(
        Summed(
            unit,
            len(_ids(unit.path)) - 1,
            tuple(None if np.isnan(total) else float(total) for total in rolled.total[row, :-1]),
            tuple(rolled.known[row, :-1].tolist()),
            int(rolled.known[row, -1]),
        )
        for row, unit in enumerate(tree)
        if row in above
    )
    return Sums(tuple(found.form.asks[column] for column in columns), rows)


def may_be_added(ask: Ask) -> bool:
    """Whether figures of several units make a sum: amounts do, shares and scores do not."""
    return bool(ask.unit_of_measure) and ask.unit_of_measure not in ("%", "分")


def _ids(path: str) -> list[int]:
    return [int(part) for part in path.split("/") if part]


def _tree(district: int, ids: set[int]) -> list[Unit]:
    return list(Unit.objects.of(district).filter(pk__in=ids).order_by("path"))
