"""The hosting words ask everybody in turn (AC-6.1)."""

from dataclasses import replace

from liangpai.dossier.conference.hosting import hosting_paper
from liangpai.papers.document import Block, Paper, Paragraph, Table
from tests.dossier.conference.meeting import DIGEST, FACTS


def said(blocks: tuple[Block, ...]) -> str:
    return "\n".join(one.lead + one.text for one in blocks if isinstance(one, Paragraph))


def table(paper: Paper, at: int = 0) -> Table:
    return [block for block in paper.blocks if isinstance(block, Table)][at]


def test_ac_6_1_the_host_asks_everybody_in_turn_and_names_who_is_absent() -> None:
    told = said(hosting_paper(FACTS, DIGEST).blocks)
    assert "请假的有听松镇己某。" in told
    assert "首先，进行第一项议程：传达学习典型村建设文件" in told
    assert "请茶坞镇子某表态，时间不超过3分钟。" in told
    assert "请下列单位依次表态。" in told
    praised = replace(FACTS, stances=(replace(FACTS.stances[1], is_praise=True),))
    told_of_praise = said(hosting_paper(praised, DIGEST).blocks)
    assert "请下列单位依次表态、交流发言。" in told_of_praise
    assert "请茶坞镇子某交流发言，时间不超过3分钟。" in told_of_praise
    assert "会议拟议定4项事项" in told
    assert "不要求另行报送贯彻落实情况" in told
