"""A rule set as a document: dataclasses ⇄ YAML, its content hash, and its differences to another."""

from collections.abc import Mapping
from typing import Any

from liangpai.cards.rules.ruleset import RuleSet
from liangpai.problems import Problem, Rejected
from liangpai.scoring.scheme import Change, changes, content_hash, dumped, from_plain, loaded, plain

FORMAT = "liangpai-cards/1"


def to_yaml(rules: RuleSet) -> str:
    """The rule set as YAML; values that equal their default are left out."""
    return dumped(_document(rules))


def from_yaml(text: str) -> RuleSet:
    """Read a rule set.

    Raises:
        Rejected: text that is not YAML, another kind of document, or wrong keys and values, each named by its path.
    """
    document = loaded(text)
    if not isinstance(document, Mapping) or document.get("format") != FORMAT:
        raise Rejected(
            [
                Problem(
                    "ruleset.format",
                    "format",
                    f"不是本系统的亮牌规则：第一行应为“format: {FORMAT}”",
                    f"not a Liangpai rule set for cards: the first line must read 'format: {FORMAT}'",
                )
            ]
        )
    return from_plain(RuleSet, {key: value for key, value in document.items() if key != "format"})


def ruleset_hash(rules: RuleSet) -> str:
    """The hash that fixes a rule set, its defaults included."""
    return content_hash(rules)


def differences(old: RuleSet, new: RuleSet) -> list[Change]:
    """Every difference between two rule sets, named by path."""
    return changes(_document(old), _document(new))


def _document(rules: RuleSet) -> dict[str, Any]:
    return {"format": FORMAT, **plain(rules)}
