"""The words and shapes by which a card is known without its colour."""

from dataclasses import dataclass
from typing import Final, Literal

Polarity = Literal["praise", "remind", "warn"]
_SHAPES: Final = {"praise": "★", "remind": "●"}
_WARNINGS: Final = ("▲", "▲", "■")


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
