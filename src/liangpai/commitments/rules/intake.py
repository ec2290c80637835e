"""Rows of a workbook become promises, or problems by their cells."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import isnan

from liangpai.commitments.rules.terms import Terms, text_is_unfit, year_is_unfit
from liangpai.needs.rules.asking import Wanted, unsound
from liangpai.needs.rules.kinds import KINDS, SOURCES
from liangpai.problems import Problem
from liangpai.refusal import Refusal
from liangpai.words import Words

Place = Callable[[str], str]
"""Where a column of the row stands in the file."""
_KINDS = {one.words.zh: code for code, one in KINDS.items()}
_SOURCES = {words.zh: code for code, words in SOURCES.items()}


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it was read; ``unit`` and ``keeper`` are names, ``wanted`` is None where no support is needed."""

    key: str
    unit: str
    year: int
    terms: Terms
    keeper: str
    wanted: Wanted | None
    place: Place


def number_in(value: float) -> float | None:
    """A number of a table, where an empty cell is no number."""
    return None if isnan(value) else value


def wanted_of(
    cells: Mapping[str, str | None], quantity: float, needed_by: date | None, due_on: date | None
) -> Wanted | None:
    """What a row needs from others, by the promise's own last day where none is named; None where nothing stands there."""
    if not any((cells["keeper"], cells["kind"], cells["source"], cells["title"], needed_by)) and isnan(
        quantity
    ):
        return None
    return Wanted(
        kind=_KINDS.get(cells["kind"] or "", ""),
        title=cells["title"] or "",
        quantity=Decimal(0) if isnan(quantity) else Decimal(repr(quantity)),
        needed_by=needed_by or due_on or date.min,
        source=_SOURCES.get(cells["source"] or "", ""),
    )


def problems_of(line: Line, on: date, *, is_new: bool) -> Iterator[Problem]:
    """What is wrong in a row that is to be written, each at the cell of its field."""
    refusals: list[tuple[str, Refusal | None]] = [("text", text_is_unfit(line.terms.text))]
    if is_new:
        refusals.append(("year", year_is_unfit(line.year, on)))
    if line.wanted:
        refusals += [(one.code.removeprefix("need."), one) for one in unsound(line.wanted, on)]
    for column, refusal in refusals:
        if refusal:
            yield Problem(refusal.code, line.place(column), refusal.words.zh, refusal.words.en)


def unknown_unit(line: Line, column: str, name: str) -> Problem:
    """The problem of a name that is none of the units that may stand there."""
    who = (
        Words("您填报的单位", "your units")
        if column == "unit"
        else Words("可以提供支持的单位", "units that can be asked")
    )
    words = Words("“{name}”不在{who}之中", "'{name}' is none of {who}").format(name=name[:40], who=who)
    return Problem("commitment.unit", line.place(column), words.zh, words.en)


def not_a_draft(line: Line) -> Problem:
    """The problem of a promise that is no draft any more and stands otherwise in the file."""
    return Problem(
        "commitment.changed",
        line.place("no"),
        "这项承诺已不是草稿，不能在表里改；请保持原样，或在网页上申请变更",
        "this promise is no draft any more and is not changed in a table: leave it as it is, or ask to amend it on its page",
    )


def unknown_number(line: Line) -> Problem:
    """The problem of a number that no promise of the reader has."""
    return Problem(
        "commitment.unknown",
        line.place("no"),
        "没有这个编号的承诺；新承诺请写 新1、新2……",
        "no promise has this number; a new one is called 新1, 新2 and so on",
    )
