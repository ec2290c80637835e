"""The reminder tells the unit everything the decision rests on, and its rights."""

from dataclasses import replace
from typing import Any

import pytest

from liangpai.papers.document import Imprint, Paragraph, Table
from liangpai.papers.reminder import Check, Doubled, ReminderFacts, SheetRow, reminder


def text(facts: ReminderFacts) -> str:
    return "\n".join(
        block.lead + block.text for block in reminder(facts).blocks if isinstance(block, Paragraph)
    )


def tables(facts: ReminderFacts) -> list[Table]:
    return [block for block in reminder(facts).blocks if isinstance(block, Table)]


def test_it_is_a_letter_to_the_unit_that_is_not_public(reminder_facts: ReminderFacts) -> None:
    paper = reminder(reminder_facts)
    assert (paper.form, paper.recipients, paper.remark) == ("letter", ("茶坞镇人民政府",), "此件不公开")
    assert paper.letterhead == reminder_facts.issuer
    assert paper.imprint == Imprint(("区纪委监委机关",))


def test_it_names_card_rule_basis_and_result(reminder_facts: ReminderFacts) -> None:
    told = text(reminder_facts)
    assert "拟亮牌种：▲黄牌警示。" in told
    assert "触发规则：本类别末1名且得分低于75分（名次触发）。" in told
    assert "第九条" in told
    assert "镇类8个单位中，你单位得分69.15分，列第8名。" in told
    assert "不是亮牌决定" in told


def test_the_probability_and_the_doubled_error_are_told_in_words(reminder_facts: ReminderFacts) -> None:
    told = text(reminder_facts)
    assert "10,000次复算中9,312次仍居末位，概率0.931（标准误0.003）。" in told
    assert "概率0.871（标准误0.003），上述结论仍然成立。" in told


def test_a_conclusion_that_falls_under_doubled_errors_is_told_too(reminder_facts: ReminderFacts) -> None:
    assert "重新复算，上述结论不再成立。" in text(replace(reminder_facts, doubled=Doubled(False)))


def test_the_sheet_shows_every_line_and_the_total(reminder_facts: ReminderFacts) -> None:
    sheet = tables(reminder_facts)[0]
    assert sheet.rows[0] == ("投资完成率", "52.0%", "60.00", "0.12", "7.20", "82.50")
    assert sheet.rows[-2] == ("加分项", "省级经验采纳1项", "—", "—", "0.50", "—")
    assert sheet.rows[-1] == ("合计", "", "", "", "69.15", "")
    assert sheet.totals == 1


@pytest.mark.parametrize("score", [68.31, 69.14, 69.16])
def test_a_sheet_that_does_not_sum_to_the_score_is_refused(
    reminder_facts: ReminderFacts, score: float
) -> None:
    with pytest.raises(ValueError, match=rf"sums to 69\.147, not to its score {score}"):
        replace(reminder_facts, score=score)


def test_every_check_of_the_gate_is_listed_with_its_result(reminder_facts: ReminderFacts) -> None:
    failed = Check("得分低于75分", False, "76.00分")
    rows = tables(replace(reminder_facts, checks=(reminder_facts.checks[0], failed)))[1].rows
    assert rows == (
        ("1", "居末位的概率不低于0.85", "0.931", "通过"),
        ("2", "得分低于75分", "76.00分", "未通过"),
    )


def test_the_rights_name_the_last_day_or_the_days_from_receipt(reminder_facts: ReminderFacts) -> None:
    assert "可以于2024年1月19日前（含当日）向我单位提交书面情况说明或者复核申请" in text(reminder_facts)
    assert "可以于收到本函之日起3个工作日内向" in text(replace(reminder_facts, reply_by=None))


def test_a_record_trigger_states_the_record_and_no_probability(reminder_facts: ReminderFacts) -> None:
    facts = replace(reminder_facts, record="督办超期率0.31，共13项", probability="", doubled=None, rank=None)
    told = text(facts)
    assert "事实记录：督办超期率0.31，共13项。" in told
    assert "未列名次" in told
    assert "概率" not in told
    assert "加倍" not in told


def test_what_nobody_stated_is_left_to_be_filled(reminder_facts: ReminderFacts) -> None:
    facts = replace(reminder_facts, basis=(), contact="", copies=())
    assert "（亮牌依据待填）" in text(facts)
    assert "联系人及电话：　　　　　　（待填）。" in text(facts)
    assert reminder(facts).imprint is None


def test_a_bare_line_needs_only_its_contribution() -> None:
    assert SheetRow(indicator="扣分项", value="1件", contribution=-2.0).score is None


def test_a_unit_that_was_not_rated_is_told_so_and_has_no_sheet(reminder_facts: ReminderFacts) -> None:
    facts = replace(
        reminder_facts,
        score=None,
        rank=None,
        sheet=(),
        probability="",
        doubled=None,
        unrated="缺报指标权重40.0%，超过10%",
    )
    told = text(facts)
    assert "镇类8个单位中，你单位未评定，未列名次。" in told
    assert "因缺报指标权重40.0%，超过10%，你单位本次不评定，没有得分和计分表。" in told
    assert "逐项审查结果见表1。" in told
    assert [table.title for table in tables(facts)] == ["亮牌依据审查表"]
    assert "。你单位本次不评定" not in text(replace(facts, unrated=""))


@pytest.mark.parametrize(
    "more", [{"rank": 3}, {"sheet": (SheetRow(indicator="x", value="1", contribution=1.0),)}]
)
def test_a_unit_without_a_score_has_neither_rank_nor_sheet(
    reminder_facts: ReminderFacts, more: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match="no score"):
        replace(reminder_facts, **{"score": None, "rank": None, "sheet": (), **more})


def test_a_record_outside_any_assessment_tells_no_result_and_no_sheet(reminder_facts: ReminderFacts) -> None:
    facts = replace(
        reminder_facts,
        class_name="",
        class_size=0,
        score=None,
        rank=None,
        sheet=(),
        record="督办超期率0.31，共13项",
    )
    assert reminder(facts).title == ("关于", "2023年度", "拟亮黄牌警示", "的提醒函")
    assert "考核" not in text(facts).replace("考核评价办法", "")
    assert [table.title for table in tables(facts)] == ["亮牌依据审查表"]


def test_a_card_by_deliberation_prints_the_check_that_failed_and_why(reminder_facts: ReminderFacts) -> None:
    failed = Check("居末位的概率不低于0.85", False, "0.515")
    facts = replace(reminder_facts, checks=(failed,), collective="连续两年排名靠后（会议纪要〔2024〕2号）")
    assert "未通过的条件：居末位的概率不低于0.85（0.515）。会商理由：连续两年排名靠后" in text(facts)
    assert "会商" not in text(replace(facts, collective=""))


def test_a_collective_decision_that_nothing_called_for_is_refused(reminder_facts: ReminderFacts) -> None:
    with pytest.raises(ValueError, match="every check"):
        replace(reminder_facts, collective="理由")


def test_a_card_that_praises_is_announced_and_not_reminded_of(reminder_facts: ReminderFacts) -> None:
    facts = replace(reminder_facts, is_praise=True)
    assert "".join(reminder(facts).title).endswith("的告知函")
    assert "本函是会前告知" in text(facts) and "提醒" not in text(facts)
