"""Rule sets as documents."""

from dataclasses import replace

import pytest

from liangpai.cards.rules.document import differences, from_yaml, ruleset_hash, to_yaml
from liangpai.examples import card_preset, card_preset_names
from liangpai.problems import Rejected
from tests.cards.stories import default


@pytest.mark.parametrize("name", card_preset_names())
def test_every_preset_comes_back_from_its_document_as_it_went_in(name: str) -> None:
    rules = from_yaml(card_preset(name))
    assert from_yaml(to_yaml(rules)) == rules
    assert ruleset_hash(from_yaml(to_yaml(rules))) == ruleset_hash(rules)


def test_the_presets_are_those_that_were_published_each_with_its_origin() -> None:
    names = card_preset_names()
    assert names[0] == "default"
    assert len(names) == 12
    origins = {name: from_yaml(card_preset(name)).origin for name in names}
    assert [name for name, origin in origins.items() if not origin] == ["default"]


def test_whatever_is_not_a_rule_set_is_refused_with_its_place() -> None:
    for text in ("format: liangpai-scheme/1", "[1, 2]", "a: b"):
        with pytest.raises(Rejected) as refused:
            from_yaml(text)
        assert [one.code for one in refused.value.problems] == ["ruleset.format"]
    with pytest.raises(Rejected) as refused:
        from_yaml("format: liangpai-cards/1\nid: x\nname: x\nkinds: []\nspeed: 3")
    assert [one.place for one in refused.value.problems] == ["speed"]


def test_a_difference_names_its_place_and_a_hash_changes_with_it() -> None:
    other = replace(default(), double=True)
    assert [one.path for one in differences(default(), other)] == ["double"]
    assert ruleset_hash(other) != ruleset_hash(default())
