"""The 通报 of the conference: the assessment's bulletin, with the cards as they were decided."""

from dataclasses import replace

from liangpai.dossier.conference.facts import CardFacts, ConferenceFacts
from liangpai.dossier.conference.frame import paper_of
from liangpai.papers.bulletin import BulletinFacts, Proposal, bulletin
from liangpai.papers.document import Heading, Paper, Paragraph, Snapshot


def notification_paper(facts: ConferenceFacts, digest: str) -> Paper:
    """The bulletin as a paper; a meeting that rests on no assessment says so."""
    if facts.bulletin is None:
        nothing = (Heading(1, "考核结果"), Paragraph("本次会议不通报考核结果。"))
        return paper_of(facts, digest, "通报", nothing)
    return bulletin(_decided(facts, facts.bulletin, digest))


def _decided(facts: ConferenceFacts, told: BulletinFacts, digest: str) -> BulletinFacts:
    notes = told.notes
    if told.snapshot is not None:
        notes = (*notes, f"考核结果的校验码以{told.snapshot.digest[:19]}开头。")
    if facts.pending:
        notes = (*notes, f"另有{facts.pending}张拟亮的牌尚未审批，不在本通报之内。")
    return replace(
        told,
        cards=tuple(_proposal(card) for card in facts.cards),
        decided=True,
        notes=notes,
        dated=facts.meeting.held_on,
        snapshot=Snapshot.of(digest, "资料包"),
    )


def _proposal(card: CardFacts) -> Proposal:
    collective = ""
    if card.is_collective and card.failed is not None:
        collective = f"经会商集体研究决定，未通过的条件：{card.failed.zh.rstrip('。')}。"
    return Proposal(
        unit=card.unit,
        class_name=card.result.class_name if card.result else "",
        mark=card.mark,
        reason=f"{card.why.zh.rstrip('。')}。{collective}",
    )
