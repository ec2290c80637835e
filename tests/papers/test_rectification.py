"""The rectification notice tells the decision, the work, the way out and the rights."""

from dataclasses import replace

import pytest

from liangpai.papers.document import Heading, Table
from liangpai.papers.rectification import RectificationFacts, rectification_notice
from tests.papers.look import told


def test_it_names_the_card_its_reason_and_the_minutes(rectification_facts: RectificationFacts) -> None:
    text = told(rectification_notice(rectification_facts))
    assert "经集体研究（云岫百千万纪要〔2024〕2号）并报批" in text
    assert "牌种：▲黄牌警示，编号2024-黄-001。" in text
    assert "理由：得分69.15分，低于75分" in text
    assert "集体决定" not in text


def test_it_names_the_days_of_plan_work_and_second_review(rectification_facts: RectificationFacts) -> None:
    text = told(rectification_notice(rectification_facts))
    assert "请于2024年2月1日前（含当日）报送整改方案" in text
    assert "应于2024年2月26日前（含当日）完成" in text
    assert "可以于2024年2月1日前（含当日）申请再次复核" in text
    assert "再次复核期间暂停展示" in text


def test_items_name_the_critical_ones_and_their_own_last_day(rectification_facts: RectificationFacts) -> None:
    (table,) = (b for b in rectification_notice(rectification_facts).blocks if isinstance(b, Table))
    assert [row[2:] for row in table.rows] == [("是", "2024年2月19日"), ("", "2024年2月26日")]


def test_a_failed_check_is_printed_with_the_reasons(rectification_facts: RectificationFacts) -> None:
    facts = replace(rectification_facts, failed=("居末位的概率不低于0.85（0.515）",), reasons="两年均居末位")
    text = told(rectification_notice(facts))
    assert "未通过的条件：居末位的概率不低于0.85（0.515）。集体研究的理由：两年均居末位。" in text


def test_a_failed_check_without_written_reasons_is_refused(rectification_facts: RectificationFacts) -> None:
    with pytest.raises(ValueError, match="written reasons"):
        replace(rectification_facts, failed=("居末位的概率不低于0.85",))


def test_what_is_not_laid_down_is_left_out(rectification_facts: RectificationFacts) -> None:
    facts = replace(
        rectification_facts,
        items=(),
        conditions=(),
        consequences=(),
        extension="",
        review_until=None,
        minutes="",
    )
    blocks = rectification_notice(facts).blocks
    assert [b.text for b in blocks if isinstance(b, Heading)] == ["亮牌决定", "整改要求", "你单位的权利"]
    assert not any(isinstance(b, Table) for b in blocks)
    text = told(rectification_notice(facts))
    assert "可以依规申请再次复核" in text
    assert "（待填）" in text
