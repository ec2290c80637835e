"""The decision to take a card down tells what was verified and how the sample was drawn."""

from dataclasses import replace

import pytest

from liangpai.papers.delisting import DelistingFacts, Verified, delisting_decision
from liangpai.papers.document import Table
from tests.papers.look import told


def test_it_names_the_card_the_days_and_the_share_verified(delisting_facts: DelistingFacts) -> None:
    text = told(delisting_decision(delisting_facts))
    assert "于2024年1月25日被亮▲黄牌警示（编号2024-黄-001），2024年2月26日申请摘牌" in text
    assert "决定自2024年3月4日起摘牌，即日停止展示" in text
    assert "共20项，核验通过19项（95.0%）" in text


def test_the_sample_its_seed_and_both_inspectors_are_named(delisting_facts: DelistingFacts) -> None:
    text = told(delisting_decision(delisting_facts))
    assert "按申请摘牌时由审计链自动生成的随机种子20240226抽取" in text
    assert "由办公室甲、农业农村局乙于2024年3月1日到现场核验" in text


def test_every_item_stands_in_the_table(delisting_facts: DelistingFacts) -> None:
    (table,) = (b for b in delisting_decision(delisting_facts).blocks if isinstance(b, Table))
    assert table.rows[1][2:] == ("是", "是", "通过")
    assert table.rows[-1][2:] == ("", "", "未通过")


def test_the_look_back_is_told_where_there_is_one(delisting_facts: DelistingFacts) -> None:
    assert "将于2024年6月2日前后回访" in told(delisting_decision(delisting_facts))
    assert "回访" not in told(delisting_decision(replace(delisting_facts, look_back_on=None)))


def test_a_single_inspector_is_refused(delisting_facts: DelistingFacts) -> None:
    with pytest.raises(ValueError, match="two people"):
        replace(delisting_facts, inspectors=("甲", "甲"))


def test_a_critical_item_that_is_open_is_refused(delisting_facts: DelistingFacts) -> None:
    with pytest.raises(ValueError, match="critical item '甲'"):
        replace(delisting_facts, items=(Verified("甲", True, True, False),))
