"""Every paper that a card can have is filled by somebody, and its mark is that of the page."""

from liangpai.cards.queries.papers import FILLED
from liangpai.dossier.letters.candidates import SHAPE_WORDS
from liangpai.papers.marks import OUTLINES
from liangpai.web.cards.papers import NAMES


def test_every_paper_that_is_offered_can_be_filled() -> None:
    assert set(FILLED) == set(NAMES)


def test_every_shape_of_a_card_has_a_sign_on_paper() -> None:
    assert set(SHAPE_WORDS) == set(OUTLINES)
    assert len(set(SHAPE_WORDS.values())) == len(SHAPE_WORDS)
