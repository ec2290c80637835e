"""Reads of runs: one, those of a round, their standings, and who verified the figures they rest on."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.assessments.models import Run, RunFiles, Standing
from liangpai.assessments.rules.runs import SILENCE
from liangpai.assessments.workflow import COMPUTED, SETTLED
from liangpai.refusal import absent
from liangpai.results.models import Figure, Round
from liangpai.words import Words


def run(district: int, pk: int) -> Run:
    """A run with its round and scheme version.

    Raises:
        Refused: there is none in the district.
    """
    found = Run.objects.of(district).select_related("round", "round__scheme").filter(pk=pk).first()
    if found is None:
        raise absent(Words("考核", "assessment run"))
    return found


def run_for(actor: Actor, district: int, pk: int) -> Run:
    """The same for somebody who asks.

    Raises:
        Refused: the actor may not see runs, or there is none.
    """
    permit("run.view", actor, Thing(district))
    return run(district, pk)


def runs(district: int, round_: int | None = None) -> list[Run]:
    """The runs of a round, or of the district, the newest first."""
    rows = Run.objects.of(district).select_related("round", "round__scheme")
    rows = rows if round_ is None else rows.filter(round_id=round_)
    return list(rows.order_by("-pk"))


def runs_for(actor: Actor, district: int, most: int = 50, before: int | None = None) -> list[Run]:
    """The runs of the district for somebody who asks, the newest first.

    Raises:
        Refused: the actor may not see runs.
    """
    permit("run.view", actor, Thing(district))
    rows = Run.objects.of(district).select_related("round", "round__scheme").order_by("-pk")
    return list((rows.filter(pk__lt=before) if before else rows)[:most])


def read_at(run: Run) -> datetime:
    """When a run read its figures; what is confirmed later is not in it."""
    return run.started_at or run.requested_at


def standings(district: int, run: int, class_code: str = "") -> list[Standing]:
    """The standings of a run with their units, class by class, the best first."""
    rows = Standing.objects.of(district).select_related("unit").filter(run_id=run)
    return list((rows.filter(class_code=class_code) if class_code else rows).order_by("order"))


def has_rated(district: int, run: int) -> bool:
    """Whether a run could rate anybody."""
    return Standing.objects.of(district).filter(run_id=run, score__isnull=False).exists()


def grades_in_band(standing: Standing) -> int:
    """How many different grades there are among the units that a unit is not told apart from, its own included."""
    rows = Standing.objects.of(standing.district_id).filter(run_id=standing.run_id, band=standing.band)
    return (
        rows.filter(class_code=standing.class_code).values("grade").distinct().count() if standing.band else 1
    )


def places_of(district: int, run: int, units: Iterable[int]) -> list[Standing]:
    """The standings of some units in a run, class by class, the best first."""
    rows = Standing.objects.of(district).select_related("unit").filter(run_id=run, unit_id__in=list(units))
    return list(rows.order_by("order"))


def class_codes(district: int, run: int) -> list[str]:
    """The classes of a run in the order of the scheme."""
    rows = Standing.objects.of(district).filter(run_id=run).order_by("order")
    return list(dict.fromkeys(rows.values_list("class_code", flat=True)))


def latest_of_round(district: int, round_: int, states: tuple[str, ...] = SETTLED) -> Run | None:
    """The newest run of a round in one of the states."""
    rows = Run.objects.of(district).filter(round_id=round_, state__in=states)
    return rows.select_related("round", "round__scheme").order_by("-pk").first()


def comparable(district: int, run: Run) -> list[Run]:
    """Other runs of the district that have standings to compare with, the newest first."""
    rows = Run.objects.of(district).select_related("round").filter(state__in=COMPUTED)
    return list(rows.exclude(pk=run.pk).order_by("-pk")[:20])


def archive_of(district: int, run: int) -> bytes:
    """The stored result.zip of a run.

    Raises:
        Refused: the run has none (yet).
    """
    found = RunFiles.objects.of(district).filter(run_id=run).values_list("archive", flat=True).first()
    if found is None:
        raise absent(Words("结果包", "result archive"))
    return bytes(found)


def verified_rounds(district: int, rounds: Iterable[int], account: int | None) -> frozenset[int]:
    """In which of some rounds an account verified figures; it may not ask for their assessment."""
    told = Figure.objects.of(district).filter(round_id=OuterRef("pk"), verified_by=account)
    rows = Round.objects.of(district).filter(Exists(told), pk__in=list(rounds))
    return frozenset() if account is None else frozenset(rows.values_list("pk", flat=True))


def waiting(district: int, at: datetime) -> list[Run]:
    """Runs whose job is dead, or never came: both wait to be started again."""
    rows = Run.objects.of(district).filter(state__in=("queued", "running"))
    found = rows.only("pk", "state", "beat_at", "requested_at", "attempts", "district_id").order_by("pk")
    return [one for one in found if at - (one.beat_at or one.requested_at) >= SILENCE]


def latest_runs(district: int, states: Sequence[str] = ()) -> list[Run]:
    """The newest run of every round that was not cancelled, or that is in one of some states, with its round."""
    rows = Run.objects.of(district).exclude(state="cancelled").select_related("round").order_by("-pk")
    rows = rows.filter(state__in=states) if states else rows
    found: dict[int, Run] = {}
    for row in rows:
        found.setdefault(row.round_id, row)
    return list(found.values())
