"""What is done in the house while it is killed, and what is looked at afterwards; each runs in a process of its own."""

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from liangpai.access.actor import Actor, house
from liangpai.access.queries import named
from liangpai.assessments.models import Run, RunFiles, Standing
from liangpai.assessments.operations import compute, request_run, revive
from liangpai.districts.queries import by_code, districts
from liangpai.entrance.actors import actor_of_account
from liangpai.entrance.clock import now
from liangpai.ledger.models import Entry
from liangpai.ledger.operations import record
from liangpai.ledger.queries import verify
from liangpai.organisations.models import Unit
from liangpai.results.models import Figure, Round, Upload
from liangpai.results.operations import import_workbook
from liangpai.results.queries import asked, rounds, template_of
from liangpai.spreadsheets.template import write_template
from liangpai.upkeep.readiness import make_ready
from liangpai.upkeep.tables import hash_of, tables
from tests.assessments.stories import LATER, a_ready_round
from tests.faults.carding import deal_again_and_again, half_cards
from tests.people import AT, ON, SINCE, a_cast
from tests.results.stories import ITEMS, a_round

TOWNS = 60
"""Towns beside those of the cast, so that an import writes for a while."""


def say(**words: object) -> None:
    """One line to whoever watches."""
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def build() -> None:
    """Two districts: one with an open round of many towns, one with every figure verified."""
    make_ready()
    with transaction.atomic():
        cast = a_cast()
        top = cast.units["headquarters"]
        for number in range(TOWNS):
            town = Unit.objects.create(
                district_id=cast.district,
                kind="town",
                name=f"第{number}镇",
                name_plain=f"第{number}镇",
                class_code="镇",
                parent=top,
                path="",
                founded_on=SINCE,
            )
            rows = Unit.objects.of(cast.district).filter(pk=town.pk)
            rows.update(path=f"{top.path}{town.pk}/")
        a_round(cast)
        a_ready_round(a_cast("LX", "邻县", "2"))


def _place(code: str) -> tuple[int, Round]:
    found = by_code(code)
    assert found is not None
    return found.pk, next(iter(rounds(found.pk)))


def import_again_and_again() -> None:
    """Import a workbook in which every figure is the number of the import; say each that was acknowledged."""
    district, round_ = _place("YX")
    actor = house(district)
    rows = list(asked(district, round_))
    towns = [row for row in rows if row.class_code == "镇"]
    blank = template_of(district, round_, towns, ON, is_blank=True)
    first = Upload.objects.of(district).count()
    say(begun=True)
    for number in count(first):
        content = _workbook(blank, number)
        say(reading=number)
        done = import_workbook(
            round_=round_, asked=towns, content=content, name=f"{number}.xlsx", actor=actor, at=AT
        )
        say(acknowledged=number, saved=done.saved)


def _workbook(blank: Any, number: int) -> bytes:
    values = {code: float(number % 100) for code, _name, _unit in ITEMS}
    filled = tuple(
        replace(
            table,
            rows=tuple({**row, **{c: values[c] for c in _codes(table) if c in values}} for row in table.rows),
        )
        for table in blank.tables
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        write_template(replace(blank, tables=filled), path)
        return path.read_bytes()


def _codes(table: Any) -> list[str]:
    return [column.code for column in table.columns]


def assess_again_and_again() -> None:
    """Ask for a run and compute it; say each that was acknowledged."""
    district, round_ = _place("LX")
    zhao = _person(district, "zhao2")
    say(begun=True)
    for number in count():
        run = request_run(round_=round_, actor=zhao, at=LATER, runs=1_000, seed=number + 1)
        say(requested=run.pk)
        state = compute(district=district, run=run.pk, now=lambda: LATER, pulse=now)
        say(acknowledged=run.pk, state=state)


def _person(district: int, username: str) -> Actor:
    found = named(district, username)
    assert found is not None
    return actor_of_account(district, found.pk, ON)


def card_again_and_again() -> None:
    """Move cards of many towns; say each move that was acknowledged."""
    district, _round = _place("YX")
    people = {name: _person(district, name) for name in ("zhao", "zheng", "wang", "li")}
    deal_again_and_again(district, people | {"officer": house(district)}, say)


def write_entries(writer: int, entries: int) -> None:
    """Write so many entries into the first district's ledger; say every number."""
    district, _round = _place("YX")
    for number in range(entries):
        with transaction.atomic():
            got = record(
                district=district,
                actor=house(district),
                at=AT,
                action="round.open",
                subject=("round", f"{writer}-{number}"),
            )
        say(number=got)


def look() -> None:
    """Say whether everything is whole, and what is there."""
    say(whole=list(_wounds()), **_counts())


def _wounds() -> Iterator[str]:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA integrity_check")
            yield from (row[0] for row in cursor.fetchall() if row[0] != "ok")
            cursor.execute("PRAGMA foreign_key_check")
            yield from (f"reference of {row[0]}" for row in cursor.fetchall())
    for district in districts():
        broken = verify(district.pk)
        if broken:
            yield f"ledger of {district.name}: row {broken.sequence} {broken.reason}"
    yield from _half_imports()
    yield from _half_runs()
    yield from half_cards(_place("YX")[0])


def _half_imports() -> Iterator[str]:
    """All figures are those of the last import that is there, and every import has its entry."""
    district, round_ = _place("YX")
    uploads = Upload.objects.of(district).count()
    entries = Entry.objects.of(district).filter(action="figure.fill").count()
    if uploads != entries:
        yield f"{uploads} uploads, {entries} entries"
    values = Figure.objects.of(district).filter(round_id=round_.pk, period="2023", state="draft")
    expected = {float((uploads - 1) % 100)} if uploads else set()
    found = set(values.values_list("value", flat=True))
    if found != expected:
        yield f"figures of {sorted(found, key=str)[:3]} after {uploads} imports"


def _half_runs() -> Iterator[str]:
    """A run has its standings and its files, or nothing at all."""
    district, _round = _place("LX")
    for run in Run.objects.of(district).order_by("pk"):
        standings = Standing.objects.of(district).filter(run_id=run.pk).count()
        files = RunFiles.objects.of(district).filter(run_id=run.pk).count()
        expected = (3, 1) if run.state == "trial" else (0, 0)
        if (standings, files) != expected:
            yield f"run {run.pk} is {run.state} with {standings} standings and {files} files"


def _counts() -> dict[str, object]:
    district, _round = _place("YX")
    other, _round = _place("LX")
    runs = Run.objects.of(other).order_by("pk").values_list("pk", "state")
    return {"uploads": Upload.objects.of(district).count(), "runs": [list(run) for run in runs]}


def go_on() -> None:
    """What the nightly round and the worker do after a restart: every run that was killed is computed to its end."""
    district, _round = _place("LX")
    for run in revive(district=district, at=now() + timedelta(days=1)):
        compute(district=district, run=run, now=lambda: LATER, pulse=now)
    look()


def hashes() -> None:
    """Say the hash of every table."""
    say(**{table._meta.db_table: str(hash_of(table)) for table in tables()})


DEEDS: dict[str, Callable[..., None]] = {
    "build": build,
    "import": import_again_and_again,
    "assess": assess_again_and_again,
    "deal": card_again_and_again,
    "entries": write_entries,
    "look": look,
    "go on": go_on,
    "hashes": hashes,
}
