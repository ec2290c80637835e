"""Visits from a workbook: looked at first, with the ways that cross, then all of them or none."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.guardrails.rules import visits_collide
from liangpai.organisations.models import Unit
from liangpai.problems import Problem, refuse_errors
from liangpai.spreadsheets.reading import TableRead, read_workbook
from liangpai.visits.models import Visit
from liangpai.visits.operations.visiting import plan
from liangpai.visits.queries import leaders, others_on, places_by_name
from liangpai.visits.registers import VISITS, visits_template
from liangpai.visits.rules.visiting import no_place_called, nobody_called, unsound


@dataclass(frozen=True)
class Planned:
    """One visit of a workbook; ``row`` is where it stands in the table, counted from 0."""

    row: int
    on: date
    unit: Unit
    leader: int
    name: str
    purpose: str


@dataclass(frozen=True)
class Intake:
    """What a workbook brings: new visits, how many are planned already, and which ways cross (G5)."""

    new: tuple[Planned, ...]
    unchanged: int
    hints: tuple[Problem, ...]


def look_at_visits(*, district: int, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Read a workbook without storing anything.

    Raises:
        Refused: not permitted.
        Rejected: with every problem by its cell.
    """
    permit("visit.plan", actor, Thing(district))
    reading = read_workbook(source, visits_template())
    problems = list(reading.problems)
    table = reading.tables.get(VISITS.name)
    found: list[Planned] = []
    for one in _rows(table, district, localdate(at)) if table else ():
        if isinstance(one, Problem):
            problems.append(one)
        else:
            found.append(one)
    there = _planned(district, {one.on for one in found})
    new = [one for one in found if (one.on, one.unit.pk, one.leader) not in there]
    if table:
        problems += [wrong for one in new for wrong in _wrong(one, table, localdate(at))]
    refuse_errors(problems)
    return Intake(tuple(new), len(found) - len(new), tuple(_crossing(district, new)))


@transaction.atomic
def import_visits(*, district: int, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Plan every visit of a workbook that is not planned yet, or none.

    Raises:
        Refused: not permitted.
        Rejected: with every problem by its cell.
    """
    taken = look_at_visits(district=district, source=source, actor=actor, at=at)
    for one in taken.new:
        told = {"leader": one.leader, "unit": one.unit, "on": one.on, "purpose": one.purpose}
        plan(district=district, actor=actor, at=at, **told)  # type: ignore[arg-type] # keywords of the operation
    return taken


def _rows(table: TableRead, district: int, today: date) -> Iterator[Planned | Problem]:
    places = places_by_name(district, today)
    units, names, purposes = (table.texts(code) for code in ("unit", "leader", "purpose"))
    days: Any = table.columns["on"]
    for row, (on, place, name) in enumerate(zip(days, units, names, strict=True)):
        if not (on and place and name):
            continue  # what is missing is among the problems of the reading
        leader, unit = _called(district, on).get(name), places.get(place)
        if unit is None:
            yield no_place_called(table.place("unit", row), place)
        if leader is None:
            yield nobody_called(table.place("leader", row), name)
        if unit and leader:
            yield Planned(row, on, unit, leader, name, (purposes[row] or "").strip())


def _called(district: int, on: date) -> dict[str, int]:
    """The leaders of a day by name, without those who share one."""
    found = leaders(district, on)
    counts = Counter(name for _, name in found)
    return {name: account for account, name in found if counts[name] == 1}


def _planned(district: int, days: set[date]) -> set[tuple[date, int, int]]:
    rows = Visit.objects.of(district).filter(on__in=days).exclude(state="cancelled")
    return set(rows.values_list("on", "unit_id", "leader_id"))


def _wrong(one: Planned, table: TableRead, today: date) -> Iterator[Problem]:
    for no in unsound(is_leader=True, kind=one.unit.kind, on=one.on, purpose=one.purpose, today=today):
        place = table.place(no.code.removeprefix("visit."), one.row)
        yield Problem(no.code, place, no.words.zh, no.words.en)


def _crossing(district: int, new: list[Planned]) -> Iterator[Problem]:
    for one in new:
        same = (other for other in new if (other.on, other.unit.pk) == (one.on, one.unit.pk))
        others = [other.name for other in same if other.leader != one.leader]
        others += others_on(district, one.unit.pk, one.on, one.leader)
        if hint := visits_collide(one.unit.name, one.on, tuple(dict.fromkeys(others))):
            yield hint
