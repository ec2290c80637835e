"""Lines of a plan from a workbook: looked at first, then all of them or none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.organisations.queries import units
from liangpai.organisations.rules.kinds import ABOVE_VILLAGES
from liangpai.problems import Problem, refuse_errors
from liangpai.reports.models import Report
from liangpai.reports.operations.planning import add_line
from liangpai.reports.queries import lines_of, thing_of
from liangpai.reports.registers import LINES, lines_template
from liangpai.reports.rules.planning import Planned, unknown_unit, unsound
from liangpai.spreadsheets.reading import TableRead, read_workbook


@dataclass(frozen=True)
class Intake:
    """What a workbook brings: new lines with the names of their units, and how many stand in the plan already."""

    new: tuple[tuple[str, Planned], ...]
    unchanged: int


def look_at_lines(*, report: Report, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Read a workbook without storing anything.

    Raises:
        Refused: not permitted.
        Rejected: with every problem by its cell.
    """
    permit("report.edit", actor, thing_of(report))
    reading = read_workbook(source, lines_template(str(report.pk)))
    problems = list(reading.problems)
    known = {unit.name: unit.pk for unit in units(report.district_id, localdate(at), ABOVE_VILLAGES)}
    there = {(one.unit_id, one.text) for one in lines_of(report)}
    table = reading.tables.get(LINES.name)
    new, unchanged = [], 0
    for row, (name, planned) in enumerate(_rows(table, known) if table else ()):
        assert table is not None  # noqa: S101 - it has this row
        if (planned.unit, planned.text) in there:
            unchanged += 1
            continue
        there.add((planned.unit, planned.text))
        new.append((name, planned))
        problems += _wrong(table, row, name, planned, report.year)
    refuse_errors(problems)
    return Intake(tuple(new), unchanged)


@transaction.atomic
def import_lines(*, report: Report, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Add every new line of a workbook to a plan that is drafted, or none.

    Raises:
        Refused: not permitted, no plan or not in draft.
        Rejected: with every problem by its cell.
    """
    taken = look_at_lines(report=report, source=source, actor=actor, at=at)
    for _, planned in taken.new:
        add_line(report=report, planned=planned, actor=actor, at=at)
    return taken


def _rows(table: TableRead, known: dict[str, int]) -> Iterator[tuple[str, Planned]]:
    texts, names, duties = (table.texts(code) for code in ("text", "unit", "duty_item"))
    days: Any = table.columns["due_on"]
    for text, name, due_on, duty in zip(texts, names, days, duties, strict=True):
        planned = Planned((text or "").strip(), known.get(name or "", 0), due_on, (duty or "").strip())
        yield name or "", planned


def _wrong(table: TableRead, row: int, name: str, planned: Planned, year: int) -> Iterator[Problem]:
    """What is wrong in a row; what is empty in it is already among the problems of the reading."""
    if name and not planned.unit:
        yield unknown_unit(table.place("unit", row), name)
    if planned.text and planned.due_on:
        for no in unsound(planned, year):
            place = table.place(no.code.removeprefix("report.line."), row)
            yield Problem(no.code, place, no.words.zh, no.words.en)
