"""How a kind of card is drawn: a shape with an edge and a word, so that nobody needs its colour to know it."""

import re
from typing import Final

from markupsafe import Markup

from liangpai.papers.marks import OUTLINES
from liangpai.scoring.scheme.model import CardKind

OTHER: Final = "square"
_COLOUR = re.compile("#[0-9a-fA-F]{6}")


def mark(kind: CardKind) -> Markup:
    """The mark of a kind of card: its shape and its word; what reads the page aloud hears the word alone."""
    return Markup('<span class="mark">{shape}<b>{word}</b></span>').format(shape=shape(kind), word=kind.name)


def shape(kind: CardKind) -> Markup:
    """The shape alone, in its colour and with a dark edge, for a card face."""
    colour = kind.colour if _COLOUR.fullmatch(kind.colour) else "#ffffff"
    drawing = Markup('<svg viewBox="0 0 20 20" aria-hidden="true"><path d="{path}" fill="{colour}"/></svg>')
    return drawing.format(path=OUTLINES.get(kind.shape, OUTLINES[OTHER]), colour=colour)
