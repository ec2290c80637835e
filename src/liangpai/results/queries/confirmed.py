"""What the engine assesses: the confirmed figures of a round as arrays, without those in dispute."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from numpy.typing import NDArray

from liangpai.catalogue.models import Conflict
from liangpai.catalogue.queries import open_conflicts
from liangpai.results.models import Asked, Figure, Round
from liangpai.results.queries.rounds import asked, form_of
from liangpai.results.rules.asking import Form, Place

Floats = NDArray[np.float64]
_PAIR = np.dtype([("unit", "i8"), ("value", "f8"), ("verifier", "i8")])
_NOBODY = -1


class HeldBack(NamedTuple):
    """A figure kept out of the scores while two sources differ."""

    place: Place
    conflict: int
    first: tuple[str, float]
    second: tuple[str, float]


@dataclass(frozen=True)
class Confirmed:
    """The confirmed figures of a round: arrays (units × items) in the order of ``units`` and ``items``; NaN is missing."""

    units: list[Asked]
    items: tuple[str, ...]
    form: Form
    now: Floats
    base: Floats
    sigma: Floats
    verifiers: frozenset[int]
    held_back: tuple[HeldBack, ...]
    flash: int
    """How many of the figures are flash figures (快报数)."""


def confirmed(district: int, round_: Round) -> Confirmed:
    """The confirmed figures; a conflict that was decided counts by its decision, an open one keeps its figure out."""
    form = form_of(district, round_)
    units = list(asked(district, round_))
    tables = _Tables([row.unit_id for row in units], form.codes)
    now, checked = _period(district, round_, form, form.period, tables)
    base, checked_before = _period(district, round_, form, form.base_period, tables)
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
        verifiers=frozenset((checked | checked_before) - {_NOBODY}),
        held_back=held_back,
        flash=_confirmed_rows(district, round_).filter(kind="flash").count(),
    )


def _period(
    district: int, round_: Round, form: Form, period: str, tables: "_Tables"
) -> tuple[Floats, set[int]]:
    """The table of one period, and the accounts that verified it."""
    table, verifiers = tables.blank(), set[int]()
    for ask in form.asks if period else ():
        if period == form.period or ask.looks_back:
            verifiers |= tables.fill(table, ask.code, _values(district, round_, ask.code, period))
    return table, verifiers


class _Tables:
    """Finds the row of a unit and the column of an item."""

    def __init__(self, units: list[int], items: tuple[str, ...]) -> None:
        self.rows = {unit: row for row, unit in enumerate(units)}
        self.columns = {code: column for column, code in enumerate(items)}
        self._ids = np.asarray(sorted(self.rows), dtype=np.int64)
        self._order = np.asarray([self.rows[unit] for unit in self._ids.tolist()], dtype=np.int64)

    def blank(self) -> Floats:
        return np.full((len(self.rows), len(self.columns)), np.nan)

    def fill(self, table: Floats, code: str, found: NDArray[np.void]) -> set[int]:
        """Put one column of figures in, and answer who verified them."""
        if not found.size or not self._ids.size:
            return set()
        at = np.minimum(np.searchsorted(self._ids, found["unit"]), self._ids.size - 1)
        known = self._ids[at] == found["unit"]
        table[self._order[at[known]], self.columns[code]] = found["value"][known]
        return set(np.unique(found["verifier"]).tolist())

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
    """The confirmed values of one item: asked item by item, because texts in every row double the time of reading."""
    rows = _confirmed_rows(district, round_).filter(item=item, period=period)
    rows = rows.annotate(verifier=Coalesce("verified_by", _NOBODY))
    return np.fromiter(rows.values_list("unit_id", "value", "verifier").iterator(10_000), dtype=_PAIR)


def _sigmas(district: int, round_: Round, period: str) -> Iterator[tuple[int, str, float]]:
    rows = _confirmed_rows(district, round_).filter(period=period, sigma__isnull=False)
    for unit, item, sigma in rows.values_list("unit_id", "item", "sigma"):
        if sigma is not None:
            yield unit, item, sigma


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
