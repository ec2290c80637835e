"""Reads of the time limits and of the series of tasks."""

from django.db.models import QuerySet

from liangpai.refusal import absent
from liangpai.tasks.models import Pattern, Preset
from liangpai.tasks.rules.limits import LIMITS, Limit
from liangpai.words import Words


def limits(district: int) -> dict[str, Limit]:
    """Every time limit by its key: the district's own where it has one, else ours."""
    own = {
        row.key: Limit(row.days, row.is_working, Words(row.basis, row.basis))
        for row in Preset.objects.of(district)
    }
    return {key: own.get(key, limit) for key, limit in LIMITS.items()}


def patterns(district: int) -> QuerySet[Pattern]:
    """The series of the district, running ones first."""
    return Pattern.objects.of(district).select_related("unit").order_by("state", "title", "pk")


def pattern(district: int, pk: int) -> Pattern:
    """The series with this id.

    Raises:
        Refused: there is none in the district.
    """
    row = Pattern.objects.of(district).filter(pk=pk).select_related("unit").first()
    if row is None:
        raise absent(Words("周期督办", "series of tasks"))
    return row
