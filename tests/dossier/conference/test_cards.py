"""The roll of cards and the sheet of each hide nothing."""

from dataclasses import replace

from liangpai.dossier.conference.cards import cards_paper
from liangpai.papers.document import Block, Paper, Paragraph, Table
from tests.dossier.conference.meeting import DIGEST, FACTS


def said(blocks: tuple[Block, ...]) -> str:
    return "\n".join(one.lead + one.text for one in blocks if isinstance(one, Paragraph))


def table(paper: Paper, at: int = 0) -> Table:
    return [block for block in paper.blocks if isinstance(block, Table)][at]


def test_the_roll_tells_the_days_and_what_is_not_decided_yet() -> None:
    paper = cards_paper(FACTS, DIGEST)
    assert table(paper).rows[1] == ("2", "茶坞镇", "▲黄牌警示", "是", "2024年2月26日", "2024年2月1日")
    told = said(paper.blocks)
    assert "另有2张拟亮的牌尚未审批" in told
    assert "街道：鹭汀街道与荷风街道相差0.07分" in told


def test_a_card_by_collective_decision_names_the_check_that_failed() -> None:
    sheet = cards_paper(FACTS, DIGEST).annexes[1]
    told = said(sheet.blocks)
    assert "未通过的条件：误差加倍后结论仍成立。理由：连续两年末位，整改逾期。" in told
    assert "镇8个单位中，得分69.15分，列第8名。" in told
    assert [block.title for block in sheet.blocks if isinstance(block, Table)] == [
        "亮牌依据审查表",
        "茶坞镇计分表",
    ]


def test_without_a_card_the_roll_says_so() -> None:
    told = said(cards_paper(replace(FACTS, cards=(), pending=0, not_told=()), DIGEST).blocks)
    assert told == "本次会议没有亮牌。"
