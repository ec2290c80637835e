"""The lamps of projects as they stood at the last occasion that was held on series handed in."""

from dataclasses import dataclass

from liangpai.cards.models import Card, Occasion
from liangpai.cards.queries.candidates import handed_in
from liangpai.cards.queries.occasions import occasions, rules_for
from liangpai.cards.rules.lamps import GREEN, light
from liangpai.dossier.letters.candidates import SHAPE_WORDS
from liangpai.organisations.queries import names_of
from liangpai.scoring.scheme.english import called
from liangpai.words import Words

UNDONE = ("dismissed", "reminded", "recalled", "revoked", "reviewing")
"""States of a card by which the light under it was found wrong, or is contested."""
ON_COURSE = Words("正常", "on course")


@dataclass(frozen=True, slots=True)
class Lamp:
    """One project: whose it is, and the light by its sign and word, never by colour alone."""

    project: str
    unit: str
    shape: str
    word: Words


@dataclass(frozen=True, slots=True)
class Lamps:
    """The lamps of one occasion."""

    occasion: str
    lamps: tuple[Lamp, ...]


def lamps_shown(district: int) -> Lamps | None:
    """The lamps of the last occasion that was held with series; None where there never was one.

    A light whose card was undone, or is under review, is left out.
    """
    held = (row for row in occasions(district) if row.state == "held" and row.lamps)
    last = next(held, None)
    return None if last is None else Lamps(last.name, tuple(_lamps(last)))


def _lamps(row: Occasion) -> list[Lamp]:
    rules = rules_for(row)
    lamps = {lamp.code: lamp for lamp in rules.lamps}
    names = names_of(row.district_id, {one["unit"] for one in row.lamps})
    found = []
    cards = Card.objects.of(row.district_id).filter(occasion_id=row.pk, side="warn", state__in=UNDONE)
    undone = set(cards.values_list("unit_id", flat=True))
    for one in handed_in(row):
        if one.unit in undone:
            continue
        shown = light(lamps[one.lamp], one.course)
        if shown is None:
            continue
        kind = None if shown == GREEN else rules.kind(shown)
        sign = SHAPE_WORDS.get(kind.shape, kind.shape) if kind else "○"
        word = called(kind.name) if kind else ON_COURSE
        found.append(Lamp(one.course.name, names.get(one.unit, ""), sign, word))
    return found
