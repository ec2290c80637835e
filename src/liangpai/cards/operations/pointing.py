"""Points of cards in the next assessment: a circumstance of the next round whose scheme has the rule's code."""

from datetime import date, datetime

from liangpai.access.actor import house
from liangpai.assessments.operations import record_circumstance
from liangpai.cards.models import Card
from liangpai.cards.queries.occasions import DEALT, rules_for
from liangpai.cards.rules.consequences import points_of
from liangpai.frameworks.queries import scheme_of
from liangpai.guardrails.rules import a_year_before
from liangpai.ledger.operations import record
from liangpai.results.models import Asked, Round


def cards_of_year(row: Card, on: date) -> list[int]:
    """Ids of the cards of the same kind that the unit was shown within a year before a day, and that stand."""
    rows = Card.objects.of(row.district_id).filter(
        unit_id=row.unit_id, kind=row.kind, state__in=DEALT, shown_on__gt=a_year_before(on), shown_on__lte=on
    )
    return list(rows.exclude(pk=row.pk).values_list("pk", flat=True))


def carry_points(row: Card, on: date, at: datetime) -> bool:
    """Record the points of a card in the next round that takes them, once; answers whether one did."""
    stated = points_of(rules_for(row.occasion), row.kind, len(cards_of_year(row, row.shown_on or on)))
    if row.circumstance is not None or not stated.points or not stated.adjustment:
        return False
    round_ = _next_round(row, stated.adjustment)
    if round_ is None:
        return False
    made = record_circumstance(
        round_=round_,
        unit=row.unit,
        kind="adjustments",
        content={"rule": stated.adjustment, "cases": 1},
        basis=row.minutes or row.number,
        actor=house(row.district_id),
        at=at,
    )
    rows = Card.objects.of(row.district_id).filter(pk=row.pk, circumstance__isnull=True)
    rows.update(circumstance=made.pk)
    row.circumstance = made.pk
    record(
        district=row.district_id,
        actor=house(row.district_id),
        at=at,
        action="card.count",
        subject=("card", row.pk),
        content={"round": round_.pk, "circumstance": made.pk},
    )
    return True


def _next_round(row: Card, adjustment: str) -> Round | None:
    """The first round after the judged year that asks the unit and whose scheme has the adjustment."""
    rows = Round.objects.of(row.district_id).filter(
        period__gt=str(row.occasion.year), scheme__isnull=False, state__in=("open", "closed")
    )
    asked = Asked.objects.of(row.district_id).filter(unit_id=row.unit_id).values("round_id")
    for round_ in rows.filter(pk__in=asked).select_related("scheme").order_by("period", "pk"):
        assert round_.scheme is not None  # noqa: S101 - the query asks for one
        if adjustment in {rule.code for rule in scheme_of(round_.scheme).adjustments}:
            return round_
    return None
