"""How a kind of card is drawn: a shape with an edge and a word, so that nobody needs its colour to know it."""

import re
from typing import Final

from markupsafe import Markup

from liangpai.scoring.scheme.model import CardKind

SHAPES: Final = {
    "triangle": "M10 2 19 18H1Z",
    "square": "M2.5 2.5h15v15h-15Z",
    "circle": "M10 1.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17Z",
    "flag": "M3 1.5v17M3 2.5h15l-4 4.5 4 4.5H3",
    "star": "M10 1l2.7 5.9 6.3.8-4.7 4.4 1.2 6.3L10 15.3 4.500 18.400 5.700 12.100 1 7.700 7.300 6.900Z",
    "diamond": "M10 1 19 10 10 19 1 10Z",
}
"""Outlines in a field of 20 × 20."""
OTHER: Final = "square"
_COLOUR = re.compile("#[0-9a-fA-F]{6}")


def mark(kind: CardKind) -> Markup:
    """The mark of a kind of card: its shape and its word; what reads the page aloud hears the word alone."""
    return Markup('<span class="mark">{shape}<b>{word}</b></span>').format(shape=shape(kind), word=kind.name)


def shape(kind: CardKind) -> Markup:
    """The shape alone, in its colour and with a dark edge, for a card face."""
    colour = kind.colour if _COLOUR.fullmatch(kind.colour) else "#ffffff"
    drawing = Markup('<svg viewBox="0 0 20 20" aria-hidden="true"><path d="{path}" fill="{colour}"/></svg>')
    return drawing.format(path=SHAPES.get(kind.shape, SHAPES[OTHER]), colour=colour)
