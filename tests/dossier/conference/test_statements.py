"""The statements stand in their order (AC-6.1)."""

from dataclasses import replace

from liangpai.dossier.conference.statements import statements_paper
from liangpai.papers.document import Block, Paper, Paragraph, Table
from tests.dossier.conference.meeting import DIGEST, FACTS


def said(blocks: tuple[Block, ...]) -> str:
    return "\n".join(one.lead + one.text for one in blocks if isinstance(one, Paragraph))


def table(paper: Paper, at: int = 0) -> Table:
    return [block for block in paper.blocks if isinstance(block, Table)][at]


def test_ac_6_1_the_statements_stand_in_their_order_with_their_minutes() -> None:
    paper = statements_paper(FACTS, DIGEST)
    assert [row[1] for row in table(paper).rows] == ["要素保障专班", "茶坞镇"]
    assert [row[3] for row in table(paper).rows] == ["表态", "表态"]
    praised = replace(FACTS, stances=(replace(FACTS.stances[0], is_praise=True),))
    assert table(statements_paper(praised, DIGEST)).rows[0][3] == "交流发言"
    assert "合计6分钟" in said(paper.blocks)
    assert "没有单位需要表态" in said(statements_paper(replace(FACTS, stances=()), DIGEST).blocks)
