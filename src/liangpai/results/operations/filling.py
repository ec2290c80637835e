"""Filling in: many cells in one act; what cannot be read stays as a draft with its problem, the rest goes on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.ledger.operations import record
from liangpai.problems import Problem
from liangpai.refusal import Refusal, Refused, absent, insist
from liangpai.results.models import Asked, Figure, Round
from liangpai.results.queries.rounds import asked as asked_of
from liangpai.results.queries.rounds import round_ as round_now
from liangpai.results.queries.rounds import thing_of_asked
from liangpai.results.queries.sheets import Cell, Sheet, sheets
from liangpai.results.rules.asking import Ask, Place
from liangpai.results.rules.content import corrects, written
from liangpai.results.rules.entries import Entry, read_entry
from liangpai.results.rules.refusals import already_held_problem, locked_problem, not_asked, not_open
from liangpai.results.workflow import FIGURE
from liangpai.spreadsheets.reading.numerals import shown
from liangpai.statemachine import overtaken
from liangpai.words import Words

OPEN = ("draft", "returned")
_CHANGED = ("state", "value", "text", "source", "reason", "filled_by", "filled_at")


@dataclass(frozen=True, slots=True)
class Filled:
    """What an act of filling in did: how many cells were changed, and the problems by place."""

    saved: int
    texts: int
    """How many of these are kept as they were typed, because they are no numbers."""
    problems: tuple[Problem, ...]
    by_place: Mapping[Place, Problem]


def fill(
    *,
    round_: Round,
    cells: Mapping[Place, str | float | None],
    actor: Actor,
    at: datetime,
    source: str = "grid",
) -> Filled:
    """Fill cells in as they were typed, of one unit or of several, in one act.

    An empty cell clears a draft. A cell that is held elsewhere, submitted or confirmed is left as it is and reported.

    Raises:
        Refused: not permitted for one of the units, round not open, or a cell that the round does not ask.
    """
    return write_entries(round_=round_, typed=cells, read={}, labels={}, actor=actor, at=at, source=source)


@transaction.atomic
def write_entries(
    *,
    round_: Round,
    typed: Mapping[Place, str | float | None],
    read: Mapping[Place, Entry],
    labels: Mapping[Place, str],
    actor: Actor,
    at: datetime,
    source: str,
) -> Filled:
    """As ``fill``; with entries that were read already, and the cells of a workbook by which problems are named."""
    district = round_.district_id
    grids = _grids(round_, {place.unit for place in (*typed, *read)}, actor, at)
    known = {cell.place: (sheet, cell) for sheet in grids for cell in sheet.cells}
    _insist_on_asked([*typed, *read], known)
    insist(_is_closed(round_now(district, round_.pk), [known[place][1] for place in (*typed, *read)]))
    work = _Work(round_, actor, at, source)
    for place in (*typed, *read):
        sheet, cell = known[place]
        ask = sheet.form.ask(place.item)
        assert ask is not None  # noqa: S101 - every cell of a sheet comes from its form
        label = labels.get(place) or label_of(ask, sheet, place)
        entry = read[place] if place in read else read_entry(typed[place], ask, label)
        work.take(cell, entry, label)
    work.write()
    texts = sum(bool(text) for *_, text in work.changes)
    return Filled(len(work.changes), texts, tuple(work.problems.values()), work.problems)


def label_of(ask: Ask, sheet: Sheet, place: Place) -> str:
    """A cell as people call it: unit, item, and the period where it is not this one."""
    period = "" if place.period == sheet.form.period else f"（{place.period}）"
    return f"{sheet.asked.unit.name}·{ask.code} {ask.name}{period}"


def _grids(round_: Round, units: set[int], actor: Actor, at: datetime) -> list[Sheet]:
    rows: list[Asked] = list(asked_of(round_.district_id, round_).filter(unit_id__in=units))
    if len(rows) != len(units):
        raise absent(Words("本轮填报的单位", "unit of this round"))
    for row in rows:
        permit("figure.fill", actor, thing_of_asked(row))
    return sheets(round_.district_id, round_, rows, localdate(at)) if rows else []


def _insist_on_asked(places: Sequence[Place], known: Mapping[Place, tuple[Sheet, Cell]]) -> None:
    strangers = sorted({place.item for place in places if place not in known})
    if strangers:
        raise Refused(*(not_asked(item) for item in strangers))


def _is_closed(round_: Round, cells: Sequence[Cell]) -> Refusal | None:
    """A correction that was returned is mended after the closing too; everything else is not."""
    versions = (cell.latest.version if cell.latest else 1 for cell in cells)
    return not_open(round_.state, min(versions, default=1))


class _Work:
    """Collects what one act writes."""

    def __init__(self, round_: Round, actor: Actor, at: datetime, source: str) -> None:
        self._round, self._actor, self._at, self._source = round_, actor, at, source
        self._fresh: list[Figure] = []
        self._changed: list[Figure] = []
        self.changes: list[tuple[object, ...]] = []
        self.problems: dict[Place, Problem] = {}

    def take(self, cell: Cell, entry: Entry, label: str) -> None:
        """One cell: refused with its problem, unchanged, changed or new."""
        place = cell.place
        if not cell.is_open:
            if entry.is_blank or (entry.value is not None and _shown(entry.value) == _shown(cell.value)):
                return
            self.problems[place] = _shut(cell, label)
            return
        if entry.problem is not None:
            self.problems[place] = entry.problem
        latest = cell.latest
        if latest is None and entry.is_blank:
            return
        if latest is not None and _says_the_same(latest, entry):
            return
        self.changes.append((*place, entry.value, entry.text))
        if latest is None:
            self._fresh.append(self._new(place, entry))
        else:
            self._changed.append(self._again(latest, entry))

    def _new(self, place: Place, entry: Entry) -> Figure:
        return Figure(
            district_id=self._round.district_id,
            round_id=self._round.pk,
            unit_id=place.unit,
            item=place.item,
            period=place.period,
            state=FIGURE.start,
            value=entry.value,
            text=entry.text,
            source=self._source,
            filled_by=self._actor.account,
            filled_at=self._at,
        )

    def _again(self, latest: Figure, entry: Entry) -> Figure:
        move = FIGURE.move("figure.fill", latest.state)
        assert move is not None  # noqa: S101 - an open cell is a draft or was returned
        latest.state, latest.value, latest.text = move.target, entry.value, entry.text
        latest.source, latest.reason = self._source, corrects(latest.reason)
        latest.filled_by, latest.filled_at = self._actor.account, self._at
        return latest

    def write(self) -> None:
        """Write everything and record it as one act."""
        if not self.changes:
            return
        district = self._round.district_id
        Figure.objects.bulk_create(self._fresh, batch_size=500)
        rows = Figure.objects.of(district).filter(state__in=OPEN)
        if self._changed and rows.bulk_update(self._changed, _CHANGED, batch_size=200) != len(self._changed):
            raise Refused(overtaken("figure.fill"))
        record(
            district=district,
            actor=self._actor,
            at=self._at,
            action="figure.fill",
            subject=("round", self._round.pk),
            content={"source": self._source, **written(self.changes)},
        )


def _shown(value: float | None) -> str:
    return "" if value is None else shown(value)


def _says_the_same(latest: Figure, entry: Entry) -> bool:
    """Whether an entry is what the grid shows already, which may have fewer digits than what is kept."""
    if latest.value is None or entry.value is None:
        return (latest.value, latest.text) == (entry.value, entry.text)
    return shown(latest.value) == shown(entry.value)


def _shut(cell: Cell, label: str) -> Problem:
    if cell.is_held:
        source = cell.held.source if cell.held else (cell.latest.reason if cell.latest else "")
        return already_held_problem(label, source, shown(cell.value) if cell.value is not None else "")
    return locked_problem(label, FIGURE.states[cell.state])
