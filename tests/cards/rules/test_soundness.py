"""What is wrong with a rule set, by place."""

from dataclasses import replace

import pytest

from liangpai.cards.queries.rulesets import presets
from liangpai.cards.rules.ruleset import (
    Consequence,
    Delisting,
    LampRule,
    Light,
    PraiseRule,
    Procedure,
    RuleSet,
)
from liangpai.cards.rules.soundness import check_ruleset
from liangpai.examples import load_example
from liangpai.scoring.scheme.model import CardRule, Condition
from tests.cards.stories import default

OURS = default()
RECORD = CardRule("r", "yellow", "record", "记录", when=(Condition("兑现率", "<", 0.7),))
LAMP = LampRule("l", "灯", (Light("yellow", (Condition("points_behind", ">", 1),)),))


def codes(rules: RuleSet) -> list[str]:
    """The codes of what is wrong."""
    return [one.code for one in check_ruleset(rules)]


@pytest.mark.parametrize("name", presets())
def test_nothing_is_wrong_with_what_ships(name: str) -> None:
    assert check_ruleset(presets()[name]) == ()


def test_nothing_is_wrong_with_our_default_beside_the_shipped_scheme() -> None:
    assert check_ruleset(OURS, load_example("yunxiu")[0]) == ()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (replace(OURS, kinds=(*OURS.kinds[:-1], replace(OURS.kinds[-1], shape=" "))), "ruleset.kind"),
        (replace(OURS, legality=("yellow",)), "ruleset.legality"),
        (replace(OURS, legality=("red", "purple")), "ruleset.reference"),
        (replace(OURS, rules=(replace(RECORD, card="purple"),)), "ruleset.reference"),
        (
            replace(OURS, rules=(CardRule("r", "red", "repetition", "再次", repeats="x"),)),
            "ruleset.reference",
        ),
        (replace(OURS, praise=(PraiseRule("p", "x", "前列"),)), "ruleset.reference"),
        (replace(OURS, praise=(PraiseRule("p", "red", "前列"),)), "ruleset.praise"),
        (replace(OURS, consequences=(Consequence("x"),)), "ruleset.reference"),
        (replace(OURS, rules=(CardRule("r", "red", "rank", "末位"),)), "ruleset.trigger"),
        (replace(OURS, rules=(replace(RECORD, when=()),)), "ruleset.when"),
        (replace(OURS, rules=(replace(RECORD, when=(Condition("打分", "<", 1),)),)), "ruleset.record"),
        (replace(OURS, lamps=(replace(LAMP, repeats="x", becomes="red"),)), "ruleset.reference"),
        (
            replace(OURS, lamps=(replace(LAMP, lights=(Light("red", (Condition("x", ">", 1),)),)),)),
            "ruleset.measure",
        ),
        (replace(OURS, lamps=(replace(LAMP, milestones=(0.5, 0.2, 0.7, 1.0)),)), "ruleset.milestones"),
        (replace(OURS, procedure=Procedure(notice=5)), "ruleset.number"),
        (replace(OURS, delisting=Delisting(inspectors=1)), "ruleset.number"),
        (replace(OURS, delisting=Delisting(items=1.2)), "ruleset.share"),
    ],
)
def test_each_mistake_has_its_code(changed: RuleSet, code: str) -> None:
    assert codes(changed) == [code]


def test_a_figure_that_counts_in_the_score_of_a_class_is_not_also_a_trigger_there() -> None:
    scheme = load_example("yunxiu")[0]
    counted = {one.record for one in scheme.indicators if one.record}
    assert "兑现率" in counted
    twice = replace(OURS, rules=(replace(RECORD, classes=("镇",)),))
    (found,) = [one for one in check_ruleset(twice, scheme) if not one.warning]
    assert (found.code, found.place) == ("ruleset.counted_twice", "rules.r.classes")
    everywhere = [one.code for one in check_ruleset(replace(OURS, rules=(RECORD,)), scheme)]
    assert everywhere.count("ruleset.counted_twice") >= 1


def test_what_the_scheme_does_not_hold_is_warned_of() -> None:
    scheme = replace(load_example("yunxiu")[0], card_rules=())
    found = check_ruleset(OURS, scheme)
    assert {one.code for one in found} == {"ruleset.not_in_scheme"}
    assert all(one.warning for one in found)
