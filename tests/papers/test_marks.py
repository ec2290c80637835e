"""Cards are known by word and shape, without colour."""

import pytest

from liangpai.papers.marks import card_mark


@pytest.mark.parametrize(
    ("word", "polarity", "level", "shown"),
    [
        ("红旗", "praise", 1, "★红旗"),
        ("蓝牌提醒", "remind", 1, "●蓝牌提醒"),
        ("黄牌警示", "warn", 2, "▲黄牌警示"),
        ("红牌整改", "warn", 3, "■红牌整改"),
    ],
)
def test_a_card_shows_its_shape_before_its_word(word: str, polarity: str, level: int, shown: str) -> None:
    assert str(card_mark(word, polarity, level)) == shown  # type: ignore[arg-type]


def test_a_warning_above_the_known_levels_keeps_the_strongest_shape() -> None:
    assert card_mark("停牌", "warn", 5).shape == "■"
