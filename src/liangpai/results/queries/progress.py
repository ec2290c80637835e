"""How far a round is: figures by state, for the whole round and for single units."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import Count, Q, QuerySet

from liangpai.ledger.remembering import remembered_of
from liangpai.results.models import Asked, Figure, Round
from liangpai.results.rules.asking import Form
from liangpai.results.workflow import FIGURE

FIGURES = ("figure", "round", "upload")
"""Kinds of things under which the acts that change figures are recorded."""

FIRST = Q(version=1) | Q(state="confirmed")
"""One row for each figure: its first version, or the one in force; corrections on their way do not count twice."""


def totals(district: int, round_: Round) -> Counter[str]:
    """How many figures of a round are in which state."""
    return Counter(_totals(district, round_.pk))


@remembered_of(*FIGURES)
def _totals(district: int, round_: int) -> Counter[str]:
    """Every row by its state, less the corrections on their way: two counts that indexes answer alone."""
    # Every state by its name: "not superseded" would read the whole table past the index.
    states = [state for state in FIGURE.states if state != "superseded"]
    rows = Figure.objects.of(district).filter(round_id=round_, state__in=states).order_by()
    on_their_way = rows.filter(version__gt=1).exclude(state="confirmed")
    counted = (
        Counter(dict(part.values_list("state").annotate(n=Count("pk")))) for part in (rows, on_their_way)
    )
    return next(counted) - next(counted)


@remembered_of(*FIGURES)
def silent(district: int, round_: int) -> int:
    """How many units of a round have not submitted anything yet."""
    return _silent(district, round_).count()


def silent_units(district: int, round_: int, most: int) -> list[str]:
    """The names of the first of these units."""
    return list(_silent(district, round_).order_by("unit_id").values_list("unit__name", flat=True)[:most])


def _silent(district: int, round_: int) -> QuerySet[Asked]:
    told = Figure.objects.of(district).filter(round_id=round_, state__in=("submitted", "confirmed"))
    asked = Asked.objects.of(district).filter(round_id=round_)
    return asked.exclude(unit_id__in=told.order_by().values("unit_id"))


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
