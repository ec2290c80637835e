"""From decisions and records to candidates."""

from dataclasses import replace
from typing import Any

import pytest

from liangpai.cards.rules.gates import (
    Check,
    Earlier,
    Ground,
    Placed,
    chosen,
    of_failure,
    of_praise,
    of_records,
    of_repetition,
    of_verdicts,
    overdue_share,
)
from liangpai.cards.rules.ruleset import PraiseRule
from liangpai.scoring.ranks import last_places
from liangpai.scoring.scheme.model import CardRule, Condition
from liangpai.words import Words
from tests.cards.stories import default

KINDS = {kind.code: kind for kind in default().kinds}
RULES = {rule.code: rule for rule in default().rules}
LAST = CardRule("last", "yellow", "rank", "末位", floor=75.0)
YES, NO = Check(True, Words("是", "yes")), Check(False, Words("否", "no"))


def verdict(outcome: str, *, passed: bool = True, rule: str = "last") -> dict[str, Any]:
    """A stored decision of a run."""
    checks = [{"passed": passed, "zh": "概率", "en": "probability"}]
    why = {"zh": "末位", "en": "last"}
    return {"rule": rule, "outcome": outcome, "checks": checks, "why": why, "probability": 0.5}


def ground(card: str, *checks: Check) -> Ground:
    """A ground for a card."""
    return Ground(f"r_{card}", "rank", card, KINDS[card].level, Words("因", "why"), checks)


def test_a_decision_of_the_run_is_a_ground_with_its_checks() -> None:
    (found,) = of_verdicts([verdict("proposed")], {"last": LAST}, KINDS)
    assert found.is_carried
    assert (found.card, found.trigger, found.level, found.probability) == ("yellow", "rank", 2, 0.5)
    (close,) = of_verdicts([verdict("indistinguishable", passed=False)], {"last": LAST}, KINDS)
    assert not close.is_carried
    assert close.failed is not None
    assert close.failed.says.zh == "概率"


def test_a_floor_that_was_met_and_a_card_that_the_rules_do_not_have_are_no_grounds() -> None:
    assert of_verdicts([verdict("floor_met")], {"last": LAST}, KINDS) == []
    assert of_verdicts([verdict("proposed")], {"last": LAST}, {}) == []


def test_an_open_appeal_stops_what_the_run_had_carried() -> None:
    (found,) = of_verdicts([verdict("proposed")], {"last": LAST}, KINDS, open_appeals=1)
    assert not found.is_carried
    assert found.failed is not None
    assert "复核" in found.failed.says.zh


def test_the_record_itself_carries_a_card_unless_it_is_disputed() -> None:
    held = {"逾期率": 0.25, "督办事项数": 12.0}
    (found,) = of_records(RULES.values(), "专班", held, KINDS)
    assert found.rule == "yellow_overdue"
    assert found.is_carried
    assert "25.0%" in found.why.zh
    assert "12" in found.why.en
    assert not of_records(RULES.values(), "专班", held, KINDS, open_appeals=2)[0].is_carried


@pytest.mark.parametrize(
    ("class_code", "held"),
    [
        ("专班", {"逾期率": 0.25, "督办事项数": 9.0}),
        ("专班", {"逾期率": 0.20, "督办事项数": 12.0}),
        ("专班", {"逾期率": 0.25}),
        ("镇", {"逾期率": 0.25, "督办事项数": 12.0}),
        ("专班", {"兑现率": 0.70}),
    ],
)
def test_few_tasks_a_bound_or_another_class_are_no_ground(class_code: str, held: dict[str, float]) -> None:
    assert of_records(RULES.values(), class_code, held, KINDS) == []


def test_a_rule_that_is_called_like_its_record_is_not_called_twice() -> None:
    (found,) = of_records(RULES.values(), "镇", {"整改未通过件数": 1.0}, KINDS)
    assert found.why == ("整改未通过：1件", "rectification failed: 1")


def test_a_record_that_no_list_names_is_told_by_its_own_name() -> None:
    rule = CardRule("x", "yellow", "record", "自定", when=(Condition("会议缺席", ">=", 1),))
    (found,) = of_records([rule], "镇", {"会议缺席": 2.0}, KINDS)
    assert "会议缺席" in found.why.en


def repeated(now: list[Ground], *earlier: Earlier) -> list[Ground]:
    """What repetition adds."""
    return of_repetition(RULES.values(), "镇", now, earlier, KINDS)


