"""The promises of a unit with their progress: all for those who work with them, else those announced to the viewer."""

from dataclasses import dataclass
from typing import Any

from liangpai.commitments import queries
from liangpai.commitments.queries import Commitment
from liangpai.commitments.rules.outcomes import Counted, Fulfilment, fulfilment
from liangpai.commitments.workflow import PUBLIC
from liangpai.entrance.middleware import Visit
from liangpai.web.commitments.detail import progress_of

YEARS = 2
"""The latest years that the page shows."""
MOST = 60


@dataclass(frozen=True)
class Year:
    """The promises of one year with the share that is reached of each, and what the announced ones come to."""

    year: int
    rows: list[tuple[Commitment, float | None]]
    fulfilment: Fulfilment


def promises_of(visit: Visit, unit: Any) -> tuple[list[Year], dict[int, Any]]:
    """The latest years, and by which refused need a promise was excused."""
    inside = queries.visible(visit.district, visit.actor).filter(unit_id=unit.pk)
    rows = inside if inside.exists() else queries.shown(visit.actor, visit.district, visit.on, unit.pk)
    found = list(rows.order_by("-year", "due_on", "pk")[:MOST])
    years = sorted({row.year for row in found}, reverse=True)[:YEARS]
    shown = [_year(year, [row for row in found if row.year == year]) for year in years]
    return shown, queries.excuses(visit.district, found)


def _year(year: int, rows: list[Commitment]) -> Year:
    counted = (
        Counted(row.weight, row.difficulty, row.score, row.outcome == "excused")
        for row in rows
        if row.state in PUBLIC
    )
    return Year(year, [(row, progress_of(row)) for row in rows], fulfilment(counted))
