"""Plan and actual series for lamps, read from a workbook: every problem by its cell, or all of them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np

from liangpai.cards.models import Occasion
from liangpai.cards.queries.candidates import Series
from liangpai.cards.queries.occasions import rules_for
from liangpai.cards.registers import MONTHS, SHEET, series_template
from liangpai.cards.rules.lamps import Course
from liangpai.organisations.queries import units
from liangpai.problems import Problem, refuse_errors
from liangpai.refusal import Refusal, Refused
from liangpai.spreadsheets.reading import TableRead, read_workbook
from liangpai.spreadsheets.template import Template
from liangpai.words import Words

KINDS = ("task_force", "town", "subdistrict", "department")
"""Whose projects can have a lamp."""


def template_of_series(row: Occasion, on: date) -> Template:
    """The template of an occasion: its units and the lamps of its rule set to choose from.

    Raises:
        Refused: its rule set has no lamp.
    """
    if not rules_for(row).lamps:
        words = Words("这一场次的规则没有进度灯", "the rule set of this occasion has no lamp")
        raise Refused(Refusal("occasion.no_lamps", words))
    names = tuple(unit.name for unit in units(row.district_id, on, KINDS))
    return series_template(names, rules_for(row).lamps)


def read_series(row: Occasion, source: Path | bytes, on: date) -> list[Series]:
    """The series of a workbook, without storing anything.

    Raises:
        Refused: the rule set has no lamp.
        Rejected: with every problem by its cell.
    """
    reading = read_workbook(source, template_of_series(row, on))
    problems = list(reading.problems)
    table = reading.tables.get(SHEET)
    found: list[Series] = []
    if table is not None:
        ids = {unit.name: unit.pk for unit in units(row.district_id, on, KINDS)}
        lamps = {lamp.name: lamp.code for lamp in rules_for(row).lamps}
        for at, course in enumerate(_courses(table)):
            problems += _wrong(table, at, course)
            unit, lamp = table.texts("unit")[at], table.texts("lamp")[at]
            if unit in ids and lamp in lamps:
                found.append(Series(ids[unit], lamps[lamp], course))
    refuse_errors(problems)
    return found


def _courses(table: TableRead) -> Iterator[Course]:
    months = {
        code: table.numbers([f"{code}_{month}" for month in MONTHS])
        for code in ("schedule", "actual", "last_year")
    }
    more = table.numbers(["plan", "growth_plan", "growth_average", "months_unentered"])
    for at in range(len(table.keys)):
        plan, growth_plan, growth_average, unentered = more[at].tolist()
        yield Course(
            name=table.texts("project")[at] or "",
            plan=0.0 if np.isnan(plan) else plan,
            schedule=_until_empty(months["schedule"][at]),
            actual=_until_empty(months["actual"][at]),
            last_year=_until_empty(months["last_year"][at]),
            growth_plan=_known(growth_plan),
            growth_average=_known(growth_average),
            months_unentered=_known(unentered),
            reason=table.texts("reason")[at] or "",
        )


def _until_empty(row: "np.typing.NDArray[np.float64]") -> tuple[float, ...]:
    """The months up to the first that is empty."""
    empty = np.flatnonzero(np.isnan(row))
    return tuple(row[: empty[0] if empty.size else row.size].tolist())


def _known(value: float) -> float | None:
    return None if np.isnan(value) else value


def _wrong(table: TableRead, at: int, course: Course) -> Iterator[Problem]:
    """A schedule fills the year; an actual begins in January and has no gap."""
    if len(course.schedule) < len(MONTHS):
        yield Problem(
            "series.schedule",
            table.place(f"schedule_{len(course.schedule) + 1}", at),
            "计划累计要填满12个月",
            "the cumulative schedule fills all twelve months",
        )
    row = table.numbers([f"actual_{month}" for month in MONTHS])[at]
    if not course.actual or np.count_nonzero(~np.isnan(row)) > len(course.actual):
        yield Problem(
            "series.actual",
            table.place(f"actual_{len(course.actual) + 1}", at),
            "完成累计要从1月起逐月填写，中间不能空",
            "the cumulative actual is filled month by month from January, without a gap",
        )
