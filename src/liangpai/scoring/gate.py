"""The evidence gate (3-method §3.3): which conditions a rank, floor or record trigger must meet before a card is proposed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from liangpai.scoring.scheme.model import CardRule, Condition, EvidenceGate

Outcome = Literal["proposed", "indistinguishable", "floor_met", "held"]

_COMPARE = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
}


@dataclass(frozen=True)
class Check:
    """One condition of the gate: what was found, what is required, and whether it is met."""

    code: str
    passed: bool
    found: float | str
    required: float | str


@dataclass(frozen=True)
class Evidence:
    """What is known of one unit when its place or score is judged."""

    score: float
    probability: float
    last_without_subjective: bool
    missing_weight: float
    open_holds: int
    error_stated: bool


def judge_rank(rule: CardRule, gate: EvidenceGate, certainty: float, evidence: Evidence) -> tuple[Check, ...]:
    """The conditions of a place at the end of the class; all must hold."""
    assert rule.floor is not None, "check_scheme refuses a rank rule without a floor"  # noqa: S101 - told to mypy
    return (
        Check("error_stated", evidence.error_stated, str(evidence.error_stated), "True"),
        Check("p_last", evidence.probability >= certainty, evidence.probability, certainty),
        Check("not_flipped", evidence.last_without_subjective, str(evidence.last_without_subjective), "True"),
        Check("floor_missed", evidence.score < rule.floor, evidence.score, rule.floor),
        *_soundness(gate, evidence),
    )


def judge_floor(gate: EvidenceGate, evidence: Evidence) -> tuple[Check, ...]:
    """The conditions of a score under a floor."""
    return (
        Check("error_stated", evidence.error_stated, str(evidence.error_stated), "True"),
        Check(
            "p_under",
            evidence.probability >= gate.floor_certainty,
            evidence.probability,
            gate.floor_certainty,
        ),
        *_soundness(gate, evidence),
    )


def _soundness(gate: EvidenceGate, evidence: Evidence) -> tuple[Check, ...]:
    return (
        Check(
            "missing_weight",
            evidence.missing_weight <= gate.missing_weight + 1e-9,
            evidence.missing_weight,
            gate.missing_weight,
        ),
        Check("no_open_hold", evidence.open_holds == 0, evidence.open_holds, 0),
    )


def judge_record(open_holds: int, earlier_gates_passed: bool = True) -> tuple[Check, ...]:
    """The record itself carries the card, unless it is disputed; for repetition every earlier card passed its gate."""
    return (
        Check("no_open_hold", open_holds == 0, open_holds, 0),
        Check("earlier_gates_passed", earlier_gates_passed, str(earlier_gates_passed), "True"),
    )


def met(condition: Condition, value: float | None) -> bool:
    """Whether a recorded figure meets a condition; what is not recorded meets nothing."""
    return value is not None and bool(_COMPARE[condition.op](value, condition.value))


def outcome_of(checks: Sequence[Check]) -> Outcome:
    """The word for a set of checks: not told apart before held, held before a floor that was met."""
    failed = {check.code for check in checks if not check.passed}
    if not failed:
        return "proposed"
    if failed & {"error_stated", "p_last", "p_under", "not_flipped"}:
        return "indistinguishable"
    if failed & {"missing_weight", "no_open_hold", "earlier_gates_passed"}:
        return "held"
    return "floor_met"
