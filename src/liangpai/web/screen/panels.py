"""The panels of the big screen: standings as bands, promises, needs that wait, and projects' lamps, for its audience."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from liangpai.access.clauses import Thing
from liangpai.access.policy import permits
from liangpai.assessments.queries import class_names, class_shown, class_sizes
from liangpai.assessments.queries.releases import in_force
from liangpai.cards.queries import lamps_shown
from liangpai.commitments.queries import units_told
from liangpai.entrance.middleware import Visit
from liangpai.needs.queries import keeps_waiting
from liangpai.web.standings import BandShown, bands_shown
from liangpai.words import Words

A_PANEL = 10
"""Lines that can be read from across a room."""
MOST_OF_A_CLASS = 30
"""Units of one class on the screen; the rest stands on the board."""
One = TypeVar("One")


NOTHING = Words("", "")


@dataclass(frozen=True)
class Panel:
    """One picture: which part of the template draws it, its title, and what it is drawn from."""

    kind: str
    title: Words
    of: Any
    note: Words = NOTHING


def panels(visit: Visit) -> list[Panel]:
    """Every panel that the screen shows, in their order; nothing that was only shown within the meeting."""
    levels = ("society",) if visit.actor.is_stranger else ("society", "district")
    found = [*_standings(visit, levels), *_promises(visit, levels)]
    if permits("need.view", visit.actor, Thing(visit.district)) is None:
        found += _needs(visit)
    if permits("card.view", visit.actor, Thing(visit.district)) is None:
        found += _lamps(visit)
    return found


def _standings(visit: Visit, levels: tuple[str, ...]) -> Iterator[Panel]:
    release = next(iter(in_force(visit.district, levels, visit.on)), None)
    if release is None:
        return
    names = class_names(release.run)
    note = Words("发布依据：{basis}", "released by {basis}").format(basis=release.basis)
    for code, n in class_sizes(release.run).items():
        name = names.get(code, code)
        title = Words("{round} · {name}", "{round} · {name}").format(round=release.run.round.name, name=name)
        rows = class_shown(visit.district, release.run_id, code, n).rows[:MOST_OF_A_CLASS]
        cut = (
            Words(f"共{n}个单位，其余见看板；", f"{n} units, the rest on the board; ")
            if n > len(rows)
            else None
        )
        for bands in _whole_bands(bands_shown(rows, n)):
            yield Panel("standing", title, bands, Words(cut.zh + note.zh, cut.en + note.en) if cut else note)


def _whole_bands(bands: Sequence[BandShown]) -> list[list[BandShown]]:
    """Bands panel by panel; none is torn apart."""
    found: list[list[BandShown]] = [[]]
    for band in bands:
        if found[-1] and sum(len(one.rows) for one in found[-1]) + len(band.rows) > A_PANEL:
            found.append([])
        found[-1].append(band)
    return found


def _promises(visit: Visit, levels: tuple[str, ...]) -> Iterator[Panel]:
    for year in (visit.on.year - 1, visit.on.year):
        told = units_told(visit.district, levels, visit.on, year)
        yield from _cut("promises", Words("{year}年承诺兑现", "Promises of {year}").format(year=year), told)


def _needs(visit: Visit) -> Iterator[Panel]:
    waiting = keeps_waiting(visit.district, visit.on)
    yield from _cut("needs", Words("待答复、待兑现的要素需求", "Needs that wait"), waiting)


def _lamps(visit: Visit) -> Iterator[Panel]:
    told = lamps_shown(visit.district)
    if told and told.lamps:
        title = Words("项目进度灯 · {name}", "Progress lamps · {name}").format(name=told.occasion)
        yield from _cut("lamps", title, told.lamps)


def _cut(kind: str, title: Words, lines: Sequence[One]) -> Iterator[Panel]:
    for at in range(0, len(lines), A_PANEL):
        yield Panel(kind, title, lines[at : at + A_PANEL])
