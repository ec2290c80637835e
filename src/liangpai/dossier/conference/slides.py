"""The conference as slides: what stands on each, cut so that the last row can read it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final, TypeVar

from liangpai.dossier.conference.facts import CardFacts, ConferenceFacts, NotTold, Promises
from liangpai.dossier.conference.frame import hours
from liangpai.papers.standings import ClassResult, Standing
from liangpai.words import Words

A_SLIDE: Final = 9
"""Lines that the last row can still read."""
One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: which template draws it, its title, and what it is drawn from."""

    kind: str
    title: Words
    of: Any


@dataclass(frozen=True, slots=True)
class BandOf:
    """Neighbours that cannot be told apart, or one unit alone: their places in one word."""

    places: str
    units: tuple[Standing, ...]


def slides(facts: ConferenceFacts) -> list[Slide]:
    """Every slide of the meeting in the order of the meeting."""
    return [
        Slide("cover", Words(facts.meeting.title, facts.meeting.title), facts.meeting),
        *_agenda(facts),
        *_standings(facts),
        *_promises(facts.promises),
        *(_near(one) for one in facts.not_told),
        *(_card(card) for card in facts.cards),
        *_deadlines(facts.cards),
        *_statements(facts),
        *_resolutions(facts),
        Slide("end", Words("谢谢", "Thank you"), facts.meeting),
    ]


def bands_of(group: ClassResult) -> list[BandOf]:
    """The standings of a class as bands, the best first."""
    band = {unit: units[0] for units in group.bands for unit in units}
    found = []
    for _, members in groupby(group.standings, key=lambda one: band.get(one.unit, one.unit)):
        units = tuple(members)
        first, last = units[0].rank, units[-1].rank
        found.append(BandOf(str(first) if first == last else f"{first}—{last}", units))
    return found


def _agenda(facts: ConferenceFacts) -> Iterator[Slide]:
    lines = list(zip(facts.agenda, hours(facts), strict=True))
    yield from _cut("agenda", Words("议程", "Agenda"), list(enumerate(lines, start=1)))


def _standings(facts: ConferenceFacts) -> Iterator[Slide]:
    for group in facts.bulletin.classes if facts.bulletin else ():
        title = Words(f"考核结果 · {group.name}", f"Results · {group.name}")
        pages: list[list[BandOf]] = [[]]
        even = -(-len(group.standings) // (-(-len(group.standings) // A_SLIDE) or 1))
        for band in bands_of(group):
            lines = sum(len(one.units) for one in pages[-1])
            if pages[-1] and (lines >= even or lines + len(band.units) > A_SLIDE):
                pages.append([])
            pages[-1].append(band)
        for page in pages:
            yield Slide("standing", title, (page, group))


def _promises(promises: Sequence[Promises]) -> Iterator[Slide]:
    yield from _cut("promises", Words("承诺与结果", "Promises against results"), promises)


def _near(one: NotTold) -> Slide:
    return Slide("near", Words(f"不足以区分 · {one.class_name}", f"Not told apart · {one.class_name}"), one)


def _card(card: CardFacts) -> Slide:
    return Slide("card", Words(f"亮牌 · {card.unit}", f"Card · {card.unit}"), card)


def _deadlines(cards: Sequence[CardFacts]) -> Iterator[Slide]:
    due = [card for card in cards if card.plan_by or card.mend_by]
    yield from _cut("deadlines", Words("整改期限", "Deadlines of rectification"), due)


def _statements(facts: ConferenceFacts) -> Iterator[Slide]:
    told = list(enumerate(facts.stances, start=1))
    yield from _cut("statements", Words("表态顺序", "Order of statements"), told)


def _resolutions(facts: ConferenceFacts) -> Iterator[Slide]:
    yield from _cut("resolutions", Words("拟议定事项", "Draft resolutions"), facts.resolutions, 6)


def _cut(kind: str, title: Words, lines: Sequence[One], most: int = A_SLIDE) -> Iterator[Slide]:
    """Slides of even length, none where there is nothing to say."""
    pages = -(-len(lines) // most)
    for page in range(pages):
        yield Slide(kind, title, lines[page * len(lines) // pages : (page + 1) * len(lines) // pages])
