"""A card is known by its shape and its word."""

import re

import pytest

from liangpai.papers.marks import OUTLINES
from liangpai.scoring.scheme.model import CardKind
from liangpai.web.cards.marks import mark, shape

YELLOW = CardKind("yellow", "黄牌警示", "warn", 2, "triangle", "#f2b705")


def test_ac_4_9_the_mark_is_a_shape_and_a_word_and_only_the_word_is_read_aloud() -> None:
    drawn = mark(YELLOW, "zh")
    assert "<b>黄牌警示</b>" in drawn
    assert OUTLINES["triangle"] in drawn
    assert 'aria-hidden="true"' in drawn


def test_an_english_page_has_the_chinese_word_beside_the_first_mention() -> None:
    assert "<b>yellow card (warning)</b></span>" in mark(YELLOW, "en")
    assert '<small lang="zh-CN">黄牌警示</small>' in mark(YELLOW, "en", is_first=True)
    assert "<small" not in mark(YELLOW, "zh", is_first=True)


@pytest.mark.parametrize("name", OUTLINES)
def test_no_two_shapes_are_drawn_alike(name: str) -> None:
    others = [path for other, path in OUTLINES.items() if other != name]
    assert OUTLINES[name] not in others
    assert re.fullmatch(r"[MLHVAZahvlcz0-9 .\-]+", OUTLINES[name])


def test_a_shape_nobody_drew_becomes_a_square() -> None:
    strange = CardKind("x", "牌", "warn", 1, "heptagon", "#123456")
    assert OUTLINES["square"] in shape(strange)


def test_a_colour_that_is_none_is_white_and_a_word_is_escaped() -> None:
    sly = CardKind("x", "<i>牌", "warn", 1, "square", '#fff" onload="x')
    assert 'fill="#ffffff"' in mark(sly, "zh")
    assert "<i>" not in mark(sly, "zh")
