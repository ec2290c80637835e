"""Reads that sum promises: the fulfilment of a unit, the cascade from a promise to those passed down, a unit's own trend."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from liangpai.access.actor import Actor
from liangpai.catalogue.models import Holding
from liangpai.commitments.models import Commitment
from liangpai.commitments.queries.commitments import visible
from liangpai.commitments.rules.outcomes import Counted, Fulfilment, fulfilment
from liangpai.commitments.workflow import PUBLIC
from liangpai.guardrails.rules import cascade, cascaded
from liangpai.problems import Problem


@dataclass(frozen=True, slots=True)
class Cascade:
    """A promise with those passed down from it: Σ children with the declared reserve against its own target (G6)."""

    parent: Commitment
    children: list[Commitment]
    total: float
    ratio: float | None
    warning: Problem | None


def cascade_of(parent: Commitment, children: list[Commitment]) -> Cascade:
    """The cascade of one promise."""
    targets = [child.target or 0.0 for child in children]
    target = parent.target or 0.0
    return Cascade(
        parent,
        children,
        sum(targets),
        cascaded(target, targets, parent.reserve),
        cascade(target, targets, parent.reserve),
    )


def parents(district: int, actor: Actor, year: int) -> list[int]:
    """The ids of the promises of a year, or of all, that are passed down and that an actor may see, the oldest first."""
    below = Commitment.objects.of(district).filter(parent_id__isnull=False)
    below = below.filter(year=year) if year else below
    rows = visible(district, actor).filter(pk__in=below.values("parent_id"))
    return list(rows.order_by("pk").values_list("pk", flat=True))


def cascades(district: int, pks: Iterable[int]) -> list[Cascade]:
    """The cascades of some promises, in their order."""
    wanted = list(pks)
    above = Commitment.objects.of(district).select_related("unit").in_bulk(wanted)
    below: dict[int, list[Commitment]] = defaultdict(list)
    rows = Commitment.objects.of(district).filter(parent_id__in=wanted).select_related("unit")
    for row in rows.order_by("unit__order", "unit_id", "pk"):
        below[row.parent_id or 0].append(row)
    return [cascade_of(above[pk], below[pk]) for pk in wanted if pk in above]


def fulfilment_of(district: int, unit: int, year: int) -> Fulfilment:
    """The fulfilment of a unit's announced promises of a year."""
    rows = Commitment.objects.of(district).filter(unit_id=unit, year=year, state__in=PUBLIC)
    columns = rows.values_list("weight", "difficulty", "score", "outcome")
    return fulfilment(Counted(w, d, score, outcome == "excused") for w, d, score, outcome in columns)


def promised(district: int, unit: int, year: int) -> int:
    """How many promises a unit has made for a year, drafts among them."""
    return Commitment.objects.of(district).filter(unit_id=unit, year=year).count()


def past_values(district: int, item: int | None, unit: int, year: int) -> list[tuple[int, float]]:
    """The confirmed values of a data item for a unit in the years before one, the earliest first, with the year."""
    if item is None:
        return []
    periods = [str(one) for one in range(year - 6, year)]
    rows = Holding.objects.of(district).filter(
        item_id=item, unit_id=unit, period__in=periods, is_confirmed=True
    )
    found = {
        int(period): value for period, value in rows.order_by("held_at", "pk").values_list("period", "value")
    }
    return sorted(found.items())


def confirmed_value(district: int, item: int | None, unit: int, year: int) -> float | None:
    """What the catalogue holds as confirmed for the year itself: the verification starts from it."""
    if item is None:
        return None
    rows = Holding.objects.of(district).filter(
        item_id=item, unit_id=unit, period=str(year), is_confirmed=True
    )
    return rows.order_by("-held_at", "-pk").values_list("value", flat=True).first()
