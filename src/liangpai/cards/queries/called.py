"""What the codes of kinds of card and of rules stand for in a district, so that a history can be read in words."""

from collections.abc import Iterable
from typing import Protocol

from liangpai.cards.models import RuleSetVersion
from liangpai.cards.queries.rulesets import rules_of
from liangpai.frameworks.models import SchemeVersion
from liangpai.frameworks.queries import scheme_of
from liangpai.scoring.scheme.english import called
from liangpai.words import Words


class _Named(Protocol):
    @property
    def code(self) -> str: ...

    @property
    def name(self) -> str: ...


def codes_told(district: int) -> dict[str, dict[str, Words]]:
    """The names behind the codes of ``kind`` and ``rule``, by all rule sets and schemes; of one code the newest name."""
    kinds: dict[str, Words] = {}
    rules: dict[str, Words] = {"escalated": Words("整改未通过，升级", "rectification failed: one level up")}
    for version in SchemeVersion.objects.of(district).order_by("pk"):
        scheme = scheme_of(version)
        rules |= _told(scheme.card_rules, scheme.adjustments)
    for row in RuleSetVersion.objects.of(district).order_by("pk"):
        held = rules_of(row)
        kinds |= _told(held.kinds)
        rules |= _told(held.scheme_rules, held.rules, held.praise, held.lamps)
    return {"kind": kinds, "next": kinds, "rule": rules}


def _told(*groups: Iterable[_Named]) -> dict[str, Words]:
    return {one.code: called(one.name) for group in groups for one in group}
