"""Decisions as cards: order, words, checks, records and what is put to deliberation."""

import dataclasses

from liangpai.dossier.report.source import Source
from liangpai.dossier.report.verdicts import MOST, badges_of, verdicts
from tests.dossier.report.cases import district, golden


def said(assessment, lang="zh", at=0):
    return verdicts(Source(assessment, lang), assessment.standings[at])


def test_the_golden_case_has_no_card_and_goes_to_deliberation():
    found = said(golden())
    (only,) = found.shown
    assert (only.unit, only.outcome, only.word) == ("丙镇", "indistinguishable", "不足以区分")
    assert [suspect.unit for suspect in found.deliberation.suspects] == ["丙镇", "丁镇"]
    assert abs(float(found.deliberation.suspects[0].chance) - 0.515) < 0.05
    assert found.certainty == "自动提出亮牌须达到把握度0.920（已写入方案）。"


def test_every_check_is_said_with_what_was_found():
    (only,) = said(golden()).shown
    checks = {check.asks: check for check in only.checks}
    assert not checks["剔除主观指标后仍居末位"].passed
    assert checks["同时未达到绝对底线"].passed
    assert checks["同时未达到绝对底线"].finds == "得分 73.33，底线 75"
    assert len(checks) == 6


def test_the_gauge_stands_at_the_probability_and_its_line_at_the_certainty():
    (only,) = said(golden()).shown
    assert only.gauge.required_percent == "92.0"
    assert abs(float(only.gauge.percent) - 51.5) < 5
    assert only.gauge.words == "蓝条为概率，竖线为要求的把握度0.920。"


def test_a_card_on_a_record_has_no_gauge_and_names_its_papers():
    proposed, held = said(district(), at=2).shown
    assert (proposed.outcome, held.outcome) == ("proposed", "held")
    assert proposed.gauge is None
    assert proposed.record == "overdue_rate 0.31（督办台账2023年第4季度）"
    assert proposed.rule == "督办超期率超过20%（云岫百千万指〔2023〕9号）"
    assert proposed.consequence.startswith("大会表态发言3分钟")
    assert held.consequence == ""


def test_a_proposed_card_is_a_filled_shape_and_any_other_an_outline():
    proposed, held = said(district(), at=2).shown
    assert 'class="cardshape"' in proposed.shape and 'aria-label="黄牌警示"' in proposed.shape
    assert 'class="cardshape open"' in held.shape and 'aria-label="黄牌警示·未提出"' in held.shape


def test_a_class_without_rank_rule_has_nothing_near_the_last():
    found = said(district(), at=2)
    assert found.deliberation is None and found.certainty == ""


def test_a_certainty_that_is_not_stored_is_called_a_default():
    assessment = district()
    near = tuple(dataclasses.replace(one, certainty_stored=False) for one in assessment.near_last)
    found = said(dataclasses.replace(assessment, near_last=near), "en", at=1)
    assert "a default of this system" in found.certainty
    assert found.deliberation is None  # the last place was carried by the evidence


def test_proposed_cards_come_first_and_the_higher_before_the_lower():
    assessment = district()
    higher = [dataclasses.replace(i, card="red") for i in assessment.decisions if i.outcome == "proposed"]
    changed = dataclasses.replace(assessment, decisions=(*assessment.decisions, *higher))
    found = [(one.outcome, one.card) for one in said(changed, at=2).shown]
    assert found == [("proposed", "红牌整改"), ("proposed", "黄牌警示"), ("held", "黄牌警示")]
    badges = badges_of(Source(changed, "zh"), changed.standings[2])
    assert [badge.word for badge in badges["force3"]] == ["红牌整改"]


def test_more_decisions_than_anybody_reads_are_counted():
    assessment = district()
    changed = dataclasses.replace(assessment, decisions=assessment.decisions * MOST)
    found = said(changed, at=2)
    assert len(found.shown) == MOST
    assert found.more == 2 * MOST - MOST


def test_more_units_near_the_last_than_anybody_reads_are_counted():
    assessment = golden()
    (near,) = assessment.near_last
    crowd = tuple(dataclasses.replace(near, units=near.units * MOST) for _ in range(1))
    found = said(dataclasses.replace(assessment, near_last=crowd)).deliberation
    assert found.more == 2 * MOST - MOST
    assert found.sentence.count("镇") == MOST
    assert said(assessment).deliberation.more == 0
