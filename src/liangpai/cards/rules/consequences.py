"""What a card costs or brings in the next assessment."""

from dataclasses import dataclass

from liangpai.cards.rules.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Points:
    """Points of a card, and the adjustment of the scheme that carries them; no code where nothing does."""

    points: float
    adjustment: str


def points_of(rules: RuleSet, card: str, before: int) -> Points:
    """The points of a card of a kind.

    Args:
        rules: the rule set of its occasion.
        card: code of the kind.
        before: cards of the kind that the unit had within a year before it.
    """
    stated = rules.consequence(card)
    if before and stated.second_in_year:
        return Points(stated.second_in_year, stated.second_adjustment)
    return Points(stated.points, stated.adjustment)


def next_level(rules: RuleSet, card: str) -> str:
    """The kind of card that follows when a rectification fails: the next level of warning, or the same at the top."""
    level = rules.kind(card).level
    above = [kind for kind in rules.kinds if kind.polarity == "warn" and kind.level > level]
    return min(above, key=lambda kind: kind.level).code if above else card
