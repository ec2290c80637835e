"""Every way in which a scheme can be bad is refused with a sentence that names the place."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from liangpai.examples import load_example
from liangpai.scoring.scheme import Scheme
from liangpai.scoring.scheme.model import (
    AdjustmentRule,
    Area,
    CardKind,
    CardRule,
    Certainty,
    Condition,
    EvidenceGate,
    Grade,
    Growth,
    MeasurementError,
    Reward,
    Scoring,
    Tier,
    Uncertainty,
    VetoRule,
)
from liangpai.scoring.soundness import check_scheme

Bend = Callable[[Scheme], Scheme]


@pytest.fixture
def scheme() -> Scheme:
    return load_example("golden")[0]


def first(scheme: Scheme, **changes: object) -> Scheme:
    one, *rest = scheme.indicators
    return replace(scheme, indicators=(replace(one, **changes), *rest))  # type: ignore[arg-type]


def scored(method: str, **parameters: object) -> Bend:
    return lambda s: first(s, scoring=Scoring(method, parameters))  # type: ignore[arg-type]


def gate(**changes: object) -> Bend:
    return lambda s: replace(s, gate=replace(s.gate, **changes))  # type: ignore[arg-type]


def rule(**changes: object) -> Bend:
    plain = CardRule("R", "yellow", "rank", "末位", floor=75)
    return lambda s: replace(s, card_rules=(replace(plain, **changes),))  # type: ignore[arg-type]


def test_the_shipped_golden_scheme_is_sound(scheme: Scheme) -> None:
    assert [p for p in check_scheme(scheme) if not p.warning] == []


BAD: list[tuple[str, str, Bend]] = [
    (
        "scheme.code_twice",
        "areas/indicators.I1",
        lambda s: replace(s, indicators=(s.indicators[0], *s.indicators)),
    ),
    ("scheme.code_twice", "grades.优秀", lambda s: replace(s, grades=(s.grades[0], *s.grades))),
    ("scheme.code_empty", "areas/indicators", lambda s: first(s, code=" ")),
    ("scheme.parent_unknown", "indicators.I1.area", lambda s: first(s, area="Z")),
    ("scheme.parent_unknown", "indicators.I1.area", lambda s: first(s, area="")),
    (
        "scheme.parent_unknown",
        "areas.B.parent",
        lambda s: replace(s, areas=(*s.areas, Area("B", "乙", {}, "Z"))),
    ),
    (
        "scheme.cycle",
        "areas.B",
        lambda s: replace(s, areas=(*s.areas, Area("B", "乙", {}, "C"), Area("C", "丙", {}, "B"))),
    ),
    ("scheme.area_empty", "areas.B", lambda s: replace(s, areas=(*s.areas, Area("B", "乙", {})))),
    ("scheme.class_unknown", "indicators.I1.weights.乡", lambda s: first(s, weights={"镇": 50, "乡": 1})),
    ("scheme.weight_negative", "indicators.I1.weights.镇", lambda s: first(s, weights={"镇": -50})),
    ("scheme.weights_sum", "areas.A.weights.镇", lambda s: first(s, weights={"镇": 40})),
    ("scheme.weights_sum", "areas.weights.镇", lambda s: replace(s, areas=(Area("A", "甲", {"镇": 90}),))),
    ("scheme.method_unexplainable", "method", lambda s: replace(s, method="mazziotta_pareto")),
    (
        "scheme.method_unexplainable",
        "areas.A.method",
        lambda s: replace(s, areas=(replace(s.areas[0], method="owa"),)),
    ),
    ("scheme.method_unexplainable", "method", lambda s: replace(s, method="power:zero")),
    ("scheme.method_unexplainable", "method", lambda s: replace(s, method="power:0")),
    (
        "scheme.method_unexplainable",
        "uncertainty.methods[1]",
        lambda s: replace(s, uncertainty=Uncertainty(methods=("copeland",))),
    ),
    ("scheme.direction", "indicators.I1.direction", lambda s: first(s, direction=0)),
    ("scheme.scoring_unknown", "indicators.I1.scoring.method", scored("magic")),
    ("scheme.parameter_missing", "indicators.I1.scoring.parameters.high", scored("efficacy", low=1.0)),
    (
        "scheme.parameter_unknown",
        "indicators.I1.scoring.parameters.mid",
        scored("efficacy", low=1.0, high=2.0, mid=1.5),
    ),
    ("scheme.parameter_kind", "indicators.I1.scoring.parameters", scored("efficacy", low="a", high=2.0)),
    ("scheme.goalposts_reversed", "indicators.I1.scoring.parameters", scored("efficacy", low=2.0, high=1.0)),
    ("scheme.goalposts_reversed", "indicators.I1.scoring.parameters", scored("efficacy", low=1.0, high=1.0)),
    ("scheme.goalposts_reversed", "indicators.I1.scoring.parameters", lambda s: first(s, direction=-1)),
    (
        "scheme.bands",
        "indicators.I1.scoring.parameters",
        scored("bands", edges=[30.0, 15.0], points=[1.0, 2.0, 3.0]),
    ),
    ("scheme.bands", "indicators.I1.scoring.parameters", scored("bands", edges=[15.0], points=[1.0])),
    ("scheme.bands", "indicators.I1.scoring.parameters", scored("bands", edges=[15.0], points=[0.0, 0.0])),
    (
        "scheme.bands",
        "indicators.I1.scoring.parameters",
        scored("bands", edges=[15.0], points=[0.0, 1.0], closed="no"),
    ),
    (
        "scheme.growth_kind",
        "indicators.I1.scoring.parameters.growth_kind",
        scored("threshold_or_growth", threshold=70.0, growth=10.0, growth_kind="percent"),
    ),
    ("scheme.parameter_positive", "indicators.I1.scoring.parameters.target", scored("target", target=0.0)),
    (
        "scheme.parameter_positive",
        "indicators.I1.scoring.parameters.per_finding",
        scored("deduct", full=10.0, per_finding=0.0),
    ),
    (
        "scheme.parameter_positive",
        "indicators.I1.scoring.parameters.full",
        scored("deduct", full=0.0, per_finding=1.0),
    ),
    (
        "scheme.direction_unsupported",
        "indicators.I1.scoring.parameters",
        lambda s: first(s, direction=-1, scoring=Scoring("target", {"target": 5.0})),
    ),
    (
        "scheme.direction_unsupported",
        "indicators.I1.scoring.parameters",
        lambda s: first(s, direction=-1, scoring=Scoring("fracmax")),
    ),
    ("scheme.tiers_missing", "indicators.I1", lambda s: first(s, places=True)),
    (
        "scheme.growth_unknown",
        "indicators.I1.growth.method",
        lambda s: first(s, growth=Growth("magic", 0, 1)),
    ),
    ("scheme.goalposts_reversed", "indicators.I1.growth", lambda s: first(s, growth=Growth("percent", 1, 0))),
    (
        "scheme.growth_target",
        "indicators.I1.growth.target",
        lambda s: first(s, growth=Growth("gap_closed", 0, 1)),
    ),
    ("scheme.error_reason", "indicators.I1.error", lambda s: first(s, error=MeasurementError("none", 0))),
    ("scheme.error_reason", "indicators.I1.error", lambda s: first(s, error=MeasurementError("stated", 0))),
    (
        "scheme.error_negative",
        "indicators.I1.error",
        lambda s: first(s, error=MeasurementError("stated", -1)),
    ),
    ("scheme.season", "indicators.I1.season_end", lambda s: first(s, season_end="13-01")),
    ("scheme.tier_shares", "tiers.t", lambda s: replace(s, tiers=(Tier("t", "层", 60, 30, 20),))),
    ("scheme.tier_shares", "tiers.t", lambda s: replace(s, tiers=(Tier("t", "层", 110, -20, 10),))),
    ("scheme.grades", "grades", lambda s: replace(s, grades=())),
    (
        "scheme.grades_overlap",
        "grades.中",
        lambda s: replace(s, grades=(Grade("优", 80), Grade("中", 80), Grade("差", 0))),
    ),
    (
        "scheme.grades_overlap",
        "grades.差",
        lambda s: replace(s, grades=(Grade("优", 80, 0.5), Grade("差", 0, 0.4))),
    ),
    (
        "scheme.grade_share",
        "grades.优.share",
        lambda s: replace(s, grades=(Grade("优", 80, 0), Grade("差", 0))),
    ),
    ("scheme.grade_last", "grades.优", lambda s: replace(s, grades=(Grade("优", 80),))),
    (
        "scheme.reward_reference",
        "rewards.r.grade",
        lambda s: replace(s, rewards=(Reward("r", "奖", "甲等", "文", money=1),)),
    ),
    (
        "scheme.reward_reference",
        "rewards.r.tiers",
        lambda s: replace(
            s, rewards=(Reward("r", "奖", "优秀", "文", classes=("镇",), tiers=("x",), money=1),)
        ),
    ),
    ("scheme.reward", "rewards.r", lambda s: replace(s, rewards=(Reward("r", "奖", "优秀", " ", money=1),))),
    ("scheme.reward", "rewards.r", lambda s: replace(s, rewards=(Reward("r", "奖", "优秀", "文"),))),
    ("scheme.veto_basis", "vetoes.v.basis", lambda s: replace(s, vetoes=(VetoRule("v", "否", "良好", " "),))),
    (
        "scheme.veto_grade",
        "vetoes.v.cap_grade",
        lambda s: replace(s, vetoes=(VetoRule("v", "否", "及格", "文"),)),
    ),
    (
        "scheme.adjustment_cap",
        "bonus_cap",
        lambda s: replace(s, adjustments=(AdjustmentRule("b", "加", "bonus", 1, "文"),)),
    ),
    (
        "scheme.adjustment_points",
        "adjustments.b.points",
        lambda s: replace(s, bonus_cap=3, adjustments=(AdjustmentRule("b", "加", "bonus", 0, "文"),)),
    ),
    (
        "scheme.adjustment_points",
        "adjustments.b.points",
        lambda s: replace(s, bonus_cap=3, adjustments=(AdjustmentRule("b", "加", "bonus", 1, "文", -1),)),
    ),
    (
        "scheme.adjustment_basis",
        "adjustments.b.basis",
        lambda s: replace(s, bonus_cap=3, adjustments=(AdjustmentRule("b", "加", "bonus", 1, ""),)),
    ),
    ("scheme.number_range", "precision", lambda s: replace(s, precision=9)),
    ("scheme.number_range", "gate.certainty_at_least", gate(certainty_at_least=0.5)),
    ("scheme.number_range", "gate.missing_weight", gate(missing_weight=0.2)),
    ("scheme.card_reference", "card_rules.R.card", rule(card="blue")),
    ("scheme.card_reference", "card_rules.R.classes", rule(classes=("乡",))),
    ("scheme.card_reference", "card_rules.R.repeats", rule(trigger="repetition", repeats="")),
    (
        "scheme.card_shape",
        "card_kinds.k",
        lambda s: replace(s, card_kinds=(*s.card_kinds, CardKind("k", "蓝牌", "remind", 1, "", "blue"))),
    ),
    ("scheme.trigger_incomplete", "card_rules.R.floor", rule(floor=None)),
    ("scheme.trigger_incomplete", "card_rules.R.floor", rule(trigger="floor", floor=None)),
    ("scheme.trigger_incomplete", "card_rules.R.share", rule(share=0.6)),
    ("scheme.trigger_incomplete", "card_rules.R.at_least", rule(at_least=0)),
    ("scheme.trigger_incomplete", "card_rules.R.when", rule(trigger="record")),
    (
        "scheme.trigger_incomplete",
        "card_rules.R.times",
        rule(trigger="repetition", repeats="yellow", times=1),
    ),
    (
        "scheme.counted_twice",
        "card_rules.R.classes",
        lambda s: first(
            rule(trigger="record", when=(Condition("fulfilment", "<", 0.7),))(s), record="fulfilment"
        ),
    ),
    (
        "scheme.certainty",
        "gate.certainty.镇",
        lambda s: replace(s, gate=EvidenceGate(certainty=(Certainty("镇", 8, 1, 1, 0.5),))),
    ),
    (
        "scheme.certainty",
        "gate.certainty.乡",
        lambda s: replace(s, gate=EvidenceGate(certainty=(Certainty("乡", 8, 1, 1, 0.9),))),
    ),
]


@pytest.mark.parametrize(("code", "place", "bend"), BAD)
def test_a_bad_scheme_is_refused_at_the_place(scheme: Scheme, code: str, place: str, bend: Bend) -> None:
    found = check_scheme(bend(scheme))
    assert (code, place) in [(p.code, p.place) for p in found if not p.warning]
    assert all(p.zh and p.en for p in found)


WARNED: list[tuple[str, Bend]] = [
    ("scheme.error_default", lambda s: first(s, error=MeasurementError())),
    ("scheme.withholding", scored("minmax")),
    ("scheme.withholding", lambda s: first(s, missing="renormalise")),
    ("scheme.subjective_share", lambda s: first(s, subjective=True)),
    ("scheme.duty", lambda s: first(s, duty="")),
]


@pytest.mark.parametrize(("code", "bend"), WARNED)
def test_a_questionable_scheme_is_warned_of_and_goes_on(scheme: Scheme, code: str, bend: Bend) -> None:
    found = check_scheme(bend(scheme))
    assert code in [p.code for p in found]
    assert all(p.warning for p in found)


def test_a_sound_indicator_of_every_method_passes(scheme: Scheme) -> None:
    sound = [
        scored("bands", edges=[15.0, 30.0], points=[0.5, 0.3, 0.0]),
        scored("threshold_or_growth", threshold=70.0, growth=10.0, growth_kind="points"),
        scored("deduct", full=10.0, per_finding=1.0),
        scored("target", target=5.0),
        scored("all_or_nothing", threshold=5.0),
        scored("goalposts", low=0.0, high=1.0),
        scored("prank"),
    ]
    for bend in sound:
        assert [p for p in check_scheme(bend(scheme)) if not p.warning] == []


def test_tiers_that_sum_to_a_hundred_pass(scheme: Scheme) -> None:
    tiers = (Tier("a", "创先", 60, 30, 10), Tier("b", "进位", 40, 40, 20))
    assert [p for p in check_scheme(replace(scheme, tiers=tiers)) if not p.warning] == []


def test_a_trigger_that_is_in_the_score_of_another_class_only_is_fine(scheme: Scheme) -> None:
    bent = first(
        rule(trigger="record", when=(Condition("fulfilment", "<", 0.7),))(scheme), record="overdue_rate"
    )
    assert [p for p in check_scheme(bent) if not p.warning] == []


def test_an_indicator_of_an_unknown_method_is_not_called_sample_based(scheme: Scheme) -> None:
    assert "scheme.withholding" not in [p.code for p in check_scheme(scored("magic")(scheme))]
