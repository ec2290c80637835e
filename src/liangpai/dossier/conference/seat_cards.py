"""Seat cards (桌牌.html): one A4 sheet for each who comes, folded along its middle so that both sides show the name."""

from dataclasses import dataclass
from typing import Final

from liangpai.dossier.conference.facts import ConferenceFacts
from liangpai.dossier.conference.page import drawn_code, environment, own, style_policy
from liangpai.dossier.conference.seating import named
from liangpai.papers.document import Snapshot
from liangpai.papers.wording import clean, width

SHEET_MM: Final = (210, 297)
"""An A4 sheet; the fold runs across its middle."""
NAME_MM, UNIT_MM = 56.0, 13.0
"""The largest height of the letters of a name, and of a unit."""
_WIDEST_MM: Final = 182.0
_SPACED: Final = 2  # a name of two characters is written with a space between them


@dataclass(frozen=True, slots=True)
class SeatCard:
    """What one card shows, with the height of its letters in millimetres: the longer the words, the smaller they are."""

    name: str
    name_mm: float
    unit: str
    unit_mm: float


def seat_cards(facts: ConferenceFacts) -> list[SeatCard]:
    """A card for everybody who comes, a substitute in place of whom he stands for; where no name is known, the unit's."""
    coming = [(clean(named(one)), clean(one.unit)) for one in facts.people if one.state != "leave"]
    return [_card(name, unit) if name else _card(unit, "") for name, unit in coming]


def seat_cards_html(facts: ConferenceFacts, digest: str) -> str:
    """All cards as one HTML document to be printed, which fetches nothing and runs nothing."""
    template = environment().get_template("seat_cards.html")
    return template.render(
        facts=facts,
        cards=seat_cards(facts),
        digest=digest,
        code=drawn_code(Snapshot.of(digest).payload),
        policy=style_policy("seat_cards.css"),
        style=own("seat_cards.css"),
    )


def _card(name: str, unit: str) -> SeatCard:
    shown = "　".join(name) if len(name) == _SPACED else name
    return SeatCard(shown, _fitting(shown, NAME_MM), unit, _fitting(unit, UNIT_MM))


def _fitting(words: str, most: float) -> float:
    """The height of letters at which the words fit the sheet."""
    return round(min(most, _WIDEST_MM / max(width(words), 1)), 1)
