"""Drafting promises in bulk from a workbook: looked at first, then all of them or none."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit, permits
from liangpai.access.roles import Role
from liangpai.commitments.models import Commitment, Support
from liangpai.commitments.operations.drafting import Needed, draft, edit, terms_of
from liangpai.commitments.queries.commitments import visible
from liangpai.commitments.queries.parts import supports
from liangpai.commitments.registers import COMMITMENTS, NEW, SUPPORT, commitments_template
from liangpai.commitments.rules.intake import (
    Line,
    not_a_draft,
    number_in,
    problems_of,
    unknown_number,
    unknown_unit,
    wanted_of,
)
from liangpai.commitments.rules.terms import Terms
from liangpai.needs.rules.asking import Wanted
from liangpai.needs.rules.kinds import KEEPERS
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import units
from liangpai.problems import Problem, refuse_errors
from liangpai.spreadsheets.reading import TableRead, read_workbook

TEXTS = ("unit", "text", "unit_of_measure", "keeper", "kind", "source", "title")


@dataclass(frozen=True)
class Intake:
    """What a workbook brings: new promises with their units, drafts that change, and how many stand here as they are."""

    new: tuple[tuple[Unit, Line], ...]
    changed: tuple[tuple[Commitment, Line], ...]
    unchanged: int
    departments: dict[str, Unit]

    def needs_of(self, line: Line) -> list[Needed]:
        """What a row needs from others, ready to be written."""
        return [Needed(self.departments[line.keeper].pk, line.wanted)] if line.wanted else []


def look_at_commitments(*, district: int, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Read a workbook without storing anything.

    Raises:
        Refused: not permitted.
        Rejected: with every problem by its cell.
    """
    permit("commitment.import", actor, Thing(district, path=next(actor.paths(Role.REPORTER), "")))
    on = localdate(at)
    reading = read_workbook(source, commitments_template())
    table = reading.tables.get(COMMITMENTS.name)
    lines = list(_lines(table)) if table else []
    mine, departments = _own(district, on, actor), _named(units(district, on, KEEPERS))
    known = _known(district, actor, lines)
    held = supports(district, known)
    problems: list[Problem] = list(reading.problems)
    new, changed, unchanged = [], [], 0
    for line in lines:
        row = known.get(int(line.key)) if _is_number(line.key) else None
        if not line.key.startswith(NEW) and row is None:
            problems.append(unknown_number(line))
        elif row and _is_same(line, row, held.get(row.pk, [])):
            unchanged += 1
        elif row and row.state != "draft":
            problems.append(not_a_draft(line))
        else:
            problems += problems_of(line, on, is_new=row is None)
            problems += _nameless(line, mine, departments)
            unit = mine.get(line.unit)
            if row:
                changed.append((row, line))
            elif unit:
                new.append((unit, line))
    refuse_errors(problems)
    return Intake(tuple(new), tuple(changed), unchanged, departments)


@transaction.atomic
def import_commitments(*, district: int, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Draft and change everything that a workbook brings, or nothing.

    Raises:
        Refused: not permitted.
        Rejected: with every problem by its cell.
    """
    taken = look_at_commitments(district=district, source=source, actor=actor, at=at)
    for unit, line in taken.new:
        needs = taken.needs_of(line)
        draft(unit=unit, year=line.year, terms=line.terms, needs=needs, actor=actor, at=at)
    for row, line in taken.changed:
        held = supports(district, [row.pk]).get(row.pk, [])
        first = [] if held and held[0].need is not None else taken.needs_of(line)
        needs = [*first, *(_needed(one) for one in held[1:] if one.need is None)]
        edit(commitment=row, terms=line.terms, needs=needs, actor=actor, at=at)
    return taken


def _lines(table: TableRead) -> Iterator[Line]:
    texts = {code: table.texts(code) for code in TEXTS}
    numbers = {code: table.numbers([code])[:, 0] for code in ("year", "target", "quantity")}
    days: Any = {code: table.columns[code] for code in ("due_on", "needed_by")}
    for row, key in enumerate(table.keys):
        cells = {code: texts[code][row] for code in TEXTS}
        due_on, year = days["due_on"][row], number_in(float(numbers["year"][row]))
        target = number_in(float(numbers["target"][row]))
        yield Line(
            key=key,
            unit=cells["unit"] or "",
            year=int(year or 0),
            terms=Terms(cells["text"] or "", target, cells["unit_of_measure"] or "", due_on),
            keeper=cells["keeper"] or "",
            wanted=wanted_of(cells, float(numbers["quantity"][row]), days["needed_by"][row], due_on),
            place=lambda code, row=row: table.place(code, row),  # type: ignore[misc] # its row is its own
        )


def _own(district: int, on: date, actor: Actor) -> dict[str, Unit]:
    there = units(district, on)
    names = {unit.pk: unit.name for unit in there}
    mine = [unit for unit in there if permits("commitment.draft", actor, Thing(district, unit.path)) is None]
    return _named(mine) | {f"{names.get(unit.parent_id or 0, '')}{unit.name}": unit for unit in mine}


def _named(rows: Sequence[Unit]) -> dict[str, Unit]:
    """Units by their names; a name that two have is left out."""
    count = Counter(unit.name for unit in rows)
    return {unit.name: unit for unit in rows if count[unit.name] == 1}


def _is_number(key: str) -> bool:
    return key.isascii() and key.isdigit() and len(key) < 10


def _known(district: int, actor: Actor, lines: list[Line]) -> dict[int, Commitment]:
    pks = [int(line.key) for line in lines if _is_number(line.key)]
    related = ("unit__parent", "item__keeper")
    return visible(district, actor).select_related(*related).in_bulk(pks)


def _is_same(line: Line, row: Commitment, held: list[Support]) -> bool:
    """Whether a promise stands in the file as it stands here."""
    first = held[0] if held else None
    above = row.unit.parent.name if row.unit.parent else ""
    named = line.unit in (row.unit.name, above + row.unit.name)
    needed = (line.keeper, line.wanted) == ((first.department.name, _wanted(first)) if first else ("", None))
    return named and line.year == row.year and line.terms == terms_of(row) and needed


def _needed(one: Support) -> Needed:
    return Needed(one.department_id, _wanted(one))


def _wanted(one: Support) -> Wanted:
    return Wanted(one.kind, one.title, one.quantity, one.needed_by, source=one.source)


def _nameless(line: Line, mine: dict[str, Unit], departments: dict[str, Unit]) -> Iterator[Problem]:
    if line.unit and line.unit not in mine:
        yield unknown_unit(line, "unit", line.unit)
    if line.wanted and line.keeper not in departments:
        yield unknown_unit(line, SUPPORT[0], line.keeper)
