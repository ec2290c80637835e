"""Reads of objections."""

from liangpai.assessments.models import Objection
from liangpai.refusal import absent
from liangpai.results.models import Figure
from liangpai.words import Words


def objection(district: int, pk: int) -> Objection:
    """An objection with its run and unit.

    Raises:
        Refused: there is none in the district.
    """
    rows = Objection.objects.of(district).select_related("run", "run__round", "unit").filter(pk=pk)
    found = rows.first()
    if found is None:
        raise absent(Words("异议", "objection"))
    return found


def objections(district: int, run: int, unit: int | None = None) -> list[Objection]:
    """The objections of a run, or of one unit in it, in the order they were raised."""
    rows = Objection.objects.of(district).select_related("unit").filter(run_id=run)
    return list((rows if unit is None else rows.filter(unit_id=unit)).order_by("pk"))


def count_of(district: int, run: int, state: str) -> int:
    """How many objections of a run are in a state."""
    return Objection.objects.of(district).filter(run_id=run, state=state).count()


def open_in_round(district: int, round_: int) -> int:
    """How many objections to figures of a round wait for an answer, in whichever of its runs they were raised."""
    rows = Objection.objects.of(district).filter(run__round_id=round_, state="open")
    return rows.exclude(run__state="cancelled").count()


def verifier_of(district: int, round_: int, unit: int, item: str) -> frozenset[int]:
    """Who verified the figure an objection is about; they do not answer it."""
    rows = Figure.objects.of(district).filter(round_id=round_, unit_id=unit, item=item)
    found = rows.values_list("verified_by", flat=True)
    return frozenset(account for account in found if account is not None)
