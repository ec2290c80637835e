"""What the board shows: for each round the newest release in force that the viewer may see, class by class."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min

from liangpai.access.actor import Actor
from liangpai.assessments.models import Release, Standing
from liangpai.assessments.queries.releases import in_force, levels_of


@dataclass(frozen=True)
class ClassShown:
    """One class of a release: its code, how many units stand in it, and the rows asked for."""

    code: str
    n: int
    rows: list[Standing]


def visible_releases(actor: Actor, district: int, on: date) -> list[Release]:
    """One release for each round, the newest round first; rankings only."""
    found: dict[int, Release] = {}
    for release in in_force(district, levels_of(actor, district), on):
        found.setdefault(release.run.round_id, release)
    return list(found.values())


def class_sizes(district: int, run: int) -> dict[str, int]:
    """How many units stand in each class of a run, in the order of the scheme."""
    rows = Standing.objects.of(district).filter(run_id=run).values("class_code")
    sized = rows.annotate(n=Count("pk"), first=Min("order")).order_by("first")
    return dict(sized.values_list("class_code", "n"))


PAGE = 50


def class_shown(district: int, run: int, code: str, n: int, start: int = 0) -> ClassShown:
    """A page of a class, the best first."""
    rows = Standing.objects.of(district).select_related("unit").filter(run_id=run, class_code=code)
    return ClassShown(code, n, list(rows.defer("explanation").order_by("order")[start : start + PAGE]))
