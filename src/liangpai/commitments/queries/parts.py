"""Reads of what belongs to a promise: what it needs, its amendments and its first wording, its reports."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from liangpai.access.actor import Actor
from liangpai.commitments.models import Amendment, Commitment, Report, Support
from liangpai.commitments.queries.commitments import visible
from liangpai.needs.models import Need
from liangpai.needs.queries import refused_among
from liangpai.refusal import absent
from liangpai.words import Words


def supports(district: int, pks: Iterable[int]) -> dict[int, list[Support]]:
    """What each of the promises needs, with the departments."""
    found: dict[int, list[Support]] = defaultdict(list)
    rows = Support.objects.of(district).filter(commitment_id__in=list(pks)).select_related("department")
    for row in rows.order_by("pk"):
        found[row.commitment_id].append(row)
    return found


def promise_of_need(district: int, need: int, actor: Actor) -> Commitment | None:
    """The promise for which a need was raised, where the actor works with it."""
    found = Support.objects.of(district).filter(need=need).values("commitment_id")
    return visible(district, actor).filter(pk__in=found).first()


def amendments(district: int, pk: int) -> list[Amendment]:
    """The amendments of a promise, the oldest first."""
    return list(Amendment.objects.of(district).filter(commitment_id=pk).order_by("pk"))


def amendment(district: int, pk: int) -> Amendment:
    """The amendment with this id, with its promise.

    Raises:
        Refused: there is none in the district.
    """
    related = ("commitment__unit", "commitment__item__keeper", "commitment__parent")
    found = Amendment.objects.of(district).filter(pk=pk).select_related(*related).first()
    if found is None:
        raise absent(Words("变更申请", "amendment"))
    return found


def amended(district: int, pks: Iterable[int]) -> dict[int, int]:
    """How many amendments of each promise were granted."""
    found: dict[int, int] = defaultdict(int)
    rows = Amendment.objects.of(district).filter(commitment_id__in=list(pks), state="granted")
    for pk in rows.values_list("commitment_id", flat=True):
        found[pk] += 1
    return found


def first_wording(rows: Iterable[Amendment]) -> dict[str, Any] | None:
    """Text, target, unit of measure and last day as they were first announced; None where nothing was amended."""
    return next((dict(row.was) for row in rows if row.state == "granted"), None)


def reports(district: int, pk: int) -> list[Report]:
    """What was reported on a promise, the latest first."""
    return list(Report.objects.of(district).filter(commitment_id=pk).order_by("-pk"))


def children(district: int, pk: int) -> list[Commitment]:
    """The promises that are passed down from one, in the order of their units."""
    rows = Commitment.objects.of(district).filter(parent_id=pk)
    return list(rows.select_related("unit").order_by("unit__order", "unit_id", "pk"))


def needs_of(district: int, rows: Iterable[Support]) -> dict[int, Need]:
    """The needs that were raised for what promises need, by their ids."""
    pks = [row.need for row in rows if row.need is not None]
    return Need.objects.of(district).select_related("keeper").in_bulk(pks)


def refused_needs(district: int, pk: int) -> frozenset[int]:
    """The needs of a promise that stand refused on record: any of them excuses it."""
    rows = Support.objects.of(district).filter(commitment_id=pk, need__isnull=False)
    return refused_among(district, [need for need in rows.values_list("need", flat=True) if need])
