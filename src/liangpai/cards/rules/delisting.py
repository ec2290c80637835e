"""What it takes to delist a card: a sample drawn by a seed that nobody chooses, two inspectors, and a rectification that holds."""

import hashlib
from collections.abc import Collection, Mapping
from math import ceil

from liangpai.cards.rules.ruleset import Delisting
from liangpai.refusal import Refusal
from liangpai.results.rules.sampling import drawn
from liangpai.words import Words


def sample_size(items: int, rule: Delisting) -> int:
    """How many items are visited on site: the share of the rule, rounded up, its least number, all where there are fewer."""
    return min(items, max(ceil(round(items * rule.sample, 9)), rule.sample_at_least))


def seed_of(subject: str, head: str) -> str:
    """The seed of a card's sample: what its subject and the ledger's last digest before delisting was asked for add up to.

    Nobody chooses it: not the unit, not who inspects; whoever has the ledger computes it again.
    """
    return hashlib.sha256(f"{subject} {head}".encode()).hexdigest()[:16]


def sampled(number: str, seed: str, places: Collection[int], rule: Delisting) -> list[int]:
    """The places of the items that the seed draws; anybody with seed and plan draws the same."""
    width = len(str(max(places, default=0)))
    names = [f"{place:0{width}d}" for place in places]
    return [int(item) for _, item in drawn(seed, [number], names, sample_size(len(names), rule))]


def refuse_delisting(
    items: Mapping[int, bool],
    verified: Collection[int],
    *,
    is_back: bool,
    inspectors: int,
    rule: Delisting,
) -> list[Refusal]:
    """Every reason against delisting.

    Args:
        items: whether each item is critical, by its place in the plan.
        verified: places of the items found done.
        is_back: whether what triggered the card is back over its threshold.
        inspectors: how many different people inspected.
        rule: what the rule set asks.
    """
    found = []
    left = [place for place, is_critical in items.items() if is_critical and place not in verified]
    if left:
        words = Words("关键事项未全部核验：第{items}项", "critical items are not verified: {items}")
        found.append(_refusal("critical", words.format(items=_listed(left))))
    share = len(set(items) & set(verified)) / len(items) if items else 0.0
    if share < rule.items - 1e-9:
        words = Words("已核验{share}，少于{least}", "{share} of the items are verified, less than {least}")
        found.append(_refusal("items", words.format(share=f"{share:.0%}", least=f"{rule.items:.0%}")))
    if not is_back:
        words = Words("触发指标未回到线上", "what triggered the card is not back over its threshold")
        found.append(_refusal("trigger", words))
    if inspectors < rule.inspectors:
        words = Words("须由{n}人现场核验", "it takes {n} people to inspect on site")
        found.append(_refusal("inspectors", words.format(n=rule.inspectors)))
    return found


def _listed(places: list[int]) -> Words:
    return Words("、".join(map(str, places)), ", ".join(map(str, places)))


def _refusal(code: str, words: Words) -> Refusal:
    return Refusal(f"card.delist.{code}", words)
