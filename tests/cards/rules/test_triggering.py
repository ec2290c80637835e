"""The line that triggers a card is told in words, whatever kind of rule has struck."""

import pytest

from liangpai.cards.rules.ruleset import CardRule, Condition, LampRule, Light
from liangpai.cards.rules.triggering import line_of_lamp, line_of_record, line_of_scheme


@pytest.mark.parametrize(("n", "k"), [(4, 1), (8, 1), (17, 3)])
def test_a_place_is_told_with_how_many_places_count_as_last_and_the_floor(n: int, k: int) -> None:
    rule = CardRule("yellow_rank", "yellow", "rank", "类别末位", share=0.2, floor=75)
    assert line_of_scheme(rule, n) == (
        f"居类别末{k}位，且得分低于75分",
        f"in the last {k} of its class with a score under 75",
    )


def test_a_score_is_told_by_its_floor() -> None:
    rule = CardRule("red_floor", "red", "floor", "得分低于60分", floor=60)
    assert line_of_scheme(rule, 8).zh == "得分低于60分"


def test_a_record_is_told_by_all_its_conditions_and_a_rule_without_any_by_its_name() -> None:
    rule = CardRule(
        "yellow_overdue", "yellow", "record", "逾期",
        when=(Condition("逾期率", ">", 0.2), Condition("督办事项数", ">=", 10)),
    )  # fmt: skip # one rule
    assert line_of_record(rule).zh == "督办逾期率 > 20%，且督办事项 ≥ 10"
    assert line_of_record(rule).en == "tasks overdue > 20% and tasks ≥ 10"
    again = CardRule("red_repeated", "red", "repetition", "连续两次黄牌", repeats="yellow")
    assert line_of_record(again).zh == "连续两次黄牌"


def test_a_lamp_is_told_by_the_light_of_the_card_and_one_that_follows_on_others_by_its_name() -> None:
    lights = (Light("yellow", (Condition("points_behind", ">=", 10),)),)
    lamp = LampRule("lamp", "项目进度灯", lights, repeats="yellow", becomes="red")
    assert line_of_lamp(lamp, "yellow").zh == "落后时序（百分点） ≥ 10"
    assert line_of_lamp(lamp, "red").zh == "项目进度灯"
