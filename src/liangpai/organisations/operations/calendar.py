"""Writes of the working-day calendar: one day changed or set back, and a whole table from a workbook."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.calendar.models import DayChange
from liangpai.ledger.operations import record
from liangpai.organisations.registers import DAYS, days_template
from liangpai.organisations.rules.days import day_of, unreadable_day
from liangpai.problems import Problem, refuse_errors
from liangpai.refusal import absent
from liangpai.spreadsheets.reading import TableRead, read_workbook
from liangpai.words import Words

WORKED = "上班"


@transaction.atomic
def set_change(
    *, district: int, day: date, is_working: bool, actor: Actor, at: datetime, note: str = ""
) -> None:
    """Say of one day whether it is worked, against the published calendar or where none is published yet.

    Raises:
        Refused: not permitted.
    """
    permit("calendar.change", actor, Thing(district))
    _write(district, day, is_working, note)
    _record(district, day.year, {"days": {str(day): is_working}, "note": note}, actor, at)


@transaction.atomic
def clear_change(*, district: int, day: date, actor: Actor, at: datetime) -> None:
    """Let a day follow the published calendar again.

    Raises:
        Refused: not permitted, or the day was not changed.
    """
    permit("calendar.change", actor, Thing(district))
    if not DayChange.objects.of(district).filter(day=day).delete()[0]:
        raise absent(Words("这一天的调整", "change of that day"))
    _record(district, day.year, {"cleared": str(day)}, actor, at)


@transaction.atomic
def import_changes(*, district: int, source: Path | bytes, actor: Actor, at: datetime) -> int:
    """Take over every changed day of a workbook and answer how many days were different before.

    Raises:
        Refused: not permitted.
        Rejected: with every problem by its cell; then nothing is stored.
    """
    permit("calendar.change", actor, Thing(district))
    days = read_days(source)
    known = {row.day: (row.is_working, row.note) for row in DayChange.objects.of(district)}
    fresh = {day: change for day, change in days.items() if known.get(day) != change}
    DayChange.objects.of(district).filter(day__in=list(fresh)).delete()
    DayChange.objects.bulk_create(
        DayChange(district_id=district, day=day, is_working=is_working, note=note)
        for day, (is_working, note) in fresh.items()
    )
    if fresh:
        content = {"days": {str(day): is_working for day, (is_working, _) in fresh.items()}}
        _record(district, min(fresh).year, content, actor, at)
    return len(fresh)


def read_days(source: Path | bytes) -> dict[date, tuple[bool, str]]:
    """The days of a workbook by the template of the calendar.

    Raises:
        Rejected: with every problem by its cell.
    """
    reading = read_workbook(source, days_template())
    table = reading.tables.get(DAYS.name)
    read = [day_of(key) for key in table.keys] if table else []
    refuse_errors([*reading.problems, *_unreadable(table, read)])
    assert table is not None  # noqa: S101 - a missing sheet is one of the problems
    rows = zip(read, table.texts("manner"), table.texts("note"), strict=True)
    return {day: (manner == WORKED, note or "") for day, manner, note in rows if day}


def _unreadable(table: TableRead | None, read: list[date | None]) -> list[Problem]:
    if table is None:
        return []
    return [
        unreadable_day(table.place("day", row), table.keys[row])
        for row, day in enumerate(read)
        if day is None
    ]


def _write(district: int, day: date, is_working: bool, note: str) -> None:
    rows = DayChange.objects.of(district).filter(day=day)
    if not rows.update(is_working=is_working, note=note):
        DayChange.objects.create(district_id=district, day=day, is_working=is_working, note=note)


def _record(district: int, year: int, content: Mapping[str, object], actor: Actor, at: datetime) -> None:
    record(
        district=district,
        actor=actor,
        at=at,
        action="calendar.change",
        subject=("calendar", year),
        content=content,
    )
