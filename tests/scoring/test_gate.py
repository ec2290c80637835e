"""The evidence gate: which conditions each kind of trigger must meet, one by one."""

from dataclasses import replace

import pytest

from liangpai.scoring.gate import Evidence, judge_floor, judge_rank, judge_record, met, outcome_of
from liangpai.scoring.scheme.model import CardRule, Condition, EvidenceGate

RULE = CardRule("R", "yellow", "rank", "末位", floor=75)
GATE = EvidenceGate()
SURE = Evidence(
    score=70.0,
    probability=0.97,
    last_without_subjective=True,
    missing_weight=0.05,
    open_holds=0,
    error_stated=True,
)


def test_a_unit_that_meets_every_condition_is_proposed() -> None:
    assert outcome_of(judge_rank(RULE, GATE, 0.95, SURE)) == "proposed"
    assert outcome_of(judge_floor(GATE, SURE)) == "proposed"
    assert outcome_of(judge_record(0)) == "proposed"


@pytest.mark.parametrize(
    ("change", "failed", "outcome"),
    [
        ({"probability": 0.9499}, "p_last", "indistinguishable"),
        ({"last_without_subjective": False}, "not_flipped", "indistinguishable"),
        ({"error_stated": False}, "error_stated", "indistinguishable"),
        ({"score": 75.0}, "floor_missed", "floor_met"),
        ({"missing_weight": 0.11}, "missing_weight", "held"),
        ({"open_holds": 1}, "no_open_hold", "held"),
    ],
)
def test_each_condition_alone_keeps_the_card_away(
    change: dict[str, object], failed: str, outcome: str
) -> None:
    checks = judge_rank(RULE, GATE, 0.95, replace(SURE, **change))  # type: ignore[arg-type]
    assert [check.code for check in checks if not check.passed] == [failed]
    assert outcome_of(checks) == outcome


def test_the_certainty_itself_is_enough_and_a_tenth_missing_is_allowed() -> None:
    edge = replace(SURE, probability=0.95, missing_weight=0.10)
    assert outcome_of(judge_rank(RULE, GATE, 0.95, edge)) == "proposed"


def test_a_floor_needs_four_in_five_and_asks_nothing_of_opinions() -> None:
    assert (
        outcome_of(judge_floor(GATE, replace(SURE, probability=0.80, last_without_subjective=False)))
        == "proposed"
    )
    assert outcome_of(judge_floor(GATE, replace(SURE, probability=0.79))) == "indistinguishable"


def test_a_disputed_record_and_an_earlier_card_without_evidence_are_held() -> None:
    assert outcome_of(judge_record(1)) == "held"
    assert outcome_of(judge_record(0, earlier_gates_passed=False)) == "held"


@pytest.mark.parametrize(
    ("op", "value", "holds"),
    [
        ("<", 0.69, True),
        ("<", 0.7, False),
        ("<=", 0.7, True),
        (">", 0.7, False),
        (">=", 0.7, True),
        ("==", 0.7, True),
    ],
)
def test_a_condition_compares_as_it_is_written(op: str, value: float, holds: bool) -> None:
    assert met(Condition("fulfilment", op, 0.7), value) is holds  # type: ignore[arg-type]


def test_what_is_not_recorded_meets_no_condition() -> None:
    assert not met(Condition("fulfilment", "<", 0.7), None)
