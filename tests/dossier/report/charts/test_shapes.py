"""The shapes of cards: told apart without colour, and no style rule slips in."""

import pytest

from liangpai.dossier.report.charts.shapes import NEUTRAL, card_shape, colour_of


@pytest.mark.parametrize(
    ("stated", "found"),
    [("#f2b705", "#f2b705"), ("yellow", "#f4b400"), ("黄色", "#f4b400"), ("Red", "#c62828"), ("", NEUTRAL)],
)
def test_a_colour_is_known_by_name_or_by_number(stated, found):
    assert colour_of(stated) == found


@pytest.mark.parametrize("stated", ["url(//x)", '#fff"/><script>', "expression(1)", "#ffff"])
def test_anything_else_is_grey(stated):
    assert colour_of(stated) == NEUTRAL


def test_a_sign_and_its_english_word_draw_the_same():
    assert card_shape("▲", "yellow", "黄牌", True) == card_shape("triangle", "yellow", "黄牌", True)
    assert "<circle" in card_shape("●", "blue", "蓝牌", True)


def test_every_shape_differs_from_the_others():
    drawn = {card_shape(shape, "red", "牌", True) for shape in ("▲", "■", "◆", "★", "⚑", "●")}
    assert len(drawn) == 6


def test_a_card_that_is_not_proposed_is_an_outline():
    assert 'fill="none"' in card_shape("■", "red", "红牌", False)
    assert 'fill="#c62828"' in card_shape("■", "red", "红牌", True)


def test_a_shape_we_do_not_draw_is_written_and_escaped():
    assert ">牌</text>" in card_shape("牌子", "red", "牌", True)
    assert "&lt;" in card_shape("<x>", "red", "<", False)
