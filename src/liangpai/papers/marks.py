"""The words and shapes by which a card is known without its colour."""

from dataclasses import dataclass
from typing import Final, Literal

Polarity = Literal["praise", "remind", "warn"]
_SHAPES: Final = {"praise": "★", "remind": "●"}
_WARNINGS: Final = ("▲", "▲", "■")

OUTLINES: Final = {
    "triangle": "M10 2 19 18H1Z",
    "square": "M2.5 2.5h15v15h-15Z",
    "circle": "M10 1.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17Z",
    "flag": "M3 1.5v17M3 2.5h15l-4 4.5 4 4.5H3",
    "star": "M10 1l2.7 5.9 6.3.8-4.7 4.4 1.2 6.3L10 15.3 4.500 18.400 5.700 12.100 1 7.700 7.300 6.900Z",
    "diamond": "M10 1 19 10 10 19 1 10Z",
}
"""Outlines of the shapes by the names that rule sets give them, in a field of 20 × 20."""


@dataclass(frozen=True, slots=True)
class CardMark:
    """A kind of card by its word and shape, such as 黄牌警示 ▲."""

    word: str
    shape: str

    def __str__(self) -> str:
        return f"{self.shape}{self.word}"


def card_mark(word: str, polarity: Polarity, level: int) -> CardMark:
    """The mark of a kind of card: a star praises, a disc reminds, a triangle warns, a square demands mending."""
    shape = _SHAPES.get(polarity) or _WARNINGS[min(level, 3) - 1]
    return CardMark(word, shape)
