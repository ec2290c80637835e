"""What an appeal is about: what the rooms know of a figure or a result, and where each kind of thing is shown."""

from dataclasses import dataclass

from liangpai.access.clauses import Thing
from liangpai.access.policy import permit
from liangpai.assessments.queries import people_behind as behind_standing
from liangpai.assessments.queries import standing_for
from liangpai.entrance.middleware import Visit
from liangpai.organisations.queries import Unit
from liangpai.refusal import absent
from liangpai.results.queries import figure, item_of, thing_of_figure
from liangpai.results.queries.decisions import people_behind as behind_figure
from liangpai.results.queries.decisions import title_of
from liangpai.web.pages import url
from liangpai.words import Words

WAYS = {"figure": "figure-history", "card": "card-page"}
"""Kinds of thing with a page of their own."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that can be appealed against here: whose it is, how it is called, and who had a part in it."""

    name: str
    unit: Unit
    title: str
    excluded: dict[int, str]


def subject_of(visit: Visit, name: str) -> Subject:
    """A figure or a result by its name, ``figure:7`` or ``standing:5``; a card is appealed against on its own page.

    Raises:
        Refused: there is none, or the reader may not see it.
    """
    kind, _, number = name.partition(":")
    pk = int(number) if number.isascii() and number.isdigit() and len(number) <= 18 else 0
    if kind == "figure":
        return _figure(visit, name, pk)
    if kind == "standing":
        return _standing(visit, name, pk)
    raise absent(Words("申诉事项", "thing to appeal against"))


def _figure(visit: Visit, name: str, pk: int) -> Subject:
    row = figure(visit.district, pk)
    permit("figure.view", visit.actor, thing_of_figure(row, item_of(row)))
    return Subject(name, row.unit, title_of(row), behind_figure(row, visit.on))


def _standing(visit: Visit, name: str, pk: int) -> Subject:
    row = standing_for(visit.actor, visit.district, pk, visit.on)
    permit("sheet.view", visit.actor, Thing(visit.district, path=row.unit.path, unit=row.unit.name))
    return Subject(name, row.unit, f"{row.unit.name} {row.run.round.name}", behind_standing(row))


def way_to(name: str, unit: int) -> str:
    """Where the thing is shown: its own page, else that of its unit."""
    kind, _, number = name.partition(":")
    return url(WAYS[kind], number) if kind in WAYS else url("unit-page", unit)
