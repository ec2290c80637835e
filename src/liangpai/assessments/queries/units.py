"""What a unit's own page shows: its released results over the periods, and its sheet while trial feedback is open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.assessments.models import Objection, Release, Run, Standing
from liangpai.assessments.queries.releases import in_force
from liangpai.assessments.workflow import SETTLED
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import levels_of
from liangpai.results.models import Figure


@dataclass(frozen=True)
class UnitResult:
    """One released standing of a unit, and the release that shows it."""

    release: Release
    standing: Standing


def unit_result(district: int, unit: int, run: int) -> Standing | None:
    """The standing of a unit in a run."""
    return Standing.objects.of(district).select_related("unit").filter(run_id=run, unit_id=unit).first()


def unit_results(actor: Actor, district: int, unit: Unit, on: date) -> list[UnitResult]:
    """Every released result of a unit that the viewer may see, one for each round, the newest period first."""
    levels = levels_of(actor, district)
    own = actor.reaches(unit.path) or permits("sheet.view", actor, Thing(district, path=unit.path)) is None
    found = in_force(district, (*levels, "unit") if own and actor.district == district else levels, on)
    rows = Standing.objects.of(district).filter(unit_id=unit.pk, run_id__in=[one.run_id for one in found])
    standings = {standing.run_id: standing for standing in rows}
    results: dict[int, UnitResult] = {}
    for release in found:
        if release.run_id in standings:
            results.setdefault(release.run.round_id, UnitResult(release, standings[release.run_id]))
    return list(results.values())


def feedback_of(actor: Actor, district: int, unit: Unit) -> list[tuple[Run, Standing]]:
    """The sheets of a unit that are at trial feedback, for those who may see them."""
    if permits("sheet.view", actor, Thing(district, path=unit.path)) is not None:
        return []
    rows = Standing.objects.of(district).select_related("run", "run__round", "run__round__scheme")
    rows = rows.filter(unit_id=unit.pk, run__state__in=("feedback", "reviewed"))
    rows = rows.exclude(_settled_since(district, "run__round_id", "run_id"))
    return [(standing.run, standing) for standing in rows.order_by("-run_id")]


def figures_of(district: int, round_: int, unit: int, period: str) -> dict[str, int]:
    """The figures in force behind a unit's sheet, ids by item, so that a page can lead to the history of each."""
    rows = Figure.objects.of(district).filter(round_id=round_, unit_id=unit, period=period, state="confirmed")
    return dict(rows.values_list("item", "pk"))


def at_feedback(district: int) -> list[Run]:
    """The runs whose sheets units may look at and object to, with their rounds, the newest first."""
    return [run for run in unsettled(district) if run.state == "feedback"]


def unsettled(district: int) -> list[Run]:
    """The runs that are at feedback or reviewed and that no later final run of their round has overtaken, the newest first."""
    rows = Run.objects.of(district).filter(state__in=("feedback", "reviewed")).select_related("round")
    return list(rows.exclude(_settled_since(district, "round_id", "pk")).order_by("-pk"))


def _settled_since(district: int, round_: str, run: str) -> Exists:
    """Whether a later run of the round is final; the names of the fields that hold the round and the run."""
    later = Run.objects.of(district).filter(state__in=SETTLED)
    return Exists(later.filter(round_id=OuterRef(round_), pk__gt=OuterRef(run)))


@dataclass(frozen=True)
class ToCorrect:
    """A figure that an accepted objection asks a unit to correct."""

    objection: Objection
    figure: int


def to_correct(district: int, units: Iterable[int]) -> list[ToCorrect]:
    """The figures of units that were objected to with reason and that nobody has corrected since."""
    rows = Objection.objects.of(district).select_related("run", "run__round")
    rows = rows.filter(unit_id__in=set(units), state="accepted", run__state__in=("feedback", "reviewed"))
    asked = list(rows.exclude(_settled_since(district, "run__round_id", "run_id")).order_by("pk"))
    figures = Figure.objects.of(district).filter(
        round_id__in={one.run.round_id for one in asked},
        unit_id__in={one.unit_id for one in asked},
        item__in={one.item for one in asked},
    )
    newest = {(row.round_id, row.unit_id, row.item, row.period): row for row in figures.order_by("version")}
    found = (
        (one, newest.get((one.run.round_id, one.unit_id, one.item, one.run.round.period))) for one in asked
    )
    return [
        ToCorrect(one, row.pk)
        for one, row in found
        if row is not None and one.answered_at is not None and row.filled_at <= one.answered_at
    ]
