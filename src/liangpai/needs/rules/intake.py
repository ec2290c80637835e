"""Rows of a workbook become needs, or problems by their cells."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from math import isnan

from liangpai.needs.rules.asking import Wanted, unsound
from liangpai.needs.rules.kinds import KINDS, MATTERS, SOURCES
from liangpai.problems import Problem
from liangpai.words import Words

Place = Callable[[str], str]
"""Where a column of the row stands in the file."""
_KINDS = {one.words.zh: code for code, one in KINDS.items()}
_SOURCES = {words.zh: code for code, words in SOURCES.items()}
_MATTERS = {one.words.zh: code for code, one in MATTERS.items()}


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it was read; ``unit`` and ``keeper`` are names."""

    key: str
    unit: str
    keeper: str
    wanted: Wanted
    place: Place


def wanted_of(cells: Mapping[str, str | None], quantity: float, needed_by: date | None) -> Wanted:
    """What a row asks for; what is missing in it is already among the problems of the reading."""
    return Wanted(
        kind=_KINDS.get(cells["kind"] or "", ""),
        title=cells["title"] or "",
        quantity=Decimal(0) if isnan(quantity) else Decimal(repr(quantity)),
        needed_by=needed_by or date.min,
        purpose=cells["purpose"] or "",
        source=_SOURCES.get(cells["source"] or "", ""),
        matter=_MATTERS.get(cells["matter"] or "", "ordinary"),
    )


def problems_of(line: Line, on: date) -> Iterator[Problem]:
    """What is wrong in a row, each at the cell of its field."""
    for refusal in unsound(line.wanted, on):
        column = refusal.code.removeprefix("need.")
        yield Problem(refusal.code, line.place(column), refusal.words.zh, refusal.words.en)


def unknown_unit(place: str, name: str, is_keeper: bool) -> Problem:
    """The problem of a name that is none of the units that may stand there."""
    who = (
        Words("可以承办的单位", "units that can be asked")
        if is_keeper
        else Words("您填报的单位", "your units")
    )
    words = Words("“{name}”不在{who}之中", "'{name}' is none of {who}").format(name=name[:40], who=who)
    return Problem("need.unit", place, words.zh, words.en)


def changed(line: Line) -> Problem:
    """The problem of a row of a need that was raised before and stands otherwise in the file."""
    return Problem(
        "need.changed",
        line.place("no"),
        "已提出的需求不能在表里改；请撤回后重新提出，或保持原样",
        "a need that was raised is not changed in a table: withdraw it and raise it anew, or leave it as it is",
    )


def without_number(found: Problem) -> Problem:
    """The problem of a row whose number is empty says what to write; any other stays as it was found."""
    if found.code != "key_empty":
        return found
    words = Words(
        "这一行没有编号；新需求请写 新1、新2……，不用的行请清空",
        "this row has no number: a new need is called 新1, 新2 and so on; clear a row that is not used",
    )
    return replace(found, zh=words.zh, en=words.en)


def unknown_number(line: Line) -> Problem:
    """The problem of a number that no need of the reader has."""
    return Problem(
        "need.unknown",
        line.place("no"),
        "没有这个编号的需求；新需求请写 新1、新2……",
        "no need has this number; a new need is called 新1, 新2 and so on",
    )
