import pytest

from liangpai.stories.rules.adopting import (
    counted_twice,
    no_bonus,
    not_shown,
    own_case,
    too_few_towns,
    twice,
)


@pytest.mark.parametrize(
    ("kinds", "enough"),
    [
        (["town", "town", "subdistrict"], True),
        (["town", "town"], False),
        (["village", "village", "village", "town"], False),
        ([], False),
    ],
)
def test_three_towns_are_enough_and_villages_do_not_count(kinds: list[str], enough: bool) -> None:
    assert (too_few_towns(kinds) is None) is enough


def test_a_unit_adopts_once_what_is_anothers_and_shown() -> None:
    assert own_case(1, 2) is None and own_case(1, 1) is not None
    assert twice(False) is None and twice(True) is not None
    assert not_shown(True) is None and not_shown(False) is not None


def test_a_case_is_counted_once_by_a_bonus_of_the_scheme() -> None:
    assert counted_twice(False) is None and counted_twice(True) is not None
    assert no_bonus(True) is None and no_bonus(False) is not None
