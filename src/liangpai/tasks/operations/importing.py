"""A whole table of tasks in one act: looked at in a dry run, then stored as it was seen, or not at all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import cast

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.calendar.queries import working_days
from liangpai.guardrails.queries import unless_aside
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import units
from liangpai.problems import refuse_errors
from liangpai.refusal import Refusal, insist
from liangpai.spreadsheets.reading import TableRead, read_workbook
from liangpai.tasks.models import Part, Task
from liangpai.tasks.operations.assigning import clock_of
from liangpai.tasks.operations.clock import make_due
from liangpai.tasks.operations.writing import next_serials
from liangpai.tasks.queries import entered, limits, numbered
from liangpai.tasks.registers import ENTERED, TASKS, YES, tasks_template
from liangpai.tasks.rules.imports import Known, Plan, Row, names_in, planned, without_duty
from liangpai.tasks.rules.kinds import SOURCES, URGENCIES
from liangpai.tasks.rules.limits import limit_of
from liangpai.tasks.rules.numbers import number_of
from liangpai.words import Words

_LISTED = 100
"""So many rows are named in the ledger; of a longer table it keeps the counts and the hash."""
CHANGED_IN = ("proposed", "registered", "assigned", "underway")
"""States in which the words of a task can still be changed."""


@transaction.atomic
def import_tasks(
    *,
    district: int,
    source: Path | bytes,
    actor: Actor,
    at: datetime,
    expected: str = "",
    dry_run: bool = False,
) -> Plan:
    """Take over a table: new rows with a unit are assigned, those without are proposed, known ones get their new words.

    Args:
        district: whose.
        source: the workbook, by the template of the register.
        actor: of the office.
        at: when.
        expected: the hash of the plan that was looked at; if it would come out differently now, nothing is done.
        dry_run: only look.

    Raises:
        Refused: not permitted, or the plan is no longer the one that was looked at.
        Rejected: with every problem by its cell; then nothing is stored.
    """
    permit("task.import", actor, Thing(district))
    on = localdate(at)
    there = units(district, on)
    rows = _read(source)
    known = _known(district, [row.number for row in rows])
    plan, problems = planned(rows, known, _named(there), on)
    kinds = {unit.pk: unit.kind for unit in there}
    bare = unless_aside(district, "G9", on, partial(without_duty, plan, kinds))
    refuse_errors([*problems, *(bare or ())])
    insist(_other_plan(expected, plan.digest))
    if dry_run or not plan.changes:
        return plan
    make_due(district, on, at)
    _write(district, plan, on, actor, at)
    content = {
        "counts": {verdict: count for verdict, count in plan.counts.items() if count},
        "hash": plan.digest,
        "rows": [{"number": line.row.number, "title": line.row.title} for line in plan.lines[:_LISTED]],
    }
    record(
        district=district, actor=actor, at=at, action="task.import", subject=("task", "*"), content=content
    )
    return plan


def _read(source: Path | bytes) -> list[Row]:
    reading = read_workbook(source, tasks_template())
    refuse_errors(reading.problems)
    return list(_rows(reading.tables[TASKS.name]))


def _rows(table: TableRead) -> Iterable[Row]:
    kinds = {words.zh: key for key, words in SOURCES.items()}
    urgencies = {words.zh: key for key, words in URGENCIES.items()}
    codes = tuple(column.code for column in ENTERED)
    texts = {code: table.texts(code) for code in codes if code not in ("number", "due_on")}
    for at, key in enumerate(table.keys):
        said = {code: (column[at] or "").strip() for code, column in texts.items()}
        yield Row(
            number=key,
            title=said["title"],
            content=said["content"],
            source_kind=kinds[said["source_kind"]],
            source=said["source"],
            urgency=urgencies[said["urgency"]] if said["urgency"] else "normal",
            unit=said["unit"],
            assisting=names_in(said["assisting"]),
            duty_item=said["duty_item"],
            is_assisting=said["is_assisting"] == YES,
            due_on=cast("date | None", table.columns["due_on"][at]),
            places={code: table.place(code, at) for code in codes},
        )


def _known(district: int, numbers: Iterable[str]) -> dict[str, Known]:
    """The tasks of these numbers as they would be downloaded now."""
    rows = numbered(district, numbers)
    shown = entered(district, list(rows.values()))
    return {row.number: Known(row.pk, shown[row.pk], row.state in CHANGED_IN) for row in rows.values()}


def _named(there: Sequence[Unit]) -> dict[str, list[int]]:
    """Ids by name, and by the name of the unit above with the name."""
    names = {unit.pk: unit.name for unit in there}
    found: dict[str, list[int]] = defaultdict(list)
    for unit in there:
        found[unit.name].append(unit.pk)
        found[f"{names.get(unit.parent_id or 0, '')}{unit.name}"] += [unit.pk] if unit.parent_id else []
    return found


def _other_plan(expected: str, digest: str) -> Refusal | None:
    if not expected or expected == digest:
        return None
    words = Words("试导入之后内容有变化，请重新试导入", "something changed since the dry run: look again")
    return Refusal("task.import.overtaken", words)


def _write(district: int, plan: Plan, on: date, actor: Actor, at: datetime) -> None:
    assigned = plan.only("assigned")
    first = next_serials(district, on.year, len(assigned))
    known, days = limits(district), working_days(district)
    made = []
    for serial, line in enumerate(assigned, first):
        row = line.row
        _, clock = clock_of(days, on, limit_of(known, row.source_kind, row.urgency), row.due_on)
        numbers = {"year": on.year, "serial": serial, "number": number_of(on.year, serial)}
        made.append(_task(district, row, actor, at, unit_id=line.unit, state="assigned", **clock, **numbers))
    proposed = [_task(district, line.row, actor, at, state="proposed") for line in plan.only("proposed")]
    stored = Task.objects.bulk_create([*made, *proposed])[: len(made)]
    Part.objects.bulk_create(
        Part(district_id=district, task=task, unit_id=unit)
        for task, line in zip(stored, assigned, strict=True)
        for unit in line.assisting
    )
    for line in plan.only("changed"):
        changes = {code: getattr(line.row, code) for code in line.changes}
        Task.objects.of(district).filter(pk=line.task or 0).update(**changes)


def _task(district: int, row: Row, actor: Actor, at: datetime, **more: object) -> Task:
    copied = ("title", "content", "source_kind", "source", "urgency", "duty_item", "is_assisting")
    return Task(
        district_id=district,
        **{name: getattr(row, name) for name in copied},
        proposed_by=actor.account,
        proposed_at=at,
        **more,
    )
