"""Raising needs in bulk from a workbook: looked at first, then all of them or none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.needs.models import Need
from liangpai.needs.operations.raising import raise_need
from liangpai.needs.queries import askers, thing_of_list, visible
from liangpai.needs.registers import NEEDS, needs_template
from liangpai.needs.rules.intake import (
    Line,
    changed,
    problems_of,
    unknown_number,
    unknown_unit,
    wanted_of,
    without_number,
)
from liangpai.needs.rules.kinds import KEEPERS
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import units
from liangpai.problems import Problem, refuse_errors
from liangpai.spreadsheets.reading import TableRead, read_workbook

NEW = "新"
TEXTS = ("unit", "keeper", "kind", "source", "matter", "title", "purpose")


@dataclass(frozen=True)
class Intake:
    """What a workbook brings: new needs with their units, and how many rows stand here already as they are."""

    new: tuple[tuple[Unit, Unit, Line], ...]
    unchanged: int


def look_at_needs(*, district: int, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Read a workbook without storing anything.

    Raises:
        Refused: not permitted.
        Rejected: with every problem by its cell.
    """
    permit("need.import", actor, thing_of_list(district, actor))
    on = localdate(at)
    reading = read_workbook(source, needs_template())
    table = reading.tables.get(NEEDS.name)
    lines = list(_lines(table)) if table else []
    mine = {unit.name: unit for unit in askers(district, actor, on)}
    asked = {unit.name: unit for unit in units(district, on, KEEPERS)}
    known = {str(row.pk): row for row in _known(district, actor, lines)}
    problems: list[Problem] = [without_number(found) for found in reading.problems]
    new, unchanged = [], 0
    for line in lines:
        unit, keeper = mine.get(line.unit), asked.get(line.keeper)
        if not line.key.startswith(NEW):
            problems += _is_known(line, known.get(line.key))
            unchanged += 1
        elif unit and keeper:
            problems += problems_of(line, on)
            new.append((unit, keeper, line))
        else:
            problems += _nameless(line, unit, keeper)
    refuse_errors(problems)
    return Intake(tuple(new), unchanged)


@transaction.atomic
def import_needs(*, district: int, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Raise every new need of a workbook, or none.

    Raises:
        Refused: not permitted.
        Rejected: with every problem by its cell.
    """
    taken = look_at_needs(district=district, source=source, actor=actor, at=at)
    for unit, keeper, line in taken.new:
        raise_need(district=district, unit=unit, keeper=keeper, wanted=line.wanted, actor=actor, at=at)
    return taken


def _lines(table: TableRead) -> Iterator[Line]:
    texts = {code: table.texts(code) for code in TEXTS}
    quantities, days = table.numbers(["quantity"])[:, 0], table.columns["needed_by"]
    for row, key in enumerate(table.keys):
        cells = {code: texts[code][row] for code in TEXTS}
        day: Any = days[row]
        yield Line(
            key=key,
            unit=cells["unit"] or "",
            keeper=cells["keeper"] or "",
            wanted=wanted_of(cells, float(quantities[row]), day),
            place=lambda code, row=row: table.place(code, row),  # type: ignore[misc] # its row is its own
        )


def _known(district: int, actor: Actor, lines: list[Line]) -> list[Need]:
    pks = [
        int(line.key) for line in lines if line.key.isascii() and line.key.isdigit() and len(line.key) < 10
    ]
    return list(visible(district, actor).filter(pk__in=pks).select_related("unit", "keeper"))


def _is_known(line: Line, row: Need | None) -> list[Problem]:
    if row is None:
        return [unknown_number(line)]
    wanted = line.wanted
    here = (row.unit.name, row.keeper.name, row.kind, row.title, row.quantity, row.needed_by)
    there = (line.unit, line.keeper, wanted.kind, wanted.title, wanted.quantity, wanted.needed_by)
    return [] if here == there else [changed(line)]


def _nameless(line: Line, unit: Unit | None, keeper: Unit | None) -> Iterator[Problem]:
    if unit is None and line.unit:
        yield unknown_unit(line.place("unit"), line.unit, is_keeper=False)
    if keeper is None and line.keeper:
        yield unknown_unit(line.place("keeper"), line.keeper, is_keeper=True)
