"""How far a round is: figures by state, for the whole round and for single units."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import Count, Q, QuerySet

from liangpai.results.models import Figure, Round
from liangpai.results.rules.asking import Form

FIRST = Q(version=1) | Q(state="confirmed")
"""One row for each figure: its first version, or the one in force; corrections on their way do not count twice."""


def totals(district: int, round_: Round) -> Counter[str]:
    """How many figures of a round are in which state."""
    return Counter(dict(_counted(district, round_).values_list("state").annotate(count=Count("pk"))))


def progress(district: int, round_: Round, form: Form, units: Iterable[int]) -> dict[int, Counter[str]]:
    """How many figures of some units are in which state."""
    rows = _counted(district, round_).filter(item__in=form.codes, unit_id__in=list(units))
    found: dict[int, Counter[str]] = {}
    for unit, state, count in rows.values_list("unit_id", "state").annotate(count=Count("pk")):
        found.setdefault(unit, Counter())[state] = count
    return found


def _counted(district: int, round_: Round) -> QuerySet[Figure]:
    rows = Figure.objects.of(district).filter(FIRST, round_id=round_.pk)
    return rows.exclude(state="superseded").order_by()
