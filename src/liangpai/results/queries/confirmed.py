"""What the engine assesses: the confirmed figures of a round as arrays, without those in dispute."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
from django.db.models import QuerySet
from numpy.typing import NDArray

from liangpai.catalogue.models import Conflict
from liangpai.catalogue.queries import open_conflicts
from liangpai.results.models import Figure, Round
from liangpai.results.queries.rounds import asked, form_of
from liangpai.results.rules.asking import Form, Place

Floats = NDArray[np.float64]
_PAIR = np.dtype([("unit", "i8"), ("value", "f8")])


class HeldBack(NamedTuple):
    """A figure kept out of the scores while two sources differ."""

    place: Place
    conflict: int
    first: tuple[str, float]
    second: tuple[str, float]


class Reporting(NamedTuple):
    """A unit as the round asks it, with as much of the unit itself as an assessment needs."""

    unit: int
    code: str
    class_code: str
    tier: str
    name: str
    founded_on: date
    path: str


@dataclass(frozen=True)
class Confirmed:
    """The confirmed figures of a round: arrays (units × items) in the order of ``units`` and ``items``; NaN is missing."""

    units: list[Reporting]
    items: tuple[str, ...]
    form: Form
    now: Floats
    base: Floats
    sigma: Floats
    verifiers: frozenset[int]
    held_back: tuple[HeldBack, ...]


def confirmed(district: int, round_: Round) -> Confirmed:
    """The confirmed figures; a conflict that was decided counts by its decision, an open one keeps its figure out."""
    form = form_of(district, round_)
    columns = ("unit_id", "code", "class_code", "tier", "unit__name", "unit__founded_on", "unit__path")
    units = [Reporting(*row) for row in asked(district, round_).values_list(*columns)]
    tables = _Tables([row.unit for row in units], form.codes)
    now = _period(district, round_, form, form.period, tables)
    base = _period(district, round_, form, form.base_period, tables)
    sigma = tables.blank()
    for unit, item, value in _sigmas(district, round_, form.period):
        tables.put(sigma, Place(unit, item, form.period), value)
    for row in _decided(district, form):
        table = now if row.period == form.period else base
        if row.decided_value is not None and not np.isnan(tables.get(table, _place(row))):
            tables.put(table, _place(row), row.decided_value)
    held_back = tuple(_held_back(district, form, set(tables.rows)))
    for entry in held_back:
        tables.put(now if entry.place.period == form.period else base, entry.place, np.nan)
    return Confirmed(
        units=units,
        items=form.codes,
        form=form,
        now=now,
        base=base,
        sigma=sigma,
        verifiers=_verifiers(district, round_),
        held_back=held_back,
    )


def _period(district: int, round_: Round, form: Form, period: str, tables: "_Tables") -> Floats:
    """The figures of one period."""
    table = tables.blank()
    for ask in form.asks if period else ():
        if period == form.period or ask.looks_back:
            tables.fill(table, ask.code, _values(district, round_, ask.code, period))
    return table


class _Tables:
    """Finds the row of a unit and the column of an item."""

    def __init__(self, units: list[int], items: tuple[str, ...]) -> None:
        self.rows = {unit: row for row, unit in enumerate(units)}
        self.columns = {code: column for column, code in enumerate(items)}
        self._ids = np.asarray(sorted(self.rows), dtype=np.int64)
        self._order = np.asarray([self.rows[unit] for unit in self._ids.tolist()], dtype=np.int64)

    def blank(self) -> Floats:
        return np.full((len(self.rows), len(self.columns)), np.nan)

    def fill(self, table: Floats, code: str, found: NDArray[np.void]) -> None:
        """Put one column in; figures of units outside the round are left out."""
        if not found.size or not self._ids.size:
            return
        at = np.minimum(np.searchsorted(self._ids, found["unit"]), self._ids.size - 1)
        known = self._ids[at] == found["unit"]
        table[self._order[at[known]], self.columns[code]] = found["value"][known]

    def put(self, table: Floats, place: Place, value: float) -> None:
        if place.unit in self.rows and place.item in self.columns:
            table[self.rows[place.unit], self.columns[place.item]] = value

    def get(self, table: Floats, place: Place) -> float:
        if place.unit in self.rows and place.item in self.columns:
            return float(table[self.rows[place.unit], self.columns[place.item]])
        return float("nan")


def _confirmed_rows(district: int, round_: Round) -> QuerySet[Figure]:
    return Figure.objects.of(district).filter(round_id=round_.pk, state="confirmed")


def _values(district: int, round_: Round, item: str, period: str) -> NDArray[np.void]:
    """The confirmed values of one item.

    Two plain columns, item by item: texts in every row, or an expression among the columns (each of its values passes
    through Python once more), take several times as long.
    """
    rows = _confirmed_rows(district, round_).filter(item=item, period=period, value__isnull=False)
    pairs = rows.values_list("unit_id", "value").iterator(chunk_size=10_000)
    return np.fromiter(pairs, dtype=_PAIR)


def _sigmas(district: int, round_: Round, period: str) -> Iterator[tuple[int, str, float]]:
    # State and period are looked at here: asked for in SQL, they lure the database away from the small index of sigmas.
    rows = Figure.objects.of(district).filter(round_id=round_.pk, sigma__isnull=False)
    for unit, item, sigma, state, of in rows.values_list("unit_id", "item", "sigma", "state", "period"):
        if sigma is not None and state == "confirmed" and of == period:
            yield unit, item, sigma


def _verifiers(district: int, round_: Round) -> frozenset[int]:
    """Who verified a figure of the round, also one that was corrected since; an index answers it alone."""
    rows = Figure.objects.of(district).filter(round_id=round_.pk, verified_by__isnull=False).order_by()
    found = rows.values_list("verified_by", flat=True).distinct()
    return frozenset(account for account in found if account is not None)


def _decided(district: int, form: Form) -> list[Conflict]:
    """The conflicts that were decided, the latest last."""
    rows = Conflict.objects.of(district).filter(state="decided", item__code__in=form.codes)
    return list(rows.filter(period__in=form.periods).select_related("item").order_by("decided_at", "pk"))


def _place(row: Conflict) -> Place:
    return Place(row.unit_id, row.item.code, row.period)


def _held_back(district: int, form: Form, units: set[int]) -> Iterator[HeldBack]:
    for row in open_conflicts(district, form.codes):
        if row.unit_id in units and row.period in form.periods:
            yield HeldBack(
                _place(row),
                row.pk,
                (row.first_source, row.first_value),
                (row.second_source, row.second_value),
            )
