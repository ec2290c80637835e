"""What the codes of kinds and rules stand for on a card, by the rules it was dealt by, so that its history reads in words."""

from collections.abc import Iterable
from typing import Protocol

from liangpai.cards.models import Card
from liangpai.cards.queries.candidates import scheme_for
from liangpai.cards.queries.occasions import rules_for
from liangpai.scoring.scheme.english import called
from liangpai.words import Words

ESCALATED = Words("整改未通过，升级", "rectification failed: one level up")


class _Named(Protocol):
    @property
    def code(self) -> str: ...

    @property
    def name(self) -> str: ...


def codes_told(district: int, cards: Iterable[int]) -> dict[int, dict[str, dict[str, Words]]]:
    """By card: the names behind the codes of ``kind``, ``next`` and ``rule``, by its own rule set and scheme."""
    rows = Card.objects.of(district).filter(pk__in=set(cards))
    return {
        row.pk: _codes(row)
        for row in rows.select_related("occasion__ruleset", "occasion__run__round__scheme")
    }


def _codes(row: Card) -> dict[str, dict[str, Words]]:
    held, scheme = rules_for(row.occasion), scheme_for(row.occasion)
    rules = {"escalated": ESCALATED} | (_told(scheme.card_rules) if scheme else {})
    rules |= _told(held.rules, held.praise, held.lamps)
    kinds = _told(held.kinds)
    return {"kind": kinds, "next": kinds, "rule": rules}


def _told(*groups: Iterable[_Named]) -> dict[str, Words]:
    return {one.code: called(one.name) for group in groups for one in group}
