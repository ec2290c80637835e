"""The sentences a reader acts on, in both languages."""

import re
from dataclasses import replace

import pytest

from liangpai.dossier import sentences
from liangpai.dossier.sentences import (
    MOST_NAMED,
    condition,
    deliberation,
    doubled_words,
    finding,
    outcome,
    why,
)
from liangpai.scoring.gate import Check

CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
CHECKS = [
    Check("error_stated", True, "True", "True"),
    Check("p_last", False, 0.5148, 0.85),
    Check("p_under", True, 0.9999, 0.8),
    Check("not_flipped", False, "False", "True"),
    Check("floor_missed", True, 69.155, 75.0),
    Check("missing_weight", False, 0.1234, 0.1),
    Check("no_open_hold", False, 2, 0),
    Check("earlier_gates_passed", True, "True", "True"),
]


def _first(case):
    return case.made.assessment.decisions[0]


def test_every_check_of_the_gate_has_its_words_in_both_languages():
    assert set(sentences.CONDITIONS) == {check.code for check in CHECKS}
    for check in CHECKS:
        assert CHINESE.search(condition(check)) and finding(check)
        assert not CHINESE.search(condition(check, "en") + finding(check, "en"))
        assert "  " not in finding(check, "en")


@pytest.mark.parametrize(
    ("at", "zh", "en"),
    [
        (1, "概率 0.515，要求 0.850", "probability 0.515, required 0.850"),
        (2, "概率 > 0.999，要求 0.800", "probability > 0.999, required 0.800"),
        (3, "否", "no"),
        (4, "得分 69.16，底线 75", "score 69.16, floor 75"),
        (5, "缺报权重 12.3%，上限 10%", "missing weight 12.3%, limit 10%"),
        (6, "未决 2 件", "2 open"),
        (7, "是", "yes"),
    ],
)
def test_what_a_check_found(at, zh, en):
    if at == 4:
        assert finding(CHECKS[at]).endswith("底线 75") and finding(CHECKS[at], "en").endswith("floor 75")
    else:
        assert (finding(CHECKS[at]), finding(CHECKS[at], "en")) == (zh, en)


@pytest.mark.parametrize("p", [0.0, 0.0004, 1.0, 0.9995])
def test_a_probability_is_never_said_to_be_0_or_1(p):
    assert sentences.probability(p) in (" < 0.001", " > 0.999")


def test_why_names_the_rule_the_probability_the_failed_check_and_the_doubled_error(golden):
    told = why(golden.made.assessment, _first(golden))
    assert told.startswith("类别末位且低于75分；万次复算中 ")
    assert "实际复算 400 次" in told
    assert "；未通过：仍居末位的概率达到把握度（概率" in told
    assert told.rsplit("。", 1)[1].startswith("另按测量误差（σ）加倍复算，“把握不够”的结论")


def test_the_doubled_error_is_no_part_of_the_reason_beside_the_failed_check(golden):
    assessment, decision = golden.made.assessment, _first(golden)
    told = sentences.reason(assessment, decision)
    assert "σ" not in told
    assert why(assessment, decision) == f"{told}。{doubled_words(decision)}"


def test_english_holds_no_chinese_but_the_name_of_the_rule(golden):
    rule = golden.made.assessment.scheme.card_rules[0].name
    told = why(golden.made.assessment, _first(golden), "en").replace(rule, "")
    assert not CHINESE.search(told)
    assert "not met: the probability of the last places reaches the certainty (probability 0." in told


def test_a_floor_and_a_record_say_what_they_rest_on(yunxiu):
    decided = {(item.unit, item.rule): item for item in yunxiu.made.assessment.decisions}
    floor = next(item for item in decided.values() if any(check.code == "p_under" for check in item.checks))
    assert "低于底线（" in why(yunxiu.made.assessment, floor)
    assert "under the floor in" in why(yunxiu.made.assessment, floor, "en")
    record = decided["YXT04", "yellow_overdue"]
    assert why(yunxiu.made.assessment, record).endswith("高于20%；逾期率 29.0%，督办事项数 31")
    assert why(yunxiu.made.assessment, record, "en").endswith("overdue; tasks overdue 29.0%, tasks 31")
    assert doubled_words(record) == ""


@pytest.mark.parametrize("stands", [True, False])
def test_the_doubled_error_says_whether_the_conclusion_stands(golden, stands):
    decision = replace(_first(golden), stands_doubled=stands, probability_doubled=0.5)
    assert ("“把握不够”的结论仍然成立" if stands else "不再成立") in doubled_words(decision)
    assert ("not reached stands" if stands else "does not stand") in doubled_words(decision, "en")
    carried = replace(decision, probability=0.99)
    assert "“把握足够”" in doubled_words(carried)
    assert "certainty is reached" in doubled_words(carried, "en")


@pytest.mark.parametrize("word", sentences.OUTCOMES)
def test_every_outcome_has_a_word(golden, word):
    decision = replace(_first(golden), outcome=word)
    assert CHINESE.search(outcome(decision))
    assert not CHINESE.search(outcome(decision, "en"))


def test_deliberation_names_the_units_near_the_last_place(golden):
    found = golden.made.assessment
    (near,) = found.near_last
    assert set(re.findall(r"[丙丁]镇", deliberation(found, near))) == {"丙镇", "丁镇"}
    assert "near the last place: " in deliberation(found, near, "en")
    assert "near the last 3 places: " in deliberation(found, replace(near, k=3), "en")


def test_no_deliberation_where_the_last_places_are_told_apart_or_nobody_is_near(golden):
    found = golden.made.assessment
    (near,) = found.near_last
    assert deliberation(found, replace(near, told_apart=True)) == ""
    assert deliberation(found, replace(near, units=())) == ""


def test_more_units_than_anybody_reads_are_counted(golden):
    found = golden.made.assessment
    many = replace(found.near_last[0], units=("G3",) * (MOST_NAMED + 5))
    assert f"等{MOST_NAMED + 5}个单位" in deliberation(found, many)
    assert " and 5 others. " in deliberation(found, many, "en")


def test_grades_that_differ_within_a_band_are_said_to_be_no_ground_for_a_card():
    said = sentences.graded_apart([("甲镇", "优秀"), ("乙镇", "良好")])
    assert said.zh == "甲镇、乙镇在误差之内，等次按方案的分数线和比例划定，不作为亮牌依据。"
    assert said.en.startswith("甲镇 and 乙镇 are within the error of measurement")


def test_nothing_is_said_of_a_band_of_one_grade():
    assert sentences.graded_apart([("甲镇", "良好"), ("乙镇", "良好")]) is None
    assert sentences.graded_apart([("甲镇", "良好")]) is None


def test_of_a_long_band_the_first_are_named_and_the_rest_counted():
    band = [(f"{name}镇", "优秀" if name == "甲" else "良好") for name in "甲乙丙丁戊己"]
    said = sentences.graded_apart(band)
    assert said.zh.startswith("甲镇、乙镇、丙镇、丁镇等6个单位在误差之内")
    assert said.en.startswith("甲镇, 乙镇, 丙镇, 丁镇 and 2 others are")
