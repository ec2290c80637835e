"""What the board shows: for each round the newest release in force that the viewer may see, class by class."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db.models import Count, Min

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.assessments.models import Release, Run, Standing
from liangpai.assessments.queries.releases import in_force, release
from liangpai.frameworks.queries import scheme_of
from liangpai.organisations.queries import levels_of
from liangpai.refusal import absent
from liangpai.words import Words


@dataclass(frozen=True)
class ClassShown:
    """One class of a release: its code, how many units stand in it, and the rows asked for."""

    code: str
    n: int
    rows: list[Standing]


def visible_releases(actor: Actor, district: int, on: date) -> list[Release]:
    """One release for each round, the newest round first; rankings only."""
    found: dict[int, Release] = {}
    for one in in_force(district, levels_of(actor, district), on):
        found.setdefault(one.run.round_id, one)
    return list(found.values())


def visible_release(actor: Actor, district: int, pk: int, on: date) -> Release:
    """One of them.

    Raises:
        Refused: it is not there, or not to be seen.
    """
    found = next((one for one in visible_releases(actor, district, on) if one.pk == pk), None)
    if found is None:
        raise absent(Words("发布", "release"))
    return found


def release_for(actor: Actor, district: int, pk: int, on: date) -> Release:
    """The record of a release: for those who see runs always, for its audience while it is in force.

    Raises:
        Refused: it is not there, or not to be seen.
    """
    if permits("run.view", actor, Thing(district)) is None:
        return release(district, pk)
    return visible_release(actor, district, pk, on)


def class_names(run: Run) -> dict[str, str]:
    """Names of the classes of a run by code; its round and scheme version must be loaded."""
    version = run.round.scheme
    return {} if version is None else {item.code: item.name for item in scheme_of(version).classes}


def class_sizes(run: Run) -> Mapping[str, int]:
    """How many units stand in each class of a computed run, in the order of the scheme; its standings never change."""
    return _class_sizes(run.district_id, run.pk, run.digest)


@lru_cache(maxsize=64)
def _class_sizes(district: int, run: int, digest: str) -> dict[str, int]:  # noqa: ARG001 - a part of the key
    rows = Standing.objects.of(district).filter(run_id=run).values("class_code")
    sized = rows.annotate(n=Count("pk"), first=Min("order")).order_by("first")
    return dict(sized.values_list("class_code", "n"))


PAGE = 50


def class_shown(district: int, run: int, code: str, n: int, start: int = 0) -> ClassShown:
    """A page of a class, the best first."""
    rows = Standing.objects.of(district).select_related("unit").filter(run_id=run, class_code=code)
    return ClassShown(code, n, list(rows.defer("explanation").order_by("order")[start : start + PAGE]))
