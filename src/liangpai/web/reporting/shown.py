"""The grid as the pages show it: every cell with its text, its state, its marks and its problem."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from liangpai.problems import Problem
from liangpai.results.queries import Cell, Line, Sheet
from liangpai.results.rules.asking import Ask, Place
from liangpai.results.rules.content import corrects, returned_for
from liangpai.results.rules.entries import read_entry
from liangpai.results.rules.screens import PROMPTS
from liangpai.results.workflow import FIGURE
from liangpai.spreadsheets.reading.numerals import shown
from liangpai.web.reporting.labels import KINDS, SHADES
from liangpai.words import Words


class Mark(NamedTuple):
    """A short word on a cell with what it means, and its shade."""

    label: Words
    title: Words
    shade: str = ""


@dataclass(frozen=True, slots=True)
class CellShown:
    """One cell of the grid, ready for the page."""

    name: str
    text: str
    state: Words | None
    shade: str
    is_open: bool
    is_held: bool
    marks: tuple[Mark, ...]
    problem: Problem | None
    figure: int
    conflict: int


@dataclass(frozen=True, slots=True)
class LineShown:
    """One line of the grid."""

    ask: Ask
    keeper: str
    now: CellShown
    base: CellShown | None


def lines_shown(sheet: Sheet) -> list[LineShown]:
    """The lines of a sheet."""
    return [_line(line) for line in sheet.lines]


def _line(line: Line) -> LineShown:
    base = None if line.base is None else cell_shown(line.base, line.ask)
    return LineShown(line.ask, line.keeper, cell_shown(line.now, line.ask), base)


def cell_shown(cell: Cell, ask: Ask) -> CellShown:
    """One cell."""
    value, latest = cell.value, cell.latest
    state = FIGURE.states[cell.state] if cell.state and not cell.is_held else None
    return CellShown(
        name=name_of(cell.place),
        text=cell.text or ("" if value is None else shown(value)),
        state=state,
        shade=SHADES.get(cell.state, ""),
        is_open=cell.is_open,
        is_held=cell.is_held,
        marks=tuple(_marks(cell)),
        problem=read_entry(cell.text, ask).problem if cell.text else None,
        figure=latest.pk if latest else 0,
        conflict=cell.conflict.pk if cell.conflict else 0,
    )


def _marks(cell: Cell) -> Iterator[Mark]:
    latest = cell.latest
    if cell.is_held:
        source = cell.held.source if cell.held else (latest.reason if latest else "")
        why = Words("来源：{source}；已确认，不要求填报", "from {source}; confirmed, and not asked again")
        yield Mark(Words("已有数据", "held already"), why.format(source=source), "good")
    elif cell.held is not None:
        words = Words("{source}：{value}", "{source}: {value}")
        said = words.format(source=cell.held.source, value=shown(cell.held.value))
        yield Mark(Words("另有来源", "another source"), said)
    if latest is None:
        return
    if latest.state == "confirmed" and not cell.is_held:
        yield Mark(KINDS[latest.kind], KINDS[latest.kind])
    if returned := returned_for(latest.reason):
        yield Mark(Words("退回原因", "returned because"), Words(returned, returned), "bad")
    if cell.is_corrected:
        reason = corrects(latest.reason)
        yield Mark(Words("确认后有更正", "changed since confirmation"), Words(reason, reason), "warn")
    for code in latest.prompts:
        yield Mark(Words("异常待核", "look again"), PROMPTS.get(code, Words(code, code)), "warn")


def name_of(place: Place) -> str:
    """The name of a cell's input."""
    return place.key


def place_of(name: str) -> Place | None:
    """The place behind the name of an input, or None where it is none."""
    unit, _, rest = name.partition(":")
    item, _, period = rest.rpartition(":")
    return Place(int(unit), item, period) if unit.isascii() and unit.isdigit() and item and period else None
