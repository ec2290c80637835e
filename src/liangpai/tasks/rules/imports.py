"""What the import of a table of tasks would do, row by row, and every problem by its cell, before anything is written."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from liangpai.guardrails.rules import duty_list_missing
from liangpai.problems import Problem
from liangpai.tasks.rules.limits import due_wrong
from liangpai.tasks.rules.numbers import is_number
from liangpai.tasks.rules.refusals import CONTENT, SOURCE, TITLE, source_missing
from liangpai.words import Words

Verdict = Literal["assigned", "proposed", "changed", "unchanged"]
VERDICTS: dict[Verdict, Words] = {
    "assigned": Words("新增并交办", "new, assigned"),
    "proposed": Words("新增立项", "new, proposed"),
    "changed": Words("修改", "changed"),
    "unchanged": Words("不变", "unchanged"),
}
_LONGEST = {"title": TITLE, "content": CONTENT, "source": SOURCE, "duty_item": SOURCE}
CHANGEABLE = ("title", "content", "source", "duty_item")
_FIXED = ("source_kind", "urgency", "unit", "assisting", "is_assisting", "due_on")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table; names of units as they are written, ``places`` the cell of each column."""

    number: str
    title: str
    content: str
    source_kind: str
    source: str
    urgency: str
    unit: str
    assisting: tuple[str, ...]
    duty_item: str
    is_assisting: bool
    due_on: date | None
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """What becomes of one row: of which task, for which units."""

    row: Row
    verdict: Verdict
    task: int | None = None
    unit: int | None = None
    assisting: tuple[int, ...] = ()
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A task that is here already: its row as it would be downloaded now, and whether it can still be changed."""

    task: int
    row: Row
    is_open: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """The outcome of every row."""

    lines: tuple[Line, ...]

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many rows have each verdict."""
        return {verdict: len(self.only(verdict)) for verdict in VERDICTS}

    @property
    def changes(self) -> int:
        """How many tasks are new or changed."""
        return len(self.lines) - self.counts["unchanged"]

    @property
    def digest(self) -> str:
        """A hash over the outcome, so that what was looked at is what is applied."""
        told = [
            f"{line.verdict} {line.row!r} {line.task} {line.unit} {line.assisting}" for line in self.lines
        ]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()

    def only(self, *verdicts: Verdict) -> list[Line]:
        """The lines with one of the verdicts."""
        return [line for line in self.lines if line.verdict in verdicts]


def names_in(text: str) -> tuple[str, ...]:
    """The names of units in one cell, between commas of either kind."""
    return tuple(name.strip() for name in re.split("[、,，;；]", text) if name.strip())


Named = Mapping[str, list[int]]
"""Ids of the units of a name; more than one where the name alone does not tell."""


def planned(
    rows: Iterable[Row], known: Mapping[str, Known], units: Named, on: date
) -> tuple[Plan, list[Problem]]:
    """What becomes of every row, and every problem by its cell; with a problem nothing may be written."""
    lines: list[Line] = []
    problems: list[Problem] = []
    for row in rows:
        problems += [*_too_long(row), *_sourceless(row)]
        if is_number(row.number):
            line, found = _again(row, known.get(row.number))
        else:
            line, found = _new(row, units, on)
        problems += found
        lines.append(line)
    return Plan(tuple(lines)), problems


def without_duty(plan: Plan, kinds: Mapping[int, str]) -> list[Problem]:
    """G9 for every new row: a town or village is asked by its list of duties or as assisting."""
    found = []
    for line in plan.only("assigned"):
        kind = kinds.get(line.unit or 0, "")
        refusal = duty_list_missing(kind, line.row.duty_item, line.row.is_assisting)
        found += [_problem(refusal.code, line.row, "duty_item", refusal.words)] if refusal else []
    return found


def _too_long(row: Row) -> list[Problem]:
    return [
        _problem("task_long", row, code, Words("最多{most}字", "at most {most} characters").format(most=most))
        for code, most in _LONGEST.items()
        if len(getattr(row, code)) > most
    ]


def _sourceless(row: Row) -> list[Problem]:
    missing = source_missing(row.source_kind, row.source)
    return [_problem("task_source", row, "source", missing.words)] if missing else []


def _again(row: Row, known: Known | None) -> tuple[Line, list[Problem]]:
    if known is None:
        words = Words("没有这个编号；新增事项请写 新1、新2", "no such number; new tasks are called 新1, 新2")
        return Line(row, "unchanged"), [_problem("task_unknown", row, "number", words)]
    changes = tuple(code for code in CHANGEABLE if getattr(row, code) != getattr(known.row, code))
    words = Words(
        "已有事项的这一项不能在表中改，请到网页上办",
        "of a task that is there this is changed on its page alone",
    )
    found = [
        _problem("task_fixed", row, code, words)
        for code in _FIXED
        if getattr(row, code) != getattr(known.row, code)
    ]
    if changes and not known.is_open:
        ended = Words(
            "事项已反馈或已结束，不能再改", "it has been reported or has ended and is changed no more"
        )
        found.append(_problem("task_ended", row, changes[0], ended))
    return Line(row, "changed" if changes else "unchanged", known.task, changes=changes), found


def _new(row: Row, units: Named, on: date) -> tuple[Line, list[Problem]]:
    unit, found = _unit(row, "unit", row.unit, units)
    assisting: list[int] = []
    for name in row.assisting:
        one, wrong = _unit(row, "assisting", name, units)
        found += wrong
        assisting += [one] if one else []
    late = due_wrong(row.due_on, on) if row.due_on else None
    if late:
        found.append(_problem("task_due", row, "due_on", late.words))
    if len({unit, *assisting}) <= len(assisting):
        words = Words("同一单位不能既主办又协办，也不能重复", "no unit leads and assists, or assists twice")
        found.append(_problem("task_units", row, "assisting", words))
    if row.assisting and not row.unit:
        words = Words("有协办单位的须有主办单位", "where units assist, one leads")
        found.append(_problem("task_unit", row, "unit", words))
    return Line(row, "assigned" if row.unit else "proposed", None, unit, tuple(assisting)), found


def _unit(row: Row, column: str, name: str, units: Named) -> tuple[int | None, list[Problem]]:
    if not name:
        return None, []
    ids = units.get(name, [])
    if len(ids) == 1:
        return ids[0], []
    if ids:
        words = Words(
            "有{n}个单位叫“{name}”，请写成镇名加村名", "{n} units are called '{name}': put the town before it"
        )
    else:
        words = Words("没有叫“{name}”的单位", "no unit is called '{name}'")
    return None, [_problem("task_unit", row, column, words.format(n=len(ids), name=name[:40]))]


def _problem(code: str, row: Row, column: str, words: Words) -> Problem:
    return Problem(code, row.places.get(column, column), words.zh, words.en)
