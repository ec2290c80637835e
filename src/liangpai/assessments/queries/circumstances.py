"""Reads of circumstances, and of what earlier runs say about last time's places."""

from datetime import datetime

from django.db.models import Q

from liangpai.assessments.models import Circumstance, Run, Standing
from liangpai.assessments.workflow import SETTLED
from liangpai.frameworks.queries import version
from liangpai.results.models import Round
from liangpai.scoring.assessment import PreviousStanding


def circumstances(district: int, round_: int) -> list[Circumstance]:
    """What is recorded for a round beside its figures, withdrawn entries left out, in the order of entry."""
    rows = Circumstance.objects.of(district).filter(round_id=round_, is_withdrawn=False)
    return list(rows.select_related("unit").order_by("pk"))


def circumstances_changed_since(district: int, round_: int, at: datetime) -> int:
    """How many circumstances of a round were recorded or withdrawn after a moment."""
    rows = Circumstance.objects.of(district).filter(round_id=round_)
    return rows.filter(
        Q(recorded_at__gt=at, is_withdrawn=False) | Q(recorded_at__lte=at, withdrawn_at__gt=at)
    ).count()


def recorded_of(district: int, round_: int, unit: int, record: str) -> Circumstance | None:
    """What stands recorded of a unit's record in a round; the last word counts."""
    rows = Circumstance.objects.of(district).filter(round_id=round_, unit_id=unit, kind="records")
    found = [
        row for row in rows.filter(is_withdrawn=False).order_by("pk") if row.content.get("record") == record
    ]
    return found[-1] if found else None


def rounds_counting(district: int, unit: int, paper: str) -> list[str]:
    """Names of the rounds in whose record of a unit a paper is counted."""
    rows = Circumstance.objects.of(district).filter(unit_id=unit, kind="records", is_withdrawn=False)
    found = rows.select_related("round").order_by("pk")
    return [row.round.name for row in found if paper in row.basis.split("；")]


def previous_run(district: int, round_: Round) -> Run | None:
    """The newest final run of an earlier period by the same family of schemes: its places are those of last time."""
    if round_.scheme_id is None:
        return None
    family = version(district, round_.scheme_id).family
    rows = Run.objects.of(district).filter(
        state__in=SETTLED, round__period__lt=round_.period, round__scheme__family=family
    )
    return rows.select_related("round").order_by("-round__period", "-pk").first()


def previous_of(district: int, round_: Round, codes: dict[int, str]) -> dict[str, PreviousStanding]:
    """Score, rank and grade of last time by code of the unit; ``codes`` by id of the unit."""
    before = previous_run(district, round_)
    if before is None:
        return {}
    rows = Standing.objects.of(district).filter(run_id=before.pk, rank__isnull=False)
    return {
        codes[unit]: PreviousStanding(codes[unit], score, rank, grade)
        for unit, score, rank, grade in rows.values_list("unit_id", "score", "rank", "grade")
        if unit in codes
    }
