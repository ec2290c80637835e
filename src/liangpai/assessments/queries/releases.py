"""Reads of releases: those in force for an audience, the days of earlier rankings, and what a release covers."""

from datetime import date

from django.utils import timezone

from liangpai.assessments.models import Release, Run, Standing
from liangpai.organisations.rules.audiences import RANKINGS
from liangpai.refusal import absent
from liangpai.scoring.scheme import content_hash
from liangpai.words import Words

_WITH = ("run", "run__round", "run__round__scheme", "replaces")


def release(district: int, pk: int) -> Release:
    """A release with its run.

    Raises:
        Refused: there is none in the district.
    """
    found = Release.objects.of(district).select_related(*_WITH).filter(pk=pk).first()
    if found is None:
        raise absent(Words("发布", "release"))
    return found


def releases_of_run(district: int, run: int) -> list[Release]:
    """The releases of a run, the newest first."""
    return list(Release.objects.of(district).select_related(*_WITH).filter(run_id=run).order_by("-pk"))


def replaceable(district: int, run: Run) -> list[Release]:
    """The releases in force of the run that this one corrects: what its own release would replace."""
    if run.corrects_id is None:
        return []
    rows = Release.objects.of(district).select_related(*_WITH)
    return list(rows.filter(run_id=run.corrects_id, state="approved").order_by("-pk"))


def in_force(district: int, levels: tuple[str, ...], on: date) -> list[Release]:
    """Approved releases that have not expired, at any of the levels, the newest first."""
    rows = Release.objects.of(district).select_related(*_WITH)
    rows = rows.filter(state="approved", level__in=levels, expires_on__gt=on)
    return list(rows.order_by("-run__round__period", "-approved_at", "-pk"))


def released(district: int, level: str, on: date) -> list[Release]:
    """What an audience of the level sees, its wider levels included."""
    wider = RANKINGS[RANKINGS.index(level) :] if level in RANKINGS else ("unit", *RANKINGS)
    return in_force(district, tuple(wider), on)


def ranking_days(district: int) -> list[date]:
    """The days on which rankings were shown to the meeting or wider (G1); a restatement is not a new ranking."""
    rows = Release.objects.of(district).filter(
        level__in=RANKINGS, approved_at__isnull=False, replaces__isnull=True
    )
    return [
        timezone.localdate(at) for at in rows.order_by("approved_at").values_list("approved_at", flat=True)
    ]


def expired(district: int, on: date) -> list[int]:
    """Releases that are still shown though their day has come."""
    rows = Release.objects.of(district).filter(state="approved", expires_on__lte=on)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def content_of(district: int, run: int, digest: str, level: str) -> str:
    """The hash of exactly what a release shows: the result, the level, and every standing at its published precision."""
    rows = Standing.objects.of(district).filter(run_id=run).order_by("order")
    shown = [list(row) for row in rows.values_list("code", "class_code", "score", "rank", "grade")]
    return content_hash({"result": digest, "level": level, "standings": shown})


def standings_shown(release: Release) -> list[list[object]]:
    """The standings that a release shows, with the names of the units, in the order of the board."""
    rows = Standing.objects.of(release.district_id).filter(run_id=release.run_id).order_by("order")
    columns = ("code", "unit__name", "class_code", "score", "rank", "grade")
    return [list(row) for row in rows.values_list(*columns)]


def proposals(district: int) -> list[Release]:
    """Releases that wait for approval, the oldest first."""
    rows = Release.objects.of(district).select_related(*_WITH).filter(state="proposed")
    return list(rows.order_by("pk"))
