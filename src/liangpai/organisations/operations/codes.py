"""Writes of code tables: a table of thousands of rows is one act, looked at in a dry run before."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from liangpai.access.actor import Actor
from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.examples.regions import region_pack
from liangpai.ledger.operations import record
from liangpai.organisations.models import Unit, UnitCode
from liangpai.organisations.operations.writing import write_code, write_paths
from liangpai.organisations.queries import import_plan, root, unit
from liangpai.organisations.registers import CODES, codes_template
from liangpai.organisations.rules.imports import Line, Plan, Row
from liangpai.organisations.rules.names import pinyin_of, plain_name
from liangpai.organisations.rules.units import refuse_blank, refuse_other_plan, refuse_system
from liangpai.problems import refuse_errors
from liangpai.refusal import insist
from liangpai.spreadsheets.reading import read_workbook
from liangpai.words import Words

_BATCH = 1_000
_LISTED = 100
"""So many changed rows are named in the ledger; of a longer table it keeps the counts and the hash."""


def read_code_table(source: Path | bytes, system: str) -> list[Row]:
    """The rows of a workbook by the template of a system's code table.

    Raises:
        Refused: the system is unknown.
        Rejected: with every problem by its cell.
    """
    insist(refuse_system(system))
    reading = read_workbook(source, codes_template(system))
    refuse_errors(reading.problems)
    table = reading.tables[CODES.name]
    columns = (table.texts(code) for code in ("name", "kind", "parent"))
    return [
        Row(code, name or "", kind or "", parent or "", table.place("code", number))
        for number, (code, name, kind, parent) in enumerate(zip(table.keys, *columns, strict=True))
    ]


def region_rows(pack: str, system: str) -> list[Row]:
    """The rows of a region pack in a system.

    Raises:
        Rejected: there is no such pack.
    """
    return [Row(place.code, place.name, place.kind) for place in region_pack(pack).tables.get(system, ())]


@transaction.atomic
def import_codes(
    *,
    district: int,
    system: str,
    rows: Sequence[Row],
    on: date,
    actor: Actor,
    at: datetime,
    expected: str = "",
    dry_run: bool = False,
) -> Plan:
    """Take over a code table: good rows are stored, and the plan says of every row what became of it and why.

    Args:
        district: whose.
        system: whose codes they are.
        rows: the table.
        on: the day from which new units and codes are there.
        actor: who imports.
        at: when.
        expected: the hash of the plan that was looked at; if it would come out differently now, nothing is done.
        dry_run: only look.

    Raises:
        Refused: not permitted, an unknown system, or the plan is no longer the one that was looked at.
    """
    permit("unit.import", actor, Thing(district))
    insist(refuse_system(system))
    plan = import_plan(district, system, rows)
    insist(refuse_other_plan(expected, plan.digest))
    if dry_run or not plan.changes:
        return plan
    _write(district, plan, on)
    record(
        district=district,
        actor=actor,
        at=at,
        action="unit.import",
        subject=("codes", system),
        content=_content(plan, on),
    )
    return plan


def _write(district: int, plan: Plan, on: date) -> None:
    """Towns before villages, each level in a few statements whatever its length."""
    top = root(district, on)
    ids = dict(UnitCode.objects.of(district).filter(system=plan.system).values_list("code", "unit_id"))
    ids.update({line.row.code: line.unit for line in plan.lines if line.unit is not None})
    added = plan.only("added")
    while added:
        ready = [line for line in added if not line.parent or line.parent in ids]
        added = [line for line in added if line.parent and line.parent not in ids]
        units = [
            _new(district, line, ids.get(line.parent) or (top.pk if top else None), on, number)
            for number, line in enumerate(ready)
        ]
        made = Unit.objects.bulk_create(units, batch_size=_BATCH)
        write_paths(district)
        ids |= {line.row.code: row.pk for line, row in zip(ready, made, strict=True)}
    coded = [line for line in plan.only("added", "changed") if not line.is_renamed]
    _write_codes(district, plan.system, ((line, ids[line.row.code]) for line in coded), on)
    _rename(district, [line for line in plan.only("changed") if line.is_renamed])


def _new(district: int, line: Line, parent: int | None, on: date, number: int) -> Unit:
    name = line.row.name
    return Unit(
        district_id=district,
        kind=line.kind,
        name=name,
        name_plain=plain_name(name),
        pinyin=pinyin_of(name),
        parent_id=parent,
        path="",
        state="running",
        founded_on=on,
        order=number + 1,
    )


def _write_codes(district: int, system: str, coded: Iterable[tuple[Line, int]], on: date) -> None:
    UnitCode.objects.bulk_create(
        (
            UnitCode(district_id=district, unit_id=pk, system=system, code=line.row.code, valid_from=on)
            for line, pk in coded
        ),
        batch_size=_BATCH,
    )


def _rename(district: int, lines: Sequence[Line]) -> None:
    renamed = [
        Unit(
            pk=line.unit,
            name=line.row.name,
            name_plain=plain_name(line.row.name),
            pinyin=pinyin_of(line.row.name),
        )
        for line in lines
    ]
    Unit.objects.of(district).bulk_update(renamed, ["name", "name_plain", "pinyin"], batch_size=200)


def _content(plan: Plan, on: date) -> dict[str, object]:
    changed = plan.only("added", "changed")
    listed = [
        {"code": line.row.code, "name": line.row.name, "verdict": line.verdict} for line in changed[:_LISTED]
    ]
    return {"system": plan.system, "on": str(on), "counts": plan.counts, "hash": plan.digest, "rows": listed}


@transaction.atomic
def give_code(
    *,
    district: int,
    pk: int,
    system: str,
    code: str,
    on: date,
    basis: str,
    actor: Actor,
    at: datetime,
) -> None:
    """Give a unit its code in a system from a day on, in place of the one before, which is never used again.

    Raises:
        Refused: not permitted, no basis, an unknown system, or a code that was given before.
    """
    found = unit(district, pk)
    permit("unit.change", actor, Thing(district, path=found.path))
    insist(refuse_blank(basis, Words("依据", "basis")), refuse_blank(code, Words("编码", "code")))
    write_code(district, pk, system, code.strip(), on)
    content = {"system": system, "code": code, "on": str(on), "basis": basis}
    record(district=district, actor=actor, at=at, action="unit.change", subject=("unit", pk), content=content)
