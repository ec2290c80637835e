"""Card decisions with their reasons, and every check of the gate."""

from dataclasses import replace

from liangpai.dossier.workbook.cards import cards_sheet, checks_sheet


def test_every_decision_stands_with_its_probability_what_was_required_and_why(golden):
    (row,) = cards_sheet(golden.made.assessment).rows
    (decision,) = golden.made.assessment.decisions
    assert row[:4] == ("镇", "丙镇", "黄牌警示", "不足以区分")
    assert row[4:7] == (decision.probability, decision.probability_error, decision.required)
    assert row[7] in ("成立", "不成立") and row[8].startswith("类别末位且低于75分；")


def test_a_record_needs_no_probability(yunxiu):
    rows = {(row[1], row[2]): row for row in cards_sheet(yunxiu.made.assessment).rows}
    assert rows["要素保障专班", "黄牌警示"][4:8] == (None, None, None, "")
    assert rows["资金金融专班", "红牌整改"][3] == "拟亮牌"


def test_the_note_says_what_is_for_deliberation_or_that_nothing_is(golden):
    found = golden.made.assessment
    assert "提请会商" in cards_sheet(found).notes[0]
    apart = tuple(replace(near, told_apart=True) for near in found.near_last)
    assert cards_sheet(replace(found, near_last=apart)).notes == ("没有需要会商的末位相近单位。",)


def test_every_check_stands_with_what_it_found(golden):
    rows = checks_sheet(golden.made.assessment).rows
    assert [row[4] for row in rows] == ["通过", "未通过", "未通过", "通过", "通过", "通过"]
    assert {row[:2] for row in rows} == {("丙镇", "类别末位且低于75分")}
    assert rows[3][2:4] == ("同时未达到绝对底线", "得分 73.33，底线 75")


def test_namesakes_are_told_apart(golden):
    found = golden.made.assessment
    units = tuple(replace(unit, name="新村") for unit in found.figures.units)
    called = replace(found, figures=replace(found.figures, units=units))
    assert cards_sheet(called).rows[0][1] == checks_sheet(called).rows[0][0] == "新村（G3）"
