"""The order of statements (表态顺序): which unit speaks when, on which card or praise, and for how long."""

from liangpai.dossier.conference.facts import ConferenceFacts
from liangpai.dossier.conference.frame import paper_of
from liangpai.papers.document import Block, Column, Paper, Paragraph, Table


def statements_paper(facts: ConferenceFacts, digest: str) -> Paper:
    """The order as a paper."""
    if not facts.stances:
        blocks: tuple[Block, ...] = (Paragraph("本次会议没有单位需要表态或交流发言。"),)
        return paper_of(facts, digest, "表态顺序", blocks)
    total = sum(stance.minutes for stance in facts.stances)
    blocks = (
        Paragraph(
            f"共{len(facts.stances)}个单位，合计{total}分钟。表态讲清问题、原因、措施和时限，交流发言讲清做法和条件；"
            "不念稿件，不签责任状。"
        ),
        Table(
            title="表态顺序",
            columns=(
                Column("顺序", 14),
                Column("单位", 46, "left"),
                Column("牌种", 32),
                Column("发言", 24),
                Column("发言人", 24),
                Column("时间", 16),
            ),
            rows=tuple(
                (str(at), one.unit, one.card, one.speaks, one.speaker, f"{one.minutes}分钟")
                for at, one in enumerate(facts.stances, start=1)
            ),
        ),
    )
    return paper_of(facts, digest, "表态顺序", blocks)
