"""Numbers of cards."""

from liangpai.cards.rules.numbers import number_of


def test_a_number_names_the_year_and_the_place_in_it() -> None:
    assert number_of(2024, 3) == "牌〔2024〕3号"
