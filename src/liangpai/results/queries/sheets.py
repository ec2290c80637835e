"""The grid: what one unit or several are asked, cell by cell, with what is held and what is in dispute."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from liangpai.catalogue.models import Conflict, DataItem, Holding
from liangpai.catalogue.queries import held, items, open_conflicts
from liangpai.results.models import Asked, Figure, Round
from liangpai.results.queries.rounds import asked_one, form_of, source_of
from liangpai.results.rules.asking import Ask, Form, Place


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure as the grid shows it: the latest version, the one in force, and what else is known."""

    place: Place
    latest: Figure | None = None
    in_force: Figure | None = None
    held: Holding | None = None
    """What the catalogue holds from elsewhere."""
    conflict: Conflict | None = None

    @property
    def is_held(self) -> bool:
        """Whether the datum is held and confirmed elsewhere, so that it is filled in and not asked."""
        if self.latest is not None and self.latest.state != "draft":
            return self.latest.source == "held"
        return self.held is not None and self.held.is_confirmed

    @property
    def is_open(self) -> bool:
        """Whether it may be filled in."""
        return not self.is_held and (self.latest is None or self.latest.state in ("draft", "returned"))

    @property
    def value(self) -> float | None:
        """What stands in the cell: the held value, or the latest version."""
        if self.is_held and self.held is not None and (self.latest is None or self.latest.source != "held"):
            return self.held.value
        return self.latest.value if self.latest else None

    @property
    def text(self) -> str:
        """What was typed and could not be read."""
        return self.latest.text if self.latest and not self.is_held else ""

    @property
    def state(self) -> str:
        """The state of the latest version; empty where nothing was filled in."""
        return self.latest.state if self.latest else ""

    @property
    def is_corrected(self) -> bool:
        """Whether it was changed after it had been confirmed."""
        return self.latest is not None and self.latest.version > 1


@dataclass(frozen=True, slots=True)
class Line:
    """One item of the form for one unit, this period and the base period."""

    ask: Ask
    keeper: str
    now: Cell
    base: Cell | None = None

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Its cells."""
        return (self.now,) if self.base is None else (self.now, self.base)


@dataclass(frozen=True)
class Sheet:
    """What one unit is asked in a round."""

    asked: Asked
    form: Form
    lines: tuple[Line, ...]
    items: Mapping[str, DataItem] = field(repr=False)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Every cell in the order of the form."""
        return tuple(cell for line in self.lines for cell in line.cells)


def sheet(district: int, round_: Round, unit: int, on: date | None = None) -> Sheet:
    """The grid of one unit; with a day, what has been confirmed elsewhere since the opening is filled in too.

    Raises:
        Refused: the round does not ask the unit.
    """
    return sheets(district, round_, [asked_one(district, round_, unit)], on)[0]


def sheets(district: int, round_: Round, asked: Sequence[Asked], on: date | None = None) -> list[Sheet]:
    """The grids of several units, in so many queries as that of one."""
    form = form_of(district, round_)
    units = [row.unit_id for row in asked]
    versions = versions_of(district, round_, units, form.codes)
    kept = items(district, form.codes)
    elsewhere = held_elsewhere(district, round_, form, units, on) if on else {}
    conflicts = {
        Place(row.unit_id, row.item.code, row.period): row
        for row in open_conflicts(district, form.codes, units)
    }

    def cell(place: Place) -> Cell:
        known = versions.get(place, ())
        in_force = next((row for row in known if row.state == "confirmed"), None)
        latest = known[-1] if known else None
        return Cell(place, latest, in_force, elsewhere.get(place), conflicts.get(place))

    def line(ask: Ask, unit: int) -> Line:
        base = cell(Place(unit, ask.code, form.base_period)) if ask.looks_back and form.base_period else None
        keeper = kept[ask.code].keeper.name if ask.code in kept else ""
        return Line(ask, keeper, cell(Place(unit, ask.code, form.period)), base)

    return [
        Sheet(row, form, tuple(line(ask, row.unit_id) for ask in form.of_class(row.class_code)), kept)
        for row in asked
    ]


def versions_of(
    district: int, round_: Round, units: Iterable[int], codes: Iterable[str]
) -> dict[Place, list[Figure]]:
    """Every version of the figures of some units by place, the oldest first."""
    found: dict[Place, list[Figure]] = defaultdict(list)
    rows = Figure.objects.of(district).filter(
        round_id=round_.pk, item__in=list(codes), unit_id__in=list(units)
    )
    for row in rows.order_by("version"):
        found[Place(row.unit_id, row.item, row.period)].append(row)
    return dict(found)


def held_elsewhere(
    district: int, round_: Round, form: Form, units: Iterable[int], on: date
) -> dict[Place, Holding]:
    """What the catalogue holds from other sources than this round, valid on a day, for both periods."""
    wanted = list(units)
    own = source_of(round_)
    return {
        Place(unit, code, period): holding
        for period in form.periods
        for (unit, code), holding in held(district, form.codes, wanted, period, on).items()
        if holding.source != own
    }