def test_ac_4_2_two_yellows_in_a_row_make_a_red_candidate() -> None:
    (found,) = repeated([ground("yellow", YES)], Earlier("yellow", 1, gate_passed=True))
    assert (found.card, found.rule, found.is_carried) == ("red", "red_repeated", True)
    assert "黄牌警示" in found.why.zh


def test_ac_4_2_both_yellows_must_have_passed_their_own_gate() -> None:
    assert not repeated([ground("yellow", YES)], Earlier("yellow", 1, gate_passed=False))[0].is_carried
    assert not repeated([ground("yellow", NO)], Earlier("yellow", 1, gate_passed=True))[0].is_carried


def test_a_gap_between_two_yellows_or_a_clean_occasion_breaks_the_row() -> None:
    assert repeated([ground("yellow", YES)], Earlier("yellow", 2, gate_passed=True)) == []
    assert repeated([ground("red", YES)], Earlier("yellow", 1, gate_passed=True)) == []
    assert repeated([], Earlier("yellow", 1, gate_passed=True)) == []


def test_repetition_is_asked_only_of_the_classes_of_its_rule() -> None:
    rule = CardRule("again", "red", "repetition", "再次", ("镇",), repeats="yellow")
    now, before = [ground("yellow", YES)], [Earlier("yellow", 1, gate_passed=True)]
    assert of_repetition([rule], "街道", now, before, KINDS) == []


def test_a_failed_rectification_goes_one_level_up_where_no_rule_speaks_of_it() -> None:
    plain = replace(default(), rules=())
    (found,) = of_failure(plain, "yellow")
    assert (found.rule, found.card, found.is_carried) == ("escalated", "red", True)
    assert "黄牌警示" in found.why.zh
    assert of_failure(plain, "purple") == []
    assert of_failure(default(), "yellow") == []


def test_of_several_grounds_the_gravest_that_is_carried_stands_for_the_unit() -> None:
    found = chosen([ground("yellow", YES), ground("red", NO), ground("red", YES)])
    assert found is not None
    assert (found.main.card, found.main.is_carried) == ("red", True)
    assert len(found.others) == 2
    lower = chosen([ground("red", NO), ground("yellow", YES)])
    assert lower is not None
    assert lower.main.card == "yellow"
    assert chosen([]) is None


def test_where_nothing_is_carried_the_gravest_is_deliberated_on() -> None:
    found = chosen([ground("yellow", NO), ground("red", NO)])
    assert found is not None
    assert found.main.card == "red"
    assert found.main.failed == NO
    assert ground("red", YES).failed is None


FIRST = PraiseRule("first", "red_flag", "前列", share=0.2)
RISEN = PraiseRule("risen", "red_flag", "进位", by="change", share=0.2)


def test_praise_goes_to_the_first_of_a_class_when_the_interval_bears_it_out() -> None:
    places = [Placed(1, 1, 1), Placed(2, 2, 5), *(Placed(n, n, n) for n in range(3, 11))]
    found = of_praise(FIRST, "镇", places, KINDS)
    assert {unit: one.is_carried for unit, one in found.items()} == {1: True, 2: False}
    assert found[1].trigger == "level"


def test_praise_for_improvement_goes_to_who_gained_most_and_surely() -> None:
    places = [Placed(1, 1, 1, 1), Placed(2, 2, 3, 5), Placed(3, 3, 6, 4), Placed(4, 4, 4), Placed(5, 5, 5, 2)]
    found = of_praise(RISEN, "镇", places, KINDS)
    assert {unit: one.is_carried for unit, one in found.items()} == {2: True}
    assert "由第5位进到第2位" in found[2].why.zh
    both = of_praise(PraiseRule("r", "red_flag", "进位", by="change", share=0.4), "镇", places, KINDS)
    assert not both[3].is_carried


def test_nobody_is_praised_for_improvement_where_nobody_rose_or_the_rule_is_for_others() -> None:
    assert of_praise(RISEN, "镇", [Placed(1, 1, 1, 1), Placed(2, 2, 2, 1)], KINDS) == {}
    other = PraiseRule("o", "red_flag", "前列", classes=("街道",))
    assert of_praise(other, "镇", [Placed(1, 1, 1)], KINDS) == {}


def test_the_share_of_late_tasks_counts_all_that_were_given() -> None:
    assert overdue_share(8, 6, 4, 1) == 0.25
    assert overdue_share(0, 0, 0, 0) is None


@pytest.mark.parametrize(("n", "k"), [(8, 1), (17, 3), (32, 6)])
def test_ac_4_11_a_fifth_of_a_class_rounded_down_and_at_least_one(n: int, k: int) -> None:
    assert last_places(n) == k
