"""Reads of what was applied for and won from above."""

from decimal import Decimal

from django.db.models import QuerySet, Sum

from liangpai.access.clauses import Thing
from liangpai.needs.models import Gain
from liangpai.refusal import absent
from liangpai.words import Words


def gains(district: int, *, year: int = 0, kind: str = "", state: str = "") -> QuerySet[Gain]:
    """What was applied for, the newest first; narrowed by whatever is named."""
    rows = Gain.objects.of(district).select_related("unit")
    named = {"applied_on__year": year, "kind": kind, "state": state}
    rows = rows.filter(**{column: value for column, value in named.items() if value})
    return rows.order_by("-applied_on", "-pk")


def gain(district: int, pk: int) -> Gain:
    """One entry with its unit.

    Raises:
        Refused: there is none in the district.
    """
    row = Gain.objects.of(district).filter(pk=pk).select_related("unit").first()
    if row is None:
        raise absent(Words("争取事项", "entry"))
    return row


def totals(rows: QuerySet[Gain]) -> list[tuple[str, str, Decimal, Decimal, Decimal]]:
    """Applied for, approved and arrived by kind and source; amounts of different sources are never added up."""
    summed = (
        rows.order_by()
        .values("kind", "source")
        .annotate(
            applied=Sum("applied_amount"), approved=Sum("approved_amount"), arrived=Sum("arrived_amount")
        )
    )
    return [
        (
            row["kind"],
            row["source"],
            row["applied"],
            row["approved"] or Decimal(0),
            row["arrived"] or Decimal(0),
        )
        for row in summed.order_by("kind", "source")
    ]


def thing_of_gain(gain: Gain) -> Thing:
    """An entry as the policy sees it; its unit must be loaded."""
    return Thing(gain.district_id, path=gain.unit.path, unit=gain.unit.name)
