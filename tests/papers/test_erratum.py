"""The erratum sets what was said beside what is right, and names every rank that changed."""

from dataclasses import replace

from liangpai.papers.document import Imprint, Table
from liangpai.papers.erratum import ErratumFacts, erratum
from tests.papers.look import told


def test_it_sets_the_wrong_beside_the_right(erratum_facts: ErratumFacts) -> None:
    text = told(erratum(erratum_facts))
    assert "2024年1月25日发布的2023年度镇街考核评价结果有误" in text
    assert "原发布：茶坞镇得分69.15分，列镇类第8名。" in text
    assert "更正为：茶坞镇得分77.30分，列镇类第6名。" in text
    assert "自2024年2月20日起以更正后的内容为准" in text
    assert "（1）茶坞镇黄牌警示（编号2024-黄-001）。" in text


def test_every_changed_rank_is_listed(erratum_facts: ErratumFacts) -> None:
    (table,) = (b for b in erratum(erratum_facts).blocks if isinstance(b, Table))
    assert table.rows == (
        ("茶坞镇", "镇", "69.15", "77.30", "8", "6"),
        ("竹里镇", "镇", "—", "76.00", "—", "7"),
    )


def test_it_says_so_when_no_rank_changed(erratum_facts: ErratumFacts) -> None:
    paper = erratum(replace(erratum_facts, changes=(), withdrawn=(), record="", copies=("区委办公室",)))
    text = told(paper)
    assert "不改变任何单位的得分和名次" in text
    assert "公开记录" not in text
    assert "撤销的牌" not in text
    assert paper.imprint == Imprint(("区委办公室",))


def test_the_original_is_kept(erratum_facts: ErratumFacts) -> None:
    assert "原件与勘误一并保存，原件不作删改。原发布内容和本勘误均已载入公开记录（第31号）" in told(
        erratum(erratum_facts)
    )
