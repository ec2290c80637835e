"""The notes: what was entered beside the figures, how it was computed, and the fingerprints."""

import dataclasses

import pytest

from liangpai.dossier.report.notes import MOST, fingerprints, method, tables
from liangpai.dossier.report.source import Source
from liangpai.scoring.assessment import Hold, Received
from liangpai.scoring.scheme.model import Uncertainty
from tests.dossier.report.cases import district, golden


def by_title(assessment, lang="zh"):
    return {table.title: table for table in tables(Source(assessment, lang))}


def test_only_tables_that_hold_anything_are_shown():
    assert tables(Source(golden(), "zh")) == ()
    assert list(by_title(district())) == [
        "接收的上级结果",
        "加分与减分",
        "等次限制（否决）",
        "免计的指标",
        "未决的数据冲突和申诉",
    ]


def test_a_result_from_above_is_shown_as_received():
    table = by_title(district())["接收的上级结果"]
    assert table.rows == (("枕河镇", "市对镇考核", "88.5", "优秀", "5", "市百千万办〔2023〕12号"),)
    assert table.note == "按原样录入，未经本次计算。"


def test_a_result_received_without_score_and_rank_shows_dashes():
    assessment = district()
    figures = dataclasses.replace(assessment.figures, received=(Received("town1", "市考", "市办"),))
    rows = by_title(dataclasses.replace(assessment, figures=figures))["接收的上级结果"].rows
    assert rows == (("听松镇", "市考", "—", "—", "—", "市办"),)


def test_adjustments_carry_their_sign_and_their_paper():
    rows = by_title(district())["加分与减分"].rows
    assert rows[0] == ("听松镇", "加分·创新经验被采纳", "1", "+1.00", "云岫百千万办〔2023〕40号")
    assert rows[1] == ("竹里镇", "减分·查实数据不实", "1", "−2.00", "核查通报第3期")


def test_vetoes_and_excuses_name_their_basis():
    titles = by_title(district())
    assert titles["等次限制（否决）"].rows == (("枕河镇", "发生较大安全事故", "良好", "云岫安委〔2023〕5号"),)
    assert titles["免计的指标"].rows == (("岚桥街道", "造林成活率", "云岫百千万办〔2023〕31号"),)


def test_a_hold_names_an_indicator_a_card_or_a_record():
    assessment = district()
    holds = (
        Hold("town0", "A1", "conflict"),
        Hold("town1", "yellow", "appeal", "申诉中"),
        Hold("force4", "overdue_rate", "appeal"),
    )
    changed = dataclasses.replace(assessment, figures=dataclasses.replace(assessment.figures, holds=holds))
    assert by_title(changed)["未决的数据冲突和申诉"].rows == (
        ("枕河镇", "固定资产投资完成率", "数据冲突", "—"),
        ("听松镇", "黄牌警示", "申诉", "申诉中"),
        ("要素保障专班", "overdue_rate", "申诉", "—"),
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_method_names_runs_seed_and_every_default_of_ours(lang):
    told = " ".join(method(Source(district(), lang)))
    assert "2,000" in told and "95%" in told and "25%" in told
    assert ("系本系统默认值，并非上级规定：固定资产投资完成率" in told) == (lang == "zh")
    assert ("a default of this system" in told) == (lang == "en")


def test_the_method_speaks_of_no_default_where_every_error_is_stated():
    assert not any("没有说明测量误差" in told for told in method(Source(golden(), "zh")))
    assert not any("2 %" in told for told in method(Source(golden(), "en")))


@pytest.mark.parametrize(
    ("uncertainty", "zh", "en"),
    [
        (Uncertainty(weights="dirichlet"), "狄利克雷", "Dirichlet"),
        (Uncertainty(weights="none"), "权重不变动", "left as stated"),
        (Uncertainty(methods=("geometric",)), "合成方法另用geometric", "also by geometric"),
    ],
)
def test_the_method_says_what_was_varied(uncertainty, zh, en):
    assessment = golden(uncertainty=uncertainty, runs=50)
    assert zh in method(Source(assessment, "zh"))[1]
    assert en in method(Source(assessment, "en"))[1]


def test_fingerprints_are_named_in_words_where_we_know_them():
    found = fingerprints(Source(golden(), "zh"), {"result": "sha256:1", "别的": "x"})
    assert found == (("结果", "sha256:1"), ("别的", "x"))


def test_a_long_table_is_cut_and_says_so():
    assessment = district()
    received = assessment.figures.received * (MOST + 3)
    figures = dataclasses.replace(assessment.figures, received=received)
    table = by_title(dataclasses.replace(assessment, figures=figures))["接收的上级结果"]
    assert len(table.rows) == MOST
    assert table.note == "按原样录入，未经本次计算。 另有3项，见结果工作簿。"
