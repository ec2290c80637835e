"""The first sheet and the last ones."""

from dataclasses import replace

from liangpai.dossier.workbook.about import about, extras
from liangpai.scoring.scheme import scheme_hash
from liangpai.scoring.scheme.model import Reward


def test_the_first_sheet_says_what_was_assessed_by_what_and_with_which_hashes(yunxiu):
    found = yunxiu.made.assessment
    facts = dict(about(found, "sha256:ab").rows)
    assert facts["方案"] == "镇街年度（示例）（第1版）"
    assert facts["依据"] == found.scheme.basis[0]
    assert (facts["阶段"], facts["截止日期"], facts["单位数"]) == ("试算", "2024-01-10", "22")
    assert facts["复算次数"] == "400（随机种子 1）"
    assert (facts["方案校验码"], facts["结果校验码"]) == (scheme_hash(found.scheme), "sha256:ab")
    assert facts["数据性质"] == "演示数据，虚构地名"
    assert "没有写明测量误差" in facts["提示"]
    assert "提请会商" in facts["会商"]


def test_what_is_not_known_is_not_stated(golden):
    found = golden.made.assessment
    bare = replace(
        found,
        scheme=replace(found.scheme, fictional=False, basis=()),
        figures=replace(found.figures, stage="", as_of=""),
        near_last=(),
    )
    assert {"数据性质", "依据", "阶段", "截止日期", "会商"} & {
        row[0] for row in about(bare, "h").rows
    } == set()


def test_adjustments_and_vetoes_are_listed_with_their_papers(yunxiu):
    adjusted, received = extras(yunxiu.made.assessment)
    kinds = {row[1] for row in adjusted.rows}
    assert kinds == {"加分", "减分", "等次封顶"}
    assert all(row[4] for row in adjusted.rows)
    (cap,) = (row for row in adjusted.rows if row[1] == "等次封顶")
    assert cap[0] == "岚桥街道" and "最高良好" in cap[2]
    assert received.title == "接收的上级结果（按原样录入，未经本次计算）"
    assert received.rows[0][:4] == ("枕河镇", "2023年度全市镇级乡村建设评估", None, "优秀")


def test_a_result_without_them_has_no_such_sheets(golden):
    assert list(extras(golden.made.assessment)) == []


def test_what_a_grade_brings_is_listed_with_its_basis(golden):
    found = golden.made.assessment
    reward = Reward("r", "以奖代补", "优秀", "云岫〔2023〕8号", money=50.0)
    (sheet,) = extras(replace(found, scheme=replace(found.scheme, rewards=(reward,))))
    assert sheet.rows == [("甲镇", "以奖代补", "优秀", 50.0, None, "云岫〔2023〕8号")]
