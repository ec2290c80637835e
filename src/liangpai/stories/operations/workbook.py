"""Cases from a workbook: looked at first, then all of them drafted or none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from math import isnan
from pathlib import Path

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.needs.queries import askers
from liangpai.organisations.models import Unit
from liangpai.problems import Problem, refuse_errors
from liangpai.results.models import Figure
from liangpai.spreadsheets.reading import TableRead, read_workbook
from liangpai.stories.models import Case
from liangpai.stories.operations.telling import draft
from liangpai.stories.queries import OFFICERS, figures_for, thing_of_list
from liangpai.stories.registers import CASES, cases_template
from liangpai.stories.rules.cases import Told, no_such_figure, unit_of_another, unsound

TEXTS = ("title", "problem", "method", "reuse")


@dataclass(frozen=True)
class Intake:
    """What a workbook brings: new cases with unit and figure, and how many stand here under their title already."""

    new: tuple[tuple[Unit, Told, Figure], ...]
    unchanged: int


@dataclass(frozen=True)
class _Line:
    """One row as it was read; ``unit`` is a name."""

    row: int
    unit: str
    told: Told
    item: str
    period: str


def look_at_cases(*, district: int, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Read a workbook without storing anything.

    Raises:
        Refused: not permitted.
        Rejected: with every problem by its cell.
    """
    permit("case.draft", actor, thing_of_list(district, actor))
    mine = {unit.name: unit for unit in askers(district, actor, localdate(at), *OFFICERS)}
    reading = read_workbook(source, cases_template())
    problems = list(reading.problems)
    table = reading.tables.get(CASES.name)
    there = _titles(district, mine)
    new, unchanged = [], 0
    for line in _lines(table) if table else ():
        assert table is not None  # noqa: S101 - it has this row
        if (line.unit, line.told.title) in there:
            unchanged += 1
            continue
        there.add((line.unit, line.told.title))
        unit, figure = mine.get(line.unit), _figure(district, mine.get(line.unit), line)
        problems += _wrong(line, unit, figure, table)
        if unit and figure:
            new.append((unit, line.told, figure))
    refuse_errors(problems)
    return Intake(tuple(new), unchanged)


@transaction.atomic
def import_cases(*, district: int, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Draft every new case of a workbook, or none.

    Raises:
        Refused: not permitted.
        Rejected: with every problem by its cell.
    """
    taken = look_at_cases(district=district, source=source, actor=actor, at=at)
    for unit, told, figure in taken.new:
        draft(district=district, unit=unit, told=told, figure=figure.pk, actor=actor, at=at)
    return taken


def _lines(table: TableRead) -> Iterator[_Line]:
    cells = {code: table.texts(code) for code in ("unit", *TEXTS, "item", "period")}
    costs = table.numbers(["cost"])[:, 0]
    for row in range(len(table.keys)):
        found = {code: (texts[row] or "").strip() for code, texts in cells.items()}
        cost = Decimal(0) if isnan(costs[row]) else Decimal(repr(float(costs[row])))
        told = Told(**{code: found[code] for code in TEXTS}, cost=cost)
        yield _Line(row, found["unit"], told, found["item"], found["period"])


def _titles(district: int, mine: dict[str, Unit]) -> set[tuple[str, str]]:
    rows = Case.objects.of(district).filter(unit__in=mine.values()).exclude(state="withdrawn")
    return set(rows.values_list("unit__name", "title"))


def _figure(district: int, unit: Unit | None, line: _Line) -> Figure | None:
    found = figures_for(district, unit) if unit else []
    return next((one for one in found if (one.item, one.period) == (line.item, line.period)), None)


def _wrong(line: _Line, unit: Unit | None, figure: Figure | None, table: TableRead) -> Iterator[Problem]:
    if unit is None and line.unit:
        yield unit_of_another(table.place("unit", line.row), line.unit)
    elif figure is None and line.item and line.period:
        yield no_such_figure(table.place("item", line.row), line.item, line.period)
    for no in unsound(line.told):
        column = no.code.removeprefix("case.")
        if column == "cost" or getattr(
            line.told, column
        ):  # what is empty is among the problems of the reading
            yield Problem(no.code, table.place(column, line.row), no.words.zh, no.words.en)
