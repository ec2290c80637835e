"""What a card costs, and which follows it."""

from dataclasses import replace

from liangpai.cards.rules.consequences import Points, next_level, points_of
from tests.cards.stories import default


def test_the_second_yellow_of_a_year_costs_a_point_and_the_first_none() -> None:
    assert points_of(default(), "yellow", 0) == Points(0.0, "")
    assert points_of(default(), "yellow", 1) == Points(-1, "yellow_twice")


def test_a_red_card_costs_two_points_however_many_there_were() -> None:
    assert points_of(default(), "red", 0) == points_of(default(), "red", 2) == Points(-2, "red_open")


def test_a_kind_of_which_nothing_is_said_costs_nothing() -> None:
    assert points_of(replace(default(), consequences=()), "red", 1) == Points(0.0, "")


def test_a_failed_rectification_raises_the_level_up_to_the_gravest() -> None:
    assert next_level(default(), "yellow") == "red"
    assert next_level(default(), "red") == "red"
