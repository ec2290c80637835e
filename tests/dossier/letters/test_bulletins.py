"""The 通报 says what the assessment holds, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest

from liangpai.dossier.letters import bulletin_of
from liangpai.dossier.sentences import MOST_NAMED
from liangpai.papers.document import Paragraph, Table
from liangpai.scoring.scheme.model import Uncertainty


def text(found):
    blocks = bulletin_of(found, "sha256:ab").blocks
    return "\n".join(block.lead + block.text for block in blocks if isinstance(block, Paragraph))


def test_the_title_the_mark_and_the_signer(yunxiu):
    paper = bulletin_of(yunxiu.made.assessment, "sha256:ab")
    assert "".join(paper.title) == "云岫区“百千万工程”指挥部关于2023年度镇、街道、专班考核评价结果的通报"
    assert (paper.mark, paper.signer) == ("演示数据·试算", "云岫区“百千万工程”指挥部")
    assert paper.snapshot.digest == "sha256:ab"


def test_every_class_has_its_table_with_bands_and_places_gained(yunxiu):
    tables = [block for block in bulletin_of(yunxiu.made.assessment, "").blocks if isinstance(block, Table)]
    assert [table.title for table in tables] == ["镇考核结果", "街道考核结果", "专班考核结果"]
    towns = tables[0]
    assert [row[1] for row in towns.rows][-2:] == ["茶坞镇", "桑陌镇"]
    assert towns.bands and towns.bands[-1].last == 7
    before = {item.unit: item.rank for item in yunxiu.made.assessment.figures.previous}
    moved = {row[1]: row[4] for row in towns.rows}
    assert moved["流萤镇"] == "升3位" and before["YXZ4"] == 6
    assert {moved[unit][0] for unit in moved} == {"升", "降", "持"}


def test_the_golden_case_has_no_card_and_two_towns_for_deliberation(golden):
    told = text(golden.made.assessment)
    assert "没有单位达到亮牌条件" in told
    assert "丙镇（居末位概率" in told and "丁镇（居末位概率" in told and "提请会商" in told


def test_proposed_cards_give_their_reason_in_one_sentence(yunxiu):
    told = text(yunxiu.made.assessment)
    assert "荷风街道（街道，拟亮▲黄牌警示）：类别末位且低于75分；" in told
    assert "资金金融专班（专班，拟亮■红牌整改）：连续两次黄牌。" in told
    assert "帮扶协作专班（专班" not in told  # on hold


def test_vetoes_received_results_and_defaults_are_named(yunxiu):
    told = text(yunxiu.made.assessment)
    assert "岚桥街道因“" in told and "云岫应急〔2023〕9号" in told
    assert (
        "接收的上级结果（按原样录入，未经本次计算）：枕河镇，2023年度全市镇级乡村建设评估，优秀，第6名"
        in told
    )
    assert "没有说明测量误差，按功效区间的2%计，系本系统默认值" in told


def test_a_received_score_is_told_with_its_digits(yunxiu):
    found = yunxiu.made.assessment
    received = tuple(replace(item, score=88.25, grade="", rank=None) for item in found.figures.received)
    told = text(replace(found, figures=replace(found.figures, received=received)))
    assert "评估，得分88.25（" in told


def test_a_certainty_that_was_not_stored_is_named_as_fresh(golden):
    near = tuple(replace(one, certainty_stored=False) for one in golden.made.assessment.near_last)
    assert "亮牌把握度（镇0.8" in text(replace(golden.made.assessment, near_last=near))
    assert "把握度（" not in text(golden.made.assessment)


@pytest.mark.parametrize(
    ("uncertainty", "words"),
    [
        (Uncertainty(), "每次复算变动各项数据的测量误差、各级权重（上下浮动25%）。"),
        (Uncertainty(weights="none"), "每次复算变动各项数据的测量误差。"),
        (
            Uncertainty(weights="dirichlet", methods=("geometric", "power:2")),
            "每次复算变动各项数据的测量误差、权重（按狄利克雷分布，集中度50）、合成方法（另用几何平均、power:2）。",
        ),
    ],
)
def test_the_replications_say_what_the_scheme_varies(golden, uncertainty, words):
    found = golden.made.assessment
    assert words in text(replace(found, scheme=replace(found.scheme, uncertainty=uncertainty)))


def test_grades_that_differ_within_a_band_are_explained(golden):
    found = golden.made.assessment
    assert "不作为亮牌依据" not in text(replace(found, grades=("良好",) * 4))
    apart = replace(found, grades=("优秀", "优秀", "一般", "较差"))
    assert "丁镇、丙镇在误差之内，等次按方案的分数线和比例划定，不作为亮牌依据。" in text(apart)


def test_units_that_move_three_places_without_opinions_are_named(golden):
    found = golden.made.assessment
    assert "剔除主观指标后名次变动3位以上" not in text(found)
    moved = replace(found, ranks_without_subjective=np.array([4.0, 2, 3, 1]))
    assert "剔除主观指标后名次变动3位以上的单位：甲镇（-3位）" in text(moved)


def test_what_is_too_long_to_read_is_counted(golden):
    found = golden.made.assessment
    near = tuple(replace(one, units=("G3", "G4") * MOST_NAMED) for one in found.near_last)
    told = text(replace(found, near_last=near))
    assert f"等{2 * MOST_NAMED}个单位，不自动亮牌" in told


def test_a_row_of_moved_units_too_long_to_read_is_counted(yunxiu, monkeypatch):
    from liangpai.dossier.letters import bulletins

    monkeypatch.setattr(bulletins, "MOST_NAMED", 1)
    monkeypatch.setattr(bulletins, "SHIFT", 0)
    assert "枕河镇（+0位）等22个。" in text(yunxiu.made.assessment)
