"""The head: what was assessed by which rules, and the outcome in a sentence."""

import dataclasses

from liangpai.dossier.report.head import MOST_WARNINGS, head
from liangpai.dossier.report.source import Source
from tests.dossier.report.cases import district, golden


def told(assessment, lang="zh"):
    return head(Source(assessment, lang), {"scheme": "sha256:aa"})


def test_the_numbers_are_units_proposed_held_and_open_classes():
    assert [tile.number for tile in told(district()).tiles] == [18, 3, 1, 0]
    assert [tile.number for tile in told(golden()).tiles] == [4, 0, 0, 1]


def test_the_summary_says_what_is_proposed_held_and_open():
    assert told(district()).summary == (
        "本次考核18个单位，分3类排名：镇8个、街道4个、专班6个。",
        "经亮牌依据审查，拟亮牌3个单位（黄牌警示3个），须经单位陈述、复核和集体研究。",
        "因数据冲突、申诉等未决事项暂缓1个单位。",
    )
    assert told(golden()).summary[-1] == "镇的末位单位不足以区分，不自动亮牌，提请会商。"
    english = " ".join((*told(district(), "en").summary, *told(golden(), "en").summary))
    assert "proposes 3 card(s)" in english and "1 unit(s) are on hold" in english
    assert "proposes no card" in english and "not told apart in: 镇" in english


def test_a_unit_with_two_cards_counts_once_by_the_higher():
    assessment = district()
    twice = [
        dataclasses.replace(item, card="red") for item in assessment.decisions if item.outcome == "proposed"
    ][:1]
    for decisions in ((*assessment.decisions, *twice), (*twice, *assessment.decisions)):
        found = told(dataclasses.replace(assessment, decisions=decisions))
        assert found.tiles[1].number == 3
        assert "黄牌警示2个" in found.summary[1] and "红牌整改1个" in found.summary[1]


def test_lines_that_hold_nothing_are_left_out():
    assert dict(told(golden()).lines) == {
        "考核期": "2023年度",
        "考核方案": "金标方案 · 第1版 · sha256:aa",
        "规则来源": "本系统默认",
    }


def test_a_scheme_without_origin_is_called_a_default_of_ours():
    assert dict(told(golden(origin=""), "en").lines)["Origin of the rules"] == "default of this system"
    assert dict(told(golden(origin="省级办法")).lines)["规则来源"] == "省级办法"


def test_a_period_that_is_no_year_stays_as_it_is():
    assert dict(told(golden(period="2023年上半年")).lines)["考核期"] == "2023年上半年"


def test_every_warning_is_told_with_its_place():
    zh, en = told(district()).warnings, told(district(), "en").warnings
    assert len(zh) == len(en) == len(district().warnings) > 0
    assert all(warning.text and warning.place for warning in (*zh, *en))
    assert "默认" in zh[0].text and "default" in en[0].text


def test_more_warnings_than_anybody_reads_are_counted():
    assessment = district()
    warnings = assessment.warnings * MOST_WARNINGS
    found = told(dataclasses.replace(assessment, warnings=warnings))
    assert len(found.warnings) == MOST_WARNINGS
    assert found.more_warnings == f"另有{len(warnings) - MOST_WARNINGS}项，见结果工作簿。"
    assert told(assessment).more_warnings == ""
