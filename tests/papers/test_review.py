"""The decision on a review says who decided, why, and what follows."""

from dataclasses import replace
from datetime import date

import pytest

from liangpai.papers.review import ReviewFacts, review_decision
from tests.papers.look import told


def test_a_first_decision_that_rejects_names_the_way_on(review_facts: ReviewFacts) -> None:
    text = told(review_decision(review_facts))
    assert "你单位于2024年1月19日就拟亮黄牌警示申请复核" in text
    assert "由区纪委监委机关1人、区统计局1人办理，均未参与被复核事项。按规则回避的人员：提出人、" in text
    assert "结论：异议不成立，维持原结论。" in text
    assert "可以于2024年2月1日前（含当日）申请再次复核" in text
    assert "（1）申请人提交：收入明细表。" in text


def test_a_decision_in_favour_of_the_unit_is_carried_out_without_more(review_facts: ReviewFacts) -> None:
    facts = replace(review_facts, is_upheld=True, follows=("撤回本牌", "更正数据，重新计算全部名次"))
    text = told(review_decision(facts))
    assert "结论：异议成立。" in text
    assert "（2）更正数据，重新计算全部名次。" in text
    assert "自作出之日起执行" in text
    assert "不服" not in text


def test_a_second_decision_is_the_last(review_facts: ReviewFacts) -> None:
    paper = review_decision(replace(review_facts, stage="second"))
    assert paper.title == ("关于", "拟亮黄牌警示", "再次复核的", "决定书")
    assert "不服" not in told(paper)


def test_what_is_not_known_is_left_out_or_blank(review_facts: ReviewFacts) -> None:
    facts = replace(review_facts, reviewers=(), excluded=(), evidence=(), follows=(), again_until=None)
    text = told(review_decision(facts))
    assert "由　　　　　　（待填）办理" in text
    assert "可以依规申请再次复核" in text
    for absent in ("回避", "双方提交", "后续处理"):
        assert absent not in text


def test_a_decision_without_reasons_is_refused(review_facts: ReviewFacts) -> None:
    with pytest.raises(ValueError, match="no reasons"):
        replace(review_facts, reasons=" ", dated=date(2024, 1, 24))
