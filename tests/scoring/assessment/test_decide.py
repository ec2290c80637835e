"""Candidates by rule: records, repetition, withheld figures, floors; and holds that keep a card away."""

from dataclasses import replace

import pytest

from liangpai.scoring.assessment import Hold, PriorCard, Record, assess
from liangpai.scoring.scheme.model import CardRule, Certainty, Condition, EvidenceGate

LAST = CardRule("L", "yellow", "rank", "末位且低于75", floor=75)
FLOOR = CardRule("F", "red", "floor", "低于60分", floor=60)
OVERDUE = CardRule(
    "O",
    "yellow",
    "record",
    "逾期",
    when=(Condition("overdue_rate", ">", 0.2), Condition("items", ">=", 10)),
)
TWICE = CardRule("R", "red", "repetition", "连续两次黄牌", repeats="yellow", times=2)
VALUES = [[90], [85], [80], [78]]


def outcomes(found):  # type: ignore[no-untyped-def]
    return [(item.unit, item.rule, item.outcome) for item in found.decisions]


def run(one_class, rules, values=VALUES, **figures):  # type: ignore[no-untyped-def]
    scheme, plain = one_class(values)
    return assess(replace(scheme, card_rules=rules), replace(plain, **figures))


def overdue(rate: float, items: float, unit: str = "T01") -> tuple[Record, ...]:
    return (Record(unit, "overdue_rate", rate), Record(unit, "items", items))


def test_a_record_carries_a_card_by_itself(one_class) -> None:  # type: ignore[no-untyped-def]
    found = run(one_class, (OVERDUE,), records=overdue(0.25, 12))
    assert outcomes(found) == [("T01", "O", "proposed")]
    assert found.decisions[0].probability is None


@pytest.mark.parametrize(("rate", "items"), [(0.2, 12), (0.25, 9)])
def test_a_record_that_misses_one_condition_is_no_candidate(one_class, rate, items) -> None:  # type: ignore[no-untyped-def]
    assert run(one_class, (OVERDUE,), records=overdue(rate, items)).decisions == ()


def test_a_disputed_record_is_held(one_class) -> None:  # type: ignore[no-untyped-def]
    found = run(
        one_class, (OVERDUE,), records=overdue(0.25, 12), holds=(Hold("T01", "overdue_rate", "appeal"),)
    )
    assert outcomes(found) == [("T01", "O", "held")]


def test_two_yellows_in_a_row_make_a_red_candidate(one_class) -> None:  # type: ignore[no-untyped-def]
    prior = (PriorCard("T01", "yellow", 1, gate_passed=True),)
    found = run(one_class, (OVERDUE, TWICE), records=overdue(0.25, 12), prior_cards=prior)
    assert outcomes(found) == [("T01", "O", "proposed"), ("T01", "R", "proposed")]


def test_an_earlier_yellow_that_never_passed_its_gate_holds_the_red(one_class) -> None:  # type: ignore[no-untyped-def]
    prior = (PriorCard("T01", "yellow", 1, gate_passed=False),)
    found = run(one_class, (OVERDUE, TWICE), records=overdue(0.25, 12), prior_cards=prior)
    assert ("T01", "R", "held") in outcomes(found)


def test_a_yellow_two_occasions_ago_is_not_in_a_row(one_class) -> None:  # type: ignore[no-untyped-def]
    prior = (PriorCard("T01", "yellow", 2, gate_passed=True),)
    found = run(one_class, (OVERDUE, TWICE), records=overdue(0.25, 12), prior_cards=prior)
    assert outcomes(found) == [("T01", "O", "proposed")]


def test_two_earlier_yellows_in_a_row_are_enough_without_a_third(one_class) -> None:  # type: ignore[no-untyped-def]
    prior = (PriorCard("T02", "yellow", 1, gate_passed=True), PriorCard("T02", "yellow", 2, gate_passed=True))
    assert outcomes(run(one_class, (TWICE,), prior_cards=prior)) == [("T02", "R", "proposed")]


def test_an_appeal_against_the_earlier_card_holds_the_repetition(one_class) -> None:  # type: ignore[no-untyped-def]
    prior = (PriorCard("T02", "yellow", 1, gate_passed=True), PriorCard("T02", "yellow", 2, gate_passed=True))
    found = run(one_class, (TWICE,), prior_cards=prior, holds=(Hold("T02", "yellow", "appeal"),))
    assert outcomes(found) == [("T02", "R", "held")]


def test_a_score_far_under_the_floor_is_a_candidate_and_one_just_under_is_not_told_apart(one_class) -> None:  # type: ignore[no-untyped-def]
    found = run(one_class, (FLOOR,), values=[[90], [40], [59.5], [60]])
    assert outcomes(found) == [("T02", "F", "proposed"), ("T03", "F", "indistinguishable")]
    assert found.decisions[0].probability == pytest.approx(1.0)
    assert found.decisions[1].probability == pytest.approx(0.6, abs=0.03)


def test_a_conflict_that_could_lift_a_unit_over_the_floor_holds_the_card(one_class) -> None:  # type: ignore[no-untyped-def]
    found = run(one_class, (FLOOR,), values=[[90], [40], [80], [70]], holds=(Hold("T02", "I1", "conflict"),))
    assert outcomes(found) == [("T02", "F", "held")]


def test_rules_speak_only_of_their_classes(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class(VALUES)
    classes = (*scheme.classes, replace(scheme.classes[0], code="street", name="街道"))
    areas = (replace(scheme.areas[0], weights={"town": 100.0, "street": 100.0}),)
    indicators = (replace(scheme.indicators[0], weights={"town": 100.0, "street": 100.0}),)
    scheme = replace(
        scheme,
        classes=classes,
        areas=areas,
        indicators=indicators,
        card_rules=(replace(OVERDUE, classes=("street",)),),
    )
    found = assess(scheme, replace(figures, records=overdue(0.25, 12)))
    assert found.decisions == ()
    assert found.near_last == ()


def test_a_stored_certainty_is_used_where_it_fits_the_class(one_class) -> None:  # type: ignore[no-untyped-def]
    scheme, figures = one_class(VALUES)
    stored = EvidenceGate(certainty=(Certainty("town", 4, 1, 1, 0.99),))
    found = assess(replace(scheme, card_rules=(LAST,), gate=stored), figures)
    assert (found.near_last[0].certainty, found.near_last[0].certainty_stored) == (0.99, True)
    other = EvidenceGate(certainty=(Certainty("town", 5, 1, 1, 0.99),))
    found = assess(replace(scheme, card_rules=(LAST,), gate=other), figures)
    assert not found.near_last[0].certainty_stored
    assert 0.8 <= found.near_last[0].certainty < 0.99


def test_a_class_in_which_everybody_counts_as_last_deals_no_card(one_class) -> None:  # type: ignore[no-untyped-def]
    found = run(one_class, (replace(LAST, at_least=4),), values=[[40], [30], [20], [10]])
    assert {item.outcome for item in found.decisions} <= {"proposed", "indistinguishable"}
    assert all(item.probability == 1 for item in found.decisions)
