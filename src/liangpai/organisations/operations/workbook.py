"""Reads the workbook of a new district into its plan, every problem named by its cell."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from liangpai.organisations.registers import (
    FOUNDED_PEOPLE,
    FOUNDED_POSTS,
    FOUNDED_UNITS,
    SETTINGS,
    YES,
    district_template,
)
from liangpai.organisations.rules.founding import (
    DistrictPlan,
    PlannedPerson,
    PlannedPost,
    PlannedUnit,
    plan_problems,
    roles_named,
)
from liangpai.organisations.rules.kinds import kind_of
from liangpai.problems import Problem, Rejected, errors
from liangpai.spreadsheets.reading import Reading, TableRead, read_workbook
from liangpai.spreadsheets.template import Template

_SYSTEMS = {"nbs": "NBS", "mca": "MCA", "own": "OWN"}
_SETTINGS = {"code": "区划代码", "name": "名称", "hash": "校验算法"}


def read_district_workbook(source: Path | bytes) -> tuple[DistrictPlan, list[Problem]]:
    """The plan of a district from its workbook, as far as it can be read, and every problem by its cell.

    Raises:
        Rejected: a sheet or a column is not there, so that there is no plan.
    """
    template = district_template()
    reading = read_workbook(source, template)
    if not _is_whole(reading, template):
        raise Rejected(reading.problems)
    plan = _plan(reading)
    named = {problem.place for problem in errors(reading.problems)}
    more = [problem for problem in plan_problems(plan) if problem.place not in named]
    return plan, [*reading.problems, *more]


def _is_whole(reading: Reading, template: Template) -> bool:
    read = {name: table.columns for name, table in reading.tables.items()}
    return all(
        column.code in read.get(table.name, ()) for table in template.tables for column in table.columns
    )


def _plan(reading: Reading) -> DistrictPlan:
    tables = reading.tables
    settings = tables[SETTINGS.name]
    said = dict(zip(settings.keys, settings.texts("content"), strict=True))
    cells = {key: settings.place("content", row) for row, key in enumerate(settings.keys)}
    return DistrictPlan(
        code=said.get("区划代码") or "",
        name=said.get("名称") or "",
        office_phone=said.get("办公室电话") or "",
        hash_algorithm=said.get("校验算法") or "sha256",
        units=_units(tables[FOUNDED_UNITS.name]),
        people=_people(tables[FOUNDED_PEOPLE.name]),
        posts=_posts(tables[FOUNDED_POSTS.name]),
        places={name: cells.get(key, SETTINGS.name) for name, key in _SETTINGS.items()},
    )


def _cells(table: TableRead, row: int, **also: str) -> dict[str, str]:
    """The cells of a row by the codes of their columns; ``also`` gives further names to some."""
    found = {code: table.place(code, row) for code in table.columns}
    return found | {name: found[code] for name, code in also.items()}


def _units(table: TableRead) -> tuple[PlannedUnit, ...]:
    columns = {code: table.texts(code) for code in ("name", "kind", "parent", "class", "tier", *_SYSTEMS)}
    since = _dates(table, "since")
    return tuple(
        PlannedUnit(
            no=no,
            name=columns["name"][row] or "",
            kind=kind_of(columns["kind"][row] or ""),
            parent=columns["parent"][row] or "",
            class_code=columns["class"][row] or "",
            tier=columns["tier"][row] or "",
            codes=tuple(
                (system, code) for column, system in _SYSTEMS.items() if (code := columns[column][row])
            ),
            founded_on=since[row],
            places=_cells(table, row, **{system: column for column, system in _SYSTEMS.items()}),
        )
        for row, no in enumerate(table.keys)
    )


def _people(table: TableRead) -> tuple[PlannedPerson, ...]:
    rows = zip(table.keys, table.texts("name"), table.texts("email"), strict=True)
    return tuple(
        PlannedPerson(username, name or "", email or "", places=_cells(table, row))
        for row, (username, name, email) in enumerate(rows)
    )


def _posts(table: TableRead) -> tuple[PlannedPost, ...]:
    columns = {code: table.texts(code) for code in ("unit", "title", "roles", "is_head", "holder")}
    since = _dates(table, "since")
    return tuple(
        PlannedPost(
            unit=columns["unit"][row] or "",
            title=columns["title"][row] or "",
            roles=roles_named(columns["roles"][row] or ""),
            holder=columns["holder"][row] or "",
            is_head=columns["is_head"][row] == YES,
            since=since[row],
            places=_cells(table, row),
        )
        for row in range(len(table.keys))
    )


def _dates(table: TableRead, code: str) -> Sequence[date | None]:
    return [value if isinstance(value, date) else None for value in table.columns[code]]
