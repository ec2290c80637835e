"""Every paper that a card can have is filled by somebody."""

from liangpai.scoring.scheme.model import CardKind
from liangpai.web.cards.filled import FILLED, SIGNS
from liangpai.web.cards.marks import SHAPES
from liangpai.web.cards.papers import NAMES


def test_every_paper_that_is_offered_can_be_filled() -> None:
    assert set(FILLED) == set(NAMES)


def test_every_shape_of_a_card_has_a_sign_on_paper() -> None:
    assert set(SIGNS) == set(SHAPES)
    assert len(set(SIGNS.values())) == len(SIGNS)
    assert CardKind("x", "黄牌", "warn", 2, "triangle", "#fff").shape in SIGNS
