"""What a whole-district import does besides the sets: wrong cells kept as drafts, and stated errors of figures."""

from collections.abc import Mapping
from datetime import datetime

from liangpai.access.actor import Actor
from liangpai.dossier.template import SIGMA
from liangpai.results.models import Figure, Round
from liangpai.results.rules.asking import Form, Place
from liangpai.results.rules.entries import LONGEST
from liangpai.results.rules.stack import Stack
from liangpai.results.rules.staging import Texts
from liangpai.results.workflow import FIGURE
from liangpai.spreadsheets.reading import Reading, TableRead


def keep_wrong_cells(
    *,
    round_: Round,
    reading: Reading,
    stacks: Mapping[str, Stack],
    wanted: Mapping[int, frozenset[str]],
    texts: Texts,
    actor: Actor,
    at: datetime,
) -> int:
    """Keep the texts of wrong cells as drafts, to be mended in the page or the workbook; answer how many.

    Args:
        round_: the round.
        reading: what was read, with its problems.
        stacks: the tables by period.
        wanted: the items that each unit is asked.
        texts: what stands in the cells.
        actor: who imports.
        at: when.
    """
    kept: dict[Place, str] = {}
    for problem in reading.problems:
        for period, stack in () if problem.warning else stacks.items():
            found = stack.located(problem.place)
            if found and found[1] in wanted.get(found[0], frozenset()) and (text := texts.at(problem.place)):
                kept[Place(found[0], found[1], period)] = text[:LONGEST]
    rows = Figure.objects.of(round_.district_id).filter(
        round_id=round_.pk,
        item__in={place.item for place in kept},
        unit_id__in={place.unit for place in kept},
    )
    there = {Place(*row) for row in rows.values_list("unit_id", "item", "period")} if kept else set()
    drafts = [_draft(round_, place, text, actor, at) for place, text in kept.items() if place not in there]
    return len(Figure.objects.bulk_create(drafts, batch_size=500))


def _draft(round_: Round, place: Place, text: str, actor: Actor, at: datetime) -> Figure:
    return Figure(
        district_id=round_.district_id,
        round_id=round_.pk,
        unit_id=place.unit,
        item=place.item,
        period=place.period,
        state=FIGURE.start,
        text=text,
        source="workbook",
        filled_by=actor.account,
        filled_at=at,
    )


def state_errors(*, round_: Round, form: Form, reading: Reading, units: Mapping[str, int]) -> int:
    """Write the stated standard errors of the sheet 误差 to the figures that wait for verification; answer how many."""
    table = reading.tables.get(SIGMA)
    if table is None:
        return 0
    stated = _stated(table, units)
    rows = Figure.objects.of(round_.district_id).filter(
        round_id=round_.pk, period=form.period, state="submitted", item__in={item for _, item in stated}
    )
    found = [row for row in rows.filter(sigma=None) if (row.unit_id, row.item) in stated] if stated else []
    for row in found:
        row.sigma = stated[row.unit_id, row.item]
    return rows.bulk_update(found, ["sigma"], batch_size=500) if found else 0


def _stated(table: TableRead, units: Mapping[str, int]) -> dict[tuple[int, str], float]:
    values = table.numbers(["sigma"])[:, 0].tolist()
    named = zip(table.texts("unit"), table.texts("indicator"), values, strict=True)
    return {
        (units[unit], item): value
        for unit, item, value in named
        if unit is not None and unit in units and item is not None and value == value  # noqa: PLR0124 - an empty cell is NaN
    }
