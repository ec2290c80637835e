"""Attendees from a workbook: looked at first, then all of them or none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.utils.timezone import localdate

from liangpai.access.actor import Actor
from liangpai.access.policy import permit
from liangpai.meetings.models import Attendee, Meeting
from liangpai.meetings.operations.inviting import invite
from liangpai.meetings.queries import attendees, thing_of
from liangpai.meetings.registers import ATTENDEES, attendees_template
from liangpai.meetings.rules.attendees import Guest
from liangpai.meetings.rules.kinds import PARTS
from liangpai.organisations.models import Unit
from liangpai.organisations.queries import units
from liangpai.problems import Problem, refuse_errors
from liangpai.spreadsheets.reading import TableRead, read_workbook
from liangpai.words import Words

_PARTS = {words.zh: code for code, words in PARTS.items()}


@dataclass(frozen=True)
class Intake:
    """What a workbook brings: who is new, and how many rows are on the list already."""

    new: tuple[tuple[Unit, Guest], ...]
    unchanged: int


def look_at_attendees(*, meeting: Meeting, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Read a workbook without storing anything.

    Raises:
        Refused: not permitted.
        Rejected: with every problem by its cell.
    """
    permit("meeting.invite", actor, thing_of(meeting))
    reading = read_workbook(source, attendees_template(str(meeting.pk)))
    problems = list(reading.problems)
    table = reading.tables.get(ATTENDEES.name)
    known = {unit.name: unit for unit in units(meeting.district_id, localdate(at))}
    there = {_key(one) for one in attendees(meeting)}
    new, unchanged = [], 0
    for row, (name, guest) in enumerate(_rows(table) if table else ()):
        unit = known.get(name)
        if unit is None:
            assert table is not None  # noqa: S101 - it has this row
            problems += [_unknown(table.place("unit", row), name)] if name else []
        elif (unit.pk, guest.title, guest.name) in there:
            unchanged += 1
        else:
            there.add((unit.pk, guest.title, guest.name))
            new.append((unit, guest))
    refuse_errors(problems)
    return Intake(tuple(new), unchanged)


@transaction.atomic
def import_attendees(*, meeting: Meeting, source: Path | bytes, actor: Actor, at: datetime) -> Intake:
    """Invite everybody of a workbook who is not on the list, or nobody.

    Raises:
        Refused: not permitted, or held already.
        Rejected: with every problem by its cell.
    """
    taken = look_at_attendees(meeting=meeting, source=source, actor=actor, at=at)
    for unit, guest in taken.new:
        invite(meeting=meeting, unit=unit, guest=guest, actor=actor, at=at)
    return taken


def _rows(table: TableRead) -> Iterator[tuple[str, Guest]]:
    columns = (table.texts(code) for code in ("unit", "title", "name", "part"))
    for unit, title, name, part in zip(*columns, strict=True):
        yield unit or "", Guest((title or "").strip(), (name or "").strip(), _PARTS.get(part or "", "attend"))


def _key(one: Attendee) -> tuple[int, str, str]:
    return one.unit_id, one.title, one.name


def _unknown(place: str, name: str) -> Problem:
    words = Words("没有名为“{name}”的单位", "there is no unit called '{name}'").format(name=name[:40])
    return Problem("attendee.unit", place, words.zh, words.en)
