"""The screens that a submission passes; each leaves a prompt for the keeper, none stops a figure."""

from collections.abc import Sequence

from liangpai.catalogue.rules import is_conflict
from liangpai.results.models import Asked, Figure, Round
from liangpai.results.queries.past import past_values, peers_values
from liangpai.results.queries.sheets import Sheet
from liangpai.results.rules.asking import Place, earlier
from liangpai.results.rules.screens import copied_from, is_frozen, is_outlier, jumps

_MOST_PEERS = 200


def prompts_of(
    district: int, round_: Round, sheet: Sheet, ready: Sequence[Figure]
) -> dict[Place, tuple[str, ...]]:
    """The prompts of the figures of one unit that are about to be submitted, by place; only those that have any."""
    if not ready:
        return {}
    form = sheet.form
    base = form.base_period or earlier(form.period)
    past = past_values(district, sheet.asked.unit_id, form.codes, [base, earlier(base)])
    past |= {
        cell.place: cell.value for cell in sheet.cells if cell.place.period == base and cell.value is not None
    }
    peers = _peers(district, round_, sheet)
    own = {row.item: row.value for row in ready if row.period == form.period and row.value is not None}
    copied = copied_from(own, peers)[1]
    found = {}
    for row in ready:
        place = Place(row.unit_id, row.item, row.period)
        codes = _second_source(sheet, row)
        if row.period == form.period and row.value is not None:
            before = past.get(place._replace(period=base)), past.get(place._replace(period=earlier(base)))
            others = [values[row.item] for values in peers.values() if row.item in values]
            codes += _alone(row.value, before, others)
            codes += ["copied"] if row.item in copied else []
        if codes:
            found[place] = tuple(codes)
    return found


def _alone(value: float, before: tuple[float | None, float | None], others: Sequence[float]) -> list[str]:
    base, earlier_still = before
    hits = {
        "jump": jumps(value, base, earlier_still),
        "frozen": is_frozen(value, base),
        "outlier": is_outlier(value, others),
    }
    return [code for code, hit in hits.items() if hit]


def _second_source(sheet: Sheet, row: Figure) -> list[str]:
    """Whether another source holds something else."""
    cell = next(cell for cell in sheet.cells if cell.place == (row.unit_id, row.item, row.period))
    item = sheet.items.get(row.item)
    if cell.held is None or item is None or row.value is None:
        return []
    return ["second_source"] if is_conflict(row.value, cell.held.value, item.tolerance, item.line) else []


def _peers(district: int, round_: Round, sheet: Sheet) -> dict[int, dict[str, float]]:
    """What the units of the same class below the same unit have reported."""
    asked = sheet.asked
    rows = Asked.objects.of(district).filter(
        round_id=round_.pk, class_code=asked.class_code, unit__parent_id=asked.unit.parent_id
    )
    units = list(rows.exclude(unit_id=asked.unit_id).values_list("unit_id", flat=True)[:_MOST_PEERS])
    return peers_values(district, round_.pk, units, sheet.form.codes, sheet.form.period)
