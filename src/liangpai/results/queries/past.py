"""What earlier periods said, for the base period of a form and for the screens."""

from collections.abc import Iterable

from liangpai.catalogue.models import Holding
from liangpai.results.models import Figure
from liangpai.results.rules.asking import Place


def confirmed_before(
    district: int, units: Iterable[int], codes: Iterable[str], period: str, besides: int = 0
) -> dict[Place, tuple[float, str]]:
    """What earlier rounds confirmed for a period, with the round's name; the latest round counts."""
    if not period:
        return {}
    rows = Figure.objects.of(district).filter(
        state="confirmed", item__in=list(codes), unit_id__in=list(units), period=period
    )
    rows = rows.exclude(round_id=besides).select_related("round").order_by("round_id")
    return {
        Place(row.unit_id, row.item, row.period): (row.value, row.round.name)
        for row in rows
        if row.value is not None
    }


def past_values(district: int, unit: int, codes: Iterable[str], periods: Iterable[str]) -> dict[Place, float]:
    """What is known of a unit's earlier periods, confirmed by a round or held in the catalogue, expired or not."""
    wanted, asked = list(codes), [period for period in periods if period]
    held = Holding.objects.of(district).filter(item__code__in=wanted, unit_id=unit, period__in=asked)
    found = {
        Place(unit, row.item.code, row.period): row.value
        for row in held.select_related("item").order_by("is_confirmed", "held_at")
    }
    figures = Figure.objects.of(district).filter(
        state="confirmed", item__in=wanted, unit_id=unit, period__in=asked
    )
    for row in figures.order_by("round_id"):
        if row.value is not None:
            found[Place(unit, row.item, row.period)] = row.value
    return found


def peers_values(
    district: int, round_: int, units: Iterable[int], codes: Iterable[str], period: str
) -> dict[int, dict[str, float]]:
    """What other units have submitted or had confirmed in a round, by unit and item."""
    rows = Figure.objects.of(district).filter(
        round_id=round_,
        item__in=list(codes),
        unit_id__in=list(units),
        period=period,
        state__in=("submitted", "confirmed"),
    )
    found: dict[int, dict[str, float]] = {}
    for unit, item, value in rows.values_list("unit_id", "item", "value"):
        if value is not None:
            found.setdefault(unit, {})[item] = value
    return found
