"""From standings and records to card decisions: candidates by rule, judged by the gate, the highest card kept."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from liangpai.scoring.assessment.figures import Figures
from liangpai.scoring.assessment.result import Decision, NearLast, Standing
from liangpai.scoring.gate import Evidence, judge_floor, judge_rank, judge_record, met, outcome_of
from liangpai.scoring.ranks import Array, in_last
from liangpai.scoring.scheme.model import CardRule, Scheme


@dataclass(frozen=True, eq=False)
class Grounds:
    """What the decisions of one class rest on; arrays are in the order of ``standing.rated``."""

    scheme: Scheme
    figures: Figures
    standing: Standing
    certainty: float
    certainty_stored: bool
    published: Array
    without_subjective: Array
    missing_weight: Array
    lift: Array
    """(n, p): points each indicator would add if its score rose to 100."""


def decide(grounds: Grounds) -> list[Decision]:
    """Every decision of one class, rule by rule in the order of the scheme; repetition looks at what came before it."""
    decisions: list[Decision] = []
    for rule in grounds.scheme.card_rules:
        if rule.classes and grounds.standing.class_code not in rule.classes:
            continue
        if rule.trigger == "rank":
            decisions += _by_rank(grounds, rule)
        elif rule.trigger == "floor":
            decisions += _by_floor(grounds, rule)
        elif rule.trigger == "record":
            decisions += _by_record(grounds, rule)
        elif rule.trigger == "withheld":
            decisions += _by_withholding(grounds, rule)
        else:
            decisions += _by_repetition(grounds, rule, decisions)
    return decisions


def _by_rank(grounds: Grounds, rule: CardRule) -> Iterator[Decision]:
    standing, simulated = grounds.standing, grounds.standing.simulated
    last = in_last(grounds.published, standing.places_left)
    still_last = in_last(grounds.without_subjective, standing.places_left)
    threshold = _nth_lowest(grounds.published, standing.places_left)
    for place in np.flatnonzero(last):
        evidence = Evidence(
            score=float(grounds.published[place]),
            probability=float(simulated.p_last[place]),
            last_without_subjective=bool(still_last[place]),
            missing_weight=float(grounds.missing_weight[place]),
            open_holds=_holds_on(grounds, int(place), threshold),
            error_stated=simulated.error_stated,
        )
        checks = judge_rank(rule, grounds.scheme.gate, grounds.certainty, evidence)
        doubled = float(simulated.p_last_doubled[place])
        yield Decision(
            unit=_code(grounds, int(place)),
            class_code=standing.class_code,
            rule=rule.code,
            card=rule.card,
            outcome=outcome_of(checks),
            checks=checks,
            probability=evidence.probability,
            probability_error=float(simulated.p_last_error[place]),
            probability_doubled=doubled,
            stands_doubled=(doubled >= grounds.certainty) == (evidence.probability >= grounds.certainty),
            required=grounds.certainty,
        )


def _by_floor(grounds: Grounds, rule: CardRule) -> Iterator[Decision]:
    assert rule.floor is not None, "check_scheme refuses a floor rule without a floor"  # noqa: S101 - told to mypy
    simulated, gate = grounds.standing.simulated, grounds.scheme.gate
    for place in np.flatnonzero(grounds.published < rule.floor):
        p, doubled = (
            float(simulated.p_under[rule.floor][place]),
            float(simulated.p_under_doubled[rule.floor][place]),
        )
        evidence = Evidence(
            score=float(grounds.published[place]),
            probability=p,
            last_without_subjective=True,
            missing_weight=float(grounds.missing_weight[place]),
            open_holds=_holds_on(grounds, int(place), rule.floor),
            error_stated=simulated.error_stated,
        )
        checks = judge_floor(gate, evidence)
        yield Decision(
            unit=_code(grounds, int(place)),
            class_code=grounds.standing.class_code,
            rule=rule.code,
            card=rule.card,
            outcome=outcome_of(checks),
            checks=checks,
            probability=p,
            probability_error=float(np.sqrt(p * (1 - p) / simulated.runs)),
            probability_doubled=doubled,
            stands_doubled=(doubled >= gate.floor_certainty) == (p >= gate.floor_certainty),
            required=gate.floor_certainty,
        )


def _by_record(grounds: Grounds, rule: CardRule) -> Iterator[Decision]:
    asked = {condition.record for condition in rule.when}
    for unit in _members(grounds):
        values = {item.record: item.value for item in grounds.figures.records if item.unit == unit}
        if all(met(condition, values.get(condition.record)) for condition in rule.when):
            holds = sum(hold.unit == unit and hold.subject in asked for hold in grounds.figures.holds)
            yield _on_record(grounds, rule, unit, holds)


def _by_withholding(grounds: Grounds, rule: CardRule) -> Iterator[Decision]:
    rated = set(grounds.standing.rated.tolist())
    for row in grounds.standing.rows:
        if int(row) not in rated:
            unit = grounds.figures.units[row].code
            holds = sum(hold.unit == unit for hold in grounds.figures.holds)
            yield _on_record(grounds, rule, unit, holds)


def _by_repetition(grounds: Grounds, rule: CardRule, so_far: list[Decision]) -> Iterator[Decision]:
    """Cards of one kind on consecutive occasions, this one included; each must have passed its own gate."""
    for unit in _members(grounds):
        now = any(
            item.unit == unit and item.card == rule.repeats and item.outcome == "proposed" for item in so_far
        )
        earlier = {
            item.occasions_ago: item.gate_passed
            for item in grounds.figures.prior_cards
            if item.unit == unit and item.card == rule.repeats
        }
        run: list[bool] = []
        while len(run) + 1 in earlier:
            run.append(earlier[len(run) + 1])
        if now + len(run) >= rule.times:
            needed = run[: rule.times - now]
            yield _on_record(grounds, rule, unit, _holds_on_card(grounds, unit, rule.repeats), all(needed))


def _on_record(
    grounds: Grounds, rule: CardRule, unit: str, holds: int, earlier_gates_passed: bool = True
) -> Decision:
    checks = judge_record(holds, earlier_gates_passed)
    return Decision(unit, grounds.standing.class_code, rule.code, rule.card, outcome_of(checks), checks)


def _members(grounds: Grounds) -> list[str]:
    return [grounds.figures.units[row].code for row in grounds.standing.rows]


def _code(grounds: Grounds, place: int) -> str:
    return grounds.figures.units[int(grounds.standing.rated[place])].code


def _holds_on_card(grounds: Grounds, unit: str, card: str) -> int:
    return sum(hold.unit == unit and hold.subject == card for hold in grounds.figures.holds)


def _holds_on(grounds: Grounds, place: int, threshold: float) -> int:
    """Open conflicts and appeals on decisive indicators: those that alone could lift the unit to the threshold."""
    gap = float(threshold - grounds.published[place])
    columns = {code: column for column, code in enumerate(grounds.scheme.indicator_codes)}
    unit = _code(grounds, place)
    return sum(
        float(grounds.lift[place, columns[hold.subject]]) >= gap - 1e-9
        for hold in grounds.figures.holds
        if hold.unit == unit and hold.subject in columns
    )


def _nth_lowest(scores: Array, k: int) -> float:
    """The score that ends the last k places: the (k+1)-th lowest; a unit that reaches it is not among them."""
    if k >= scores.size:
        return float("inf")
    return float(np.sort(scores)[k])


def near_last(grounds: Grounds, decisions: list[Decision]) -> NearLast:
    """The units that P(in the last k) cannot exclude, and whether the last places were carried by the evidence."""
    standing = grounds.standing
    suspects = standing.simulated.p_last > grounds.scheme.gate.near_last
    order = np.argsort(-standing.simulated.p_last, kind="stable")
    by_rank = {rule.code for rule in grounds.scheme.card_rules if rule.trigger == "rank"}
    carried = sum(item.rule in by_rank and item.outcome in ("proposed", "floor_met") for item in decisions)
    return NearLast(
        class_code=standing.class_code,
        k=standing.k,
        certainty=grounds.certainty,
        certainty_stored=grounds.certainty_stored,
        units=tuple(_code(grounds, int(place)) for place in order if suspects[place]),
        told_apart=carried >= standing.places_left,
    )
