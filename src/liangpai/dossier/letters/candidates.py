"""Which proposed cards are told to whom: one of praise and one of warning per unit, the highest of each."""

from liangpai.papers.marks import CardMark
from liangpai.scoring.assessment import Assessment, Decision
from liangpai.scoring.scheme.model import CardKind

SHAPE_WORDS = {"triangle": "▲", "square": "■", "circle": "●", "star": "★", "flag": "⚑", "diamond": "◆"}


def kinds_of(assessment: Assessment) -> dict[str, CardKind]:
    """The kinds of card by code."""
    return {kind.code: kind for kind in assessment.scheme.card_kinds}


def proposed(assessment: Assessment) -> list[Decision]:
    """The proposed cards; where several rules strike the same unit, the highest card stands for all."""
    kinds = kinds_of(assessment)
    best: dict[tuple[str, bool], Decision] = {}
    for item in assessment.decisions:
        key = (item.unit, kinds[item.card].polarity == "praise")
        if item.outcome == "proposed" and (
            key not in best or kinds[item.card].level > kinds[best[key].card].level
        ):
            best[key] = item
    return list(best.values())


def mark_of(kind: CardKind) -> CardMark:
    """Word and shape of a kind of card; a shape given as a word of English becomes its sign."""
    return CardMark(kind.name, SHAPE_WORDS.get(kind.shape, kind.shape))
