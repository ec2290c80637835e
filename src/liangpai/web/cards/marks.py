"""How a kind of card is drawn: a shape with an edge and a word, so that nobody needs its colour to know it."""

import re
from typing import Final

from markupsafe import Markup

from liangpai.papers.marks import OUTLINES
from liangpai.scoring.scheme.english import called
from liangpai.scoring.scheme.model import CardKind
from liangpai.words import Lang

OTHER: Final = "square"
_COLOUR = re.compile("#[0-9a-fA-F]{6}")


def mark(kind: CardKind, lang: Lang, *, is_first: bool = False) -> Markup:
    """The mark of a kind of card: its shape and its word; what reads the page aloud hears the word alone.

    Args:
        kind: the kind.
        lang: the reader's language.
        is_first: whether it is the first mention on a page, where an English word has the Chinese one beside it.
    """
    word = called(kind.name).says(lang)
    beside = Markup(' <small lang="zh-CN">{}</small>').format(kind.name) if word != kind.name else ""
    drawing = Markup('<span class="mark">{shape}<b>{word}</b>{beside}</span>')
    return drawing.format(shape=shape(kind), word=word, beside=beside if is_first else "")


def shape(kind: CardKind) -> Markup:
    """The shape alone, in its colour and with a dark edge, for a card face."""
    colour = kind.colour if _COLOUR.fullmatch(kind.colour) else "#ffffff"
    drawing = Markup('<svg viewBox="0 0 20 20" aria-hidden="true"><path d="{path}" fill="{colour}"/></svg>')
    return drawing.format(path=OUTLINES.get(kind.shape, OUTLINES[OTHER]), colour=colour)
