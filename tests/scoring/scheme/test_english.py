"""Every name that ships with the product has an English one; a district's own stays as it was given."""

import re
from collections.abc import Iterator

import pytest

from liangpai.cards.rules.document import from_yaml
from liangpai.cards.rules.ruleset import RuleSet
from liangpai.examples import card_preset, card_preset_names, example_names, load_example
from liangpai.scoring.scheme.english import called

CHINESE = re.compile("[\u4e00-\u9fff]")


def names_in(rules: RuleSet) -> Iterator[str]:
    """Everything that a reader of a rule set meets by its name."""
    yield from (rules.name, rules.rhythm)
    for one in (*rules.kinds, *rules.rules, *rules.scheme_rules, *rules.praise, *rules.lamps):
        yield one.name
    for stated in rules.consequences:
        yield from (stated.talk_by, stated.escalate_to)


@pytest.mark.parametrize("name", card_preset_names())
def test_a_preset_can_be_read_in_english(name: str) -> None:
    left = {one for one in names_in(from_yaml(card_preset(name))) if CHINESE.search(called(one).en)}
    assert not left


@pytest.mark.parametrize("name", example_names())
def test_the_cards_of_an_example_can_be_read_in_english(name: str) -> None:
    scheme, _ = load_example(name)
    names = {one.name for one in (*scheme.card_kinds, *scheme.card_rules)}
    assert not {one for one in names if CHINESE.search(called(one).en)}


def test_a_name_of_a_districts_own_is_the_same_in_both_languages() -> None:
    assert called("本区自定") == ("本区自定", "本区自定")
    assert called("红旗") == ("红旗", "red flag")
